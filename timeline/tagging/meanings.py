"""What the rules mean: one small function per `means` name of the rules, from slot values to an expression.

A function answers None where the words turn out to mean no time ("31 February"). All are pure; the tables they use
are the language's (weekday 0 is Monday, units are Granularity values, seasons and parts of day TIMEX3's letters).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from timeline.model.expression import (
    Amount,
    Between,
    CalendarDate,
    Clock,
    DayPart,
    Direction,
    Era,
    Expression,
    Last,
    Length,
    Next,
    Nth,
    NthOfEvent,
    Origin,
    Part,
    PartOfDay,
    Period,
    Portion,
    Repeating,
    Same,
    Season,
    Shift,
    This,
    Vague,
    Window,
    Years,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Mod

_WEEKEND = CalendarDate(weekend=True)
_TODAY = Shift((Amount(0, Granularity.DAY),), Direction.AFTER)
_YESTERDAY = Shift((Amount(1, Granularity.DAY),), Direction.BEFORE)
_NEXT_DAY = Shift((Amount(1, Granularity.DAY),), Direction.AFTER, Origin.REFERENCE)
_PREVIOUS_DAY = Shift((Amount(1, Granularity.DAY),), Direction.BEFORE, Origin.REFERENCE)


@dataclass(frozen=True, slots=True)
class Meaning:
    """An expression and, where the words hedge it, the modifier."""

    expression: Expression
    mod: Mod | None = None


def _period(unit: str) -> Period:
    return _WEEKEND if unit == "weekend" else Granularity(unit)


def _side(which: int, period: Period) -> Expression:
    """Last, this or next by the sign of the language's word."""
    if which == 0:
        return This(period)
    return Last(period) if which < 0 else Next(period)


def _exists(*, year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has the day; without a year February has 29."""
    return 1 <= day <= calendar.monthrange(year or 2000, month)[1]


def length(*, n: float | None, unit: str) -> Meaning:
    return Meaning(Length((Amount(n, Granularity(unit)),)))


def length_of_two(*, n: float | None, unit: str, n2: float | None, unit2: str) -> Meaning:
    return Meaning(Length((Amount(n, Granularity(unit)), Amount(n2, Granularity(unit2)))))


def length_and_half(*, unit: str, n: float | None = 1) -> Meaning:
    return Meaning(Length((Amount((n or 1) + 0.5, Granularity(unit)),)))


def vague_length(*, unit: str) -> Meaning:
    return Meaning(Length((Amount(None, Granularity(unit)),)))


def calendar_date(
    *,
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    season: str | None = None,
) -> Meaning | None:
    if month is not None and day is not None and not _exists(year=year, month=month, day=day):
        return None
    named = Season(season) if season else None
    return Meaning(CalendarDate(year=year, month=month, day=day, weekday=weekday, season=named))


def numeric_date(*, a: int, b: int, year: int) -> Meaning | None:
    """Month and day in the language's order; where that is no date, the other order."""
    month, day = (a, b) if a <= 12 else (b, a)
    return Meaning(CalendarDate(year=year, month=month, day=day)) if _exists(year=year, month=month, day=day) else None


def weekday(*, weekday: int) -> Meaning:
    return Meaning(CalendarDate(weekday=weekday))


def last_weekday(*, weekday: int) -> Meaning:
    return Meaning(Last(CalendarDate(weekday=weekday)))


def next_weekday(*, weekday: int) -> Meaning:
    return Meaning(Next(CalendarDate(weekday=weekday)))


def this_weekday(*, weekday: int) -> Meaning:
    return Meaning(This(CalendarDate(weekday=weekday)))


def weekday_of_week(*, weekday: int, which: int) -> Meaning:
    return Meaning(Nth(1, CalendarDate(weekday=weekday), _side(which, Granularity.WEEK)))


def day_word(*, offset: int) -> Meaning:
    direction = Direction.BEFORE if offset < 0 else Direction.AFTER
    return Meaning(Shift((Amount(abs(offset), Granularity.DAY),), direction))


def day_before_yesterday(*, yesterday: int) -> Meaning | None:
    return day_word(offset=-2) if yesterday == -1 else None


def day_after_tomorrow(*, tomorrow: int) -> Meaning | None:
    return day_word(offset=2) if tomorrow == 1 else None


def same_day() -> Meaning:
    return Meaning(Same(Granularity.DAY))


def next_day() -> Meaning:
    return Meaning(_NEXT_DAY)


def previous_day() -> Meaning:
    return Meaning(_PREVIOUS_DAY)


def nth_weekday(*, n: int, weekday: int, base: Expression) -> Meaning:
    return Meaning(Nth(n, CalendarDate(weekday=weekday), base))


def part_of(*, part: str, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), base))


def early_on_day(*, base: Expression, part: str | None = None) -> Meaning:
    return Meaning(PartOfDay(DayPart(part) if part else DayPart.MORNING, base), Mod.START)


def late_on_day(*, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart.NIGHT, base))


def small_hours(*, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart.SMALL_HOURS, base))


def part_of_today(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), _TODAY))


def tonight(*, tonight: int) -> Meaning:  # noqa: ARG001  # the slot is the word itself
    return Meaning(PartOfDay(DayPart.NIGHT, _TODAY))


def last_part(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), _YESTERDAY))


def overnight(*, overnight: int) -> Meaning:  # noqa: ARG001  # the slot is the word itself
    """News is written in the morning: "overnight" is the night that ended on the day of publication."""
    return Meaning(PartOfDay(DayPart.NIGHT, _YESTERDAY))


def overnight_into(*, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart.NIGHT, base, ending=True))


