"""Clock times: whose clock it is, which half of the day is meant, what "shortly after" leaves of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone, tzinfo

from timeline.anchoring.counted import find_origin
from timeline.anchoring.dates import midnight, move
from timeline.anchoring.placed import Open, Placed, Surroundings
from timeline.anchoring.values import date_value, unit_value
from timeline.model.expression import Clock, Expression
from timeline.model.expression import Origin as Anchor
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import Mod
from timeline.model.wording import day_in_words

Place = Callable[[Expression, Surroundings], "Placed | Open"]


def place_clock(clock: Clock, around: Surroundings, place: Place) -> Placed | Open:
    """A time of day; in the document's zone where the words name another and the document's is known."""
    base = place(clock.base, around) if clock.base is not None else _day_in_play(around)
    time = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
    if isinstance(base, Open):
        return Open(base.reason, base.detail, time)
    if base.interval is None or base.interval.start is None:
        return Open(Reason.NOT_PLACED, f"{base.words} is no day", time)
    start = _start(clock, base.interval, midnight(base.interval.start), around)
    unit = Granularity.MINUTE if clock.second is None else Granularity.SECOND
    start, zone, said = _in_document_zone(start, clock.zone, around.zone)
    if clock.local:
        zone, said = None, " (local time)"
    interval = Interval(start, move(start, 1, unit), unit)
    hour = start.hour if clock.dial else clock.hour
    words = f"{base.words}, at {hour:02d}:{clock.minute or 0:02d}{said}"
    implied = (*base.implied, *(() if clock.base is not None else ("day",)))
    placed = replace(base, interval=interval, value=unit_value(start, unit), words=words, implied=implied, zone=zone)
    return _zone_told(placed, clock, around, said)


def _start(clock: Clock, on: Interval, day: datetime, around: Surroundings) -> datetime:
    time = timedelta(hours=clock.hour, minutes=clock.minute or 0, seconds=clock.second or 0)
    if clock.dial:
        return _on_dial(day + time, on, around)
    return day + time + timedelta(days=1 if _is_after_midnight(on, clock) else 0)


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


def _on_dial(morning: datetime, on: Interval, around: Surroundings) -> datetime:
    """ "Half past three" is in the part of the day it is told of, else the first after the time in play that day."""
    last = around.reference
    evening = morning + timedelta(hours=12)
    if on.granularity is Granularity.PART_OF_DAY and on.start is not None and on.end is not None:
        times = (morning, evening, morning + timedelta(days=1))
        return next((time for time in times if on.start <= time < on.end), morning)
    exact = last is not None and last.granularity.rank <= Granularity.PART_OF_DAY.rank
    return evening if last is not None and exact and morning < last.moment <= evening else morning


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
