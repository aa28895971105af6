from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from tests import samples
from timeline.exporting.timeml import file_name, timeml
from timeline.model.document import Article, Document
from timeline.model.expression import CalendarDate, Repeating
from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Anchored, Mod, TimexType


def herald_timexes(document: Document) -> tuple[Anchored, Anchored]:
    first = samples.herald_aground(document)
    second = samples.herald_tug(document, after=first)
    assert first.anchored is not None
    assert second.anchored is not None
    return first.anchored, second.anchored


def parsed(document: Document, *anchored: Anchored) -> ET.Element:
    return ET.fromstring(timeml(document, anchored=anchored).encode())


def text_of(root: ET.Element) -> str:
    return "".join(root.find("TEXT").itertext())  # type: ignore[union-attr]  # there is always one


def test_the_text_within_is_the_documents_own() -> None:
    document = samples.herald()
    assert text_of(parsed(document, *herald_timexes(document))) == samples.HERALD


def test_expressions_are_marked_with_what_they_hang_on() -> None:
    document = samples.herald()
    first, second = parsed(document, *herald_timexes(document)).findall("TEXT/TIMEX3")
    assert first.attrib == {
        "tid": "t1",
        "type": "DATE",
        "value": "2024-03-15",
        "temporalFunction": "true",
        "anchorTimeID": "t0",
    }
    assert (first.text, second.text) == ("late on Friday", "the next day")
    assert second.attrib["anchorTimeID"] == "t1"


def test_the_publication_is_t0() -> None:
    dct = parsed(samples.herald()).find("DCT/TIMEX3")
    assert dct is not None
    assert (dct.attrib["tid"], dct.attrib["value"]) == ("t0", "2024-03-17")
    assert dct.attrib["functionInDocument"] == "CREATION_TIME"


def test_an_unknown_publication_is_said_to_be_unknown() -> None:
    dct = parsed(samples.blog()).find("DCT/TIMEX3")
    assert dct is not None
    assert (dct.attrib["value"], dct.text) == ("XXXX-XX-XX", None)


@pytest.mark.parametrize(
    ("start", "end", "granularity", "value"),
    [
        ((2024, 2, 1), (2024, 3, 1), Granularity.MONTH, "2024-02"),
        ((2024, 12, 1), (2025, 1, 1), Granularity.MONTH, "2024-12"),
        ((2024, 1, 1), (2025, 1, 1), Granularity.YEAR, "2024"),
        ((2024, 12, 30), (2025, 1, 6), Granularity.WEEK, "2025-W01"),
        ((2024, 2, 1), (2024, 2, 9), Granularity.MONTH, "XXXX-XX-XX"),
        ((2024, 2, 1), (2024, 4, 1), Granularity.MONTH, "XXXX-XX-XX"),
        ((2024, 1, 1), (2026, 1, 1), Granularity.YEAR, "XXXX-XX-XX"),
        ((2024, 12, 31), (2025, 1, 7), Granularity.WEEK, "XXXX-XX-XX"),
        ((2024, 12, 30), (2025, 1, 4), Granularity.WEEK, "XXXX-XX-XX"),
    ],
)
def test_a_publication_known_to_a_whole_unit_keeps_it(
    start: tuple[int, int, int], end: tuple[int, int, int], granularity: Granularity, value: str
) -> None:
    window = Interval(datetime(*start), datetime(*end), granularity)
    dct = parsed(samples.document(Article("a", "x"), samples.published(window))).find("DCT/TIMEX3")
    assert dct is not None
    assert dct.attrib["value"] == value


def test_an_open_window_is_no_publication_date() -> None:
    window = Interval(datetime(2024, 2, 1), None, Granularity.MONTH)
    dct = parsed(samples.document(Article("a", "x"), samples.published(window))).find("DCT/TIMEX3")
    assert dct is not None
    assert dct.attrib["value"] == "XXXX-XX-XX"


def test_a_title_stands_before_the_text() -> None:
    assert [child.tag for child in parsed(samples.post())] == ["DOCID", "DCT", "TITLE", "TEXT"]
    assert parsed(samples.post()).findtext("TITLE") == "Ferry aground off Skerry Point"
    assert parsed(samples.herald()).find("TITLE") is None


def test_signs_of_xml_and_bare_carriage_returns_survive() -> None:
    text = 'On Friday <b>"R&D"</b>\r\nwas shut]]>\rfor good.'
    document = samples.document(Article("a<&>", text), None)
    friday = samples.anchored(samples.timex(text, "Friday"), None, value=None)
    root = parsed(document, friday)
    assert text_of(root) == text
    assert root.findtext("DOCID") == "a<&>"
    timex = root.find("TEXT/TIMEX3")
    assert timex is not None
    assert timex.attrib["value"] == "XXXX-XX-XX"


def test_characters_that_xml_cannot_hold_keep_their_place() -> None:
    document = samples.document(Article("a", "a\x00b\x0cc\ud800d\uffff"), None)
    assert text_of(parsed(document)) == "a\ufffdb\ufffdc\ufffdd\ufffd"


def test_mod_and_recurrence_are_attributes() -> None:
    text = "The ferry sails every Friday."
    words = samples.timex(
        text,
        "every Friday",
        expression=Repeating(CalendarDate(weekday=4), quant="every", freq="1W"),
        kind=TimexType.SET,
    )
    words = replace(words, mod=Mod.APPROX)
    root = parsed(samples.document(Article("a", text), None), samples.anchored(words, None, value="XXXX-WXX-5"))
    timex = root.find("TEXT/TIMEX3")
    assert timex is not None
    assert {"quant": "every", "freq": "1W", "mod": "APPROX", "type": "SET"}.items() <= timex.attrib.items()
    assert "temporalFunction" not in timex.attrib


def test_an_attribute_may_hold_any_sign() -> None:
    text, quant = "The ferry sails every Friday.", "every \"&\" <b>\r\n'\x00'"
    words = samples.timex(text, "every Friday", expression=Repeating(CalendarDate(weekday=4), quant=quant))
    root = parsed(samples.document(Article("a", text), None), samples.anchored(words, None, value="XXXX-WXX-5"))
    timex = root.find("TEXT/TIMEX3")
    assert timex is not None
    assert timex.attrib["quant"] == quant.replace("\x00", "\ufffd")


def test_overlapping_expressions_are_marked_once() -> None:
    text = "It sank late on Friday night."
    outer = samples.anchored(samples.timex(text, "late on Friday night"), None, value=None)
    inner = samples.anchored(samples.timex(text, "Friday"), None, value=None)
    marked = parsed(samples.document(Article("a", text), None), inner, outer).findall("TEXT/TIMEX3")
    assert [each.text for each in marked] == ["late on Friday night"]


def test_a_publication_window_is_no_day() -> None:
    month = replace(samples.day(2024, 3, 1), granularity=Granularity.MONTH)
    dct = parsed(samples.document(Article("a", "x"), samples.published(month))).find("DCT/TIMEX3")
    assert dct is not None
    assert dct.attrib["value"] == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("identity", "start"), [("a", "a.tml"), ("../../etc/x", "etc_x-"), ("", "document-"), ("é b", "é_b-")]
)
def test_file_names_are_safe(identity: str, start: str) -> None:
    name = file_name(samples.document(Article(identity, ""), None))
    assert name.startswith(start)
    assert name.endswith(".tml")
    assert "/" not in name


def test_file_names_of_different_ids_differ() -> None:
    names = {file_name(samples.document(Article(identity, ""), None)) for identity in ("a/b", "a_b", "a?b", "x" * 300)}
    assert len(names) == 4
    assert max(map(len, names)) < 100
