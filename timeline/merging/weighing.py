"""The learnt weights: what each level of each measure says, alone and beside the level of another.

The weights are log-odds, fitted with `tests/benchmarks/merging_weights.py`: boosted trees of two questions each, which
add up to one table for every two measures.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias

Edges: TypeAlias = tuple[float, ...]
Table: TypeAlias = tuple[int, int, int, tuple[float, ...]]
"""Two measures by number, the number of levels of the second, and a weight for each two levels."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Where the levels of each measure begin, and the tables that weigh them."""

    edges: tuple[Edges, ...]
    bias: float
    tables: tuple[Table, ...]

    def levels(self, measures: Sequence[float]) -> tuple[int, ...]:
        """The ordered level of each measure."""
        return levels_of(measures, self.edges)

    def log_odds(self, levels: Sequence[int]) -> float:
        """What the levels add up to: above 0 one event is likelier than two."""
        return self.bias + sum([table[levels[one] * width + levels[two]] for one, two, width, table in self.tables])

    def weighed(self) -> frozenset[int]:
        """The numbers of the measures that any table asks for."""
        return frozenset(number for one, two, _, _ in self.tables for number in (one, two))


def levels_of(measures: Sequence[float], edges: Sequence[Edges]) -> tuple[int, ...]:
    """The ordered level of each measure: how many edges it has reached."""
    return tuple([bisect_right(some, value) for some, value in zip(edges, measures, strict=True)])


@cache
def load_weights() -> Weights:
    """The weights that come with the package; the measures speak of no language."""
    return weights_of(json.loads(text_of("merging_weights")))


def text_of(name: str) -> str:
    """A file of learnt weights that comes with the package."""
    return (files("timeline.lang") / "en" / f"{name}.json").read_text(encoding="utf-8")


def weights_of(data: dict[str, object]) -> Weights:
    """The weights as their file has them: edges in the order of the measures, bias, tables."""
    edges = edges_of(data)
    tables = tuple(
        (int(one), int(two), len(edges[int(two)]) + 1, tuple(map(float, table)))
        for one, two, table in data["tables"]  # type: ignore[attr-defined]  # JSON edge
    )
    return Weights(edges, float(data["bias"]), tables)  # type: ignore[arg-type]  # JSON edge


def edges_of(data: dict[str, object]) -> tuple[Edges, ...]:
    """Where the levels of each measure begin, as a file of weights has them."""
    return tuple(tuple(map(float, some)) for some in data["edges"])  # type: ignore[attr-defined]  # JSON edge
