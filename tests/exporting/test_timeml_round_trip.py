"""What is written as TimeML is read again as it was: text, publication, id and title, for hostile ones, too."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import samples
from timeline import dating
from timeline.config import ReadingConfig
from timeline.exporting.timeml import timeml
from timeline.model.document import Annotated, Article, Document
from timeline.model.expression import CalendarDate
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Rejected
from timeline.model.timex import Anchored, Timex, TimexType
from timeline.reading.decoding import decode, has_text
from timeline.reading.source import Decoded
from timeline.reading.timeml import TIMEML

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MARKUP = [
    "]]>",
    "<![CDATA[",
    "</TEXT>",
    "<TEXT>",
    "<TIMEX3/>",
    "&amp;",
    "&#13;",
    "&l9;",
    "<!--",
    "-->",
    "<!DOCTYPE a [",
    "'",
    '"',
]
CONTROLS = ["\r", "\r\n", "\n", "\t", "\x00", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\ufffd", "\ufffe"]
HOSTILE = st.sampled_from([*MARKUP, *CONTROLS, "\ud800", "\udfff", "é", "😀", " ", "Friday", "7"])
TEXTS = st.lists(HOSTILE | st.text(st.characters(), max_size=6), max_size=25).map("".join)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Anchored, ...]]:
    text = "Day" + draw(TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    spans = list(pairwise(cuts))
    return text, tuple(anchored(text, start, end) for start, end in draw(st.permutations(spans)))


def anchored(text: str, start: int, end: int) -> Anchored:
    timex = Timex(start, end, text[start:end], TimexType.DATE, CalendarDate(weekday=4), "weekday")
    return samples.anchored(timex, None, value=text[start:end])


def read_again(xml: str) -> Document:
    text = decode(xml.encode(), shown="a.tml")
    assert isinstance(text, str)
    decoded = Decoded("a.tml", text)
    assert TIMEML.claims(decoded)
    (draft,) = TIMEML.read(decoded, ReadingConfig())
    assert not isinstance(draft, Rejected), draft
    return dating.date(Annotated(draft.article, (), (), ())).document


@given(marked())
def test_the_text_comes_back_character_for_character(written: tuple[str, tuple[Anchored, ...]]) -> None:
    text, tagged = written
    xml = timeml(samples.document(Article("a", text), None), anchored=tagged)
    assert read_again(xml).article.text == FORBIDDEN.sub("\ufffd", text)
    root = ET.fromstring(xml.encode())
    assert all(tag.get("tid") for tag in root.iter("TIMEX3"))


@given(TEXTS)
def test_what_comes_back_is_written_alike(text: str) -> None:
    first = timeml(samples.document(Article("a", "Day" + text), None), anchored=())
    assert timeml(read_again(first), anchored=()) == first


@given(TEXTS.filter(lambda text: has_text(FORBIDDEN.sub("", text))))
def test_ids_and_titles_come_back(words: str) -> None:
    clean = " ".join(FORBIDDEN.sub("\ufffd", words).split())
    xml = timeml(samples.document(Article(words, "Day.", title=words), None), anchored=())
    again = read_again(xml).article
    assert again.title == clean
    assert again.id == FORBIDDEN.sub("\ufffd", words).strip()


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 30)))
def test_the_day_of_publication_comes_back(day: date) -> None:
    dct = samples.published(Interval.of_day(day))
    xml = timeml(samples.document(Article("a", "Day."), dct), anchored=())
    again = read_again(xml)
    assert again.dct is not None
    assert again.dct.interval == dct.interval
    assert timeml(again, anchored=()) == xml


@pytest.mark.parametrize(
    "window",
    [
        Interval(datetime(2024, 2, 1), datetime(2024, 3, 1), Granularity.MONTH),
        Interval(datetime(2024, 1, 1), datetime(2025, 1, 1), Granularity.YEAR),
        Interval(datetime(2024, 12, 30), datetime(2025, 1, 6), Granularity.WEEK),
    ],
)
def test_a_whole_unit_of_publication_comes_back(window: Interval) -> None:
    again = read_again(timeml(samples.document(Article("a", "Day."), samples.published(window)), anchored=()))
    assert again.dct is not None
    assert again.dct.interval == window


def test_an_unknown_publication_stays_unknown() -> None:
    again = read_again(timeml(samples.document(Article("a", "Day."), None), anchored=()))
    assert (again.dct, again.candidates, again.warnings) == (None, (), ())


def test_a_text_full_of_control_characters_is_no_binary_file() -> None:
    text = "Day" + "\x7f\x00\x1b" * 1_000
    assert read_again(timeml(samples.document(Article("a", text), None), anchored=())).article.text == "Day" + (
        "\x7f\ufffd\ufffd" * 1_000
    )
