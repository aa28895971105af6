"""Dates as people write them in a corrections file: ISO, as coarse as they know."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from timeline.model.interval import Granularity, Interval

_FORMS = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?)?)?)?",
    re.ASCII,
)
_HELP = "write it as 2025, 2025-12, 2025-12-05 or 2025-12-05T18:30"


def interval_of(*, day: str | None, since: str | None, until: str | None) -> Interval | str:
    """The stretch that `day`, or `since` and `until` (both included), name; what is wrong with them, in words.

    Example: `interval_of(day="2025-12", since=None, until=None)` is December 2025.
    """
    if day is not None and (since or until):
        return "“date” stands beside “from” or “until”; give one or the other"
    parts = [None if text is None else _written(text) for text in (day or since, day or until)]
    wrong = next((part for part in parts if isinstance(part, str)), None)
    if wrong is not None:
        return wrong
    first, last = (part if isinstance(part, Interval) else None for part in parts)
    return _stretch(first, last)


def _stretch(first: Interval | None, last: Interval | None) -> Interval | str:
    start, end = (first.start if first else None), (last.end if last else None)
    if start is not None and end is not None and end <= start:
        return "“until” is before “from”"
    finest = min((part.granularity for part in (first, last) if part), key=lambda unit: unit.rank)
    return Interval(start, end, finest)


def _written(text: str) -> Interval | str:
    match = _FORMS.fullmatch(text.strip())
    try:
        return _interval(match) if match else f"“{text}” is no date; {_HELP}"
    except (ValueError, OverflowError):
        return f"“{text}” is not in the calendar"


def _interval(match: re.Match[str]) -> Interval:
    year, month, day, hour, minute = (None if part is None else int(part) for part in match.groups())
    start = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0)
    if month is None:
        return Interval(start, datetime(start.year + 1, 1, 1), Granularity.YEAR)
    if day is None:
        following = datetime(start.year + month // 12, month % 12 + 1, 1)
        return Interval(start, following, Granularity.MONTH)
    if hour is None:
        return Interval.of_day(start.date())
    return Interval(start, start + timedelta(minutes=1), Granularity.MINUTE)
