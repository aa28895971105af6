"""What repetition means: "every Friday", "twice a month", "Tuesday nights"."""

from __future__ import annotations

from timeline.model.expression import CalendarDate, DayPart, Period, Repeating, Season
from timeline.model.interval import Granularity
from timeline.tagging.meanings.base import Meaning, period_of


def every(
    *,
    unit: str | None = None,
    weekday: int | None = None,
    part: str | None = None,
    month: int | None = None,
    season: str | None = None,
) -> Meaning:
    period = CalendarDate(season=Season(season)) if season else _repeated(unit, weekday, month)
    return Meaning(Repeating(period, quant="EVERY", part=DayPart(part) if part else None))


def every_count(*, unit: str, n: float | None = 2) -> Meaning:
    """ "Every two weeks", "every other day"."""
    return Meaning(Repeating(Granularity(unit), count=int(n or 2), quant="EVERY"))


def per(*, unit: str) -> Meaning:
    return Meaning(Repeating(Granularity(unit)))


def times_per(*, unit: str, n: float | None = 1) -> Meaning:
    return Meaning(Repeating(Granularity(unit), freq=f"{int(n)}X" if n else None))


def often(*, unit: str) -> Meaning:
    return Meaning(Repeating(Granularity(unit)))


def weekdays(*, weekday: int, part: str | None = None) -> Meaning:
    return Meaning(Repeating(CalendarDate(weekday=weekday), part=DayPart(part) if part else None))


def two_weekdays(*, first: int, last: int, part: str) -> tuple[Meaning, ...]:
    return weekdays(weekday=first, part=part), weekdays(weekday=last, part=part)


def _repeated(unit: str | None, weekday: int | None, month: int | None) -> Period:
    if weekday is not None or month is not None:
        return CalendarDate(weekday=weekday, month=month)
    return period_of(unit or "day")
