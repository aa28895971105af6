"""What pieces of a stretch mean: "early May", "the end of the year", "the first nine months"."""

from __future__ import annotations

from timeline.model.expression import (
    Amount,
    Between,
    CalendarDate,
    Direction,
    Expression,
    Part,
    Portion,
    Same,
    Section,
    Shift,
    This,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Mod
from timeline.tagging.meanings.base import PORTION_MODS, TODAY, Meaning, period_of


def portion_of(*, portion: str, base: Expression) -> Meaning:
    return Meaning(Part(Portion(portion), base), PORTION_MODS[Portion(portion)])


def portion_noun_of(*, portion: str, base: Expression | None = None, unit: str | None = None) -> Meaning:
    period = base if base is not None else This(period_of(unit or "month"))
    return Meaning(Part(Portion(portion), period), PORTION_MODS[Portion(portion)])


def portion_of_this(*, portion: str, unit: str) -> Meaning:
    """ "Earlier this week" is any day of it up to now, "later this week" any from now on."""
    side = Direction.BEFORE if portion == Portion.EARLY else Direction.AFTER
    now = Shift((Amount(0, Granularity.DAY),), side)
    this = This(period_of(unit))
    return Meaning(Between(this, now) if portion == Portion.EARLY else Between(now, this))


def portion_of_that_year(*, portion: str, year: int) -> Meaning:
    return portion_of(portion=portion, base=CalendarDate(year=year))


def portion_of_unit_in_play(*, portion: str, unit: str) -> Meaning:
    return Meaning(Same(Granularity(unit)), PORTION_MODS[Portion(portion)])


def portion_of_unit(*, portion: str, unit: str) -> Meaning:
    return Meaning(This(Granularity(unit)), PORTION_MODS[Portion(portion)])


def section(*, which: int, n: float | None, unit: str, base: Expression | None = None) -> tuple[Meaning, ...]:
    piece = Meaning(Section(Amount(n, Granularity(unit)), which < 0, base))
    return (piece,) if base is None else (piece, Meaning(base))


def half_of(*, which: int, base: Expression | None = None, unit: str | None = None) -> Meaning | None:
    if isinstance(base, CalendarDate) and base == CalendarDate(year=base.year) and base.year is not None:
        return Meaning(CalendarDate(year=base.year, half=which))
    if base is None and unit is None:
        return Meaning(CalendarDate(half=which))
    base = base if base is not None else This(period_of(unit or "year"))
    return Meaning(Part(Portion.EARLY if which == 1 else Portion.LATE, base), Mod.START if which == 1 else Mod.END)


def rest_of(*, unit: str | None = None, base: Expression | None = None) -> Meaning:
    whole = base if base is not None else This(period_of(unit or "day"))
    return Meaning(Between(TODAY, whole), Mod.END)


def year_to_date() -> Meaning:
    return Meaning(Between(This(Granularity.YEAR), TODAY))


def end_of_year() -> Meaning:
    return Meaning(Part(Portion.END, This(Granularity.YEAR)), Mod.END)


def end_of(*, unit: str) -> Meaning:
    return Meaning(Part(Portion.END, This(Granularity(unit))), Mod.END)
