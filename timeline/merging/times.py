"""How the times of two mentions stand to each other, and how much their coinciding says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from math import log

from timeline.merging.ordering import EARLIEST
from timeline.model.document import Basis, Dct
from timeline.model.event import Mention, Timing
from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Anchored


class When(StrEnum):
    """How the times stand to each other; UNKNOWN where a mention has none, which says nothing."""

    SAME = "same"
    WITHIN = "within"
    OVERLAP = "overlap"
    COARSE = "coarse"
    UNKNOWN = "unknown"
    APART = "apart"


COARSE_RATIO = 8.0  # from a day on, a stretch this much longer says when only roughly ("in November")
_ONE_EVENT = 0.8  # of two mentions of one event that both are dated, so many have times that overlap
_MOST = 2.5  # log-odds that coinciding adds at the most
_A_DAY = timedelta(days=1)
_LONGEST_CHAIN = 100  # of times counted from one another


def compare_times(one: Interval | None, other: Interval | None) -> When:
    """How two intervals stand to each other; open or much longer ones are coarse beside a fine one."""
    if one is None or other is None:
        return When.UNKNOWN
    if not one.overlaps(other):
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
    return long > COARSE_RATIO * max(short, _A_DAY)


def is_inferred(mention: Mention) -> bool:
    """Whether the time hangs on a publication day that was inferred from what other documents tell.

    Such a time may forbid that two mentions are one event, but it cannot speak for it: the day would support the merge
    that supports the day.
    """
    if mention.extracted.timing is Timing.TODAY and mention.anchored is None:
        return _is_inferred_dct(mention.document.dct)
    source: Anchored | Dct | None = mention.anchored
    for _ in range(_LONGEST_CHAIN):
        if not isinstance(source, Anchored):
            break
        source = source.counted_from
    return isinstance(source, Dct) and _is_inferred_dct(source)


def _is_inferred_dct(dct: Dct | None) -> bool:
    return dct is not None and dct.basis is Basis.SOURCES


class Calendar:
    """How many mentions are told of each day: coinciding on a busy day says little."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Counts the days that mentions begin on."""
        days = [mention.interval.start.date() for mention in mentions if mention.interval and mention.interval.start]
        self._counts = Counter(days)
        self._total = len(days)

    def coincidence(self, one: Interval, other: Interval) -> float:
        """What it adds to the log-odds that both fall into one time: the fewer others do, the more."""
        return self.coincidence_on(max(one.start or EARLIEST, other.start or EARLIEST).date())

    def coincidence_on(self, day: date) -> float:
        """The same for the day on which the later of the two begins."""
        shared = (self._counts.get(day, 0) + 1) / (self._total + 10)
        return min(_MOST, max(0.0, log(_ONE_EVENT / shared)))


def is_clock(interval: Interval | None) -> bool:
    """Whether the time is one of the clock, "at 6:40"."""
    return interval is not None and interval.granularity.is_finer_than(Granularity.PART_OF_DAY)
