"""What days mean: "Friday", "yesterday", "the next day", "the first Monday of May"."""

from __future__ import annotations

from dataclasses import replace

from timeline.model.expression import (
    Amount,
    CalendarDate,
    Clock,
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


def weekday_at(*, weekday: int, clock: Clock) -> Meaning:
    """ "Wed 3 p.m." """
    return Meaning(replace(clock, base=CalendarDate(weekday=weekday)))


def day_of_month(*, day: int) -> Meaning | None:
    return Meaning(CalendarDate(day=day)) if 1 <= day <= 31 else None


def day_of_that_month(*, day: int) -> Meaning | None:
    return Meaning(Nth(day, Granularity.DAY, Same(Granularity.MONTH))) if 1 <= day <= 31 else None


def day_of_month_beside(*, day: int, which: int = 0) -> Meaning | None:
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


def weekdays_ago(*, weekday: int, n: float = 2) -> Meaning | None:
    """ "Two Fridays ago" is a week before the last Friday."""
    return _weeks_beside(Last(CalendarDate(weekday=weekday)), n, Direction.BEFORE)


def weekdays_from_now(*, weekday: int, n: float) -> Meaning | None:
    return _weeks_beside(Next(CalendarDate(weekday=weekday)), n, Direction.AFTER)


def weekday_after_next(*, weekday: int) -> Meaning | None:
    return weekdays_from_now(weekday=weekday, n=2)


def weekday_before_last(*, weekday: int) -> Meaning | None:
    return weekdays_ago(weekday=weekday, n=2)


_MOST_WEEKS = 520  # more of them count something else


def _weeks_beside(first: Expression, n: float, direction: Direction) -> Meaning | None:
    if n == 1:
        return Meaning(first)
    days = Amount((n - 1) * 7, Granularity.DAY)
    return Meaning(Shift((days,), direction, base=first)) if 1 < n < _MOST_WEEKS and n == int(n) else None


def weekday_of_week(*, weekday: int, which: int) -> Meaning:
    return Meaning(Nth(1, CalendarDate(weekday=weekday), beside(which, Granularity.WEEK)))


def nth_weekday(*, n: int, weekday: int, base: Expression | None = None, unit: str | None = None) -> Meaning:
    return Meaning(Nth(n, CalendarDate(weekday=weekday), base if base is not None else This(period_of(unit or "year"))))


def day_word(*, offset: int) -> Meaning:
    direction = Direction.BEFORE if offset < 0 else Direction.AFTER
    return Meaning(Shift((Amount(abs(offset), Granularity.DAY),), direction))


def day_before_yesterday() -> Meaning:
    return day_word(offset=-2)


def day_after_tomorrow() -> Meaning:
    return day_word(offset=2)


def this_day() -> Meaning:
    return Meaning(TODAY)


def same_day() -> Meaning:
    return Meaning(Same(Granularity.DAY))


def next_day() -> Meaning:
    return Meaning(NEXT_DAY)


def previous_day() -> Meaning:
    return Meaning(PREVIOUS_DAY)
