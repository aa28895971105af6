"""Whether two mentions tell the same thing: named levels for when, what, who, where and how many.

Time is a gate, words are a score: no likeness of words joins mentions whose times do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from math import log

from timeline.merging.figures import Agreement, compare_figures
from timeline.model.event import Mention
from timeline.model.interval import Interval


class When(StrEnum):
    """How the times stand to each other."""

    SAME = "same"
    WITHIN = "within"
    OVERLAP = "overlap"
    COARSE = "coarse"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two mentions compared: the levels, and what they add up to (0 and less: apart; from 0.5 on mostly one event)."""

    when: When
    what: float
    who: int
    where: int
    how_many: Agreement
    same_kind: bool
    score: float

    @property
    def compatible(self) -> bool:
        """Whether nothing forbids that both are one event."""
        return self.when is not When.APART


class Weights:
    """How much a shared word says: rare words much, words of every mention little (inverse document frequency)."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Counts in how many mentions each word stands."""
        counts: dict[str, int] = {}
        total = 0
        for mention in mentions:
            total += 1
            for word in mention.extracted.words:
                counts[word] = counts.get(word, 0) + 1
        self._weights: Mapping[str, float] = {word: log(1 + total / count) for word, count in counts.items()}

    def of(self, words: Iterable[str]) -> float:
        """The words' weights added up, in sorted order, so that the sum is the same on every run."""
        return sum(self._weights.get(word, 0.0) for word in sorted(words))


_COARSE_RATIO = 8.0  # from a day on, a stretch this much longer says when only roughly ("in November")
_KIND = 0.10
_WHO, _WHERE = 0.10, 0.10
_FIGURES = {Agreement.SAME: 0.35, Agreement.NONE: 0.0, Agreement.COMPATIBLE: 0.10, Agreement.DIFFERENT: -0.20}
_WHEN = {When.SAME: 0.10, When.WITHIN: 0.05, When.OVERLAP: 0.0, When.COARSE: -0.15, When.APART: -1.0}


def compare(one: Mention, other: Mention, *, weights: Weights, families: Mapping[str, frozenset[str]]) -> Comparison:
    """The levels and the score of a pair; symmetric in the two."""
    when = compare_times(one.interval, other.interval)
    what = _likeness(one.extracted.words, other.extracted.words, weights)
    who = len(set(one.extracted.participants) & set(other.extracted.participants))
    where = len(set(one.extracted.places) & set(other.extracted.places))
    how_many = compare_figures(one.extracted.quantities, other.extracted.quantities)
    same_kind = one.extracted.kind == other.extracted.kind
    related = same_kind or other.extracted.kind in families.get(one.extracted.kind, frozenset())
    score = what + _WHEN[when] + _FIGURES[how_many] + (_KIND if same_kind else 0.0 if related else -_KIND * 2)
    score += _WHO * min(who, 2) / 2 + _WHERE * min(where, 1)
    return Comparison(when, what, who, where, how_many, same_kind, round(score, 6))


def compare_times(one: Interval | None, other: Interval | None) -> When:
    """How two intervals stand to each other; open or much longer ones are coarse beside a fine one."""
    if one is None or other is None or not one.overlaps(other):
        return When.APART
    if (one.start, one.end) == (other.start, other.end):
        return When.SAME
    if _is_coarse(one, other):
        return When.COARSE
    return When.WITHIN if one.contains(other) or other.contains(one) else When.OVERLAP


def _is_coarse(one: Interval, other: Interval) -> bool:
    if one.duration is None or other.duration is None:
        return True
    short, long = sorted((one.duration, other.duration))
    return long > _COARSE_RATIO * max(short, timedelta(days=1))


def _likeness(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """Dice's coefficient with weighted words."""
    both = weights.of(one) + weights.of(other)
    return 2 * weights.of(one & other) / both if both else 0.0
