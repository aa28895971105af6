"""What clock times mean that carry an offset or stand in a log: "18:00 UTC+2", "Thu Oct 26 11:00:09 2023"."""

from __future__ import annotations

from timeline.model.expression import CalendarDate, Clock
from timeline.tagging.meanings.base import Meaning, exists
from timeline.tagging.meanings.clocks import clock, clock_on_day


def clock_with_offset(  # noqa: PLR0913  # the fields of a clock and its offset
    *,
    hour: int,
    sign: int,
    minute: int | None = None,
    second: int | None = None,
    half: int | None = None,
    zone_hour: int | None = None,
    zone_minute: int = 0,
    zone_hhmm: int | None = None,
) -> Meaning | None:
    """ "18:00 UTC+2", "10:00 +0200": offsets go from -12 to +14 hours, by quarters of an hour."""
    hours, minutes = divmod(zone_hhmm, 100) if zone_hhmm is not None else (zone_hour or 0, zone_minute)
    if minutes % 15 or hours * 60 + minutes > (14 if sign > 0 else 12) * 60:
        return None
    zone = f"{'+' if sign > 0 else '-'}{hours:02d}:{minutes:02d}"
    return clock(hour=hour, minute=minute, second=second, half=half, zone=zone)


def clock_within_date(  # noqa: PLR0913  # the fields of a date and its clock
    *,
    month: int,
    day: int,
    year: int,
    hour: int,
    minute: int,
    second: int | None = None,
    half: int | None = None,
    zone: str | None = None,
    weekday: int | None = None,
) -> Meaning | None:
    """ "Thu Oct 26 11:00:09 2023", as logs write it."""
    told = clock(hour=hour, minute=minute, second=second, half=half, zone=zone)
    if told is None or not isinstance(told.expression, Clock) or not exists(year=year, month=month, day=day):
        return None
    return clock_on_day(clock=told.expression, base=CalendarDate(year=year, month=month, day=day, weekday=weekday))
