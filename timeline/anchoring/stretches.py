"""Pieces of a stretch: its n-th day or week, its first nine months, the week that holds a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from timeline.anchoring.counted import find_origin
from timeline.anchoring.dates import move, unit_containing
from timeline.anchoring.placed import Open, Placed, Surroundings
from timeline.anchoring.unsaid import name_of, occurrence
from timeline.anchoring.values import date_value, duration_value
from timeline.model.expression import Amount, CalendarDate, Expression, Holding, Holiday, Nth, Section
from timeline.model.expression import Origin as Anchor
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.wording import interval_in_words, number_in_words

Place = Callable[[Expression, Surroundings], "Placed | Open"]

_PARTS_OF_YEARS = (Granularity.MONTH, Granularity.QUARTER, Granularity.HALF_YEAR)
"""What reports count from the beginning of a year without saying so."""


def place_nth(nth: Nth, around: Surroundings, place: Place) -> Placed | Open:
    """The n-th day, week or weekday of the base."""
    base = place(nth.base, around)
    if isinstance(base, Open):
        return base
    if base.interval is None or base.interval.start is None or base.interval.end is None:
        return Open(Reason.NOT_PLACED, f"{base.words} has no two ends")
    interval = _nth_within(nth, base.interval.start, base.interval.end)
    if interval is None or not base.interval.overlaps(interval):
        return Open(Reason.OUT_OF_CALENDAR, f"there is no such one in {base.words}")
    words = f"{_which(nth)} of {base.words}"
    step = f"{words[0].upper()}{words[1:]} is {interval_in_words(interval)}."
    return replace(base, interval=interval, value=date_value(interval), words=words).then(step)


def _which(nth: Nth) -> str:
    named = isinstance(nth.period, CalendarDate | Holiday)
    name = name_of(nth.period) if isinstance(nth.period, CalendarDate | Holiday) else str(nth.period)
    if nth.ordinal == 1:
        return f"the {name}" if named and not _weekly(nth) else f"the first {name}"
    return f"the last {name}" if nth.ordinal == -1 else f"{name} number {nth.ordinal}"


def _weekly(nth: Nth) -> bool:
    return isinstance(nth.period, CalendarDate) and nth.period.weekday is not None


def _nth_within(nth: Nth, start: datetime, end: datetime) -> Interval | None:
    index = nth.ordinal - 1 if nth.ordinal > 0 else nth.ordinal
    if isinstance(nth.period, CalendarDate | Holiday):
        edge = start if index >= 0 else end - timedelta(days=1)
        first = occurrence(nth.period, edge, forward=index >= 0)
        weeks = index if index >= 0 else index + 1
        return first.moved(timedelta(days=7 * weeks))
    if nth.period is Granularity.WEEK:
        return _nth_week(index, start, end)
    edge = start if index >= 0 else end
    begin = move(edge, index, nth.period)
    return Interval(begin, move(begin, 1, nth.period), nth.period)


def _nth_week(index: int, start: datetime, end: datetime) -> Interval:
    """Weeks of a month are calendar weeks; the first is the one with most of its days in it, as ISO 8601 has it."""
    edge = start + timedelta(days=3) if index >= 0 else end - timedelta(days=4)
    return unit_containing(edge + timedelta(days=7 * (index if index >= 0 else index + 1)), Granularity.WEEK)


def place_holding(holding: Holding, around: Surroundings, place: Place) -> Placed | Open:
    """The unit of the calendar that the base lies in."""
    base = place(holding.base, around)
    if isinstance(base, Open):
        return base
    if base.interval is None or base.interval.start is None:
        return Open(Reason.NOT_PLACED, f"{base.words} has no beginning")
    interval = unit_containing(base.best or base.interval.start, holding.unit)
    words = f"the {holding.unit} of {base.words}"
    step = f"{words[0].upper()}{words[1:]} is {interval_in_words(interval)}."
    return replace(base, interval=interval, value=date_value(interval), words=words, best=None).then(step)


def place_section(section: Section, around: Surroundings, place: Place) -> Placed | Open:
    """The first or last so many units of the base; its value is their length."""
    value = duration_value((section.amount,))
    base = place(section.base, around) if section.base is not None else _year_in_play(section.amount, around)
    if isinstance(base, Open):
        return Open(base.reason, base.detail, value)
    if base.interval is None or base.interval.start is None or base.interval.end is None or not section.amount.count:
        return Open(Reason.NOT_PLACED, f"{base.words} has no two ends, or the words do not say how much", value)
    count, unit = section.amount.count, section.amount.unit
    start, end = base.interval.start, base.interval.end
    interval = (
        Interval(move(end, -count, unit), end, unit)
        if section.from_end
        else Interval(start, move(start, count, unit), unit)
    )
    which = "last" if section.from_end else "first"
    words = f"the {which} {number_in_words(count)} {unit}s of {base.words}"
    return replace(base, interval=interval, value=value, words=words, best=None).then(
        f"It runs {interval_in_words(interval)}."
    )


def _year_in_play(amount: Amount, around: Surroundings) -> Placed | Open:
    """ "The first nine months" are the year's; "the first five weeks" are those of whatever is told of."""
    if amount.unit not in _PARTS_OF_YEARS:
        return Open(Reason.NO_REFERENCE_DATE, "the words do not say what it is the beginning or the end of")
    origin = find_origin(Anchor.REFERENCE, around)
    if isinstance(origin, Open):
        return origin
    interval = unit_containing(origin.moment, Granularity.YEAR)
    return Placed(interval, date_value(interval), interval_in_words(interval), origin, implied=("year",))
