"""A date as EDTF (Extended Date/Time Format, ISO 8601-2), the form that archives exchange."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from timeline.model.interval import Granularity, Interval
from timeline.model.moments import local_time
from timeline.publishing.periods import last_day, period_edtf

_UNKNOWN = "XXXX-XX-XX"
# EDTF has no part of a day; one that is no longer than this counts as the day it begins on.
_LONGEST_NIGHT = timedelta(hours=16)


def edtf(interval: Interval, *, best: datetime | None = None) -> str:
    """The stretch in EDTF; a day `2025-12-05`, a month `2025-11`, "by the 4th" `[..2025-12-04]`.

    A night counts as its evening's day; a week or coarser with a best day is that day, about: `2025-11-24~`.
    """
    start, end = interval.start, interval.end
    if start is None:
        return _UNKNOWN if end is None else f"[..{last_day(end)}]"
    if end is None:
        return f"[{start.date()}..]"
    if best is not None and not interval.granularity.is_finer_than(Granularity.WEEK):
        return f"{best.date()}~"
    return _closed(start, end, interval.granularity)


def _closed(start: datetime, end: datetime, granularity: Granularity) -> str:
    if _is_moment(start, end, granularity):
        return local_time(start) or _UNKNOWN
    if _is_one_day(start, end):
        return str(start.date())
    return period_edtf(start, end, granularity) or f"[{start.date()}..{last_day(end)}]"


def _is_moment(start: datetime, end: datetime, granularity: Granularity) -> bool:
    return granularity.is_finer_than(Granularity.HOUR) and end - start <= timedelta(minutes=1)


def _is_one_day(start: datetime, end: datetime) -> bool:
    overnight = start.time() != time.min and end - start <= _LONGEST_NIGHT
    return overnight or last_day(end) == start.date()
