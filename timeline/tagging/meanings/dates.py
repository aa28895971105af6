"""What dates mean that name their fields: "7 December 2025", "12/07/25", "2025-W49-5"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.model.expression import CalendarDate, Clock, Season
from timeline.tagging.meanings.base import Meaning, exists, full_year


def calendar_date(  # noqa: PLR0913  # the fields of a date
    *,
    year: int | None = None,
    short_year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    season: str | None = None,
    quarter: int | None = None,
    half: int | None = None,
    week: int | None = None,
) -> Meaning | None:
    year = full_year(short_year) if short_year is not None else year
    if month is not None and day is not None and not exists(year=year, month=month, day=day):
        return None
    if week is not None and not 1 <= week <= 53:
        return None
    named = Season(season) if season else None
    fields = CalendarDate(year, half, quarter, named, month, week, day, weekday)
    return Meaning(fields)


def numeric_date(*, a: int, b: int, year: int, weekday: int | None = None) -> Meaning | None:
    """Month and day in the language's order; where that is no date, or not of the weekday named, the other order."""
    found = _numeric(a, b, year=year, weekday=weekday)
    return Meaning(found) if found else None


def day_first_date(*, a: int, b: int, year: int, weekday: int | None = None) -> Meaning | None:
    """Dates with points are read day first, as the countries that write them do."""
    found = _numeric(b, a, year=year, weekday=weekday)
    return Meaning(replace(found, swappable=False)) if found else None


def numeric_day(*, a: int, b: int) -> Meaning | None:
    found = _numeric(a, b, year=None, weekday=None)
    return Meaning(found) if found else None


def _numeric(a: int, b: int, *, year: int | None, weekday: int | None) -> CalendarDate | None:
    """The first number as the month, or else the second; said to be swappable where both would do."""
    full = full_year(year) if year is not None and year < 100 else year
    orders = dict.fromkeys(((a, b), (b, a)))
    dates = [(month, day) for month, day in orders if month <= 12 and exists(year=full, month=month, day=day)]
    if full is not None and weekday is not None:
        dates = [one for one in dates if date(full, *one).weekday() == weekday] or dates[:1]
    if not dates:
        return None
    month, day = dates[0]
    return CalendarDate(full, month=month, day=day, weekday=weekday, swappable=len(dates) > 1)


def two_numeric_days(*, month: int, day: int, month_last: int, day_last: int, year: int) -> tuple[Meaning, ...] | None:
    """ "10/1-11/2/2017", the month first; over New Year's the first day is of the year before."""
    begun = year - 1 if (month, day) > (month_last, day_last) else year
    first, last = (
        calendar_date(year=begun, month=month, day=day),
        calendar_date(year=year, month=month_last, day=day_last),
    )
    return (first, last) if first and last else None


def numeric_day_at(*, a: int, b: int, clock: Clock) -> Meaning | None:
    day = numeric_day(a=a, b=b)
    return Meaning(replace(clock, base=day.expression)) if day else None


def iso_week_date(*, year: int, week: int, weekday: int) -> Meaning | None:
    return Meaning(CalendarDate(year=year, week=week, weekday=weekday)) if 1 <= week <= 53 else None


def iso_month(*, year: int, month: int) -> Meaning | None:
    """ "2025-03", but not the season "2007-08"."""
    return None if month == year % 100 + 1 else Meaning(CalendarDate(year=year, month=month))
