"""Counting: "two weeks ago", "the past week", "last month", "next Friday", "the same day"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from timeline.anchoring.dates import midnight, move, unit_containing
from timeline.anchoring.placed import Open, Origin, Placed, Surroundings, unit_in_words
from timeline.anchoring.unsaid import name_of, occurrence, step_over
from timeline.anchoring.values import date_value, duration_value, unit_value
from timeline.anchoring.years import in_year
from timeline.model.expression import (
    Amount,
    CalendarDate,
    Direction,
    Expression,
    Holiday,
    Last,
    Named,
    Next,
    Period,
    Same,
    Shift,
    This,
    Window,
)
from timeline.model.expression import Origin as Anchor
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import AnchorKind, Lean
from timeline.model.wording import day_in_words, interval_in_words, number_in_words

Place = Callable[[Expression, Surroundings], "Placed | Open"]

_HALF = {
    Granularity.WEEK: timedelta(days=3),
    Granularity.MONTH: timedelta(days=15),
    Granularity.QUARTER: timedelta(days=45),
    Granularity.HALF_YEAR: timedelta(days=91),
    Granularity.YEAR: timedelta(days=182),
    Granularity.DECADE: timedelta(days=1826),
    Granularity.CENTURY: timedelta(days=18262),
}


def find_origin(anchor: Anchor, around: Surroundings, *, event: str | None = None) -> Origin | Open:
    """The day to count from, or why there is none. Without a date in play the publication stands in for it."""
    if anchor is Anchor.EVENT:
        named = f"“{event}”" if event else "an event"
        return Open(Reason.NO_EVENT_DATE, f"counted from {named}, which has no date here")
    if anchor is Anchor.REFERENCE and around.reference is not None:
        return around.reference
    if around.base is not None:
        return around.base
    if anchor is Anchor.REFERENCE:
        return Open(Reason.NO_REFERENCE_DATE, "counted from a date in the text, and no date before it is known")
    return Open(Reason.NO_PUBLICATION_DATE, "counted from the publication date, which is not known")


def place_shift(shift: Shift, around: Surroundings, place: Place) -> Placed | Open:
    """The origin moved by the amounts; weeks and longer give the unit's value, the day reached and a window."""
    if shift.base is not None:
        return _from_base(shift, place(shift.base, around))
    origin = around.quarter if around.quarter is not None and _is_a_year_back(shift) else None
    found = origin or find_origin(shift.origin, around, event=shift.event)
    if isinstance(found, Open):
        length = duration_value(shift.amounts) if shift.origin is Anchor.EVENT else found.value
        return replace(found, value=length)
    return _counted(shift, found)


def _from_base(shift: Shift, base: Placed | Open) -> Placed | Open:
    """Counted from a date that the words name: its own steps come first."""
    if isinstance(base, Open):
        return base
    if base.interval is None or base.interval.start is None:
        return Open(Reason.NOT_PLACED, f"{base.words} is no date to count from")
    kind, source = (base.origin.kind, base.origin.source) if base.origin is not None else (AnchorKind.SAID, None)
    start, unit = base.interval.start, base.interval.granularity
    placed = _counted(shift, Origin(start, unit_in_words(base.interval), kind, source, unit))
    return replace(placed, origin=base.origin, steps=(*base.steps, *placed.steps), implied=base.implied)


def _counted(shift: Shift, origin: Origin) -> Placed:
    if any(amount.count is None for amount in shift.amounts):
        return _vague_shift(shift, origin)
    reached = _moved(shift, origin.moment, _least)
    if _keeps_unit(shift, origin):
        return _same_unit(shift, origin, reached)
    placed = _reached(shift, origin, reached, _finest(shift))
    if not any(amount.most for amount in shift.amounts):
        return placed
    return _up_to(placed, reached, _moved(shift, origin.moment, _most))


def _is_a_year_back(shift: Shift) -> bool:
    whole = Amount(1, Granularity.YEAR)
    return shift.direction is Direction.BEFORE and shift.amounts == (whole,) and shift.origin is not Anchor.EVENT


def _keeps_unit(shift: Shift, origin: Origin) -> bool:
    """A quarter or season a year earlier is the quarter or season of that year."""
    named = origin.granularity in (Granularity.QUARTER, Granularity.SEASON, Granularity.HALF_YEAR)
    return named and all(amount.unit is Granularity.YEAR for amount in shift.amounts)


def _same_unit(shift: Shift, origin: Origin, reached: datetime) -> Placed:
    end = move(reached, 1, origin.granularity)
    interval = Interval(reached, end, origin.granularity)
    words = shift_in_words(shift, origin)
    step = f"{words[0].upper()}{words[1:]} is {unit_in_words(interval)}."
    return Placed(interval, date_value(interval), words, origin, steps=(step,))


def _moved(shift: Shift, moment: datetime, counted: Callable[[Amount], float]) -> datetime:
    sign = -1 if shift.direction is Direction.BEFORE else 1
    for amount in shift.amounts:
        factor = 2 if amount.unit is Granularity.FORTNIGHT else 1
        moment = move(moment, sign * factor * counted(amount), _unit(amount))
    return moment


