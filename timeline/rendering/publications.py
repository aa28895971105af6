"""The bottom row: when each article was published, one square a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from string import ascii_uppercase

from timeline.model.published import PublishedDate, PublishedDocument
from timeline.rendering.moments import middle, moment
from timeline.rendering.scale import Extent

_STACKED = 3  # squares one above the other; more articles of a day are one square with their number


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


def squares(documents: Sequence[PublishedDocument]) -> list[Square]:
    """The squares from left to right; articles of one moment are stacked, or counted where they are many."""
    short = letters(documents)
    dated = [(at, document) for document in documents if (at := published_at(document)) is not None]
    dated.sort(key=lambda pair: (pair[0], pair[1].id))
    found: list[Square] = []
    for at, group in groupby(dated, key=lambda pair: pair[0]):
        found += _stack(at, [document for _, document in group], short)
    return found


def _stack(at: datetime, documents: list[PublishedDocument], short: dict[str, str]) -> list[Square]:
    if len(documents) > _STACKED:
        return [Square(str(len(documents)), at, tuple(documents), 0)]
    return [Square(short[document.id], at, (document,), step) for step, document in enumerate(documents)]


def _letter(number: int) -> str:
    more, last = divmod(number, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[last]
