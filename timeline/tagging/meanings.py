"""What the rules mean: one small function per `means` name of the rules, from slot values to an expression.

A function answers None where the words turn out to mean no time ("31 February"). All are pure; the tables they use
are the language's (weekday 0 is Monday, units are Granularity values, seasons and parts of day TIMEX3's letters).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace

from timeline.model.expression import (
    Amount,
    Between,
    CalendarDate,
    Clock,
    DayPart,
    Direction,
    Era,
    Expression,
    Holding,
    Holiday,
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
    Section,
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
_ONE_YEAR = (Amount(1, Granularity.YEAR),)
_YEAR_BACK = Shift(_ONE_YEAR, Direction.BEFORE, Origin.REFERENCE)
_MOST_UNITS = 10_000_000  # more of them count something else
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


def length(
    *, n: float | None, unit: str, most: float | None = None, fraction: float = 0, most_fraction: float = 0
) -> Meaning | None:
    if n is None and fraction:
        n = 0
    if n is not None and n > _MOST_UNITS:
        return None
    end = most + most_fraction if most is not None else None
    return Meaning(Length((Amount(None if n is None else n + fraction, Granularity(unit), end),)))


def length_of_two(*, n: float | None, unit: str, n2: float | None, unit2: str) -> Meaning:
    return Meaning(Length((Amount(n, Granularity(unit)), Amount(n2, Granularity(unit2)))))


def length_and_half(*, unit: str, n: float | None = 1) -> Meaning:
    return Meaning(Length((Amount((n or 1) + 0.5, Granularity(unit)),)))


def vague_length(*, unit: str) -> Meaning:
    return Meaning(Length((Amount(None, Granularity(unit)),)))


def calendar_date(  # noqa: PLR0913  # the fields of a date
    *,
    year: int | None = None,
    short_year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    season: str | None = None,
    quarter: int | None = None,
    half: int | None = None,
    week: int | None = None,
) -> Meaning | None:
    year = _full_year(short_year) if short_year is not None else year
    if month is not None and day is not None and not _exists(year=year, month=month, day=day):
        return None
    if week is not None and not 1 <= week <= 53:
        return None
    named = Season(season) if season else None
    fields = CalendarDate(year, half, quarter, named, month, week, day, weekday)
    return Meaning(fields)


def spelled_year(*, century: int, rest: float = 0) -> Meaning:
    return Meaning(CalendarDate(year=century * 100 + int(rest)))


def spelled_number_year(*, n: float) -> Meaning | None:
    return Meaning(CalendarDate(year=int(n))) if 1000 <= n < 2200 else None


def month_of_spelled_year(*, month: int, century: int, rest: float = 0, day: int | None = None) -> Meaning:
    return Meaning(CalendarDate(year=century * 100 + int(rest), month=month, day=day))


def season_of_spelled_year(*, season: str, century: int, rest: float = 0) -> Meaning:
    return Meaning(CalendarDate(year=century * 100 + int(rest), season=Season(season)))


def year_of_era(*, year: int, era: int = 1) -> Meaning | None:
    if not 1 <= year <= 9999:
        return None
    return Meaning(CalendarDate(year=year if era > 0 else 1 - year))


def years_of_era(*, first: int, last: int, era: int) -> tuple[Meaning, ...] | None:
    either = year_of_era(year=first, era=era), year_of_era(year=last, era=era)
    return (either[0], either[1]) if either[0] and either[1] else None


def two_years(*, first: int, last: int) -> tuple[Meaning, ...] | None:
    return Meaning(CalendarDate(year=first)), Meaning(CalendarDate(year=last))


def year_and_short(*, first: int, last: int) -> tuple[Meaning, ...] | None:
    """ "2007-08" where the two digits follow on."""
    full = first - first % 100 + last
    return (Meaning(CalendarDate(year=first)), Meaning(CalendarDate(year=full))) if first < full else None


def fiscal_year(*, year: int) -> Meaning:
    return Meaning(CalendarDate(year=year if year > 99 else _full_year(year), fiscal=True))


def fiscal_year_in_play(*, which: int = 0) -> Meaning:
    return Meaning(_side(which, Granularity.YEAR))


def share_year(*, first: Expression, last: Expression) -> tuple[Meaning, ...] | None:
    """Two dates in one breath: the first takes the year (and month) that only the second names."""
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate) and last.year and not first.year:
        first = replace(first, year=last.year)
    return Meaning(first), Meaning(last)


def days_of_month(  # two days and their month
    *, first: int, last: int, month: int, year: int | None = None
) -> tuple[Meaning, ...] | None:
    either = (calendar_date(year=year, month=month, day=day) for day in (first, last))
    one, other = either
    return (one, other) if one and other and first < last else None


def day_range(*, first: int, last: int, month: int, year: int | None = None) -> Meaning | None:
    both = days_of_month(first=first, last=last, month=month, year=year)
    return Meaning(Between(both[0].expression, both[1].expression)) if both else None


def two_months(*, first: int, last: int, year: int | None = None) -> tuple[Meaning, ...]:
    return Meaning(CalendarDate(year=year, month=first)), Meaning(CalendarDate(year=year, month=last))


def two_seasons(*, first: str, last: str, year: int | None = None) -> tuple[Meaning, ...]:
    return tuple(Meaning(CalendarDate(year=year, season=Season(each))) for each in (first, last))


def quarters_of_year(*, n: int, which: int) -> Meaning | None:
    year = _side(which, Granularity.YEAR)
    return Meaning(Nth(1, CalendarDate(quarter=n), year)) if 1 <= n <= 4 else None


def month_of_year(*, month: int, which: int, day: int | None = None) -> Meaning:
    return Meaning(Nth(1, CalendarDate(month=month, day=day), _side(which, Granularity.YEAR)))


def season_of_year(*, season: str, which: int) -> Meaning:
    return Meaning(Nth(1, CalendarDate(season=Season(season)), _side(which, Granularity.YEAR)))


def holiday(*, name: str, year: int | None = None) -> Meaning:
    rule, _, words = name.partition("|")
    return Meaning(Holiday(rule, words, year))


def side_holiday(*, name: str, which: int) -> Meaning:
    return Meaning(_side(which, _named_holiday(name)))


def holiday_of_year(*, name: str, which: int) -> Meaning:
    return Meaning(Nth(1, _named_holiday(name), _side(which, Granularity.YEAR)))


def _named_holiday(name: str) -> Holiday:
    rule, _, words = name.partition("|")
    return Holiday(rule, words)


def numeric_date(*, a: int, b: int, year: int, weekday: int | None = None) -> Meaning | None:
    """Month and day in the language's order; where that is no date, the other order."""
    month, day = (a, b) if a <= 12 else (b, a)
    full = _full_year(year) if year < 100 else year
    ok = month <= 12 and _exists(year=full, month=month, day=day)
    return Meaning(CalendarDate(year=full, month=month, day=day, weekday=weekday)) if ok else None


