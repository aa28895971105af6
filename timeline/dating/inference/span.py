"""The days that a publication may fall on, numbered, and curves over them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row: the ordinal of the first, and how many."""

    first: int
    length: int

    @staticmethod
    def around(days: Iterable[int], *, before: int, after: int) -> Span | None:
        """From so many days before the first to so many after the last; None of no days."""
        known = sorted(days)
        if not known:
            return None
        first = max(1, known[0] - before)
        return Span(first, known[-1] + after + 1 - first)

    def until(self, day: int | None) -> Span:
        """The days up to one, that one included; None leaves all."""
        return self if day is None else Span(self.first, max(0, min(self.length, day + 1 - self.first)))

    def holds(self, day: int) -> bool:
        """Whether the day is one of these."""
        return 0 <= day - self.first < self.length

    def place(self, day: int) -> int:
        """The number of a day counted from the first, at least 0 and at most the length."""
        return min(self.length, max(0, day - self.first))

    def weekdays(self) -> list[int]:
        """The weekday of each day, Monday 0."""
        return [(self.first + offset - 1) % 7 for offset in range(self.length)]

    def spread(self, weights: Mapping[int, float], *, fading: float) -> list[float]:
        """The weights of days, each fading to both sides by that factor a day; what lies outside counts not."""
        values = [0.0] * self.length
        for day, weight in weights.items():
            if self.holds(day):
                values[day - self.first] += weight
        return _faded(values, fading)


def _faded(values: Sequence[float], fading: float) -> list[float]:
    """Two passes instead of a bell a day: the work grows with the days alone."""
    ahead, carried = [], 0.0
    for value in values:
        carried = carried * fading
        ahead.append(carried)
        carried += value
    behind, carried = [], 0.0
    for value in reversed(values):
        carried = carried * fading + value
        behind.append(carried)
    return [one + other for one, other in zip(ahead, reversed(behind), strict=True)]


def logarithms(values: Iterable[float], floor: float) -> list[float]:
    """The logarithm of each value above a floor that keeps days without evidence possible."""
    return [math.log(value + floor) for value in values]
