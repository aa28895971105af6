"""Named dates in a given year: 7 December, summer, the third quarter, week 10, Thanksgiving."""

from __future__ import annotations

import calendar
import re
from datetime import date as Day  # noqa: N812  # the module's own dates are CalendarDates
from datetime import datetime, timedelta
from functools import lru_cache

from timeline.anchoring.dates import move
from timeline.anchoring.moons import moon_day
from timeline.model.expression import CalendarDate, Holiday, Named, Season, Years
from timeline.model.interval import Granularity, Interval

_SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}
_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}


def in_year(named: Named, year: int) -> Interval | None:
    """The date in that year, or None where the year has no such day (29 February); may raise OverflowError."""
    if not 1 <= year <= 9998:  # datetime's calendar, less one year for ends
        raise OverflowError(year)
    if isinstance(named, Holiday):
        return _holiday(named.rule, year)
    if named.month is not None:
        return _in_month(named.month, named.day, year)
    if named.week is not None:
        return _week(named.week, named.weekday, year)
    return _part_of_year(named, year)


def _in_month(month: int, day: int | None, year: int) -> Interval | None:
    if day is None:
        return _whole_month(month, year)
    if day > 28 and day > calendar.monthrange(year, month)[1]:  # every month has 28
        return None
    return Interval.of_day(Day(year, month, day))


@lru_cache(maxsize=4096)  # twelve a year
def _whole_month(month: int, year: int) -> Interval:
    start = datetime(year, month, 1)
    return Interval(start, move(start, 1, Granularity.MONTH), Granularity.MONTH)


def _week(week: int, weekday: int | None, year: int) -> Interval | None:
    try:
        monday = Day.fromisocalendar(year, week, 1)
    except ValueError:  # the year has 52
        return None
    if weekday is not None:
        return Interval.of_day(monday + timedelta(days=weekday))
    start = datetime(monday.year, monday.month, monday.day)
    return Interval(start, start + timedelta(days=7), Granularity.WEEK)


def _part_of_year(date: CalendarDate, year: int) -> Interval:
    if date.season is not None:
        start, unit = datetime(year, _SEASON_STARTS[date.season], 1), Granularity.SEASON
    elif date.quarter is not None:
        start, unit = datetime(year, date.quarter * 3 - 2, 1), Granularity.QUARTER
    elif date.half is not None:
        start, unit = datetime(year, date.half * 6 - 5, 1), Granularity.HALF_YEAR
    else:
        start, unit = datetime(year, 1, 1), Granularity.YEAR
    return Interval(start, move(start, 1, unit), unit)


def _holiday(rule: str, year: int) -> Interval | None:
    """A rule as `Holiday` explains them; None where the year has no such day.

    "03-tue-1 leap" comes every four years, in those that four divides, "01-20 leap+1" in the years behind them.
    """
    rule, cycle, behind = rule.partition(" leap")
    if cycle and year % 4 != int(behind or 0):
        return None
    if found := _FIXED.fullmatch(rule):
        return _in_month(int(found["month"]), int(found["day"]), year)
    day = _movable(rule, year)
    return None if day is None else Interval.of_day(day)


_FIXED = re.compile(r"(?P<month>\d\d)-(?P<day>\d\d)")
_MOVABLE = re.compile(
    r"(?:(?P<easter>easter|orthodox)|(?P<month>\d\d)-(?P<weekday>[a-z]{3})-(?P<n>-?\d))(?P<offset>[+-]\d+)?"
)


def _movable(rule: str, year: int) -> Day | None:
    found = _MOVABLE.fullmatch(rule)
    if found is None:
        return moon_day(rule, year)
    offset = timedelta(days=int(found["offset"] or 0))
    if found["easter"]:
        return (easter if found["easter"] == "easter" else orthodox_easter)(year) + offset
    return _nth_weekday(year, int(found["month"]), _WEEKDAYS[found["weekday"]], int(found["n"])) + offset


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> Day:
    """The n-th such weekday of the month, counted from its end where negative."""
    if n > 0:
        first = Day(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = Day(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7 - 7 * (n + 1))


def easter(year: int) -> Day:
    """Western Easter Sunday; `easter(2025)` is 20 April (Butcher's algorithm for the Gregorian calendar)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return Day(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> Day:
    """Easter Sunday by the Julian calendar; `orthodox_easter(2024)` is 5 May (Meeus)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return Day(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)  # that calendar is behind


def years_in_words(years: Years) -> str:
    """ "the 1920s", "the 19th century"; of the years from 1 on."""
    if years.unit is Granularity.DECADE:
        return f"the {years.first}s"
    n = years.first // 100 + 1
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th") if n not in (11, 12, 13) else "th"
    return f"the {n}{suffix} century"
