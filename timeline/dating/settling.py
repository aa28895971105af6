"""Several findings, one date: what settles an open order of numbers, and what narrows a month to a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.dating.finding import Finding, Kind
from timeline.dating.written import StampDate, calendar_day
from timeline.model.interval import Granularity, Interval

_YEARS_AROUND = (-1, 0, 1)


def settle(finding: Finding, others: Sequence[Finding]) -> Finding:
    """The finding with its one date, if other evidence agrees with just one of several; unchanged else."""
    if len(finding.dates) < 2:
        return finding
    agreeing = tuple(date for date in finding.dates if any(_agrees(date, other) for other in others))
    return replace(finding, dates=agreeing) if len(agreeing) == 1 else finding


def narrow(finding: Finding, others: Sequence[Finding]) -> Finding:
    """The finding that says more exactly what this one says coarsely: a URL's day within a given month."""
    window = finding.dates[0].interval
    if not Granularity.DAY.is_finer_than(window.granularity):
        return finding
    finer = (_within(window, other) for other in others if other.kind is Kind.PUBLISHED)
    return next((other for other in finer if other), finding)


def nearest(day: date, day_of_year: tuple[int, int]) -> date | None:
    """The day of that month and number next to `day`; `nearest(date(2026, 1, 2), (12, 31))` is 31 December 2025."""
    near = (calendar_day(day.year + away, *day_of_year) for away in _YEARS_AROUND)
    return min((other for other in near if other), key=lambda other: abs(other - day), default=None)


def start_day(interval: Interval) -> date:
    """The first day of a day or window read from a stamp, whose start is always known."""
    return (interval.start or datetime.min).date()  # noqa: DTZ901  local time


def _agrees(stamp: StampDate, other: Finding) -> bool:
    day = start_day(stamp.interval)
    if other.day_of_year:
        return (day.month, day.day) == other.day_of_year
    return len(other.dates) == 1 and other.dates[0].interval == stamp.interval


def _within(window: Interval, other: Finding) -> Finding | None:
    if other.day_of_year:
        dates = tuple(StampDate(Interval.of_day(day)) for day in _days_within(window, other.day_of_year))
    else:
        dates = other.dates
    fits = len(dates) == 1 and dates[0].interval != window and window.contains(dates[0].interval)
    return replace(other, dates=dates) if fits else None


def _days_within(window: Interval, day_of_year: tuple[int, int]) -> tuple[date, ...]:
    first = start_day(window)
    last = first if window.end is None else (window.end - timedelta(days=1)).date()
    days = (calendar_day(year, *day_of_year) for year in range(first.year, last.year + 1))
    return tuple(day for day in days if day and first <= day <= last)
