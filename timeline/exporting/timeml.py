"""A document as TimeML, with its time expressions marked in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2s
from xml.sax.saxutils import quoteattr

from timeline.exporting.timex3 import PUBLICATION, Attributes, Tag, timex3_tags
from timeline.exporting.timex_values import UNKNOWN_DAY
from timeline.model.document import Dct, Document
from timeline.model.interval import Granularity, Interval
from timeline.model.moments import day_or_time
from timeline.model.timex import Anchored

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
# XML 1.0 has no way to write these, escaped or not.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile(r"[^\w.-]")
_LONGEST_NAME = 80
# A bare CR would be read as LF, and many bare DELs make a file look binary.
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;"), ("\x7f", "&#127;"))
_PLAIN = re.compile(r"[\w:.-]+", re.ASCII)


def timeml(document: Document, *, anchored: Iterable[Anchored]) -> str:
    """The document with TIMEX3 inline; the text within TEXT is the document's own, character for character.

    Characters that XML cannot hold become U+FFFD. The publication is `t0`. Points of time without words of their own
    follow the text as empty tags.
    """
    tags = timex3_tags(anchored)
    title = document.article.title
    parts = (
        _HEAD,
        f"<DOCID>{_escaped(document.id)}</DOCID>\n",
        f"<DCT>{_publication(document.dct)}</DCT>\n",
        f"<TITLE>{_escaped(title)}</TITLE>\n" if title else "",
        "<TEXT>",
        *_marked(document.article.text, tags.marked),
        "</TEXT>\n",
        *(f"{_element(attributes)}\n" for attributes in tags.wordless),
        "</TimeML>\n",
    )
    return "".join(parts)


def file_name(document: Document) -> str:
    """A name for the document's file, safe in any folder and different for different ids; `a.tml`."""
    safe = _UNSAFE.sub("_", document.id).strip("._")
    if safe == document.id and 0 < len(safe) <= _LONGEST_NAME:
        return f"{safe}.tml"
    # Ids that are cleaned or cut could meet; their digests do not.
    digest = blake2s(document.id.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{safe[:_LONGEST_NAME] or 'document'}-{digest}.tml"


def _marked(text: str, tags: Iterable[Tag]) -> Iterator[str]:
    position = 0
    for tag in tags:
        yield _escaped(text[position : tag.start])
        yield _element(tag.attributes, text[tag.start : tag.end])
        position = tag.end
    yield _escaped(text[position:])


def _publication(dct: Dct | None) -> str:
    value = (_publication_value(dct.interval) if dct is not None else None) or UNKNOWN_DAY
    attributes = {
        "tid": PUBLICATION,
        "type": "TIME" if "T" in value else "DATE",
        "value": value,
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }
    return _element(attributes, "" if value == UNKNOWN_DAY else value)


def _publication_value(interval: Interval) -> str | None:
    """The day, or the whole week, month or year; None for other windows."""
    start, end = interval.start, interval.end
    if start is None or not interval.granularity.rank > Granularity.DAY.rank:
        return day_or_time(start)
    if end is None:
        return None
    year, week, weekday = start.isocalendar()
    days = (end - start).days
    match interval.granularity:
        case Granularity.WEEK if weekday == 1 and days == 7:
            return f"{year:04d}-W{week:02d}"
        case Granularity.MONTH if start.day == end.day == 1 and days <= 31:
            return f"{start.year:04d}-{start.month:02d}"
        case Granularity.YEAR if (start.month, start.day) == (end.month, end.day) == (1, 1) and days <= 366:
            return f"{start.year:04d}"
        case _:
            return None


def _element(attributes: Attributes, words: str = "") -> str:
    told = "".join(f" {name}={_quoted(value)}" for name, value in attributes.items() if value is not None)
    return f"<TIMEX3{told}>{_escaped(words)}</TIMEX3>" if words else f"<TIMEX3{told}/>"


def _quoted(value: str) -> str:
    # Nearly all are plain, and asking is far cheaper than escaping.
    return f'"{value}"' if _PLAIN.fullmatch(value) else quoteattr(_clean(value))


def _escaped(text: str) -> str:
    text = _clean(text)
    for sign, escape in _ESCAPES:
        text = text.replace(sign, escape)
    return text


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
