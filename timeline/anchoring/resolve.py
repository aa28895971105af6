"""Expressions to intervals: one `case` per class of the algebra; the type checker asks for a missing one."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TypeAlias, assert_never

from timeline.anchoring.beside import place_last, place_next, place_same, place_this
from timeline.anchoring.clocks import place_clock
from timeline.anchoring.counted import place_shift, place_window
from timeline.anchoring.dates import move, unit_containing
from timeline.anchoring.in_play import InPlay
from timeline.anchoring.parts import place_between, place_part, place_part_of_day
from timeline.anchoring.placed import Open, Origin, Placed, Surroundings, moment_of
from timeline.anchoring.stretches import place_holding, place_nth, place_section
from timeline.anchoring.unsaid import place_named, place_said
from timeline.anchoring.values import date_value, duration_value, open_value, years_value
from timeline.anchoring.years import years_in_words
from timeline.model.expression import (
    Amount,
    Between,
    CalendarDate,
    Clock,
    Era,
    Expression,
    Holding,
    Holiday,
    Last,
    Length,
    Next,
    Nth,
    NthOfEvent,
    Part,
    PartOfDay,
    Repeating,
    Same,
    Section,
    Shift,
    This,
    Vague,
    Window,
    Years,
)
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import AnchorKind, Lean
from timeline.model.wording import interval_in_words

Composed: TypeAlias = Shift | PartOfDay | Clock | Part | Nth | Holding | Section | Between
"""Expressions made of others, which are placed first."""

_NOTHING_AROUND = Surroundings(None, InPlay(), Lean.NEITHER, "", narrative=False)


def place_alone(expression: Expression) -> Placed | Open | None:
    """The expression where its words say all of it ("7 May 2021", "early 2020"), or None where it hangs on others."""
    if isinstance(expression, CalendarDate):
        return None if expression.year is None else place_said(expression)
    return _placed_alone(expression) if stands_alone(expression) else None


def stands_alone(expression: Expression) -> bool:
    """Whether nothing around the expression can change where it lies."""
    match expression:
        case CalendarDate(year=year) | Holiday(year=year):
            return year is not None
        case Part(base=base) | Nth(base=base) | Holding(base=base):
            return stands_alone(base)
        case _:
            return isinstance(expression, Years | Length | Repeating | NthOfEvent)


@lru_cache(maxsize=8192)  # the same few come again and again
def _placed_alone(expression: Expression) -> Placed | Open:
    return place(expression, _NOTHING_AROUND)


def place(expression: Expression, around: Surroundings) -> Placed | Open:
    """The expression on the calendar, or why it is not there; a result beyond the calendar is open."""
    try:
        return _place(expression, around)
    except OverflowError:
        return Open(Reason.OUT_OF_CALENDAR, "the date lies beyond the years 1 to 9999")


def _place(expression: Expression, around: Surroundings) -> Placed | Open:  # noqa: C901  # one line per class
    match expression:
        case CalendarDate() | Holiday():
            return place_named(expression, around)
        case Years():
            return _years(expression)
        case Last():
            return place_last(expression, around)
        case This():
            return place_this(expression, around)
        case Next():
            return place_next(expression, around)
        case Window():
            return place_window(expression, around)
        case Same():
            return place_same(expression, around)
        case NthOfEvent():
            return _nth_of_event(expression)
        case Length():
            return Placed(None, duration_value(expression.amounts), "a length of time, with no place of its own")
        case Repeating():
            return _repeating(expression)
        case Vague():
            return _vague(expression, around)
        case _:
            return _place_composed(expression, around)


def _place_composed(expression: Composed, around: Surroundings) -> Placed | Open:
    match expression:
        case Shift():
            return place_shift(expression, around, place)
        case PartOfDay():
            return place_part_of_day(expression, around, place)
        case Clock():
            return place_clock(expression, around, place)
        case Part():
            return place_part(expression, around, place)
        case Nth():
            return place_nth(expression, around, place)
        case Holding():
            return place_holding(expression, around, place)
        case Section():
            return place_section(expression, around, place)
        case Between():
            return place_between(expression, around, place)
        case _:
            assert_never(expression)


def _vague(vague: Vague, around: Surroundings) -> Placed | Open:
    """ "Now" of news is its publication; "recently" and "soon" stay open."""
    if vague.era is not Era.PRESENT or around.narrative or around.dct is None:
        return Open(Reason.NOT_PLACED, "the words give only a direction in time", str(vague.era))
    now = moment_of(around.dct)
    interval = unit_containing(now.moment, now.granularity if now is not around.dct else Granularity.DAY)
    words = f"the time of publication, {now.words}"
    return Placed(interval, str(vague.era), words, now, steps=("“Now” of a report is when it was published.",))


def _years(years: Years) -> Placed | Open:
    if years.first < 1:
        return Open(Reason.OUT_OF_CALENDAR, "the date lies before the year 1", years_value(years))
    start = datetime(years.first, 1, 1)
    interval = Interval(start, move(start, 1, years.unit), years.unit)
    words = years_in_words(years)
    origin = Origin(start, words, AnchorKind.SAID, None, years.unit)
    implied = ("century",) if years.century_implied else ()
    return Placed(
        interval,
        date_value(interval),
        words,
        origin,
        implied=implied,
        steps=("The words say it themselves.", f"It runs {interval_in_words(interval)}."),
    )


def _nth_of_event(nth: NthOfEvent) -> Open:
    named = f"“{nth.event}”" if nth.event else "something"
    return Open(Reason.NO_EVENT_DATE, f"{nth.unit} number {nth.ordinal} of {named}, whose beginning has no date here")


def _repeating(repeating: Repeating) -> Placed:
    value = (
        open_value(repeating.period)
        if isinstance(repeating.period, CalendarDate | Holiday)
        else _between_times(repeating)
    )
    part = repeating.part or ""
    value = f"XXXX-XX-XX{part}" if part and value == "P1D" else f"{value}{part}"
    return Placed(None, value, "something that comes again, with no place of its own")


def _between_times(repeating: Repeating) -> str:
    """The length between two times: "daily" is P1D."""
    period = repeating.period if isinstance(repeating.period, Granularity) else Granularity.DAY
    return duration_value((Amount(float(repeating.count), period),))