def _least(amount: Amount) -> float:
    return amount.count or 0


def _most(amount: Amount) -> float:
    return amount.most or amount.count or 0


def _unit(amount: Amount) -> Granularity:
    return Granularity.WEEK if amount.unit is Granularity.FORTNIGHT else amount.unit


def _finest(shift: Shift) -> Granularity:
    return min((_unit(amount) for amount in shift.amounts), key=lambda unit: unit.rank)


def _up_to(near: Placed, reached: datetime, far: datetime) -> Placed:
    """From the one number to the other ("three to six weeks ago"): the words give the window themselves."""
    if near.interval is None:
        return near
    first, last = sorted((reached, far))
    interval = Interval(midnight(first), midnight(last) + timedelta(days=1), near.interval.granularity)
    steps = (*near.steps[:1], f"The words give two numbers: it lies {interval_in_words(interval)}.")
    return replace(near, interval=interval, best=None, steps=steps)


def _reached(shift: Shift, origin: Origin, reached: datetime, unit: Granularity) -> Placed:
    words = shift_in_words(shift, origin)
    if not shift.amounts[0].count:
        words = origin.words if origin.kind is AnchorKind.TEXT else f"the publication day, {origin.words}"
    fallback = shift.origin is Anchor.REFERENCE and origin.kind is AnchorKind.DCT and shift.base is None
    implied = ("anchor",) if fallback else ()
    step = f"{words[0].upper()}{words[1:]}"
    if unit not in _HALF:
        interval = _exact(reached, unit, origin)
        steps = (f"{step} is {interval_in_words(interval)}.",) if shift.amounts[0].count else (f"{step}.",)
        return Placed(interval, date_value(interval), words, origin, implied=implied, steps=steps)
    best = midnight(reached)
    interval = Interval(best - _HALF[unit], best + timedelta(days=1) + _HALF[unit], unit)
    counting = (
        f"{step} is {day_in_words(best)} by counting.",
        f"A count in {unit}s is not exact to the day: half a {unit} to either side is kept.",
    )
    return Placed(interval, unit_value(best, unit), words, origin, best, implied, counting)


def _exact(reached: datetime, unit: Granularity, origin: Origin) -> Interval:
    """Days are days; hours count from a clock time, and from a mere day they leave the day (or its neighbour) open."""
    if unit.is_finer_than(Granularity.DAY) and origin.granularity.is_finer_than(Granularity.PART_OF_DAY):
        return unit_containing(reached, Granularity.MINUTE)
    return Interval.of_day(origin.moment.date() if unit.is_finer_than(Granularity.DAY) else reached.date())


def _vague_shift(shift: Shift, origin: Origin) -> Placed:
    unit = shift.amounts[0].unit
    before = shift.direction is Direction.BEFORE
    day = midnight(origin.moment)
    interval = Interval(None, day, unit) if before else Interval(day + timedelta(days=1), None, unit)
    words = f"some {unit}s {'before' if before else 'after'} {origin.words}"
    value = "PAST_REF" if before else "FUTURE_REF"
    return Placed(interval, value, words, origin, implied=("count",), steps=("The words do not say how many.",))


def shift_in_words(shift: Shift, origin: Origin) -> str:
    """ "two weeks before Sunday 7 December 2025"."""
    counts = " and ".join(_amount_in_words(amount) for amount in shift.amounts)
    return f"{counts} {shift.direction} {origin.words}"


def _amount_in_words(amount: Amount) -> str:
    plural = "" if amount.count == 1 else "s"
    return f"{number_in_words(amount.count)} {amount.unit.replace('_', ' ')}{plural}"


def place_window(window: Window, around: Surroundings) -> Placed | Open:
    """The stretch up to (or from) the origin: "the past week" is seven days, the publication day the last."""
    origin = find_origin(window.origin, around)
    value = duration_value((window.amount,))
    if isinstance(origin, Open):
        return Open(origin.reason, origin.detail, value)
    before = window.direction is Direction.BEFORE
    day = midnight(origin.moment)
    unit = window.amount.unit
    if window.amount.count is None:
        interval = Interval(None, day + timedelta(days=1), unit) if before else Interval(day, None, unit)
        words = f"some {unit}s {'up to' if before else 'from'} {origin.words}"
        return Placed(interval, value, words, origin, implied=("count",), steps=("The words do not say how many.",))
    end = day + timedelta(days=1)
    reach = window.amount.count
    interval = Interval(move(end, -reach, unit), end, unit) if before else Interval(day, move(day, reach, unit), unit)
    words = f"the {_amount_in_words(window.amount)} {'up to' if before else 'from'} {origin.words}"
    return Placed(interval, value, words, origin, steps=(f"It runs {interval_in_words(interval)}.",))


def place_last(last: Last, around: Surroundings) -> Placed | Open:
    """The latest whole period before the one that holds the origin."""
    return _beside(last.period, last.origin, around, forward=False)


