"""Stretches of the calendar: granularity and half-open intervals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache


class Granularity(StrEnum):
    """How coarse a time is, from second to century; "last month" has the granularity month."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half_year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def rank(self) -> int:
        """Position from fine (0, second) to coarse (century); `Granularity.DAY.rank < Granularity.WEEK.rank`."""
        return _RANKS[self]

    def is_finer_than(self, other: Granularity) -> bool:
        """Whether this says more exactly when; `Granularity.DAY.is_finer_than(Granularity.MONTH)`."""
        return _RANKS[self] < _RANKS[other]


MONTHS_IN: Mapping[Granularity, int] = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.SEASON: 3,
    Granularity.HALF_YEAR: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
}
"""How many months the units have that are whole months."""

_DAY = Granularity.DAY
_ONE_DAY = timedelta(days=1)
_LAST_DAY = date.max
_RANKS = {granularity: rank for rank, granularity in enumerate(Granularity)}


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open stretch `[start, end)` of local time; None is an open end.

    Example: `Interval.of_day(date(2025, 12, 7))` is 7 December 2025, midnight to midnight.
    Both ends are naive: the time zone they are local to is the document's (or the timeline's).
    """

    start: datetime | None
    end: datetime | None
    granularity: Granularity

    @staticmethod
    def of_day(day: date) -> Interval:
        """The whole day; `Interval.of_day(date(2025, 12, 7)).end` is 8 December, 0:00."""
        return _whole_day(day)

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are known."""
        return self.start is not None and self.end is not None

    @property
    def duration(self) -> timedelta | None:
        """Length, or None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return self.end - self.start

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a moment; a day overlaps its month, neighbouring days do not overlap."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def contains(self, other: Interval) -> bool:
        """Whether all of the other lies within this; open ends contain everything on their side."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def intersection(self, other: Interval) -> Interval | None:
        """What both allow, with the finer granularity, or None where they are apart."""
        if not self.overlaps(other):
            return None
        finer = min(self.granularity, other.granularity, key=lambda granularity: granularity.rank)
        starts = [start for start in (self.start, other.start) if start is not None]
        ends = [end for end in (self.end, other.end) if end is not None]
        return Interval(max(starts, default=None), min(ends, default=None), finer)

    def hull(self, other: Interval) -> Interval:
        """The shortest interval around both, with the coarser granularity."""
        coarser = max(self.granularity, other.granularity, key=lambda granularity: granularity.rank)
        open_start = self.start is None or other.start is None
        open_end = self.end is None or other.end is None
        start = None if open_start else min(s for s in (self.start, other.start) if s is not None)
        end = None if open_end else max(e for e in (self.end, other.end) if e is not None)
        return Interval(start, end, coarser)

    def moved(self, offset: timedelta) -> Interval:
        """The same stretch, later by `offset` (used between time zones); ends beyond the calendar open."""
        return replace(self, start=_moved(self.start, offset), end=_moved(self.end, offset))


@lru_cache(maxsize=8192)  # texts name the same days again and again
def _whole_day(day: date) -> Interval:
    start = datetime(day.year, day.month, day.day)
    return Interval(start, None if day == _LAST_DAY else start + _ONE_DAY, _DAY)


def _before(start: datetime | None, end: datetime | None) -> bool:
    return start is None or end is None or start < end


def _moved(moment: datetime | None, offset: timedelta) -> datetime | None:
    if moment is None:
        return None
    try:
        return moment + offset
    except OverflowError:
        return None
