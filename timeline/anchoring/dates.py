"""Arithmetic of the calendar: which unit holds a day, a day moved by units, the n-th unit of a stretch."""

from __future__ import annotations

import calendar
from datetime import datetime, time, timedelta

from timeline.model.interval import MONTHS_IN, Granularity, Interval

_DAYS = {Granularity.DAY: 1, Granularity.WEEK: 7, Granularity.FORTNIGHT: 14}
_SECONDS = {Granularity.SECOND: 1, Granularity.MINUTE: 60, Granularity.HOUR: 3600}


def midnight(moment: datetime) -> datetime:
    """The start of that day."""
    return datetime.combine(moment.date(), time.min)


def add_months(moment: datetime, months: int) -> datetime:
    """The same day `months` later, or the last day of that month where it has no such day; may raise OverflowError."""
    years, month = divmod(moment.month - 1 + months, 12)
    year = moment.year + years
    if not 1 <= year <= 9999:  # the calendar of datetime
        raise OverflowError(year)
    day = moment.day if moment.day <= _ALWAYS else min(moment.day, calendar.monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


_ALWAYS = 28  # days that every month has


def move(moment: datetime, count: float, unit: Granularity) -> datetime:
    """The moment `count` units later (earlier where negative); may raise OverflowError at the calendar's ends.

    `move(datetime(2025, 1, 31), 1, MONTH)` is 28 February. Fractions of months and longer count as 30.4 days a month.
    """
    if unit in _SECONDS:
        return moment + timedelta(seconds=count * _SECONDS[unit])
    if unit in MONTHS_IN:
        months = count * MONTHS_IN[unit]
        whole = int(months)
        return add_months(moment, whole) + timedelta(days=round((months - whole) * 30.4))
    if unit is Granularity.WEEKEND:
        return moment + timedelta(days=count * 7)
    return moment + timedelta(days=count * _DAYS.get(unit, 1))


def unit_containing(moment: datetime, unit: Granularity) -> Interval:
    """The unit of the calendar that holds the moment: its ISO week, its month, its decade; may raise OverflowError."""
    day = midnight(moment)
    match unit:
        case Granularity.SECOND:
            start = moment.replace(microsecond=0)
        case Granularity.MINUTE | Granularity.HOUR:
            start = moment.replace(microsecond=0, second=0, minute=0 if unit is Granularity.HOUR else moment.minute)
        case Granularity.WEEK | Granularity.FORTNIGHT:
            start = day - timedelta(days=day.weekday())
        case Granularity.WEEKEND:
            start = day - timedelta(days=day.weekday()) + timedelta(days=5)
            return Interval(start, start + timedelta(days=2), unit)
        case _ if unit in MONTHS_IN:
            start = _start_by_months(day, MONTHS_IN[unit])
        case _:
            start = day
    return Interval(start, move(start, 1, unit), unit)


def _start_by_months(day: datetime, months: int) -> datetime:
    if months >= 12:  # years and their multiples begin in January
        years = months // 12
        return day.replace(year=max(day.year - day.year % years, 1), month=1, day=1)
    return day.replace(month=day.month - (day.month - 1) % months, day=1)
