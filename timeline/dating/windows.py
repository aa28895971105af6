"""Windows of the calendar that stamps may name instead of a day."""

from __future__ import annotations

from datetime import MAXYEAR, datetime, timedelta

from timeline.model.interval import Granularity, Interval


def year_window(year: int) -> Interval:
    """The year; `year_window(2025)`. Years 1 to 9999, ValueError else."""
    end = datetime(year + 1, 1, 1) if year < MAXYEAR else None
    return Interval(datetime(year, 1, 1), end, Granularity.YEAR)


def month_window(year: int, month: int) -> Interval:
    """The month; `month_window(2025, 12)`. ValueError where there is none."""
    last = month == 12
    end = None if last and year == MAXYEAR else datetime(year + last, 1 if last else month + 1, 1)
    return Interval(datetime(year, month, 1), end, Granularity.MONTH)


def week_window(year: int, week: int) -> Interval:
    """The ISO week, Monday to Sunday; `week_window(2025, 49)`. ValueError where there is none."""
    start = datetime.fromisocalendar(year, week, 1)
    return Interval(start, start + timedelta(days=7), Granularity.WEEK)
