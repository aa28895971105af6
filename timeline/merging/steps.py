"""The weights in the order in which measures become known, with what is still to come at the most.

Most pairs are seen to be two events by their triggers and documents alone: what costs time is not measured then. What
the steps add up to is what `Weights.log_odds` gives.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from timeline.merging.weighing import Table, Weights

_Rows: TypeAlias = Sequence[tuple[int, Sequence[float]]]


class Step:
    """Some measures that become known together, after those of earlier steps."""

    def __init__(self, weights: Weights, earlier: Sequence[int], now: Sequence[int]) -> None:
        """For measures by their numbers; `earlier` are those of the steps before, in their order."""
        places = {number: place for place, number in enumerate((*earlier, *now))}
        known = [_placed(table, places) for table in weights.tables if table[0] in places and table[1] in places]
        self._edges = tuple(weights.edges[number] for number in now)
        self._rows = _by_level([table for table in known if max(table[:2]) >= len(earlier)])
        self._to_come = _to_come(weights, places)
        self._rest = sum(max(table) for one, two, _, table in weights.tables if one not in places and two not in places)

    def add(self, levels: list[int], values: Sequence[float]) -> float:
        """What the new measures say, alone and beside the earlier ones; their levels are added to the earlier ones'."""
        levels += [bisect_right(edges, value) for edges, value in zip(self._edges, values, strict=True)]
        return sum([row[levels[two]] for one, by_level in self._rows for two, row in by_level[levels[one]]])

    def most(self, levels: Sequence[int]) -> float:
        """What the steps to come can add at the most."""
        return self._rest + sum([most[levels[place]] for place, most in self._to_come])


def _placed(table: Table, places: Mapping[int, int]) -> Table:
    one, two, width, weights = table
    return places[one], places[two], width, weights


def _by_level(tables: Sequence[Table]) -> Sequence[tuple[int, Sequence[_Rows]]]:
    """The tables by their first measure and its level: what is left of each is a row, by the level of the second."""
    found: dict[int, list[list[tuple[int, Sequence[float]]]]] = {}
    for one, two, width, weights in tables:
        by_level = found.setdefault(one, [[] for _ in range(len(weights) // width)])
        for level, rows in enumerate(by_level):
            rows.append((two, weights[level * width : (level + 1) * width]))
    return tuple((one, tuple(map(tuple, by_level))) for one, by_level in sorted(found.items()))


def _to_come(weights: Weights, places: Mapping[int, int]) -> tuple[tuple[int, tuple[float, ...]], ...]:
    """For each level of a known measure the most of all tables that it shares with unknown ones."""
    found: dict[int, list[float]] = {}
    for table in weights.tables:
        one, two = table[0], table[1]
        if (one in places) == (two in places):
            continue
        number = one if one in places else two
        most = _most(table, by_first=one in places)
        found[places[number]] = [
            sum(pair) for pair in zip(found.get(places[number], [0.0] * len(most)), most, strict=True)
        ]
    return tuple((place, tuple(most)) for place, most in sorted(found.items()))


def _most(table: Table, *, by_first: bool) -> list[float]:
    """The greatest weight at each level of the one measure, over all levels of the other."""
    _, _, width, weights = table
    rows = [weights[at : at + width] for at in range(0, len(weights), width)]
    return [max(row) for row in rows] if by_first else [max(column) for column in zip(*rows, strict=True)]
