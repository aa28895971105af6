"""Time expressions and publication dates as tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.model.moments import day_or_time
from timeline.model.wording import interval_in_words

if TYPE_CHECKING:
    from timeline.model.document import Dct, Document
    from timeline.model.timex import Anchored

_GAP = "  "
_WIDEST = 40


def tagging_table(document: Document, anchored: Iterable[Anchored]) -> Iterator[str]:
    """The document's publication and a row for each expression: its words, type, value, place and derivation."""
    rows = [_timex_row(each) for each in anchored]
    yield f"{document.id}, {_publication(document)}\n"
    yield from _aligned(rows or [("no time expressions",)])
    yield "\n"


def dating_table(document: Document) -> Iterator[str]:
    """The document's publication with its basis and evidence, and what else it may be."""
    yield f"{document.id}: {_publication(document)}\n"
    yield from (f"{_GAP}evidence: {each}\n" for each in (document.dct.evidence if document.dct else ()))
    yield from (f"{_GAP}may be {_dct(each)}: {'; '.join(each.evidence)}\n" for each in document.candidates)
    yield from (f"{_GAP}warning: {warning}\n" for warning in document.warnings)


def place(anchored: Anchored) -> str:
    """Where on the calendar, half-open, with the granularity and the best day; in short ISO."""
    interval = anchored.interval
    if interval is None:
        return "no place on the calendar"
    best = f", best {day_or_time(anchored.best)}" if anchored.best else ""
    stretch = f"{day_or_time(interval.start) or '…'} to {day_or_time(interval.end) or '…'}"
    return f"{stretch} ({interval.granularity}{best})"


def _publication(document: Document) -> str:
    return "publication date not known" if document.dct is None else f"published {_dct(document.dct)}"


def _dct(dct: Dct) -> str:
    return f"{interval_in_words(dct.interval)} ({dct.basis})"


def _timex_row(anchored: Anchored) -> tuple[str, ...]:
    timex = anchored.timex
    return (timex.text, timex.type, anchored.value or "?", place(anchored), anchored.derivation)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [min(max(map(len, column)), _WIDEST) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"{_GAP}{padded.rstrip()}\n"
