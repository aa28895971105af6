"""What clock times mean: "6:30 p.m.", "half past six", "1800 hours", "noon"."""

from __future__ import annotations

from dataclasses import replace

from timeline.model.expression import Clock, DayPart, Expression, PartOfDay, Same
from timeline.model.interval import Granularity
from timeline.model.timex import Mod
from timeline.tagging.meanings.base import TODAY, Meaning


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
        half = 0 if _is_early(hour, DayPart(part)) else 12
    if half is not None and _says_twice(hour, half):
        half = None
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    if hour > 23 or (minute is None and half is None):
        return None
    return Meaning(Clock(hour, minute if minute is not None else 0, second, zone))


def _says_twice(hour: int, half: int) -> bool:
    """ "00:10 am", "13:30 pm": the hour of a whole day, and the half of it as well."""
    return hour == 0 if half == 0 else 12 < hour < 24


def _is_early(hour: int, part: DayPart) -> bool:
    """Whether an hour of a clock face, told of that part of the day, is one of the first half of a day."""
    if part is DayPart.NIGHT:
        return hour < 5 or hour == 12
    return part in (DayPart.MORNING, DayPart.SMALL_HOURS) or (part is DayPart.EVENING and hour == 12)


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


def military_pair(*, hour: int, hour2: int, zone: str) -> tuple[Meaning, ...] | None:
    """ "2000 (0000 GMT)": the time there, and the same elsewhere."""
    there, elsewhere = military(hour=hour), military(hour=hour2, zone=zone)
    return None if there is None or elsewhere is None else (there, elsewhere)


def stamp(*, hour: int, minute: int | None = None, half: int | None = None, zone: str | None = None) -> Meaning | None:
    """ "1917 :", "19:17 GMT -", "7.17pm:" at the head of a line."""
    told = military(hour=hour) if minute is None else clock(hour=hour, minute=minute, half=half, zone=zone)
    return clock_on_day(clock=told.expression, base=TODAY) if told and isinstance(told.expression, Clock) else None


def military_early(*, hour: int) -> Meaning | None:
    """ "0930": without "hours" or a zone only those that no count is written like."""
    return military(hour=hour) if hour < 1000 else None


def noon(*, noon: int = 12, zone: str | None = None) -> Meaning:
    return Meaning(Clock(noon, 0, zone=zone))


def beside_noon(*, n: float, side: int, noon: int, zone: str | None = None) -> Meaning | None:
    """ "Half past noon", "ten minutes to midnight"."""
    hour, minute = divmod((noon * 60 + side * int(n)) % (24 * 60), 60)
    return Meaning(Clock(hour, minute, zone=zone)) if n < 60 else None


def clock_alone(*, clock: Clock, local: int = 0) -> Meaning:
    return Meaning(replace(clock, local=bool(local)))


def clock_on_day(*, clock: Clock, base: Expression, local: int = 0) -> Meaning:
    return Meaning(replace(clock, base=base, local=bool(local)))


def near_clock(*, near: str, clock: Clock, base: Expression | None = None, local: int = 0) -> Meaning:
    """ "Shortly after midnight": the mod says on which side of the clock time it lies."""
    return Meaning(replace(clock, base=base or clock.base, local=clock.local or bool(local)), Mod(near))


def clock_in_part(*, hour: int, minute: int | None = None, part: str) -> Meaning | None:
    return clock(hour=hour, minute=minute or 0, part=part)


def hour_on_day(*, hour: int, base: Expression, minute: int = 0) -> Meaning | None:
    """ "8:15 on Friday evening"; hours of a night after twelve are those of the day it runs into."""
    part = base.part if isinstance(base, PartOfDay) else None
    placed = clock(hour=hour, minute=minute, part=part)
    if placed is None or not isinstance(placed.expression, Clock):
        return None
    return clock_on_day(clock=placed.expression, base=base)


def hour_of_part(*, hour: int, part: str, minute: int = 0) -> Meaning | None:
    """ "In the evening at eight", of the day in play."""
    return hour_on_day(hour=hour, minute=minute, base=PartOfDay(DayPart(part), Same(Granularity.DAY)))


def military_on_day(*, hour: int, base: Expression) -> Meaning | None:
    """ "Friday at 0930" """
    told = military(hour=hour)
    return clock_on_day(clock=told.expression, base=base) if told and isinstance(told.expression, Clock) else None


def two_clocks(
    *,
    hour: int,
    hour2: int,
    half: int,
    minute: int | None = None,
    minute2: int | None = None,
    base: Expression | None = None,
) -> tuple[Meaning, ...] | None:
    """ "3:30 to 4:30 p.m." is in the afternoon from the start, "11 to 1 p.m." from the morning on."""
    last = clock(hour=hour2, minute=minute2, half=half)
    first = clock(hour=hour, minute=minute, half=half if hour % 12 < hour2 % 12 else 12 - half)
    if first is None or last is None:
        return None
    return clocks_of_day(first=_on(first.expression, base), last=_on(last.expression, base))


def two_clocks_on_day(*, first: Expression, second: Expression, base: Expression) -> tuple[Meaning, ...]:
    """ "9 a.m. (0700 GMT) on Friday": both are on the day."""
    return Meaning(_on(first, base)), Meaning(_on(second, base)), Meaning(base)


def clocks_of_day(*, first: Expression, last: Expression) -> tuple[Meaning, ...]:
    """ "From 6 p.m. to 8 p.m. on Friday": the day is said once, for both."""
    said = [each.base for each in (first, last) if isinstance(each, Clock) and each.base is not None]
    return tuple(Meaning(_on(each, said[0] if said else None)) for each in (first, last))


def _on(told: Expression, base: Expression | None) -> Expression:
    if base is None or not isinstance(told, Clock) or told.base is not None:
        return told
    return replace(told, base=base)
