"""The bottom row: when each article was published, stacked or counted where they are near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from string import ascii_uppercase

from timeline.model.published import PublishedDate, PublishedDocument
from timeline.rendering.moments import middle, moment
from timeline.rendering.scale import Extent, Range

_STACKED = 3  # squares one above the other; more articles in one place are one square with their number
_SIDE = 18 / 960  # of the range: a square's side and a gap; nearer ones would cover each other


Dated = tuple[datetime, PublishedDocument]


@dataclass(frozen=True, slots=True)
class Square:
    """One square: its text (a letter, or how many), the documents it stands for, and its `step` below the first."""

    text: str
    at: datetime
    documents: tuple[PublishedDocument, ...]
    step: int


def letters(documents: Sequence[PublishedDocument]) -> dict[str, str]:
    """A short name for each document by id, in order: A, B, … Z, AA, AB, …"""
    return {document.id: _letter(number) for number, document in enumerate(documents)}


def extent(published: PublishedDate | None) -> Extent:
    """What is known of the publication; open on both sides where nothing is."""
    if published is None:
        return Extent(None, None)
    return Extent(moment(published.from_), moment(published.until))


def published_at(document: PublishedDocument) -> datetime | None:
    """Where its square stands: the middle of the day or window, or the only end that is known."""
    known = extent(document.published)
    if known.start is not None and known.end is not None:
        return middle(known.start, known.end)
    return known.start or known.end


def squares(documents: Sequence[PublishedDocument], home: Range) -> list[Square]:
    """The squares from left to right on a chart of `home`; what would overlap is stacked, or counted where many."""
    short = letters(documents)
    dated = [(at, document) for document in documents if (at := published_at(document)) is not None]
    dated.sort(key=lambda pair: (pair[0], pair[1].id))
    found: list[Square] = []
    for group in _near(dated, home.length * _SIDE):
        found += _stack(group, short)
    return found


def _near(dated: Sequence[Dated], reach: timedelta) -> Iterator[list[Dated]]:
    group: list[Dated] = []
    for pair in dated:
        if group and pair[0] - group[0][0] >= reach:
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def _stack(group: Sequence[Dated], short: dict[str, str]) -> list[Square]:
    if len(group) > _STACKED:
        return [Square(str(len(group)), group[0][0], tuple(document for _, document in group), 0)]
    return [Square(short[document.id], at, (document,), step) for step, (at, document) in enumerate(group)]


def _letter(number: int) -> str:
    more, last = divmod(number, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[last]
