"""What two dates mean that share a word: "3 to 5 May", "2007-08", "spring and summer"."""

from __future__ import annotations

from dataclasses import replace

from timeline.model.expression import CalendarDate, Expression, Season
from timeline.tagging.meanings.base import Meaning
from timeline.tagging.meanings.dates import calendar_date


def two_years(*, first: int, last: int) -> tuple[Meaning, ...] | None:
    return Meaning(CalendarDate(year=first)), Meaning(CalendarDate(year=last))


def year_and_short(*, first: int, last: int) -> tuple[Meaning, ...] | None:
    """ "2007-08" where the two digits follow on."""
    full = first - first % 100 + last
    return (Meaning(CalendarDate(year=first)), Meaning(CalendarDate(year=full))) if first < full else None


def span_of_dates(*, first: Expression, last: Expression) -> tuple[Meaning, ...] | None:
    """ "December 3 to January 5, 2020" begins in the year before."""
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate) and last.year and not first.year:
        first = replace(first, year=_year_of_first(first, last))
    return Meaning(first), Meaning(last)


def _year_of_first(first: CalendarDate, last: CalendarDate) -> int | None:
    if first.month is None or last.month is None or last.year is None:
        return last.year
    turns = (first.month, first.day or 0) > (last.month, last.day or (0 if first.day is None else 31))
    return last.year - 1 if turns and last.year > 1 else last.year


def share_year(*, first: Expression, last: Expression) -> tuple[Meaning, ...] | None:
    """Two dates in one breath: the first takes the year (and month) that only the second names."""
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate) and last.year and not first.year:
        first = replace(first, year=last.year)
    return Meaning(first), Meaning(last)


def days_of_month(  # two days and their month
    *, first: int, last: int, month: int, year: int | None = None
) -> tuple[Meaning, ...] | None:
    either = (calendar_date(year=year, month=month, day=day) for day in (first, last))
    one, other = either
    return (one, other) if one and other and first < last else None


def two_months(*, first: int, last: int, year: int | None = None) -> tuple[Meaning, ...] | None:
    return span_of_dates(first=CalendarDate(month=first), last=CalendarDate(year=year, month=last))


def two_iso_months(*, year: int, month: int, year_last: int, month_last: int) -> tuple[Meaning, ...]:
    return Meaning(CalendarDate(year=year, month=month)), Meaning(CalendarDate(year=year_last, month=month_last))


def two_seasons(*, first: str, last: str, year: int | None = None) -> tuple[Meaning, ...]:
    return tuple(Meaning(CalendarDate(year=year, season=Season(each))) for each in (first, last))


def three_days_of_month(  # three days and their month
    *, first: int, second: int, last: int, month: int, year: int | None = None
) -> tuple[Meaning, ...] | None:
    if not first < second < last:
        return None
    days = [calendar_date(year=year, month=month, day=day) for day in (first, second, last)]
    return tuple(day for day in days if day) if all(days) else None


def two_quarters(*, first: int, last: int) -> tuple[Meaning, ...] | None:
    if not 1 <= first < last <= 4:
        return None
    return tuple(Meaning(CalendarDate(quarter=each)) for each in (first, last))
