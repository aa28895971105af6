"""Statements that dated sources make too: what one text tells of "Friday" has a date in another.

A sentence that points at a day ("on Friday", "yesterday") is looked up among the sentences of dated texts that tell of
a day on the calendar. Where both share enough rare words, and the days can be one, the pointer stands on the calendar.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from timeline.dating.inference.clues import Clues, Pointer
from timeline.dating.inference.likeness import Source
from timeline.dating.inference.terms import is_telling, words_of
from timeline.model.document import Document
from timeline.model.timex import Anchored

Anchor = Callable[[Document], Sequence[Anchored]]

_RARE = 2.0  # natural logarithm of documents by holders: a word that one document in seven has
_FEW = 3  # documents: what only so many of a small story have is rare all the same
_LEAST_WORDS = 3
_LEAST = 0.25  # cosine: less than a quarter in common is a coincidence
_HELD = 60  # sentences: a word that stands in more tells nothing
_BEST = 18
_ONE_DAY = timedelta(days=1)
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Told:
    """A pointer of a text with the day (an ordinal) that a dated source gives to what it tells; `weight` 0 to 1."""

    pointer: Pointer
    day: int
    weight: float
    source: Source


@dataclass(frozen=True, slots=True)
class _Sentence:
    source: Source
    days: tuple[int, ...]
    length: float


class Statements:
    """The sentences of dated texts that tell of days, by their rare words."""

    def __init__(self, rarity: Mapping[str, float], *, documents: int) -> None:
        self._rarity = rarity
        self._least = min(_RARE, math.log(max(1, documents) / _FEW) - _ROUNDING)
        self._sentences: list[_Sentence] = []
        self._holders: dict[str, list[int]] = defaultdict(list)

    def add(self, document: Document, source: Source, anchored: Sequence[Anchored]) -> None:
        """Takes in a dated document, its expressions placed by its publication day."""
        for number, days in sorted(_told_days(document, anchored).items()):
            weights = self._weights(document, number)
            if len(weights) >= _LEAST_WORDS:
                for word in weights:
                    self._holders[word].append(len(self._sentences))
                self._sentences.append(_Sentence(source, tuple(sorted(days)), _length(weights)))

    def tell(self, document: Document, clues: Clues, number: int) -> tuple[Told, ...]:
        """What dated sources say of the days this text points at, the surest first; never what it says itself."""
        pointers: dict[int, list[Pointer]] = defaultdict(list)
        for pointer, sentence in zip(clues.pointers, clues.sentences, strict=True):
            pointers[sentence].append(pointer)
        found = [
            told
            for sentence in pointers
            for told in self._tell_sentence(document, sentence, pointers[sentence], number)
        ]
        return tuple(sorted(found, key=lambda told: (-told.weight, told.day, told.source.number))[:_BEST])

    def _tell_sentence(
        self, document: Document, sentence: int, pointers: Sequence[Pointer], number: int
    ) -> Iterator[Told]:
        weights = self._weights(document, sentence)
        if len(weights) < _LEAST_WORDS:
            return
        for other, cosine in self._alike(weights):
            if other.source.number != number and cosine >= _LEAST:
                weight = cosine * cosine * other.source.trust
                for day in other.days:
                    yield from (Told(each, day, weight, other.source) for each in pointers if _can_be(each, day))

    def _alike(self, weights: Mapping[str, float]) -> Iterator[tuple[_Sentence, float]]:
        shared: dict[int, float] = defaultdict(float)
        for word, weight in weights.items():
            holders = self._holders.get(word, ())
            for holder in holders if len(holders) <= _HELD else ():
                shared[holder] += weight * weight
        length = _length(weights)
        for holder in sorted(holder for holder, weight in shared.items() if weight > 0):
            yield self._sentences[holder], shared[holder] / (length * self._sentences[holder].length)

    def _weights(self, document: Document, sentence: int) -> Mapping[str, float]:
        if sentence < 0:
            return {}
        place = document.annotated.sentences[sentence]
        words = {word for word in words_of(document.article.text[place.start : place.end]) if is_telling(word)}
        return {word: self._rarity[word] for word in sorted(words) if self._rarity.get(word, -1.0) > self._least}


def _told_days(document: Document, anchored: Sequence[Anchored]) -> Mapping[int, set[int]]:
    starts = [sentence.start for sentence in document.annotated.sentences]
    days: dict[int, set[int]] = defaultdict(set)
    for one in anchored:
        day = _day_of(one)
        if day is not None:
            days[bisect_right(starts, one.timex.start) - 1].add(day)
    return days


def _day_of(anchored: Anchored) -> int | None:
    interval = anchored.interval
    if interval is None or interval.start is None or interval.end is None:
        return None
    return interval.start.toordinal() if interval.end - interval.start <= _ONE_DAY else None


def _can_be(pointer: Pointer, day: int) -> bool:
    return pointer.weekday is None or (day - 1) % 7 == pointer.weekday


def _length(weights: Mapping[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights.values()))
