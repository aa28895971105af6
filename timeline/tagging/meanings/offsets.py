"""What counted offsets and windows mean: "two weeks ago", "the past week", "a day before Easter"."""

from __future__ import annotations

from timeline.model.expression import (
    Amount,
    CalendarDate,
    Direction,
    Expression,
    Length,
    NthOfEvent,
    Origin,
    Shift,
    Window,
)
from timeline.model.interval import Granularity
from timeline.tagging.meanings.base import Meaning

_ONE_YEAR = (Amount(1, Granularity.YEAR),)


def ago(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.BEFORE))


def ago_from_day(*, length: Length, day: int) -> Meaning:
    """ "A year ago today" is that very day."""
    return Meaning(Shift(length.amounts, Direction.BEFORE, base=_beside_today(day)))


def _beside_today(offset: int) -> Shift:
    direction = Direction.BEFORE if offset < 0 else Direction.AFTER
    return Shift((Amount(abs(offset), Granularity.DAY),), direction)


def from_now(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.AFTER))


def earlier(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.BEFORE, Origin.REFERENCE))


def later(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.AFTER, Origin.REFERENCE))


def year_ago() -> Meaning:
    return Meaning(Shift(_ONE_YEAR, Direction.BEFORE, Origin.REFERENCE))


def year_ago_quarter(*, n: int) -> Meaning | None:
    base = CalendarDate(quarter=n)
    return Meaning(Shift(_ONE_YEAR, Direction.BEFORE, Origin.REFERENCE, base=base)) if 1 <= n <= 4 else None


def before_date(*, length: Length, base: Expression) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.BEFORE, base=base))


def after_date(*, length: Length, base: Expression) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.AFTER, base=base))


def day_before_date(*, base: Expression) -> Meaning:
    return Meaning(Shift((Amount(1, Granularity.DAY),), Direction.BEFORE, base=base))


def day_after_date(*, base: Expression) -> Meaning:
    return Meaning(Shift((Amount(1, Granularity.DAY),), Direction.AFTER, base=base))


def before_event(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.BEFORE, Origin.EVENT))


def after_event(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.AFTER, Origin.EVENT))


def day_before_event() -> Meaning:
    return Meaning(Shift((Amount(1, Granularity.DAY),), Direction.BEFORE, Origin.EVENT))


def day_after_event() -> Meaning:
    return Meaning(Shift((Amount(1, Granularity.DAY),), Direction.AFTER, Origin.EVENT))


def nth_of_event(*, n: int, unit: str) -> Meaning | None:
    if n < 1:
        return None
    return Meaning(NthOfEvent(n, Granularity(unit), ""))


def past_window(*, n: float | None, unit: str, most: float | None = None) -> Meaning:
    return Meaning(Window(Amount(n, Granularity(unit), most), Direction.BEFORE))


def past_window_one(*, unit: str) -> Meaning:
    return Meaning(Window(Amount(1, Granularity(unit)), Direction.BEFORE))


def next_window(*, n: float | None, unit: str, most: float | None = None) -> Meaning:
    return Meaning(Window(Amount(n, Granularity(unit), most), Direction.AFTER))


def next_window_one(*, unit: str) -> Meaning:
    return next_window(n=1, unit=unit)


def recent_units(*, unit: str) -> Meaning:
    return past_window(n=None, unit=unit)


def coming_units(*, unit: str) -> Meaning:
    return next_window(n=None, unit=unit)
