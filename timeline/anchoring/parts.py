"""Parts of a stretch: the night of a day, the end of a month, from … to …."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from timeline.anchoring.dates import midnight
from timeline.anchoring.placed import Open, Placed, Surroundings
from timeline.anchoring.values import unit_value
from timeline.model.expression import (
    Between,
    DayPart,
    Expression,
    Part,
    PartOfDay,
    Portion,
)
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.wording import interval_in_words

Place = Callable[[Expression, Surroundings], "Placed | Open"]

# First hour and length in hours; a night runs into the next day. INTERFACES fixes the night, the rest is common usage.
_HOURS = {
    DayPart.MORNING: (6, 6),
    DayPart.MIDDAY: (11, 3),
    DayPart.AFTERNOON: (12, 6),
    DayPart.EVENING: (18, 6),
    DayPart.NIGHT: (18, 12),
    DayPart.DAYTIME: (6, 12),
    DayPart.SMALL_HOURS: (0, 6),
}
_NAMES = {
    DayPart.MORNING: "in the morning",
    DayPart.MIDDAY: "at midday",
    DayPart.AFTERNOON: "in the afternoon",
    DayPart.EVENING: "in the evening",
    DayPart.NIGHT: "at night",
    DayPart.DAYTIME: "in the daytime",
    DayPart.SMALL_HOURS: "in the small hours",
}
_THIRDS = {Portion.EARLY: 0, Portion.START: 0, Portion.MID: 1, Portion.LATE: 2, Portion.END: 2}


def place_part_of_day(part: PartOfDay, around: Surroundings, place: Place) -> Placed | Open:
    """A part of the day that the base is; a night carries the date of the evening it begins on."""
    base = place(part.base, around)
    if isinstance(base, Open):
        return Open(base.reason, base.detail, _open_part(base.value, part.part))
    if base.interval is None or base.interval.start is None or base.interval.granularity is not Granularity.DAY:
        return Open(Reason.NOT_PLACED, f"{base.words} is no day")
    day = base.interval.start - timedelta(days=1) if part.ending else base.interval.start
    first, length = _HOURS[part.part]
    start = day + timedelta(hours=first)
    interval = Interval(start, start + timedelta(hours=length), Granularity.PART_OF_DAY)
    words = f"{base.words}, {_NAMES[part.part]}"
    step = f"That part of the day is taken as {start:%H:%M} to {interval.end:%H:%M}."
    value = unit_value(day, Granularity.DAY) + _letters(part.part)
    return replace(base, interval=interval, value=value, words=words, best=None).then(step)


def _open_part(day: str | None, part: DayPart) -> str | None:
    """The part of a day that is not known; of a counted one only the length is."""
    if day is None:
        return None
    return f"{'XXXX-XX-XX' if day.startswith('P') else day}{_letters(part)}"


def _letters(part: DayPart) -> str:
    return DayPart.MORNING if part is DayPart.SMALL_HOURS else part


def place_part(part: Part, around: Surroundings, place: Place) -> Placed | Open:
    """A third of the base: early and start the first, mid the second, late and end the last."""
    base = place(part.base, around)
    if isinstance(base, Open) or base.interval is None or base.interval.start is None or base.interval.end is None:
        return base
    third = (base.interval.end - base.interval.start) / 3
    start = base.interval.start + _THIRDS[part.portion] * third
    interval = _in_days(start, start + third, base.interval.granularity)
    step = f"“{part.portion}” is taken as a third of it: {interval_in_words(interval)}."
    return replace(base, interval=interval, words=f"{part.portion} in {base.words}").then(step)


def _in_days(start: datetime, end: datetime, unit: Granularity) -> Interval:
    """Whole days of whatever is longer than a day; of a day itself its hours."""
    if end - start < timedelta(days=1):
        return Interval(start, end, min(unit, Granularity.PART_OF_DAY, key=lambda each: each.rank))
    return Interval(_rounded(start), _rounded(end), unit)


def _rounded(moment: datetime) -> datetime:
    return midnight(moment + timedelta(hours=12))


def place_between(between: Between, around: Surroundings, place: Place) -> Placed | Open:
    """From the start of the first to the end of the last."""
    first, last = place(between.first, around), place(between.last, around)
    for side in (first, last):
        if isinstance(side, Open):
            return side
    if isinstance(first, Open) or isinstance(last, Open) or first.interval is None or last.interval is None:
        return Open(Reason.NOT_PLACED, "one side of it has no date")
    coarser = max(first, last, key=lambda side: side.interval.granularity.rank if side.interval else 0)
    granularity = coarser.interval.granularity if coarser.interval else Granularity.DAY
    interval = Interval(first.interval.start, last.interval.end, granularity)
    words = f"from {first.words} to {last.words}"
    return replace(coarser, interval=interval, words=words, best=None).then(f"It runs {interval_in_words(interval)}.")