def day_first_date(*, a: int, b: int, year: int, weekday: int | None = None) -> Meaning | None:
    """Dates with points are read day first, as the countries that write them do."""
    month, day = (b, a) if b <= 12 else (a, b)
    return numeric_date(a=month, b=day, year=year, weekday=weekday)


def numeric_day(*, a: int, b: int) -> Meaning | None:
    month, day = (a, b) if a <= 12 else (b, a)
    return (
        Meaning(CalendarDate(month=month, day=day))
        if month <= 12 and _exists(year=None, month=month, day=day)
        else None
    )


def _full_year(year: int) -> int:
    """Two digits up to 49 are of this century, from 50 on of the last."""
    return year + (2000 if year < 50 else 1900)


def weekday(*, weekday: int, day: int | None = None) -> Meaning:
    return Meaning(CalendarDate(weekday=weekday, day=day))


def day_of_month(*, day: int) -> Meaning | None:
    return Meaning(CalendarDate(day=day)) if 1 <= day <= 31 else None


def day_of_that_month(*, day: int) -> Meaning | None:
    return Meaning(Nth(day, Granularity.DAY, Same(Granularity.MONTH))) if 1 <= day <= 31 else None


def day_of_month_beside(*, day: int, which: int) -> Meaning | None:
    return Meaning(Nth(day, Granularity.DAY, _side(which, Granularity.MONTH))) if 1 <= day <= 31 else None


def last_weekday(*, weekday: int) -> Meaning:
    return Meaning(Last(CalendarDate(weekday=weekday)))


def next_weekday(*, weekday: int) -> Meaning:
    """ "Next Friday" is the Friday of the next calendar week, as most say it."""
    return Meaning(Nth(1, CalendarDate(weekday=weekday), Next(Granularity.WEEK)))


def coming_weekday(*, weekday: int) -> Meaning:
    return Meaning(Next(CalendarDate(weekday=weekday)))


def this_named(*, month: int | None = None, season: str | None = None, day: int | None = None) -> Meaning:
    return Meaning(This(CalendarDate(month=month, season=Season(season) if season else None, day=day)))


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


