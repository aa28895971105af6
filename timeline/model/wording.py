"""Dates in English words, the same everywhere: no locale, no zero padding."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

from timeline.model.interval import Granularity, Interval

_KEPT = 8192  # wordings: a text names the same few days again and again
_MONTH, _YEAR = Granularity.MONTH, Granularity.YEAR
_AN_INSTANT = timedelta(microseconds=1)
_OF_THE_CLOCK = frozenset({Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@lru_cache(maxsize=_KEPT)
def day_in_words(day: date) -> str:
    """`day_in_words(date(2025, 12, 7))` is "Sunday 7 December 2025"."""
    return f"{WEEKDAYS[day.weekday()]} {plain_day(day)}"


def plain_day(day: date) -> str:
    """`plain_day(date(2025, 12, 7))` is "7 December 2025"."""
    return f"{day.day} {month_in_words(day)}"


def month_in_words(day: date) -> str:
    """`month_in_words(date(2025, 12, 7))` is "December 2025"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=_KEPT)
def interval_in_words(interval: Interval) -> str:
    """What the interval is, in a noun phrase: a day, "November 2025", "between … and …", "before …"."""
    if interval.start is None or interval.end is None:
        return _open_in_words(interval)
    start, last = interval.start, interval.end - _AN_INSTANT
    if interval.granularity in _OF_THE_CLOCK:
        return f"{start:%H:%M} on {day_in_words(start)}"
    if interval.granularity is _MONTH and is_whole_month(interval):
        return month_in_words(start)
    if interval.granularity is _YEAR and (start.month, start.day, last.month, last.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == last.year else f"{start.year} to {last.year}"
    return between_in_words(start, last)


def between_in_words(first: datetime, last: datetime) -> str:
    """A day where both fall on one, else "between … and …"."""
    if first.date() == last.date():
        return day_in_words(first)
    return f"between {day_in_words(first)} and {day_in_words(last)}"


def is_whole_month(interval: Interval) -> bool:
    """Whether the interval is exactly one calendar month."""
    start, end = interval.start, interval.end
    if start is None or end is None or start.day != 1 or end.day != 1:
        return False
    return (end.year - start.year) * 12 + end.month - start.month == 1


def _open_in_words(interval: Interval) -> str:
    if interval.end is not None:
        return f"before {day_in_words(interval.end)}"
    if interval.start is not None:
        return f"from {day_in_words(interval.start)} on"
    return "at some time"


def number_in_words(number: float | None) -> str:
    """`number_in_words(2.0)` is "two"; from thirteen on digits; None is "some"."""
    if number is None:
        return "some"
    if number == int(number) and 0 <= number < len(_SMALL):
        return _SMALL[int(number)]
    return f"{number:g}"


_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
