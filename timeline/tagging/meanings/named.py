"""What months, seasons and quarters mean beside the year in play: "last June", "this summer", "March last year"."""

from __future__ import annotations

from timeline.model.expression import CalendarDate, Last, Next, Nth, Same, Season, This
from timeline.model.interval import Granularity
from timeline.tagging.meanings.base import Meaning, beside, exists
from timeline.tagging.meanings.dates import calendar_date


def this_named(*, month: int | None = None, season: str | None = None, day: int | None = None) -> Meaning:
    return Meaning(This(CalendarDate(month=month, season=Season(season) if season else None, day=day)))


def last_month_name(*, month: int) -> Meaning:
    return Meaning(Last(CalendarDate(month=month)))


def next_month_name(*, month: int) -> Meaning:
    return Meaning(Next(CalendarDate(month=month)))


def last_month_day(*, month: int, day: int) -> Meaning | None:
    return Meaning(Last(CalendarDate(month=month, day=day))) if exists(year=None, month=month, day=day) else None


def side_season(*, which: int, season: str) -> Meaning:
    return Meaning(beside(which, CalendarDate(season=Season(season))))


def month_of_year(*, month: int, which: int, day: int | None = None) -> Meaning:
    return Meaning(Nth(1, CalendarDate(month=month, day=day), beside(which, Granularity.YEAR)))


def month_of_same_year(*, month: int, day: int | None = None) -> Meaning:
    return Meaning(Nth(1, CalendarDate(month=month, day=day), Same(Granularity.YEAR)))


def season_of_year(*, season: str, which: int) -> Meaning:
    return Meaning(Nth(1, CalendarDate(season=Season(season)), beside(which, Granularity.YEAR)))


def quarters_of_year(*, n: int, which: int) -> Meaning | None:
    year = beside(which, Granularity.YEAR)
    return Meaning(Nth(1, CalendarDate(quarter=n), year)) if 1 <= n <= 4 else None


def nth_quarter(
    *, n: int, year: int | None = None, short_year: int | None = None, which: int | None = None
) -> Meaning | None:
    if not 1 <= n <= 4:
        return None
    if which is not None:
        return quarters_of_year(n=n, which=which)
    return calendar_date(year=year, short_year=short_year, quarter=n)