def nth_weekday(*, n: int, weekday: int, base: Expression | None = None, unit: str | None = None) -> Meaning:
    return Meaning(Nth(n, CalendarDate(weekday=weekday), base if base is not None else This(_period(unit or "year"))))


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


def clock(  # the fields of a clock
    *,
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    half: int | None = None,
    zone: str | None = None,
    part: str | None = None,
) -> Meaning | None:
    if part is not None and hour <= 12:
        half = 0 if part == DayPart.MORNING or (part == DayPart.NIGHT and (hour < 5 or hour == 12)) else 12
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    if hour > 23 or (minute is None and half is None):
        return None
    return Meaning(Clock(hour, minute if minute is not None else 0, second, zone))


def past_hour(*, hour: int, n: float, half: int | None = None) -> Meaning | None:
    return clock(hour=hour, minute=int(n), half=half) if n < 60 else None


def to_hour(*, hour: int, n: float, half: int | None = None) -> Meaning | None:
    if not 1 <= hour <= 12 or n >= 60:
        return None
    return clock(hour=hour - 1 or 12, minute=60 - int(n), half=half)


def quarter_past(*, hour: int, half: int | None = None) -> Meaning | None:
    return past_hour(hour=hour, n=15, half=half)


def half_past(*, hour: int, half: int | None = None) -> Meaning | None:
    return past_hour(hour=hour, n=30, half=half)


def quarter_to(*, hour: int, half: int | None = None) -> Meaning | None:
    return to_hour(hour=hour, n=15, half=half)


def oclock(*, hour: int, half: int | None = None) -> Meaning | None:
    return clock(hour=hour, minute=0, half=half)


def military(*, hour: int, zone: str | None = None) -> Meaning | None:
    """ "1800 hours" """
    return clock(hour=hour // 100, minute=hour % 100, zone=zone) if hour % 100 < 60 else None


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


def decade(*, year: int) -> Meaning | None:
    """Two digits leave the century to the reader: the '30s and later are taken as the twentieth."""
    if year % 10:
        return None
    full = year if year > 99 else 1900 + year
    return Meaning(Years(full, Granularity.DECADE, century_implied=year <= 99))


def nth_century(*, n: int, era: int = 1) -> Meaning | None:
    if not 1 <= n <= 22:
        return None
    return Meaning(Years((n - 1) * 100 if era > 0 else -n * 100, Granularity.CENTURY))


def side_season(*, which: int, season: str) -> Meaning:
    return Meaning(_side(which, CalendarDate(season=Season(season))))


def nth_quarter(
    *, n: int, year: int | None = None, short_year: int | None = None, which: int | None = None
) -> Meaning | None:
    if not 1 <= n <= 4:
        return None
    if which is not None:
        return quarters_of_year(n=n, which=which)
    return calendar_date(year=year, short_year=short_year, quarter=n)


def last_unit(*, unit: str) -> Meaning:
    return Meaning(Last(_period(unit)))


def next_unit(*, unit: str) -> Meaning:
    """ "Next weekend" is the one of the next calendar week, as "next Friday" is."""
    if unit == "weekend":
        return Meaning(Nth(1, _WEEKEND, Next(Granularity.WEEK)))
    return Meaning(Next(_period(unit)))


def previous_unit(*, unit: str) -> Meaning:
    return Meaning(Last(_period(unit), Origin.REFERENCE))


def following_unit(*, unit: str) -> Meaning:
    return Meaning(Next(_period(unit), Origin.REFERENCE))


def previous_weekday(*, weekday: int) -> Meaning:
    return Meaning(Last(CalendarDate(weekday=weekday), Origin.REFERENCE))


def following_weekday(*, weekday: int) -> Meaning:
    return Meaning(Next(CalendarDate(weekday=weekday), Origin.REFERENCE))


def this_unit(*, unit: str) -> Meaning:
    return Meaning(This(_period(unit)))


def the_weekend() -> Meaning:
    return Meaning(_WEEKEND)


def same_unit(*, unit: str) -> Meaning:
    return Meaning(Same(Granularity(unit))) if unit != "weekend" else Meaning(This(_WEEKEND, Origin.REFERENCE))


def nth_unit(*, n: int, base: Expression, unit: str = "day") -> Meaning:
    return Meaning(Nth(n, _period(unit), base))


def past_window_one(*, unit: str) -> Meaning:
    return Meaning(Window(Amount(1, Granularity(unit)), Direction.BEFORE))


def past_window(*, n: float | None, unit: str, most: float | None = None) -> Meaning:
    return Meaning(Window(Amount(n, Granularity(unit), most), Direction.BEFORE))


def next_window(*, n: float | None, unit: str, most: float | None = None) -> Meaning:
    return Meaning(Window(Amount(n, Granularity(unit), most), Direction.AFTER))


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


def year_ago() -> Meaning:
    return Meaning(_YEAR_BACK)


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


def holding(*, unit: str, base: Expression) -> Meaning:
    return Meaning(Holding(Granularity(unit), base))


def section(*, which: int, n: float | None, unit: str, base: Expression | None = None) -> tuple[Meaning, ...]:
    piece = Meaning(Section(Amount(n, Granularity(unit)), which < 0, base))
    return (piece,) if base is None else (piece, Meaning(base))


def half_of(*, which: int, base: Expression | None = None, unit: str | None = None) -> Meaning | None:
    if isinstance(base, CalendarDate) and base == CalendarDate(year=base.year) and base.year is not None:
        return Meaning(CalendarDate(year=base.year, half=which))
    if base is None and unit is None:
        return Meaning(CalendarDate(half=which))
    base = base if base is not None else This(_period(unit or "year"))
    return Meaning(Part(Portion.EARLY if which == 1 else Portion.LATE, base), Mod.START if which == 1 else Mod.END)


def this_quarter_in_play() -> Meaning:
    """ "The quarter", "the latest period" of a report: the one it speaks of, else the last one that is over."""
    return Meaning(Same(Granularity.QUARTER))


def the_year() -> Meaning:
    return Meaning(This(Granularity.YEAR))


def rest_of(*, unit: str | None = None, base: Expression | None = None) -> Meaning:
    whole = base if base is not None else This(_period(unit or "day"))
    return Meaning(Between(_TODAY, whole), Mod.END)


def year_to_date() -> Meaning:
    return Meaning(Between(This(Granularity.YEAR), _TODAY))


def portion_of_today(*, portion: str, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), _TODAY), _PORTION_MODS[Portion(portion)])


