"""What a pair's measures can come to at the most while some of them are not yet known.

Most pairs are seen to be two events by their triggers and documents alone; what costs time is not measured then.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from timeline.merging.weighing import Table, Weights


class Bound:
    """The most that the log-odds can be, whatever the measures are that are not known."""

    def __init__(self, weights: Weights, known: Sequence[int]) -> None:
        """For the measures of these numbers; their values come in the same order."""
        places = {number: place for place, number in enumerate(known)}
        self._edges = tuple(weights.edges[number] for number in known)
        self._tables = tuple(
            (places[one], places[two], width, table)
            for one, two, width, table in weights.tables
            if one in places and two in places
        )
        self._alone = _alone(weights, places)
        self._rest = weights.bias + sum(
            max(table) for one, two, _, table in weights.tables if one not in places and two not in places
        )

    def most(self, values: Sequence[float]) -> float:
        """The bound for a pair with these values of the known measures."""
        levels = [bisect_right(edges, value) for edges, value in zip(self._edges, values, strict=True)]
        alone = sum([table[level] for table, level in zip(self._alone, levels, strict=True)])
        both = sum([table[levels[one] * width + levels[two]] for one, two, width, table in self._tables])
        return self._rest + alone + both


def _alone(weights: Weights, places: dict[int, int]) -> tuple[tuple[float, ...], ...]:
    """For each level of each known measure the most of all tables that it shares with an unknown one."""
    found = [[0.0] * (len(weights.edges[number]) + 1) for number in places]
    for table in weights.tables:
        one, two = table[0], table[1]
        if (one in places) == (two in places):
            continue
        number = one if one in places else two
        for level, most in enumerate(_most(table, by_first=one in places)):
            found[places[number]][level] += most
    return tuple(map(tuple, found))


def _most(table: Table, *, by_first: bool) -> list[float]:
    """The greatest weight at each level of the one measure, over all levels of the other."""
    _, _, width, weights = table
    rows = [weights[at : at + width] for at in range(0, len(weights), width)]
    return [max(row) for row in rows] if by_first else [max(column) for column in zip(*rows, strict=True)]
