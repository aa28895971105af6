"""Learns the weights of pairs of which one does not say when (timeline/lang/en/merging_weights_undated.json) from ECB+.

    python -m tests.benchmarks.merging_weights_undated ECBPLUS.jsonl OUT.json      all topics, writes the weights
    python -m tests.benchmarks.merging_weights_undated ECBPLUS.jsonl --cross       held-out topics, four folds

The first weights look at pairs by themselves, the second (`again`) at likely pairs among the others; these see no pair
scored by weights that were learnt from it. ECB+: Cybulska and Vossen, 2014 (CC BY 3.0). Needs lightgbm, scikit-learn and numpy;
`--cross` also the corpora's scorer on the path (score_clusters.py, scipy). Annotated mentions are taken as undated:
few have a date.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.gold_mentions import read_rows
from tests.benchmarks.merging_weights import Group, edges_of, folds_of, group_of, key_of
from timeline.merging import support
from timeline.merging.blocking import candidate_pairs
from timeline.merging.clustering import clusters
from timeline.merging.comparison import CLAUSE, Comparer, Relations, retold
from timeline.merging.kinds import load_families, load_same_units
from timeline.merging.scoring import Scorer
from timeline.merging.times import When
from timeline.merging.trees import Trees, trees_of
from timeline.merging.undated import MEASURES, ORDERED, WORTH, SecondLook, UndatedPairs
from timeline.merging.weighing import Weights, load_weights, weights_of

THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45)
FINE = tuple(np.linspace(0.04, 0.96, 24)), tuple(np.linspace(0.04, 0.96, 12))


@dataclass(frozen=True, slots=True)
class Shape:
    """How many trees of how many questions and answers, how much each says, and which measures rise (1)."""

    trees: int
    depth: int
    leaves: int
    rate: float
    rising: tuple[int, ...]


FIRST = Shape(300, 2, 4, 0.1, tuple(int(name in ORDERED) for name in MEASURES))
AGAIN = Shape(150, 4, 15, 0.05, (*(int(name in support.ORDERED) for name in support.MEASURES), *(0 for _ in MEASURES)))


@dataclass(frozen=True, slots=True)
class Measured:
    """A group of topics with all measures of its pairs, and what no weight is learnt for (log-odds)."""

    group: Group
    measures: Any
    beside: Any


def measured(group: Group) -> Measured:
    comparer = _comparer(group)
    pairs = UndatedPairs(group.block, comparer=comparer, weights=Weights((), 0.0, ()))
    measures = np.array([pairs.measures(i, j) for i, j in group.pairs], dtype=np.float32)
    return Measured(group, measures, np.array(list(_beside(group, comparer, measures))))


def _comparer(group: Group) -> Comparer:
    relations = Relations(load_families(("en",)), load_same_units(("en",)))
    return Comparer(group.block, weights=load_weights(), relations=relations)


def _beside(group: Group, comparer: Comparer, measures: Any) -> Iterator[float]:
    for (i, j), share in zip(group.pairs, measures[:, MEASURES.index(CLAUSE)], strict=True):
        beside = comparer.beside(i, j)
        apart = beside.when is When.APART
        yield -np.inf if apart else beside.told + beside.coincidence + retold(float(share), beside)


def fit(groups: Sequence[Measured]) -> dict[str, Any]:
    parts = [likely_of(one, fit_first([other for other in groups if other is not one])) for one in groups]
    return {"first": fit_first(groups), "again": fit_again(parts)}


_FITTED: dict[tuple[int, ...], dict[str, Any]] = {}


def fit_first(groups: Sequence[Measured]) -> dict[str, Any]:
    name = tuple(map(id, groups))
    if name not in _FITTED:
        measures = np.concatenate([one.measures for one in groups])
        same = np.concatenate([one.group.same for one in groups])
        edges = edges_of(measures, same)
        tables = tables_of(fitted(_levels(measures, edges), same, FIRST), edges)
        _FITTED[name] = {"edges": edges, "bias": 0.0, "tables": tables}
    return _FITTED[name]


def fit_again(parts: Sequence[tuple[Any, Any]]) -> dict[str, Any]:
    """From the measures of likely pairs, and whether they are one event."""
    measures, same = (np.concatenate(some) for some in zip(*parts, strict=True))
    edges = edges_of(measures, same, FINE)
    return {"edges": edges, "trees": [tree_of(tree) for tree in fitted(_levels(measures, edges), same, AGAIN)]}


def likely_of(one: Measured, first: dict[str, Any]) -> tuple[Any, Any]:
    """What is measured of the pairs that are looked at again, and whether they are one event."""
    weights = weights_of(first)
    levels = _levels(one.measures, first["edges"])
    told = weights.bias + one.beside
    for left, right, width, table in weights.tables:
        told = told + np.array(table)[levels[:, left] * width + levels[:, right]]
    scores = np.round(1 / (1 + np.exp(-np.clip(told, -30, 30))), 6)
    kept = scores >= WORTH
    likely = {pair: float(score) for pair, score in zip(one.group.pairs, scores, strict=True) if score >= WORTH}
    among = support.Support(likely, [mention.document.id for mention in one.group.block.mentions])
    return np.hstack([np.array([among.measures(*pair) for pair in likely]), one.measures[kept]]), one.group.same[kept]


def fitted(levels: Any, same: Any, shape: Shape) -> list[Any]:
    """The trees, as lightgbm tells them."""
    from lightgbm import LGBMClassifier  # type: ignore[import-not-found]  # not a need of the package

    model = LGBMClassifier(
        n_estimators=shape.trees,
        learning_rate=shape.rate,
        max_depth=shape.depth,
        num_leaves=shape.leaves,
        colsample_bytree=0.35,
        reg_lambda=1.0,
        min_child_samples=40,
        monotone_constraints=list(shape.rising),
        random_state=0,
        n_jobs=1,
        deterministic=True,
        force_col_wise=True,
        verbose=-1,
    ).fit(levels, same)
    return [tree["tree_structure"] for tree in model.booster_.dump_model()["tree_info"]]


def tree_of(node: Any) -> Any:
    """A tree as `timeline/merging/trees.py` reads it."""
    if "split_feature" not in node:
        return round(float(node["leaf_value"]), 4)
    ways = tree_of(node["left_child"]), tree_of(node["right_child"])
    return [node["split_feature"], floor(node["threshold"]) + 1, *ways]


def _levels(measures: Any, edges: list[list[float]]) -> Any:
    columns = zip(edges, measures.T, strict=True)
    return np.stack([np.searchsorted(some, column, side="right") for some, column in columns], 1)


def tables_of(trees: Sequence[Any], edges: list[list[float]]) -> list[Any]:
    """Trees of two questions added up: one table for every two measures asked after one another."""
    widths = [len(some) + 1 for some in edges]
    found: dict[tuple[int, int], Any] = {}
    for root in trees:
        if "split_feature" in root:
            for name, low in (("left_child", True), ("right_child", False)):
                _add(found, root[name], (root["split_feature"], root["threshold"], low), widths)
    return [[one, two, [round(float(x), 3) for x in table.ravel()]] for (one, two), table in sorted(found.items())]


def _add(found: dict[tuple[int, int], Any], node: Any, question: tuple[int, float, bool], widths: list[int]) -> None:
    first, threshold, low = question
    second = node.get("split_feature", first)
    one, two = min(first, second), max(first, second)
    table = found.setdefault((one, two), np.zeros((widths[one], widths[two])))
    for a in range(widths[one]):
        for b in range(widths[two]):
            asked, then = (a, b) if one == first else (b, a)
            if (one != two or a == b) and (asked <= threshold) == low:
                table[a, b] += _leaf(node, then)


def _leaf(node: Any, level: int) -> float:
    if "split_feature" in node:
        node = node["left_child" if level <= node["threshold"] else "right_child"]
    return float(node["leaf_value"])


def cross(groups: Sequence[Measured]) -> None:
    """CoNLL F1 and its parts for each threshold; in the end with each fold's threshold chosen on the others."""
    found = np.array([held_out(held, [one for one in groups if one is not held]) for held in groups])
    for place, threshold in enumerate(THRESHOLDS):
        print(threshold, np.round(100 * found[:, place].mean(0), 1), np.round(100 * found[:, place, 0], 1).tolist())
    best = [int(np.argmax(np.delete(found[:, :, 0], place, 0).mean(0))) for place in range(len(groups))]
    print("chosen on the other folds:", np.round(100 * np.mean([found[at, one] for at, one in enumerate(best)], 0), 1))


