"""Learnt trees of several questions, for what two measures alone cannot say.

Fitted with `tests/benchmarks/merging_weights_undated.py`. Trees of two questions add up to tables (`weighing.py`);
tables of four measures would be far larger than the trees themselves.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias, cast

from timeline.merging.weighing import Edges, Weights, edges_of, levels_of, text_of, weights_of

Tree: TypeAlias = "tuple[int, int, Tree, Tree] | float"
"""A measure by number, the least level of it that goes the second way, what follows on either way; or what is said."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Where the levels of each measure begin, and the trees that ask for them."""

    edges: tuple[Edges, ...]
    trees: tuple[Tree, ...]

    def levels(self, measures: Sequence[float]) -> tuple[int, ...]:
        """The ordered level of each measure."""
        return levels_of(measures, self.edges)

    def log_odds(self, levels: Sequence[int]) -> float:
        """What the trees add up to: above 0 one event is likelier than two."""
        return sum([_said(tree, levels) for tree in self.trees])


def _said(tree: Tree, levels: Sequence[int]) -> float:
    while isinstance(tree, tuple):
        measure, least, lower, higher = tree
        tree = higher if levels[measure] >= least else lower
    return tree


@cache
def load_undated_weights() -> tuple[Weights, Trees]:
    """The weights of pairs of which one does not say when: by themselves, and among the other pairs."""
    data = json.loads(text_of("merging_weights_undated"))
    return weights_of(data["first"]), trees_of(data["again"])


def trees_of(data: dict[str, object]) -> Trees:
    """The trees as their file has them: edges in the order of the measures, trees as nested lists."""
    return Trees(edges_of(data), tuple(map(_tree_of, cast("list[object]", data["trees"]))))


def _tree_of(node: object) -> Tree:
    if not isinstance(node, list):
        return float(cast("float", node))
    measure, least, lower, higher = node
    return int(measure), int(least), _tree_of(lower), _tree_of(higher)
