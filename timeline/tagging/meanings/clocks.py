"""What clock times mean: "6:30 p.m.", "half past six", "1800 hours", "noon"."""

from __future__ import annotations

from dataclasses import replace

from timeline.model.expression import Clock, DayPart, Expression, PartOfDay
from timeline.model.timex import Mod
from timeline.tagging.meanings.base import Meaning


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
    return _on_dial(hour=hour, minute=int(n), half=half) if n < 60 else None


def to_hour(*, hour: int, n: float, half: int | None = None) -> Meaning | None:
    if not 1 <= hour <= 12 or n >= 60:
        return None
    return _on_dial(hour=hour - 1 or 12, minute=60 - int(n), half=half)


def quarter_past(*, hour: int, half: int | None = None) -> Meaning | None:
    return past_hour(hour=hour, n=15, half=half)


def half_past(*, hour: int, half: int | None = None) -> Meaning | None:
    return past_hour(hour=hour, n=30, half=half)


def quarter_to(*, hour: int, half: int | None = None) -> Meaning | None:
    return to_hour(hour=hour, n=15, half=half)


def oclock(*, hour: int, half: int | None = None) -> Meaning | None:
    return _on_dial(hour=hour, minute=0, half=half)


def _on_dial(*, hour: int, minute: int, half: int | None) -> Meaning | None:
    """A time told as a clock face shows it: without a half of the day it can be either."""
    told = clock(hour=hour, minute=minute, half=half)
    if told is None or half is not None or not isinstance(told.expression, Clock):
        return told
    return Meaning(replace(told.expression, dial=hour < 12))


def military(*, hour: int, zone: str | None = None) -> Meaning | None:
    """ "1800 hours" """
    return clock(hour=hour // 100, minute=hour % 100, zone=zone) if hour % 100 < 60 else None


def noon(*, noon: int, zone: str | None = None) -> Meaning:
    return Meaning(Clock(noon, 0, zone=zone))


def clock_alone(*, clock: Clock, local: int = 0) -> Meaning:
    return Meaning(replace(clock, local=bool(local)))


def clock_on_day(*, clock: Clock, base: Expression, local: int = 0) -> Meaning:
    return Meaning(replace(clock, base=base, local=bool(local)))


def near_clock(*, near: str, clock: Clock, base: Expression | None = None, local: int = 0) -> Meaning:
    """ "Shortly after midnight": the mod says on which side of the clock time it lies."""
    return Meaning(replace(clock, base=base or clock.base, local=clock.local or bool(local)), Mod(near))


def clock_in_part(*, hour: int, minute: int | None = None, part: str) -> Meaning | None:
    return clock(hour=hour, minute=minute or 0, part=part)


def hour_on_day(*, hour: int, base: Expression) -> Meaning | None:
    part = base.part if isinstance(base, PartOfDay) else None
    placed = clock(hour=hour, minute=0, part=part)
    on = base.base if isinstance(base, PartOfDay) else base
    return clock_on_day(clock=placed.expression, base=on) if placed and isinstance(placed.expression, Clock) else None


def two_clocks(
    *, hour: int, hour2: int, half: int, minute: int | None = None, minute2: int | None = None
) -> tuple[Meaning, ...] | None:
    """ "3:30 to 4:30 p.m." is in the afternoon from the start, "11 to 1 p.m." from the morning on."""
    last = clock(hour=hour2, minute=minute2, half=half)
    first = clock(hour=hour, minute=minute, half=half if hour % 12 < hour2 % 12 else 12 - half)
    return (first, last) if first and last else None
