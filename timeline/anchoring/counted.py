"""Counting: "two weeks ago", "a day before Easter", "the past week"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from timeline.anchoring.dates import midnight, move, unit_containing
from timeline.anchoring.placed import Open, Origin, Placed, Surroundings, moment_of, origin_of, unit_in_words
from timeline.anchoring.values import date_value, duration_value, unit_value
from timeline.model.expression import Amount, Direction, Expression, Shift, Window
from timeline.model.expression import Origin as Anchor
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import Anchored, AnchorKind
from timeline.model.wording import day_in_words, interval_in_words, number_in_words

Place = Callable[[Expression, Surroundings], "Placed | Open"]

_A_YEAR = (Amount(1, Granularity.YEAR),)
_HALF = {
    Granularity.WEEK: timedelta(days=3),
    Granularity.MONTH: timedelta(days=15),
    Granularity.QUARTER: timedelta(days=45),
    Granularity.HALF_YEAR: timedelta(days=91),
    Granularity.YEAR: timedelta(days=182),
    Granularity.DECADE: timedelta(days=1826),
    Granularity.CENTURY: timedelta(days=18262),
}


def find_origin(
    anchor: Anchor, around: Surroundings, *, event: str | None = None, unit: Granularity | None = None
) -> Origin | Open:
    """The day to count from, or why there is none. Without a date in play the publication stands in for it.

    `unit` is what is counted: the days and weeks of a story that has only reached a year are those of its publication.
    """
    if anchor is Anchor.EVENT:
        named = f"“{event}”" if event else "an event"
        return Open(Reason.NO_EVENT_DATE, f"counted from {named}, which has no date here")
    origin = (around.reference if anchor is Anchor.REFERENCE else None) or around.base
    if anchor is Anchor.DCT and unit is not None and origin is not None and _is_too_coarse(origin, unit):
        origin = around.dct or origin
    if origin is not None:
        return origin
    if anchor is Anchor.REFERENCE:
        return Open(Reason.NO_REFERENCE_DATE, "counted from a date in the text, and no date before it is known")
    return Open(Reason.NO_PUBLICATION_DATE, "counted from the publication date, which is not known")


def _is_too_coarse(origin: Origin, unit: Granularity) -> bool:
    return unit.rank <= Granularity.WEEK.rank < origin.granularity.rank


def place_shift(shift: Shift, around: Surroundings, place: Place) -> Placed | Open:
    """The origin moved by the amounts; weeks and longer give the unit's value, the day reached and a window."""
    if shift.base is not None:
        return _from_base(shift, place(shift.base, around))
    origin = (around.quarter or _compared_with(shift, around)) if _is_a_year_back(shift) else None
    found = origin or find_origin(shift.origin, around, event=shift.event, unit=_finest(shift))
    if isinstance(found, Open):
        length = duration_value(shift.amounts) if shift.origin is Anchor.EVENT else found.value
        return replace(found, value=length)
    if shift.origin is Anchor.DCT and _of_the_clock(_finest(shift)):
        found = moment_of(found)
    return _counted(shift, found)


def _compared_with(shift: Shift, around: Surroundings) -> Origin | None:
    """Of two comparisons in a row ("against 3 a year earlier … against 4 a year earlier") both are with the same."""
    before = around.in_play.date
    said = before.timex.expression if before is not None else None
    if around.narrative or before is None or shift.origin is not Anchor.REFERENCE:
        return None
    if not (isinstance(said, Shift) and said.base is None and _is_a_year_back(said)):
        return None
    source = before.counted_from
    compared = origin_of(source) if isinstance(source, Anchored) else None
    return compared if compared is not None and compared.granularity is not Granularity.QUARTER else around.dct


def _of_the_clock(unit: Granularity) -> bool:
    return unit.is_finer_than(Granularity.PART_OF_DAY)


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
    return shift.direction is Direction.BEFORE and shift.amounts == _A_YEAR and shift.origin is not Anchor.EVENT


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
    if unit not in _HALF or _names_a_day(shift):
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


def _names_a_day(shift: Shift) -> bool:
    """ "A year ago today" is that very day, however long ago."""
    return isinstance(shift.base, Shift) and shift.base.base is None


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
    """ "two weeks", "half an hour", "one and a half days"."""
    unit = amount.unit.replace("_", " ")
    whole, rest = divmod(amount.count or 0, 1)
    if rest == 0.5:
        article = "an" if unit == "hour" else "a"
        return f"{number_in_words(whole)} and a half {unit}s" if whole else f"half {article} {unit}"
    plural = "" if amount.count == 1 else "s"
    return f"{number_in_words(amount.count)} {unit}{plural}"


def place_window(window: Window, around: Surroundings) -> Placed | Open:
    """The stretch up to (or from) the origin: "the past week" is seven days, the publication day the last."""
    origin = find_origin(window.origin, around)
    value = duration_value((window.amount,))
    if isinstance(origin, Open):
        return Open(origin.reason, origin.detail, value)
    unit = window.amount.unit
    before = window.direction is Direction.BEFORE
    clock = moment_of(origin) if window.origin is Anchor.DCT and _of_the_clock(unit) else origin
    if window.amount.count and clock is not origin:
        return _window_of_the_clock(window, clock, value)
    day = midnight(origin.moment)
    if window.amount.count is None:
        interval = Interval(None, day + timedelta(days=1), unit) if before else Interval(day, None, unit)
        words = f"some {unit}s {'up to' if before else 'from'} {origin.words}"
        return Placed(interval, value, words, origin, implied=("count",), steps=("The words do not say how many.",))
    if not window.amount.count:
        return Open(Reason.NOT_PLACED, f"no {unit}s are no time at all", value)
    end = day + timedelta(days=1)
    reach = window.amount.count
    interval = Interval(move(end, -reach, unit), end, unit) if before else Interval(day, move(day, reach, unit), unit)
    words = f"the {_amount_in_words(window.amount)} {'up to' if before else 'from'} {origin.words}"
    return Placed(interval, value, words, origin, steps=(f"It runs {interval_in_words(interval)}.",))


def _window_of_the_clock(window: Window, origin: Origin, value: str) -> Placed:
    """ "The past two hours" end at the minute of publication, where that is known."""
    before = window.direction is Direction.BEFORE
    sign = -1 if before else 1
    reached = move(origin.moment, sign * (window.amount.count or 0), window.amount.unit)
    first, last = sorted((origin.moment, reached))
    interval = Interval(first, last, window.amount.unit)
    words = f"the {_amount_in_words(window.amount)} {'up to' if before else 'from'} {origin.words}"
    return Placed(interval, value, words, origin, steps=(f"It runs from {first:%H:%M} on {day_in_words(first)}.",))
