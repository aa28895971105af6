"""Which sentences tell of which days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.model.document import Document, Role, Sentence
from timeline.model.interval import Interval
from timeline.model.timex import Anchored, Timex

_ONE_DAY = timedelta(days=1)
_NOW = "PRESENT_REF"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the document with this number, the words in it that name a day, and whether it names no other."""

    number: int
    sentence: Sentence
    day: date
    timex: Timex
    alone: bool


def told(documents: Sequence[Document], anchored: Sequence[Sequence[Anchored]]) -> Iterator[Told]:
    """Every sentence with a day in it, once a day; a night is of the day it begins on, weeks and months are no days."""
    for number, document in enumerate(documents):
        sentences = document.annotated.sentences
        for place, days in _days_by_sentence(sentences, anchored[number]).items():
            yield from (Told(number, sentences[place], day, timex, len(days) == 1) for day, timex in days.items())


def _days_by_sentence(sentences: Sequence[Sentence], anchored: Sequence[Anchored]) -> dict[int, dict[date, Timex]]:
    starts = [sentence.start for sentence in sentences]
    found: dict[int, dict[date, Timex]] = {}
    for each in anchored:
        # "Now" names no day, although it has one.
        day = None if each.value == _NOW else day_of(each.interval)
        place = bisect_right(starts, each.timex.start) - 1
        if day is not None and place >= 0 and sentences[place].role is not Role.FURNITURE:
            found.setdefault(place, {}).setdefault(day, each.timex)
    return found


def day_of(interval: Interval | None) -> date | None:
    """The day an interval lies on, None where it is longer or open."""
    if interval is None or interval.start is None or interval.end is None:
        return None
    return interval.start.date() if interval.end - interval.start <= _ONE_DAY else None
