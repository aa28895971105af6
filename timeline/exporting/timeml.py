"""A document as TimeML, with its time expressions marked in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2s
from xml.sax.saxutils import quoteattr

from timeline.model.document import Dct, Document
from timeline.model.expression import Repeating
from timeline.model.interval import Granularity
from timeline.model.moments import day_or_time
from timeline.model.timex import Anchored, AnchorKind, Timex, TimexType

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_PUBLICATION = "t0"
# TIMEX3 asks for a value; these say that nothing is known, type by type.
_UNKNOWN = {
    TimexType.DATE: "XXXX-XX-XX",
    TimexType.TIME: "XXXX-XX-XXTXX:XX",
    TimexType.DURATION: "PXX",
    TimexType.SET: "XXXX-XX-XX",
}
# XML 1.0 has no way to write these, escaped or not.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE = re.compile(r"[^\w.-]")
_LONGEST_NAME = 80
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


def timeml(document: Document, *, anchored: Iterable[Anchored]) -> str:
    """The document with TIMEX3 inline; the text within TEXT is the document's own, character for character.

    Characters that XML cannot hold become U+FFFD. The publication is `t0`.
    """
    text = "".join(_marked(document.article.text, tuple(anchored)))
    return f"{_HEAD}<DOCID>{_escaped(document.id)}</DOCID>\n{_dct(document.dct)}<TEXT>{text}</TEXT>\n</TimeML>\n"


def file_name(document: Document) -> str:
    """A name for the document's file, safe in any folder and different for different ids; `a.tml`."""
    safe = _UNSAFE.sub("_", document.id).strip("._")
    if safe == document.id and 0 < len(safe) <= _LONGEST_NAME:
        return f"{safe}.tml"
    # Ids that are cleaned or cut could meet; their digests do not.
    digest = blake2s(document.id.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{safe[:_LONGEST_NAME] or 'document'}-{digest}.tml"


def _marked(text: str, anchored: tuple[Anchored, ...]) -> Iterator[str]:
    ids = {each.timex: f"t{number}" for number, each in enumerate(anchored, start=1)}
    position = 0
    for each in sorted(anchored, key=lambda each: (each.timex.start, -each.timex.end)):
        timex = each.timex
        if timex.start < position or timex.start == timex.end:
            continue
        yield _escaped(text[position : timex.start])
        yield _element(_attributes(each, ids), text[timex.start : timex.end])
        position = timex.end
    yield _escaped(text[position:])


def _attributes(anchored: Anchored, ids: Mapping[Timex, str]) -> dict[str, str | None]:
    timex = anchored.timex
    return {
        "tid": ids[timex],
        "type": timex.type.value,
        "value": anchored.value or _UNKNOWN[timex.type],
        "mod": None if timex.mod is None else timex.mod.value,
        "temporalFunction": "true" if anchored.anchor in (AnchorKind.DCT, AnchorKind.TEXT) else None,
        "anchorTimeID": _anchor_id(anchored, ids),
        **_recurrence(anchored),
    }


def _anchor_id(anchored: Anchored, ids: Mapping[Timex, str]) -> str | None:
    match anchored.counted_from:
        case Dct():
            return _PUBLICATION
        case Anchored(timex=timex):
            return ids.get(timex)
        case None:
            return None


def _recurrence(anchored: Anchored) -> dict[str, str | None]:
    match anchored.timex.expression:
        case Repeating(quant=quant, freq=freq):
            return {"quant": quant, "freq": freq}
        case _:
            return {}


def _dct(dct: Dct | None) -> str:
    value = _publication_value(dct)
    attributes = {
        "tid": _PUBLICATION,
        "type": "TIME" if "T" in value else "DATE",
        "value": value,
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }
    return f"<DCT>{_element(attributes, '' if dct is None else value)}</DCT>\n"


def _publication_value(dct: Dct | None) -> str:
    if dct is None or not dct.interval.is_bounded or dct.interval.granularity.rank > Granularity.DAY.rank:
        return _UNKNOWN[TimexType.DATE]
    return day_or_time(dct.interval.start) or _UNKNOWN[TimexType.DATE]


def _element(attributes: Mapping[str, str | None], words: str) -> str:
    told = "".join(f" {name}={quoteattr(_clean(value))}" for name, value in attributes.items() if value is not None)
    return f"<TIMEX3{told}>{_escaped(words)}</TIMEX3>"


def _escaped(text: str) -> str:
    return _clean(text).translate(_ESCAPES)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
