"""What years, decades and centuries mean: "nineteen ninety-six", "264 BC", "the '90s"."""

from __future__ import annotations

from timeline.model.expression import CalendarDate, Season, This, Years
from timeline.model.interval import Granularity
from timeline.model.timex import Mod
from timeline.tagging.meanings.base import Meaning, beside, exists, full_year


def spelled_year(*, century: int, rest: float = 0) -> Meaning:
    return Meaning(CalendarDate(year=century * 100 + int(rest)))


def spelled_number_year(*, n: float) -> Meaning | None:
    return Meaning(CalendarDate(year=int(n))) if 1000 <= n < 2200 else None


def spelled_nineteen(*, rest: int, ones: int = 0) -> Meaning:
    return Meaning(CalendarDate(year=1900 + rest + ones))


def month_of_spelled_year(*, month: int, century: int, rest: float = 0, day: int | None = None) -> Meaning:
    return Meaning(CalendarDate(year=century * 100 + int(rest), month=month, day=day))


def month_of_number_year(*, month: int, n: float) -> Meaning | None:
    year = spelled_number_year(n=n)
    return Meaning(CalendarDate(year=int(n), month=month)) if year else None


def date_in_words(*, month: int, n: float, year: int, weekday: int | None = None) -> Meaning | None:
    """ "Jan twenty two, 2018" """
    day = int(n)
    ok = 1 <= day <= 31 and exists(year=year, month=month, day=day)
    return Meaning(CalendarDate(year=year, month=month, day=day, weekday=weekday)) if ok else None


def season_of_spelled_year(*, season: str, century: int, rest: float = 0) -> Meaning:
    return Meaning(CalendarDate(year=century * 100 + int(rest), season=Season(season)))


def year_of_era(*, year: int, era: int = 1) -> Meaning | None:
    if not 1 <= year <= 9999:
        return None
    return Meaning(CalendarDate(year=year if era > 0 else 1 - year))


def years_of_era(*, first: int, last: int, era: int) -> tuple[Meaning, ...] | None:
    either = year_of_era(year=first, era=era), year_of_era(year=last, era=era)
    return (either[0], either[1]) if either[0] and either[1] else None


def date_of_era(*, year: int, month: int, day: int | None = None, era: int = 1) -> Meaning | None:
    full = year if era > 0 else 1 - year
    ok = 1 <= year <= 9999 and (day is None or exists(year=max(full, 1), month=month, day=day))
    return Meaning(CalendarDate(year=full, month=month, day=day)) if ok else None


def fiscal_year(*, year: int) -> Meaning:
    return Meaning(CalendarDate(year=year if year > 99 else full_year(year), fiscal=True))


def fiscal_year_in_play(*, which: int = 0) -> Meaning:
    return Meaning(beside(which, Granularity.YEAR))


def fiscal_year_beside(*, which: int = -1) -> Meaning:
    return Meaning(beside(which, Granularity.YEAR))


def the_year() -> Meaning:
    return Meaning(This(Granularity.YEAR))


def decade(*, year: int) -> Meaning | None:
    """Two digits leave the century to the reader: the '30s and later are taken as the twentieth."""
    if year % 10:
        return None
    full = year if year > 99 else 1900 + year
    return Meaning(Years(full, Granularity.DECADE, century_implied=year <= 99))


def decade_of_digits(*, year: int) -> Meaning | None:
    """ "199X" """
    return decade(year=year * 10) if 150 <= year <= 209 else None


def about_year(*, year: int) -> Meaning:
    return Meaning(CalendarDate(year=year), Mod.APPROX)


def nth_century(*, n: int, era: int = 1) -> Meaning | None:
    if not 1 <= n <= 22:
        return None
    return Meaning(Years((n - 1) * 100 if era > 0 else -n * 100, Granularity.CENTURY))
