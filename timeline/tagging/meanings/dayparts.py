"""What parts of days mean: "Friday night", "overnight", "the following morning"."""

from __future__ import annotations

from timeline.model.expression import (
    Amount,
    CalendarDate,
    DayPart,
    Direction,
    Expression,
    Origin,
    Part,
    PartOfDay,
    Portion,
    Same,
    Shift,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Mod
from timeline.tagging.meanings.base import NEXT_DAY, PORTION_MODS, PREVIOUS_DAY, TODAY, YESTERDAY, Meaning


def part_of(*, part: str, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), base))


def part_of_numbered_day(*, part: str, day: int) -> Meaning:
    """ "The evening of the 25th" """
    return part_of(part=part, base=CalendarDate(day=day))


def early_on_day(*, base: Expression, part: str | None = None) -> Meaning:
    """ "Early Friday" is a third of that day, "early Friday morning" its morning."""
    return Meaning(PartOfDay(DayPart(part), base) if part else Part(Portion.EARLY, base), Mod.START)


def late_on_day(*, base: Expression, part: str | None = None) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), base) if part else Part(Portion.LATE, base), Mod.END)


def small_hours(*, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart.SMALL_HOURS, base))


def part_of_today(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), TODAY))


def tonight(*, tonight: int) -> Meaning:  # noqa: ARG001  # the slot is the word itself
    return Meaning(PartOfDay(DayPart.NIGHT, TODAY))


def last_part(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), YESTERDAY))


def overnight(*, overnight: int) -> Meaning:  # noqa: ARG001  # the slot is the word itself
    """News is written in the morning: "overnight" is the night that ended on the day of publication."""
    return Meaning(PartOfDay(DayPart.NIGHT, YESTERDAY))


def night_of(*, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart.NIGHT, base))


def overnight_into(*, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart.NIGHT, base, ending=True))


def night_between(*, first: int, last: int) -> Meaning | None:
    return part_of(part="TNI", base=CalendarDate(weekday=first)) if (first + 1) % 7 == last else None


def part_of_same_day(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), Same(Granularity.DAY)))


def part_of_next_day(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), NEXT_DAY))


def part_of_previous_day(*, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), PREVIOUS_DAY))


def portion_of_today(*, portion: str, part: str) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), TODAY), PORTION_MODS[Portion(portion)])


def portion_of_day(*, base: Expression, portion: str) -> Meaning:
    return Meaning(base, PORTION_MODS[Portion(portion)])


def portion_part(*, portion: str, part: str, base: Expression) -> Meaning:
    return Meaning(PartOfDay(DayPart(part), base), PORTION_MODS[Portion(portion)])


def portion_of_same_day(*, portion: str) -> Meaning:
    return Meaning(Same(Granularity.DAY), PORTION_MODS[Portion(portion)])


def part_before_event(*, part: str) -> Meaning:
    day = Shift((Amount(1, Granularity.DAY),), Direction.BEFORE, Origin.EVENT)
    return Meaning(PartOfDay(DayPart(part), day))
