"""What days mean: "Friday", "yesterday", "the next day", "the first Monday of May"."""

from __future__ import annotations

from timeline.model.expression import (
    Amount,
    CalendarDate,
    Direction,
    Expression,
    Last,
    Next,
    Nth,
    Origin,
    Same,
    Shift,
    This,
)
from timeline.model.interval import Granularity
from timeline.tagging.meanings.base import NEXT_DAY, PREVIOUS_DAY, TODAY, Meaning, beside, period_of


def weekday(*, weekday: int, day: int | None = None) -> Meaning:
    return Meaning(CalendarDate(weekday=weekday, day=day))


def day_of_month(*, day: int) -> Meaning | None:
    return Meaning(CalendarDate(day=day)) if 1 <= day <= 31 else None


def day_of_that_month(*, day: int) -> Meaning | None:
    return Meaning(Nth(day, Granularity.DAY, Same(Granularity.MONTH))) if 1 <= day <= 31 else None


def day_of_month_beside(*, day: int, which: int) -> Meaning | None:
    return Meaning(Nth(day, Granularity.DAY, beside(which, Granularity.MONTH))) if 1 <= day <= 31 else None


def last_weekday(*, weekday: int) -> Meaning:
    return Meaning(Last(CalendarDate(weekday=weekday)))


def next_weekday(*, weekday: int) -> Meaning:
    """ "Next Friday" is the Friday of the next calendar week, as most say it."""
    return Meaning(Nth(1, CalendarDate(weekday=weekday), Next(Granularity.WEEK)))


def coming_weekday(*, weekday: int) -> Meaning:
    return Meaning(Next(CalendarDate(weekday=weekday)))


def this_weekday(*, weekday: int) -> Meaning:
    return Meaning(This(CalendarDate(weekday=weekday)))


def previous_weekday(*, weekday: int) -> Meaning:
    return Meaning(Last(CalendarDate(weekday=weekday), Origin.REFERENCE))


def following_weekday(*, weekday: int) -> Meaning:
    return Meaning(Next(CalendarDate(weekday=weekday), Origin.REFERENCE))


def weekday_of_week(*, weekday: int, which: int) -> Meaning:
    return Meaning(Nth(1, CalendarDate(weekday=weekday), beside(which, Granularity.WEEK)))


def nth_weekday(*, n: int, weekday: int, base: Expression | None = None, unit: str | None = None) -> Meaning:
    return Meaning(Nth(n, CalendarDate(weekday=weekday), base if base is not None else This(period_of(unit or "year"))))


def day_word(*, offset: int) -> Meaning:
    direction = Direction.BEFORE if offset < 0 else Direction.AFTER
    return Meaning(Shift((Amount(abs(offset), Granularity.DAY),), direction))


def day_before_yesterday(*, yesterday: int) -> Meaning | None:
    return day_word(offset=-2) if yesterday == -1 else None


def day_after_tomorrow(*, tomorrow: int) -> Meaning | None:
    return day_word(offset=2) if tomorrow == 1 else None


def this_day() -> Meaning:
    return Meaning(TODAY)


def same_day() -> Meaning:
    return Meaning(Same(Granularity.DAY))


def next_day() -> Meaning:
    return Meaning(NEXT_DAY)


def previous_day() -> Meaning:
    return Meaning(PREVIOUS_DAY)