def night_between(*, first: int, last: int) -> Meaning | None:
    return part_of(part="TNI", base=CalendarDate(weekday=first)) if (first + 1) % 7 == last else None


def part_of_same_day(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), Same(Granularity.DAY)))


def part_of_next_day(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), _NEXT_DAY))


def part_of_previous_day(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), _PREVIOUS_DAY))


def clock(*, hour: int, minute: int | None = None, half: int | None = None, zone: str | None = None) -> Meaning | None:
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    if hour > 23 or (minute is None and half is None):
        return None
    return Meaning(Clock(hour, minute if minute is not None else 0, zone=zone))


def noon(*, noon: int, zone: str | None = None) -> Meaning:
    return Meaning(Clock(noon, 0, zone=zone))


def clock_alone(*, clock: Clock) -> Meaning:
    return Meaning(clock)


def clock_on_day(*, clock: Clock, base: Expression) -> Meaning:
    return Meaning(Clock(clock.hour, clock.minute, clock.second, clock.zone, base))


def last_month_name(*, month: int) -> Meaning:
    return Meaning(Last(CalendarDate(month=month)))


def next_month_name(*, month: int) -> Meaning:
    return Meaning(Next(CalendarDate(month=month)))


def decade(*, year: int) -> Meaning:
    """Two digits leave the century to the reader: the '30s and later are taken as the twentieth."""
    full = year if year > 99 else 1900 + year
    return Meaning(Years(full, Granularity.DECADE, century_implied=year <= 99))


def nth_century(*, n: int) -> Meaning | None:
    return Meaning(Years((n - 1) * 100, Granularity.CENTURY)) if 1 < n <= 22 else None


def side_season(*, which: int, season: str) -> Meaning:
    return Meaning(_side(which, CalendarDate(season=Season(season))))


def nth_quarter(*, n: int, year: int | None = None) -> Meaning | None:
    return Meaning(CalendarDate(year=year, quarter=n)) if 1 <= n <= 4 else None


def last_unit(*, unit: str) -> Meaning:
    return Meaning(Last(_period(unit)))


def next_unit(*, unit: str) -> Meaning:
    return Meaning(Next(_period(unit)))


def this_unit(*, unit: str) -> Meaning:
    return Meaning(This(_period(unit)))


def the_weekend() -> Meaning:
    return Meaning(_WEEKEND)


def same_unit(*, unit: str) -> Meaning:
    return Meaning(Same(Granularity(unit)))


def nth_unit(*, n: int, base: Expression, unit: str = "day") -> Meaning:
    return Meaning(Nth(n, _period(unit), base))


def past_window_one(*, unit: str) -> Meaning:
    return Meaning(Window(Amount(1, Granularity(unit)), Direction.BEFORE))


def past_window(*, n: float | None, unit: str) -> Meaning:
    return Meaning(Window(Amount(n, Granularity(unit)), Direction.BEFORE))


def next_window(*, n: float | None, unit: str) -> Meaning:
    return Meaning(Window(Amount(n, Granularity(unit)), Direction.AFTER))


def recent_units(*, unit: str) -> Meaning:
    return past_window(n=None, unit=unit)


def coming_units(*, unit: str) -> Meaning:
    return next_window(n=None, unit=unit)


def portion_of(*, portion: str, base: Expression) -> Meaning:
    return Meaning(Part(Portion(portion), base), _PORTION_MODS[Portion(portion)])


def portion_noun_of(*, portion: str, base: Expression | None = None, unit: str | None = None) -> Meaning:
    period = base if base is not None else This(_period(unit or "month"))
    return Meaning(Part(Portion(portion), period), _PORTION_MODS[Portion(portion)])


def portion_of_this(*, portion: str, unit: str) -> Meaning:
    """ "Earlier this week" is any day of it up to now, "later this week" any from now on."""
    side = Direction.BEFORE if portion == Portion.EARLY else Direction.AFTER
    now = Shift((Amount(0, Granularity.DAY),), side)
    this = This(_period(unit))
    return Meaning(Between(this, now) if portion == Portion.EARLY else Between(now, this))


_PORTION_MODS = {
    Portion.EARLY: Mod.START,
    Portion.START: Mod.START,
    Portion.MID: Mod.MID,
    Portion.LATE: Mod.END,
    Portion.END: Mod.END,
}


def ago(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.BEFORE))


def from_now(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.AFTER))


def earlier(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.BEFORE, Origin.REFERENCE))


def later(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.AFTER, Origin.REFERENCE))


def before_event(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.BEFORE, Origin.EVENT))


def after_event(*, length: Length) -> Meaning:
    return Meaning(Shift(length.amounts, Direction.AFTER, Origin.EVENT))


def nth_of_event(*, n: int, unit: str) -> Meaning:
    return Meaning(NthOfEvent(n, Granularity(unit), ""))


def every(*, unit: str | None = None, weekday: int | None = None, part: str | None = None) -> Meaning:  # noqa: ARG001
    period: Period = CalendarDate(weekday=weekday) if weekday is not None else Granularity(unit or "day")
    return Meaning(Repeating(period, quant="EVERY"))


def weekdays(*, weekday: int) -> Meaning:
    return Meaning(Repeating(CalendarDate(weekday=weekday)))


def often(*, unit: str) -> Meaning:
    return Meaning(Repeating(Granularity(unit)))


def vague(*, era: str) -> Meaning:
    return Meaning(Vague(Era(era)))


def at_present() -> Meaning:
    return Meaning(Vague(Era.PRESENT))


def in_future() -> Meaning:
    return Meaning(Vague(Era.FUTURE))
