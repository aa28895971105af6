"""Whether two mentions tell the same thing: named levels for when, what, who, where and how many.

Time is a gate, words are a score: no likeness of words joins mentions whose times do not overlap.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from math import log

from timeline.merging.figures import Agreement, Units, compare_figures
from timeline.model.event import Mention, Status, Timing
from timeline.model.interval import Granularity, Interval


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
    one_statement: bool
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
        told = tuple(mentions)
        total = len(told)
        for mention in told:
            for word in mention.extracted.words:
                counts[word] = counts.get(word, 0) + 1
        self._weights: Mapping[str, float] = {word: log(1 + total / count) for word, count in counts.items()}
        self._times = Counter(mention.interval for mention in told)
        self._total = total
        self.common = log(2)  # what a word of every mention weighs: keeps one shared word from being all of a short one

    def of(self, words: Iterable[str]) -> float:
        """The words' weights added up, in sorted order, so that the sum is the same on every run."""
        return sum(self._weights.get(word, 0.0) for word in sorted(words))

    def of_time(self, one: Mention, other: Mention) -> float:
        """How much it says that two mentions coincide: the fewer are told of the finer one's time, the more."""
        count = max(1, min(self._times[one.interval], self._times[other.interval]))
        return log(1 + self._total / count)


_COARSE_RATIO = 8.0  # from a day on, a stretch this much longer says when only roughly ("in November")
_SAME_KIND, _OTHER_KIND = 0.10, -0.10
_WHO, _WHERE = 0.06, 0.06  # for each shared one, up to two; names count among the words as well
_FIGURES = {Agreement.SAME: 0.35, Agreement.NONE: 0.0, Agreement.COMPATIBLE: 0.05, Agreement.DIFFERENT: -0.20}
_MINUTE = 0.30  # two sources that name one minute mostly mean one thing, whatever they call it
_ONE_STATEMENT = 1.0
_WHEN = {When.SAME: 0.0, When.WITHIN: 0.0, When.OVERLAP: 0.0, When.COARSE: -0.20, When.APART: -1.0}


@dataclass(frozen=True, slots=True)
class Relations:
    """What words have to do with each other: their weights in this story, related kinds, units that count one thing."""

    weights: Weights
    families: Mapping[str, frozenset[str]]
    same_units: Units


def compare(one: Mention, other: Mention, *, relations: Relations) -> Comparison:
    """The levels and the score of a pair; symmetric in the two."""
    when = compare_times(one.interval, other.interval)
    what = _likeness(one, other, relations.weights, coincide=when is not When.COARSE)
    who = len(set(one.extracted.participants) & set(other.extracted.participants))
    where = len(set(one.extracted.places) & set(other.extracted.places))
    how_many = compare_figures(one.extracted.quantities, other.extracted.quantities, same=relations.same_units)
    kind = _kinds(one.extracted.kind, other.extracted.kind, relations.families)
    to_the_minute = _MINUTE if when is When.SAME and _is_clock(one.interval) else 0.0
    score = what + to_the_minute + _WHEN[when] + _FIGURES[how_many] + kind + _WHO * min(who, 2) + _WHERE * min(where, 2)
    one_statement = is_one_statement(one, other)
    score = max(score, _ONE_STATEMENT) if one_statement else score
    return Comparison(when, what, who, where, how_many, kind > 0, one_statement, round(score, 6))


def is_one_statement(one: Mention, other: Mention) -> bool:
    """Whether one article says one thing in two clauses: one within the other, or a plan that runs on.

    "Envoys are to meet on Monday. They will discuss the fleet." tells one plan; what happened runs on to new things
    ("One of the boats …"), which stay events of their own.
    """
    mine, theirs = one.extracted, other.extracted
    if one.document.id != other.document.id or mine.kind != theirs.kind or mine.timex != theirs.timex:
        return False
    if mine.timex is None:
        return False
    nested = mine.clause.start < theirs.clause.end and theirs.clause.start < mine.clause.end
    planned = mine.status is theirs.status is Status.PLANNED and Timing.RUNNING in (mine.timing, theirs.timing)
    return nested or planned


def _is_clock(interval: Interval | None) -> bool:
    return interval is not None and interval.granularity.is_finer_than(Granularity.PART_OF_DAY)


def _kinds(one: str, other: str, families: Mapping[str, frozenset[str]]) -> float:
    if one == other:
        return _SAME_KIND if one != "other" else 0.0
    related = "other" in (one, other) or other in families.get(one, frozenset())
    return 0.0 if related else _OTHER_KIND


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


def _likeness(one: Mention, other: Mention, weights: Weights, *, coincide: bool) -> float:
    """Weighted words in common, between Dice's coefficient (all of both) and overlap (all of the shorter).

    That both happen at one time is a word in common as well: much at a minute that nothing else is told of, little on a
    day of which everything is.
    """
    mine, theirs = one.extracted.words, other.extracted.words
    time = weights.of_time(one, other) if coincide else 0.0
    shared = weights.of(mine & theirs)
    if not shared:
        return 0.0
    shared += time
    sizes = sorted((weights.of(mine) + time, weights.of(theirs) + time))
    dice, overlap = 2 * shared / sum(sizes), shared / (sizes[0] + weights.common)
    return (dice + overlap) / 2
