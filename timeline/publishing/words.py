"""Dates in words for people, in English and independent of the machine's locale."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from timeline.model.interval import Granularity, Interval
from timeline.model.wording import MONTHS, WEEKDAYS, day_in_words, month_in_words, plain_day
from timeline.publishing.periods import last_day, period_name

# Hours that a part of a day begins and ends at; anything else is told by the clock.
_PARTS = {(0, 6): "small hours", (6, 12): "morning", (6, 18): "daytime", (11, 14): "midday", (12, 18): "afternoon"}
_PARTS |= {(18, 24): "evening", (17, 22): "evening", (18, 22): "evening", (18, 23): "evening"}
_NIGHTFALL, _DAYBREAK = 17, 9


def in_words(interval: Interval, *, best: datetime | None = None) -> str:
    """A stretch of time for people; "night of Friday 5 to Saturday 6 December 2025", "by Friday 12 December 2025".

    `best` is named where the stretch is a week or coarser: "about 23 November 2025 (20 to 26 November 2025)".
    """
    if interval.start is None or interval.end is None:
        return _open(interval)
    if best is not None and not interval.granularity.is_finer_than(Granularity.WEEK):
        return f"about {plain_day(best.date())} ({_around(interval.start, interval.end, interval.granularity)})"
    return _closed(interval.start, interval.end, interval.granularity)


def from_on_in_words(interval: Interval) -> str:
    """An open end that lies ahead; "from Monday 8 December 2025 on"."""
    return f"from {_beginning(interval)} on"


def _open(interval: Interval) -> str:
    if interval.start is not None:
        return f"since {_beginning(interval)}"
    if interval.end is not None:
        return f"by {_ending(interval.end, interval.granularity)}"
    return "at an unknown time"


def _beginning(interval: Interval) -> str:
    start = interval.start
    if start is None:
        return "an unknown time"
    if start.time() != time.min:
        return f"{start:%H:%M} on {day_in_words(start.date())}"
    if interval.granularity is Granularity.MONTH and start.day == 1:
        return month_in_words(start.date())
    if interval.granularity is Granularity.YEAR and (start.month, start.day) == (1, 1):
        return str(start.year)
    return day_in_words(start.date())


def _ending(end: datetime, granularity: Granularity) -> str:
    if end.time() != time.min:
        return f"{end:%H:%M} on {day_in_words(end.date())}"
    last = last_day(end)
    if granularity is Granularity.MONTH and end.day == 1:
        return f"the end of {month_in_words(last)}"
    if granularity is Granularity.YEAR and (end.month, end.day) == (1, 1):
        return f"the end of {last.year}"
    return day_in_words(last)


def _closed(start: datetime, end: datetime, granularity: Granularity) -> str:
    if granularity is Granularity.PART_OF_DAY:
        return _part_of_day(start, end)
    if granularity.is_finer_than(Granularity.PART_OF_DAY):
        return _clock(start, end)
    return _named(start, end, granularity) or f"between {_days(start.date(), last_day(end), 'and', _number)}"


def _around(start: datetime, end: datetime, granularity: Granularity) -> str:
    return _named(start, end, granularity) or _days(start.date(), last_day(end), "to", _number)


def _named(start: datetime, end: datetime, granularity: Granularity) -> str | None:
    first, last = start.date(), last_day(end)
    if first == last:
        return day_in_words(first)
    if granularity is Granularity.WEEKEND:
        return f"weekend of {_days(first, last, 'and', _weekday_number)}"
    if granularity is Granularity.WEEK and (start.weekday(), end - start) == (0, timedelta(days=7)):
        return f"week of {_days(first, last, 'to', _number)}"
    return period_name(start, end, granularity)


def _part_of_day(start: datetime, end: datetime) -> str:
    first, last = start.date(), last_day(end)
    if first == last:
        return _within_day(start, end)
    if last - first == timedelta(days=1) and start.hour >= _NIGHTFALL and end.hour <= _DAYBREAK:
        return f"night of {_days(first, last, 'to', _weekday_number)}"
    return _clock(start, end)


def _within_day(start: datetime, end: datetime) -> str:
    if not (start.minute or end.minute):
        part = _PARTS.get((start.hour, end.hour or 24))
        if part is not None:
            return f"{part} of {day_in_words(start.date())}"
    return _clock(start, end)


def _clock(start: datetime, end: datetime) -> str:
    length = end - start
    if length <= timedelta(seconds=1):
        return f"{day_in_words(start.date())}, {start:%H:%M:%S}"
    if length <= timedelta(minutes=1):
        return f"{day_in_words(start.date())}, {start:%H:%M}"
    return _clock_range(start, end)


def _clock_range(start: datetime, end: datetime) -> str:
    begins = f"{day_in_words(start.date())}, {start:%H:%M}"
    if last_day(end) != start.date():
        return f"{begins} to {day_in_words(end.date())}, {end:%H:%M}"
    return f"{begins} to {'24:00' if end.time() == time.min else f'{end:%H:%M}'}"


def _days(first: date, last: date, joiner: str, label: Callable[[date], str]) -> str:
    """Two days with month and year said once where they are the same; "28 November to 3 December 2025"."""
    if first.year != last.year:
        return f"{label(first)} {month_in_words(first)} {joiner} {label(last)} {month_in_words(last)}"
    if first.month != last.month:
        return f"{label(first)} {MONTHS[first.month - 1]} {joiner} {label(last)} {month_in_words(last)}"
    return f"{label(first)} {joiner} {label(last)} {month_in_words(last)}"


def _number(day: date) -> str:
    return str(day.day)


def _weekday_number(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day}"