def place_next(following: Next, around: Surroundings) -> Placed | Open:
    """The first whole period after the one that holds the origin."""
    return _beside(following.period, following.origin, around, forward=True)


def _beside(period: Period, anchor: Anchor, around: Surroundings, *, forward: bool) -> Placed | Open:
    origin = find_origin(anchor, around)
    if isinstance(origin, Open):
        return origin
    if isinstance(period, CalendarDate | Holiday):
        interval = step_over(period, origin.moment, forward=forward)
    else:
        unit = Granularity.WEEK if period is Granularity.FORTNIGHT else period
        here = unit_containing(origin.moment, unit)
        edge = here.end if forward else here.start
        if edge is None:
            raise OverflowError(unit)
        interval = unit_containing(edge if forward else edge - timedelta(microseconds=1), unit)
    name = name_of(period) if isinstance(period, CalendarDate | Holiday) else str(period).replace("_", " ")
    words = f"the {name} {'after' if forward else 'before'} {_holder(period, origin)}"
    step = f"{words[0].upper()}{words[1:]} is {interval_in_words(interval)}."
    return Placed(interval, date_value(interval), words, origin, steps=(step,))


def _holder(period: Period, origin: Origin) -> str:
    """What is counted from: the day for a weekday, else the unit that holds it."""
    if isinstance(period, CalendarDate | Holiday) or period is Granularity.DAY:
        return origin.words
    holder = interval_in_words(unit_containing(origin.moment, period))
    return holder if period in (Granularity.MONTH, Granularity.YEAR) else f"the one of {origin.words}"


def place_this(this: This, around: Surroundings) -> Placed | Open:
    """The period that holds the origin; a named one ("this Friday") by the clause, else the one to come."""
    origin = find_origin(this.origin, around)
    if isinstance(origin, Open):
        return origin
    if isinstance(this.period, CalendarDate | Holiday):
        interval = _this_named(this.period, origin.moment, around.lean)
    else:
        interval = unit_containing(origin.moment, this.period)
    name = (
        name_of(this.period) if isinstance(this.period, CalendarDate | Holiday) else str(this.period).replace("_", " ")
    )
    words = f"the {name} of {_holder_of_this(this.period, origin)}"
    step = f"{words[0].upper()}{words[1:]} is {interval_in_words(interval)}."
    return Placed(interval, date_value(interval), words, origin, steps=(step,))


def _same_time(origin: Origin) -> Placed:
    interval = unit_containing(origin.moment, origin.granularity)
    return Placed(interval, date_value(interval), f"the same time as {origin.words}", origin)


def _quarter_of_report(around: Surroundings) -> Placed | Open:
    if around.quarter is None:
        return place_last(Last(Granularity.QUARTER), around)
    interval = unit_containing(around.quarter.moment, Granularity.QUARTER)
    return Placed(interval, date_value(interval), f"the quarter in play, {around.quarter.words}", around.quarter)


def _holder_of_this(period: Period, origin: Origin) -> str:
    if isinstance(period, CalendarDate) and (period.weekday is not None or period.weekend):
        return f"the week of {origin.words}"
    return str(origin.moment.year) if isinstance(period, CalendarDate | Holiday) else origin.words


def _this_named(named: Named, day: datetime, lean: Lean) -> Interval:
    """ "This Friday" is the one of this week, "this summer" the one of this year; a plan for a past one is the next."""
    if isinstance(named, CalendarDate) and named.day is None and (named.weekday is not None or named.weekend):
        held = occurrence(named, unit_containing(day, Granularity.WEEK).start or day, forward=True)
    else:
        held = in_year(named, day.year) or occurrence(named, day, forward=True)
    over = held.end is not None and held.end <= midnight(day)
    return occurrence(named, day, forward=True) if over and _turns_ahead(named, lean) else held


def _turns_ahead(named: Named, lean: Lean) -> bool:
    """Whether a past one cannot be meant; the season of a report ("this summer") can be where nothing looks ahead."""
    season = isinstance(named, CalendarDate) and named.season is not None
    return lean is Lean.FUTURE or (not season and lean is Lean.NEITHER)


def place_same(same: Same, around: Surroundings) -> Placed | Open:
    """The unit around the date in play; "the quarter" of a report is the one it spoke of, else the last one over."""
    origin = find_origin(Anchor.REFERENCE, around)
    if isinstance(origin, Open):
        return origin
    if same.unit is Granularity.QUARTER and not around.narrative:
        return _quarter_of_report(around)
    if same.unit is None:
        return _same_time(origin)
    if same.unit.is_finer_than(origin.granularity) and origin.granularity.rank > Granularity.DAY.rank:
        return Open(
            Reason.NO_REFERENCE_DATE, f"the date before it ({origin.words}) is too coarse to tell the {same.unit}"
        )
    interval = unit_containing(origin.moment, same.unit)
    words = f"the same {same.unit} as {origin.words}"
    step = f"It takes up {origin.words}."
    return Placed(interval, date_value(interval), words, origin, steps=(step,))
