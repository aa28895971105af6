"""What lengths mean: "two weeks", "an hour and a half", "for months"."""

from __future__ import annotations

from timeline.model.expression import Amount, Length
from timeline.model.interval import Granularity
from timeline.model.timex import Mod
from timeline.tagging.meanings.base import Meaning

_MOST_UNITS = 10_000_000  # more of them count something else


def length(
    *, n: float | None, unit: str, most: float | None = None, fraction: float = 0, most_fraction: float = 0
) -> Meaning | None:
    if n is None and fraction:
        n = 0
    if n is not None and n > _MOST_UNITS:
        return None
    end = most + most_fraction if most is not None else None
    return Meaning(Length((Amount(None if n is None else n + fraction, Granularity(unit), end),)))


def length_of_two(*, n: float | None, unit: str, n2: float | None, unit2: str) -> Meaning:
    return Meaning(Length((Amount(n, Granularity(unit)), Amount(n2, Granularity(unit2)))))


def length_of_three(  # three numbers with their units
    *, n: float | None, unit: str, n2: float | None, unit2: str, n3: float | None, unit3: str
) -> Meaning:
    pairs = ((n, unit), (n2, unit2), (n3, unit3))
    return Meaning(Length(tuple(Amount(count, Granularity(of)) for count, of in pairs)))


def length_and_half(*, unit: str, n: float | None = 1) -> Meaning:
    return Meaning(Length((Amount((n or 1) + 0.5, Granularity(unit)),)))


def number_and_half(*, n: float = 1, unit: str) -> Meaning:
    return Meaning(Length((Amount(n + 0.5, Granularity(unit)),)))


def length_over(*, n: float | None, unit: str) -> Meaning:
    return Meaning(Length((Amount(n, Granularity(unit)),)), Mod.MORE_THAN)


def vague_length(*, unit: str) -> Meaning:
    return Meaning(Length((Amount(None, Granularity(unit)),)))


def vague_lengths(*, unit: str, unit2: str) -> Meaning | None:
    either = sorted((Granularity(unit), Granularity(unit2)), key=lambda each: each.rank)
    return Meaning(Length((Amount(None, either[0]),)))


def vague_ago(*, unit: str) -> Meaning:
    return Meaning(Length((Amount(None, Granularity(unit)),)))


def unit_long(*, unit: str | None = None, many: str | None = None) -> Meaning:
    return Meaning(Length((Amount(None if many else 1, Granularity(many or unit or "day")),)))


def one_period(*, unit: str) -> Meaning:
    return Meaning(Length((Amount(1, Granularity(unit)),)))
