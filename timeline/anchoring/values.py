"""TIMEX3 values (ISO-TimeML) as TempEval-3 writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from timeline.model.expression import Amount, Holiday, Named, Season, Years
from timeline.model.interval import Granularity, Interval

_LETTERS = {
    Granularity.SECOND: ("T", "S"),
    Granularity.MINUTE: ("T", "M"),
    Granularity.HOUR: ("T", "H"),
    Granularity.DAY: ("", "D"),
    Granularity.WEEK: ("", "W"),
    Granularity.FORTNIGHT: ("", "W"),
    Granularity.WEEKEND: ("", "WE"),
    Granularity.MONTH: ("", "M"),
    Granularity.QUARTER: ("", "Q"),
    Granularity.SEASON: ("", "SN"),
    Granularity.HALF_YEAR: ("", "H"),
    Granularity.YEAR: ("", "Y"),
    Granularity.DECADE: ("", "DE"),
    Granularity.CENTURY: ("", "CE"),
    Granularity.PART_OF_DAY: ("", "D"),
}
_SEASON_OF_MONTH = {3: Season.SPRING, 6: Season.SUMMER, 9: Season.AUTUMN, 12: Season.WINTER}


def date_value(interval: Interval) -> str | None:
    """The value of a placed unit: 2025-12-07, 2025-W49, 2025-W49-WE, 2025-11, 2025-Q3, 2025, 202, 19."""
    return None if interval.start is None else unit_value(interval.start, interval.granularity)


def unit_value(start: datetime, unit: Granularity) -> str:
    """The value of the unit that begins (or lies) at `start`."""
    return _VALUES[unit](start)


def _day(start: datetime) -> str:
    return start.isoformat()[:10]


def _minute(start: datetime) -> str:
    return start.isoformat()[:16]


def _second(start: datetime) -> str:
    return start.isoformat()[:19]


def _week(start: datetime) -> str:
    year, week, _ = start.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _weekend(start: datetime) -> str:
    return f"{_week(start)}-WE"


def _month(start: datetime) -> str:
    return start.isoformat()[:7]


def _quarter(start: datetime) -> str:
    return f"{start.year:04d}-Q{(start.month + 2) // 3}"


def _season(start: datetime) -> str:
    return f"{start.year:04d}-{_SEASON_OF_MONTH.get(start.month, Season.WINTER)}"


def _half_year(start: datetime) -> str:
    return f"{start.year:04d}-H{1 if start.month <= 6 else 2}"  # June


def _year(start: datetime) -> str:
    return f"{start.year:04d}"


def _decade(start: datetime) -> str:
    return f"{start.year // 10:03d}"


def _century(start: datetime) -> str:
    return f"{start.year // 100:02d}"


_VALUES: Mapping[Granularity, Callable[[datetime], str]] = {
    Granularity.SECOND: _second,
    Granularity.MINUTE: _minute,
    Granularity.HOUR: _minute,
    Granularity.PART_OF_DAY: _day,
    Granularity.DAY: _day,
    Granularity.WEEKEND: _weekend,
    Granularity.WEEK: _week,
    Granularity.FORTNIGHT: _week,
    Granularity.MONTH: _month,
    Granularity.QUARTER: _quarter,
    Granularity.SEASON: _season,
    Granularity.HALF_YEAR: _half_year,
    Granularity.YEAR: _year,
    Granularity.DECADE: _decade,
    Granularity.CENTURY: _century,
}


def year_value(year: int) -> str:
    """The value of an astronomical year: 2025, 0079, BC0264 for -263."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def years_value(years: Years) -> str | None:
    """The value of centuries before the year 1: BC08 for the ninth."""
    return f"BC{-years.first // 100 - 1:02d}" if years.first < 0 and years.unit is Granularity.CENTURY else None


def open_value(date: Named) -> str | None:
    """The value of a date whose year or week is not known: XXXX-WXX-5, XXXX-12-07, XXXX-Q3."""
    if isinstance(date, Holiday):
        month, _, day = date.rule.partition("-")
        return f"XXXX-{month}-{day}" if month.isdigit() and day.isdigit() else "XXXX-XX-XX"
    if date.day is not None and date.month is None:
        return f"XXXX-XX-{date.day:02d}"
    if date.week is not None:
        return f"XXXX-W{date.week:02d}"
    if date.month is not None:
        return f"XXXX-{date.month:02d}" + (f"-{date.day:02d}" if date.day is not None else "")
    if date.weekday is not None:
        return f"XXXX-WXX-{date.weekday + 1}"
    if date.weekend:
        return "XXXX-WXX-WE"
    if date.quarter is not None:
        return f"XXXX-Q{date.quarter}"
    return f"XXXX-{date.season}" if date.season is not None else None


def duration_value(amounts: Sequence[Amount]) -> str:
    """P2D, PT1H45M, PXW; a fortnight is P2W, half an hour PT30M."""
    days, times = "", ""
    for amount in (part for whole in amounts for part in _whole_parts(whole)):
        prefix, letter = _LETTERS[amount.unit]
        factor = 2 if amount.unit is Granularity.FORTNIGHT else 1
        text = ("X" if amount.count is None else f"{amount.count * factor:.6g}") + letter
        days, times = (days, times + text) if prefix else (days + text, times)
    return "P" + days + ("T" + times if times else "")


_BELOW = {
    Granularity.HOUR: (60, Granularity.MINUTE),
    Granularity.MINUTE: (60, Granularity.SECOND),
    Granularity.YEAR: (12, Granularity.MONTH),
}


def _whole_parts(amount: Amount) -> list[Amount]:
    """An amount with its fraction in the next smaller unit where that comes out whole."""
    if amount.count is None or amount.count == int(amount.count) or amount.unit not in _BELOW:
        return [amount]
    factor, smaller = _BELOW[amount.unit]
    rest = (amount.count - int(amount.count)) * factor
    if abs(rest - round(rest)) > 1e-9:  # rounding of binary fractions
        return [amount]
    whole = [Amount(float(int(amount.count)), amount.unit)] if int(amount.count) else []
    return [*whole, Amount(float(round(rest)), smaller)]
