"""Parts of a stretch: the night of a day, a clock time, the end of a month, the first week, from … to …."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone, tzinfo

from timeline.anchoring.counted import find_origin
from timeline.anchoring.dates import midnight, move
from timeline.anchoring.placed import Open, Placed, Surroundings
from timeline.anchoring.values import date_value, unit_value
from timeline.model.expression import (
    Between,
    Clock,
    DayPart,
    Expression,
    Part,
    PartOfDay,
    Portion,
)
from timeline.model.expression import Origin as Anchor
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import Mod
from timeline.model.wording import day_in_words, interval_in_words

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


def place_clock(clock: Clock, around: Surroundings, place: Place) -> Placed | Open:
    """A time of day; in the document's zone where the words name another and the document's is known."""
    base = place(clock.base, around) if clock.base is not None else _day_in_play(around)
    time = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
    if isinstance(base, Open):
        return Open(base.reason, base.detail, time)
    if base.interval is None or base.interval.start is None:
        return Open(Reason.NOT_PLACED, f"{base.words} is no day", time)
    day = midnight(base.interval.start)
    if _is_after_midnight(base.interval, clock):
        day += timedelta(days=1)
    start = day + timedelta(hours=clock.hour, minutes=clock.minute or 0, seconds=clock.second or 0)
    unit = Granularity.MINUTE if clock.second is None else Granularity.SECOND
    if clock.dial and _is_after_noon(start, base.interval, around):
        start += timedelta(hours=12)
    start, zone, said = _in_document_zone(start, clock.zone, around.zone)
    if clock.local:
        zone, said = None, " (local time)"
    interval = Interval(start, move(start, 1, unit), unit)
    hour = start.hour if clock.dial else clock.hour
    words = f"{base.words}, at {hour:02d}:{clock.minute or 0:02d}{said}"
    implied = (*base.implied, *(() if clock.base is not None else ("day",)))
    placed = replace(base, interval=interval, value=unit_value(start, unit), words=words, implied=implied, zone=zone)
    return _zone_told(placed, clock, around, said)


def _zone_told(placed: Placed, clock: Clock, around: Surroundings, said: str) -> Placed:
    """How the words and the document's zone go together, as a step."""
    if clock.local:
        return replace(placed, local=True).then("Local time is that of the place told of; it is not converted.")
    if not said or not around.zone or placed.interval is None or placed.interval.start is None:
        return placed
    return placed.then(f"{said.strip()[1:-1]} is said; in the document's zone it is {placed.interval.start:%H:%M}.")


def beside_clock(placed: Placed, mod: Mod | None) -> Placed:
    """ "Shortly after midnight" is the hour that begins with it, "just before noon" the one that ends with it."""
    interval = placed.interval
    if mod not in (Mod.AFTER, Mod.BEFORE) or interval is None or interval.start is None:
        return placed
    start = interval.start if mod is Mod.AFTER else interval.start - timedelta(hours=1)
    hour = Interval(start, start + timedelta(hours=1), Granularity.HOUR)
    return replace(placed, interval=hour).then(
        f"Shortly {mod.lower()} it is taken as the hour {hour.start:%H:%M} to {hour.end:%H:%M}."
    )


def _is_after_midnight(interval: Interval, clock: Clock) -> bool:
    """ "2 a.m. on Friday night" lies on the Saturday."""
    night = (
        interval.granularity is Granularity.PART_OF_DAY and interval.start is not None and interval.start.hour == 18
    )  # a night
    return night and clock.hour < 12  # noon


def _is_after_noon(morning: datetime, day: Interval, around: Surroundings) -> bool:
    """Whether "half past three" is that of the afternoon: of a part of the day named, or the first after the time in play.

    `morning` is the earlier of the two; `day` what the words are placed on.
    """
    later = morning + timedelta(hours=12)
    if day.granularity is Granularity.PART_OF_DAY:
        return day.contains(later) and not day.contains(morning)
    last = around.reference
    if last is None or last.granularity.rank > Granularity.PART_OF_DAY.rank:
        return False
    return morning < last.moment <= later


def _in_document_zone(start: datetime, offset: str | None, zone: tzinfo | None) -> tuple[datetime, tzinfo | None, str]:
    if offset is None:
        return start, zone, ""
    said = timezone(_offset(offset))
    if zone is None:
        return start, said, f" (UTC{offset})"
    local = start.replace(tzinfo=said).astimezone(zone).replace(tzinfo=None)
    return local, zone, f" (UTC{offset})"


def _offset(text: str) -> timedelta:
    hours, minutes = text[1:].split(":")
    delta = timedelta(hours=int(hours), minutes=int(minutes))
    return -delta if text[0] == "-" else delta


def _day_in_play(around: Surroundings) -> Placed | Open:
    origin = find_origin(Anchor.REFERENCE, around)
    if isinstance(origin, Open):
        return origin
    if origin.granularity.rank > Granularity.DAY.rank:
        return Open(Reason.NO_REFERENCE_DATE, f"the date before it ({origin.words}) is not known to the day")
    interval = Interval.of_day(origin.moment.date())
    words = day_in_words(origin.moment)
    return Placed(interval, date_value(interval), words, origin, steps=(f"The day in play is {words}.",))


def place_part(part: Part, around: Surroundings, place: Place) -> Placed | Open:
    """A third of the base: early and start the first, mid the second, late and end the last."""
    base = place(part.base, around)
    if isinstance(base, Open) or base.interval is None or base.interval.start is None or base.interval.end is None:
        return base
    third = (base.interval.end - base.interval.start) / 3
    start = base.interval.start + _THIRDS[part.portion] * third
    interval = Interval(_rounded(start), _rounded(start + third), base.interval.granularity)
    step = f"“{part.portion}” is taken as a third of it: {interval_in_words(interval)}."
    return replace(base, interval=interval, words=f"{part.portion} in {base.words}").then(step)


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
