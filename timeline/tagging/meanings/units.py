"""What units of the calendar mean beside the one in play: "last month", "this week", "the second week of May"."""

from __future__ import annotations

from timeline.model.expression import (
    Amount,
    CalendarDate,
    Direction,
    Expression,
    Holding,
    Last,
    Next,
    Nth,
    Origin,
    Same,
    Shift,
    This,
)
from timeline.model.interval import Granularity
from timeline.tagging.meanings.base import WEEKEND, Meaning, period_of


def last_unit(*, unit: str) -> Meaning:
    return Meaning(Last(period_of(unit)))


def next_unit(*, unit: str) -> Meaning:
    """ "Next weekend" is the one of the next calendar week, as "next Friday" is."""
    if unit == "weekend":
        return Meaning(Nth(1, WEEKEND, Next(Granularity.WEEK)))
    return Meaning(Next(period_of(unit)))


def unit_after_next(*, unit: str) -> Meaning:
    return Meaning(_two_on(unit, Direction.AFTER))


def unit_before_last(*, unit: str) -> Meaning:
    return Meaning(_two_on(unit, Direction.BEFORE))


def _two_on(unit: str, direction: Direction) -> Expression:
    """The unit that two of them lead to; a weekend goes with its week."""
    counted = Granularity.WEEK if unit == "weekend" else Granularity(unit)
    held = Holding(counted, Shift((Amount(2, counted),), direction))
    return Nth(1, WEEKEND, held) if unit == "weekend" else held


def previous_unit(*, unit: str) -> Meaning:
    return Meaning(Last(period_of(unit), Origin.REFERENCE))


def following_unit(*, unit: str) -> Meaning:
    return Meaning(Next(period_of(unit), Origin.REFERENCE))


def this_unit(*, unit: str) -> Meaning:
    return Meaning(This(period_of(unit)))


def the_weekend() -> Meaning:
    return Meaning(WEEKEND)


def same_unit(*, unit: str) -> Meaning:
    return Meaning(Same(Granularity(unit))) if unit != "weekend" else Meaning(This(WEEKEND, Origin.REFERENCE))


def same_time() -> Meaning:
    """ "At the same time" is when the date in play is, however long that takes."""
    return Meaning(Same(None))


def nth_unit(*, n: int, base: Expression, unit: str = "day") -> Meaning:
    return Meaning(Nth(n, period_of(unit), base))


def nth_unit_of_month(*, n: int, unit: str, month: int, year: int | None = None) -> Meaning:
    return nth_unit(n=n, unit=unit, base=CalendarDate(year=year, month=month))


def holding(*, unit: str, base: Expression) -> Meaning:
    return Meaning(Holding(Granularity(unit), base))


def this_quarter_in_play() -> Meaning:
    """ "The quarter", "the latest period" of a report: the one it speaks of, else the last one that is over."""
    return Meaning(Same(Granularity.QUARTER))


def period_of_year(*, year: int) -> Meaning:
    """ "The 1988 period": the quarter a report is on, in that year, else the year."""
    return Meaning(Same(Granularity.QUARTER, year))


def latest_period() -> Meaning:
    return Meaning(Last(Granularity.QUARTER))
