"""Two shapes of evidence over days: bins of a table of weights, and curves that one weight multiplies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bins:
    """For each day the number of its bin in a table of weights; `away` is the bin of days not looked at."""

    name: str
    values: Sequence[int]
    away: int


@dataclass(frozen=True, slots=True)
class Curve:
    """For each day a logarithm that one weight multiplies; `away` is that of days not looked at."""

    name: str
    values: Sequence[float]
    away: float
