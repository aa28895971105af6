"""What every meaning is made of: its type, the days and periods that many of them name."""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from timeline.model.expression import (
    Amount,
    CalendarDate,
    Direction,
    Expression,
    Last,
    Next,
    Origin,
    Period,
    Portion,
    Shift,
    This,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Mod

WEEKEND = CalendarDate(weekend=True)
TODAY = Shift((Amount(0, Granularity.DAY),), Direction.AFTER)
YESTERDAY = Shift((Amount(1, Granularity.DAY),), Direction.BEFORE)
NEXT_DAY = Shift((Amount(1, Granularity.DAY),), Direction.AFTER, Origin.REFERENCE)
PREVIOUS_DAY = Shift((Amount(1, Granularity.DAY),), Direction.BEFORE, Origin.REFERENCE)
PORTION_MODS = {
    Portion.EARLY: Mod.START,
    Portion.START: Mod.START,
    Portion.MID: Mod.MID,
    Portion.LATE: Mod.END,
    Portion.END: Mod.END,
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """An expression and, where the words hedge it, the modifier."""

    expression: Expression
    mod: Mod | None = None


def period_of(unit: str) -> Period:
    """The unit of that name, or the weekend."""
    return WEEKEND if unit == "weekend" else Granularity(unit)


def beside(which: int, period: Period) -> Expression:
    """Last, this or next by the sign of the language's word."""
    if which == 0:
        return This(period)
    return Last(period) if which < 0 else Next(period)


def exists(*, year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has the day; without a year February has 29."""
    return 1 <= day <= calendar.monthrange(year or 2000, month)[1]


def full_year(year: int) -> int:
    """Two digits up to 49 are of this century, from 50 on of the last."""
    return year + (2000 if year < 50 else 1900)
