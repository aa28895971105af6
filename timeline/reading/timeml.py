"""TimeML: the text of one document, with its id, title and creation time; its annotations are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.config import ReadingConfig
from timeline.model.document import Article, Stamp
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import has_text
from timeline.reading.headline import headline
from timeline.reading.records import RECORD_BASIS, one_line
from timeline.reading.source import Decoded, Draft, Reader, not_read
from timeline.reading.xml_prolog import root_name

if TYPE_CHECKING:
    from timeline.reading.timeml_content import TimemlContent, Told

# 1998-02-XX is February 1998, and the evening of a day is that day.
_PLACED = re.compile(r"(\d{4}(?:-\d\d)?)(?:-XX){1,2}|(\d{4}-\d\d-\d\d)T(?:[A-Z]{2}|XX:XX)", re.ASCII)
_DIGIT = re.compile(r"\d", re.ASCII)
_MOST_WORDS = 60  # characters


def _claims(decoded: Decoded) -> bool:
    return root_name(decoded.text) == "TimeML"


def _read(decoded: Decoded, _: ReadingConfig) -> Iterator[Draft | Rejected]:
    from timeline.reading.timeml_content import TimemlContent
    from timeline.reading.xml_text import walk_xml

    content = TimemlContent()
    bad = walk_xml(decoded.text, content)
    if bad is not None:
        yield not_read(decoded.shown, Reason.MALFORMED, bad.detail)
    elif not has_text(content.text):
        yield not_read(decoded.shown, Reason.EMPTY, "its text is empty")
    else:
        yield Draft(_article(content, decoded.shown), decoded.shown)


def _article(content: TimemlContent, shown: str) -> Article:
    text = content.text
    return Article(
        id=content.field("DOCID", "DOCNO").strip(),
        text=text,
        path=shown,
        title=one_line(content.field("TITLE", "HEADLINE", "HL")) or headline(text),
        lang=content.lang,
        stamps=tuple(_stamps(content, shown)),
    )


def _stamps(content: TimemlContent, shown: str) -> Iterator[Stamp]:
    """The creation time before the publication's, as the annotators counted from it; a time told twice is one."""
    seen: set[str] = set()
    for told in content.times():
        date = _date(told)
        if date and date not in seen:
            seen.add(date)
            yield Stamp(RECORD_BASIS, date, _where(told, date, shown))


def _date(told: Told) -> str:
    """What the value says as far as it says something, else what the words do; "" for XXXX-XX-XX without words."""
    value = told.value.strip()
    placed = _PLACED.fullmatch(value)
    if placed:
        return placed[1] or placed[2]
    return value if _DIGIT.search(value) else told.words if _DIGIT.search(told.words) else ""


def _where(told: Told, date: str, shown: str) -> str:
    named = f"{shown}, {told.function.replace('_', ' ').lower()}"
    return f"{named} “{told.words[:_MOST_WORDS]}”" if told.words and told.words != date else named


TIMEML = Reader("TimeML", _claims, _read)
