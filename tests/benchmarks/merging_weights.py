"""Learns the weights of the levels of comparison (timeline/lang/en/merging_weights.json) from ECB+.

    python -m tests.benchmarks.merging_weights ECBPLUS.jsonl OUT.json      all topics, writes the weights
    python -m tests.benchmarks.merging_weights ECBPLUS.jsonl --cross       held-out topics, four folds, says CoNLL F1

ECB+: Cybulska and Vossen, 2014, "Using a sledgehammer to crack a nut?" (CC BY 3.0). Needs scikit-learn and numpy;
`--cross` also the corpora's scorer on the path (score_clusters.py, scipy).
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.gold_mentions import Row, gold_mentions, read_rows
from timeline.merging.block import Block
from timeline.merging.blocking import candidate_pairs
from timeline.merging.clustering import clusters
from timeline.merging.comparison import Comparer, Relations
from timeline.merging.kinds import load_families, load_same_units
from timeline.merging.levels import MEASURES, ORDERED, measure
from timeline.merging.merge import prepared
from timeline.merging.scoring import Scorer
from timeline.merging.weighing import Weights, weights_of
from timeline.model.event import Mention

FOLDS, TREES, RATE = 4, 200, 0.12
LEVELS = (0.2, 0.4, 0.6, 0.8, 0.9, 0.96), (0.1, 0.25, 0.4, 0.55, 0.7, 0.85)  # shares of all pairs, of true ones


@dataclass(frozen=True, slots=True)
class Group:
    """Some topics taken together, as a pile of articles would be: mentions, pairs, their measures and the truth."""

    rows: list[Row]
    block: Block
    pairs: list[tuple[int, int]]
    measures: Any
    same: Any


def group_of(rows: list[Row]) -> Group:
    gold: dict[tuple[str, int, int], Any] = {}
    mentions: list[Mention] = []
    for row in rows:
        mentions.extend(gold_mentions(row))
        for event in row["events"]:
            if event.get("validated") and event["cluster"]:
                gold[row["doc_id"], event["start"], event["end"]] = event["cluster"]
    block = prepared(mentions, languages=("en",))
    pairs = list(candidate_pairs(block))
    told = [gold.get(key_of(mention), key_of(mention)) for mention in block.mentions]
    measures = np.array([_measured(block, i, j) for i, j in pairs], dtype=np.float32)
    same = np.array([told[i] == told[j] for i, j in pairs])
    print(
        len(rows), "documents", len(mentions), "mentions", len(pairs), "pairs", int(same.sum()), "same", file=sys.stderr
    )
    return Group(rows, block, pairs, measures, same)


def key_of(mention: Mention) -> tuple[str, int, int]:
    trigger = mention.extracted.trigger
    return mention.document.id, trigger.start, trigger.end


def _measured(block: Block, i: int, j: int) -> tuple[float, ...]:
    one, other = block.mentions[i].document.id, block.mentions[j].document.id
    closeness = None if one == other else block.stories.closeness(min(one, other), max(one, other))
    return measure(block.profiles[i], block.profiles[j], closeness=closeness, rarity=block.stories.rarity)


def edges_of(measures: Any, same: Any, shares: Any = LEVELS) -> list[list[float]]:
    """Where levels begin: as finely among the pairs of one event as among all, of which these are few."""
    found = []
    for column in measures.T:
        values = np.unique(column)
        middles = (values[1:] + values[:-1]) / 2
        cut = [np.quantile(some, at) for some, at in zip((column, column[same]), shares, strict=True)]
        found.append(sorted({round(float(edge), 3) for edge in (middles if len(values) < 12 else np.concatenate(cut))}))
    return found


def fit(groups: Sequence[Group]) -> dict[str, Any]:
    from sklearn.ensemble import HistGradientBoostingClassifier

    measures, same = np.concatenate([one.measures for one in groups]), np.concatenate([one.same for one in groups])
    edges = edges_of(measures, same)
    levels = np.stack(
        [np.searchsorted(some, column, side="right") for some, column in zip(edges, measures.T, strict=True)], 1
    )
    model = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=RATE,
        max_depth=2,
        l2_regularization=1.0,
        min_samples_leaf=40,
        monotonic_cst=[int(name in ORDERED) for name in MEASURES],
        random_state=0,
    ).fit(levels, same)
    return {
        "edges": edges,
        "bias": round(float(model._baseline_prediction[0, 0]), 4),
        "tables": tables_of(model, edges),
    }


def tables_of(model: Any, edges: list[list[float]]) -> list[Any]:
    """Trees of two questions added up: one table for every two measures asked after one another."""
    widths = [len(some) + 1 for some in edges]
    found: dict[tuple[int, int], Any] = {}
    for (tree,) in model._predictors:
        nodes = tree.nodes
        root = nodes[0]
        for child, low in ((root["left"], True), (root["right"], False)):
            _add(found, nodes, child, (int(root["feature_idx"]), float(root["num_threshold"]), low), widths)
    return [[one, two, [round(float(x), 4) for x in table.ravel()]] for (one, two), table in sorted(found.items())]


def _add(
    found: dict[tuple[int, int], Any], nodes: Any, child: int, question: tuple[int, float, bool], widths: list[int]
) -> None:
    first, threshold, low = question
    node = nodes[child]
    second = first if node["is_leaf"] else int(node["feature_idx"])
    one, two = min(first, second), max(first, second)
    table = found.setdefault((one, two), np.zeros((widths[one], widths[two])))
    for a in range(widths[one]):
        for b in range(widths[two]):
            if one == two and a != b:
                continue
            asked, then = (a, b) if one == first else (b, a)
            if (asked <= threshold) == low:
                table[a, b] += node["value"] if node["is_leaf"] else _leaf(nodes, node, then)


def _leaf(nodes: Any, node: Any, level: int) -> float:
    return float(nodes[node["left"] if level <= node["num_threshold"] else node["right"]]["value"])


def folds_of(rows: list[Row]) -> list[list[Row]]:
    topics = sorted({row["topic"] for row in rows}, key=int)
    random.Random(7).shuffle(topics)
    return [[row for row in rows if row["topic"] in topics[place::FOLDS]] for place in range(FOLDS)]


def cross(groups: Sequence[Group], thresholds: Sequence[float] = (0.25, 0.3, 0.35, 0.45)) -> None:
    from score_clusters import gold_clusters, score  # type: ignore[import-not-found]  # the corpora's own

    found = defaultdict(list)
    for place, held in enumerate(groups):
        weights = weights_of(json.loads(json.dumps(fit([one for other, one in enumerate(groups) if other != place]))))
        gold = gold_clusters(held.rows)
        for threshold in thresholds:
            result = score(gold, joined(held, weights, threshold))
            found[threshold].append([result[name] for name in ("CoNLL", "MUC", "B3", "CEAFe", "LEA")])
    for threshold in thresholds:
        print(
            threshold,
            np.round(100 * np.mean(found[threshold], 0), 1),
            [round(100 * one[0], 1) for one in found[threshold]],
        )


def joined(held: Group, weights: Weights, threshold: float) -> list[set[tuple[str, int, int]]]:
    comparer = Comparer(
        held.block, weights=weights, relations=Relations(load_families(("en",)), load_same_units(("en",)))
    )
    scorer = Scorer(held.block, weights=weights, comparer=comparer)
    groups = clusters(
        held.block.mentions,
        candidate_pairs(held.block),
        score=scorer.score,
        kindred=comparer.kindred,
        threshold=threshold,
    )
    return [{key_of(held.block.mentions[number]) for number in group} for group in groups]


def main(path: str, out: str) -> None:
    groups = [group_of(rows) for rows in folds_of(read_rows(path))]
    if out == "--cross":
        cross(groups)
        return
    text = json.dumps(fit(groups), separators=(",", ":"))
    Path(out).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