def held_out(held: Measured, others: Sequence[Measured]) -> list[list[float]]:
    from score_clusters import gold_clusters, score  # type: ignore[import-not-found]  # the corpora's own

    data = json.loads(json.dumps(fit(others)))
    gold = gold_clusters(held.group.rows)
    results = [score(gold, told) for told in joined(held.group, weights_of(data["first"]), trees_of(data["again"]))]
    return [[result[name] for name in ("CoNLL", "MUC", "B3", "CEAFe", "LEA")] for result in results]


def joined(held: Group, first: Weights, again: Trees) -> Iterator[list[set[tuple[str, int, int]]]]:
    comparer, pairs = _comparer(held), candidate_pairs(held.block)
    undated = UndatedPairs(held.block, comparer=comparer, weights=first)
    dated = Scorer(held.block, weights=load_weights(), comparer=comparer).score
    look = SecondLook(held.block, dated=dated, undated=undated, pairs=pairs).weigh(again)
    for threshold in THRESHOLDS:
        groups = clusters(held.block.mentions, pairs, score=look, kindred=comparer.kindred, threshold=threshold)
        yield [{key_of(held.block.mentions[number]) for number in group} for group in groups]


def main(path: str, out: str) -> None:
    groups = [measured(group_of(rows)) for rows in folds_of(read_rows(path))]
    if out == "--cross":
        cross(groups)
        return
    Path(out).write_text(json.dumps(fit(groups), separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