def portion_of_day(*, base: Expression, portion: str) -> Meaning:
    return Meaning(base, _PORTION_MODS[Portion(portion)])


def portion_part(*, portion: str, part: str, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), base), _PORTION_MODS[Portion(portion)])


def portion_of_year(*, portion: str, unit: str) -> Meaning:
    return portion_noun_of(portion=portion, unit=unit)


def end_of_year() -> Meaning:
    return Meaning(Part(Portion.END, This(Granularity.YEAR)), Mod.END)


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


def nth_of_event(*, n: int, unit: str) -> Meaning | None:
    if n < 1:
        return None
    return Meaning(NthOfEvent(n, Granularity(unit), ""))


def every(
    *, unit: str | None = None, weekday: int | None = None, part: str | None = None, month: int | None = None
) -> Meaning:
    period = _repeated(unit, weekday, month)
    return Meaning(Repeating(period, quant="EVERY", part=DayPart(part) if part else None))


def every_count(*, unit: str, n: float | None = 2) -> Meaning:
    """ "Every two weeks", "every other day"."""
    return Meaning(Repeating(Granularity(unit), count=int(n or 2), quant="EVERY"))


def per(*, unit: str) -> Meaning:
    return Meaning(Repeating(Granularity(unit)))


def times_per(*, unit: str, n: float | None = 1) -> Meaning:
    return Meaning(Repeating(Granularity(unit), freq=f"{int(n)}X" if n else None))


def _repeated(unit: str | None, weekday: int | None, month: int | None) -> Period:
    if weekday is not None or month is not None:
        return CalendarDate(weekday=weekday, month=month)
    return _period(unit or "day")


def weekdays(*, weekday: int, part: str | None = None) -> Meaning:
    return Meaning(Repeating(CalendarDate(weekday=weekday), part=DayPart(part) if part else None))


def two_weekdays(*, first: int, last: int, part: str) -> tuple[Meaning, ...]:
    return weekdays(weekday=first, part=part), weekdays(weekday=last, part=part)


def often(*, unit: str) -> Meaning:
    return Meaning(Repeating(Granularity(unit)))


def in_past() -> Meaning:
    return Meaning(Vague(Era.PAST))


def vague(*, era: str) -> Meaning:
    return Meaning(Vague(Era(era)))


def at_present() -> Meaning:
    return Meaning(Vague(Era.PRESENT))


def in_future() -> Meaning:
    return Meaning(Vague(Era.FUTURE))


def number_and_half(*, n: float = 1, unit: str) -> Meaning:
    return Meaning(Length((Amount(n + 0.5, Granularity(unit)),)))


