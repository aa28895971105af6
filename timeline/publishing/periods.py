"""Stretches that are exactly a named period of the calendar: a month, a quarter, a season, a decade."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from timeline.model.interval import MONTHS_IN, Granularity
from timeline.model.wording import MONTHS

_ORDINALS = ("first", "second", "third", "fourth")
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
# Months of the year that a period may begin in, where not every month will do.
_BEGINNINGS = {
    Granularity.QUARTER: (1, 4, 7, 10),
    Granularity.SEASON: (3, 6, 9, 12),
    Granularity.HALF_YEAR: (1, 7),
    Granularity.YEAR: (1,),
    Granularity.DECADE: (1,),
    Granularity.CENTURY: (1,),
}
_SEASON_CODE, _QUARTER_CODE, _HALF_YEAR_CODE = 21, 33, 40


@dataclass(frozen=True, slots=True)
class Period:
    """A named period by the year and month it begins in."""

    granularity: Granularity
    year: int
    month: int


def as_period(start: datetime, end: datetime, granularity: Granularity) -> Period | None:
    """The period that the stretch is exactly, or None; 1 November to 1 December is November."""
    length = MONTHS_IN.get(granularity)
    if length is None or not (_begins_month(start) and _begins_month(end)):
        return None
    fits = _months(end) - _months(start) == length and start.month in _BEGINNINGS.get(granularity, (start.month,))
    return Period(granularity, start.year, start.month) if fits and _round_year(start.year, granularity) else None


def period_name(start: datetime, end: datetime, granularity: Granularity) -> str | None:
    """The period in words, or None where it is none; "third quarter of 2025", "the 1990s"."""
    period = as_period(start, end, granularity)
    return None if period is None else _name(period)


def period_edtf(start: datetime, end: datetime, granularity: Granularity) -> str | None:
    """The period in EDTF, or None where it is none; `2025-11`, `2025-35`, `199X`."""
    period = as_period(start, end, granularity)
    return None if period is None else _edtf(period)


def last_day(end: datetime) -> date:
    """The last day that an exclusive end leaves in; midnight of the 8th gives the 7th."""
    return end.date() if end.date() == date.min else (end - timedelta(microseconds=1)).date()


def _begins_month(moment: datetime) -> bool:
    return moment.day == 1 and moment.time() == time.min


def _months(moment: datetime) -> int:
    return moment.year * 12 + moment.month


def _round_year(year: int, granularity: Granularity) -> bool:
    match granularity:
        case Granularity.DECADE:
            return year % 10 == 0
        case Granularity.CENTURY:
            # Both ways of counting centuries are in use: from 1900 and from 1901.
            return year % 100 in (0, 1)
        case _:
            return True


def _name(period: Period) -> str:
    match period.granularity:
        case Granularity.MONTH:
            return f"{MONTHS[period.month - 1]} {period.year}"
        case Granularity.QUARTER:
            return f"{_ORDINALS[period.month // 3]} quarter of {period.year}"
        case Granularity.SEASON:
            return _season(period)
        case Granularity.HALF_YEAR:
            return f"{_ORDINALS[period.month // 6]} half of {period.year}"
        case Granularity.DECADE:
            return f"the {period.year}s"
        case Granularity.CENTURY:
            return f"the {_ordinal(period.year // 100 + 1)} century"
        case _:
            return str(period.year)


def _edtf(period: Period) -> str:
    year = f"{period.year:04d}"
    match period.granularity:
        case Granularity.MONTH:
            return f"{year}-{period.month:02d}"
        case Granularity.QUARTER:
            return f"{year}-{_QUARTER_CODE + period.month // 3}"
        case Granularity.SEASON:
            return f"{year}-{_SEASON_CODE + period.month // 3 - 1}"
        case Granularity.HALF_YEAR:
            return f"{year}-{_HALF_YEAR_CODE + period.month // 6}"
        case Granularity.DECADE:
            return f"{year[:3]}X"
        case Granularity.CENTURY:
            return f"{year[:2]}XX"
        case _:
            return year


def _season(period: Period) -> str:
    name = _SEASONS[period.month]
    crosses = period.month == max(_SEASONS)
    return f"{name} {period.year}/{(period.year + 1) % 100:02d}" if crosses else f"{name} {period.year}"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