def length_of_three(  # three numbers with their units
    *, n: float | None, unit: str, n2: float | None, unit2: str, n3: float | None, unit3: str
) -> Meaning:
    pairs = ((n, unit), (n2, unit2), (n3, unit3))
    return Meaning(Length(tuple(Amount(count, Granularity(of)) for count, of in pairs)))


def unit_long(*, unit: str | None = None, many: str | None = None) -> Meaning:
    return Meaning(Length((Amount(None if many else 1, Granularity(many or unit or "day")),)))


def vague_lengths(*, unit: str, unit2: str) -> Meaning | None:
    either = sorted((Granularity(unit), Granularity(unit2)), key=lambda each: each.rank)
    return Meaning(Length((Amount(None, either[0]),)))


def iso_week_date(*, year: int, week: int, weekday: int) -> Meaning | None:
    return Meaning(CalendarDate(year=year, week=week, weekday=weekday)) if 1 <= week <= 53 else None


def last_month_day(*, month: int, day: int) -> Meaning | None:
    return Meaning(Last(CalendarDate(month=month, day=day))) if _exists(year=None, month=month, day=day) else None


def this_day() -> Meaning:
    return Meaning(_TODAY)


def portion_of_same_day(*, portion: str) -> Meaning:
    return Meaning(Same(Granularity.DAY), _PORTION_MODS[Portion(portion)])


def clock_in_part(*, hour: int, minute: int | None = None, part: str) -> Meaning | None:
    return clock(hour=hour, minute=minute or 0, part=part)


def hour_on_day(*, hour: int, base: Expression) -> Meaning | None:
    part = base.part if isinstance(base, PartOfDay) else None
    placed = clock(hour=hour, minute=0, part=part)
    on = base.base if isinstance(base, PartOfDay) else base
    return clock_on_day(clock=placed.expression, base=on) if placed and isinstance(placed.expression, Clock) else None


def spelled_nineteen(*, rest: int, ones: int = 0) -> Meaning:
    return Meaning(CalendarDate(year=1900 + rest + ones))


def date_of_era(*, year: int, month: int, day: int | None = None, era: int = 1) -> Meaning | None:
    full = year if era > 0 else 1 - year
    ok = 1 <= year <= 9999 and (day is None or _exists(year=max(full, 1), month=month, day=day))
    return Meaning(CalendarDate(year=full, month=month, day=day)) if ok else None


def fiscal_year_beside(*, which: int = -1) -> Meaning:
    return Meaning(_side(which, Granularity.YEAR))


def one_period(*, unit: str) -> Meaning:
    return Meaning(Length((Amount(1, Granularity(unit)),)))


def month_of_same_year(*, month: int, day: int | None = None) -> Meaning:
    return Meaning(Nth(1, CalendarDate(month=month, day=day), Same(Granularity.YEAR)))


def vague_ago(*, unit: str) -> Meaning:
    return Meaning(Length((Amount(None, Granularity(unit)),)))


def portion_of_unit_in_play(*, portion: str, unit: str) -> Meaning:
    return Meaning(Same(Granularity(unit)), _PORTION_MODS[Portion(portion)])


def iso_month(*, year: int, month: int) -> Meaning | None:
    """ "2025-03", but not the season "2007-08"."""
    return None if month == year % 100 + 1 else Meaning(CalendarDate(year=year, month=month))


def length_over(*, n: float | None, unit: str) -> Meaning:
    return Meaning(Length((Amount(n, Granularity(unit)),)), Mod.MORE_THAN)


def latest_period() -> Meaning:
    return Meaning(Last(Granularity.QUARTER))


def end_of(*, unit: str) -> Meaning:
    return Meaning(Part(Portion.END, This(Granularity(unit))), Mod.END)


def was_former(*, past: str) -> Meaning:
    return Meaning(Vague(Era(past)))


def same_time() -> Meaning:
    """ "At the same time" is when the date in play is, however long that takes."""
    return Meaning(Same(None))


def two_clocks(
    *, hour: int, hour2: int, half: int, minute: int | None = None, minute2: int | None = None
) -> tuple[Meaning, ...] | None:
    """ "3:30 to 4:30 p.m." is in the afternoon from the start, "11 to 1 p.m." from the morning on."""
    last = clock(hour=hour2, minute=minute2, half=half)
    first = clock(hour=hour, minute=minute, half=half if hour % 12 < hour2 % 12 else 12 - half)
    return (first, last) if first and last else None


def portion_of_that_year(*, portion: str, year: int) -> Meaning:
    return portion_of(portion=portion, base=CalendarDate(year=year))
