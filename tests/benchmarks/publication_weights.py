"""Fits the weights of evidence in `timeline/lang/en/publication.toml` on dated stories.

python -m tests.benchmarks.publication_weights CORPORA_FOLDER [TOPIC…]

A conditional logit: of the days of a story the true one is to be the likeliest. Half of the documents of each story are
hidden; those without a date in their head are learnt from. With topics, only these are learnt from. Needs numpy.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.publication_stories import Hidden, Told, hide_half, stories
from timeline.dating.inference.curves import curves
from timeline.dating.inference.pieces import Bins
from timeline.dating.inference.weights import load_weights

BINS = {"years_ahead": 3}
TABLE = 8
SEEDS = (1, 2)
PULL = 2.0  # of each weight towards 0
STEPS = 200

Row = tuple[dict[str, Any], int]


@dataclass(slots=True)
class Columns:
    """Where the weights of each piece of evidence stand in the vector that is fitted."""

    places: dict[str, slice] = field(default_factory=dict)
    size: int = 0

    def of(self, name: str, width: int) -> slice:
        if name not in self.places:
            self.places[name] = slice(self.size, self.size + width)
            self.size += width
        return self.places[name]


def matrix(found: Sequence[Any], length: int, columns: Columns) -> dict[int, Any]:
    parts: dict[int, Any] = {}
    for curve in found:
        if isinstance(curve, Bins):
            place = columns.of(curve.name, BINS.get(curve.name, TABLE))
            numbers = np.array(curve.values)
            for number in range(place.stop - place.start):
                parts[place.start + number] = (numbers == number).astype(np.float32)
        else:
            parts[columns.of(curve.name, 1).start] = np.array(curve.values, np.float32)
    assert all(len(part) == length for part in parts.values())
    return parts


def rows(hidden: Hidden, columns: Columns) -> list[tuple[dict[int, Any], int, int]]:
    found = []
    for number, true in hidden.to_find():
        span = hidden.seen.span(number, None)
        if span is not None and span.holds(true):
            parts = matrix(list(curves(hidden.seen.evidence(number), span)), span.length, columns)
            found.append((parts, span.length, true - span.first))
    return found


def fitted(examples: Sequence[tuple[dict[int, Any], int, int]], size: int) -> Any:
    lengths = np.array([length for _, length, _ in examples])
    ends = np.cumsum(lengths)
    starts = ends - lengths
    features = np.zeros((int(ends[-1]), size), np.float32)
    for (parts, _, _), start, end in zip(examples, starts, ends, strict=True):
        for place, values in parts.items():
            features[start:end, place] = values
    gold = starts + np.array([true for _, _, true in examples])
    return ascend(features, starts, lengths, gold)


def ascend(features: Any, starts: Any, lengths: Any, gold: Any) -> Any:
    """Adam, with a shorter step at the end; the loss has one minimum."""
    owner = np.repeat(np.arange(len(starts)), lengths)
    wanted, weights = features[gold].sum(0), np.zeros(features.shape[1], np.float32)
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = features @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        shares = odds / np.add.reduceat(odds, starts)[owner]
        slope = features.T @ shares - wanted + PULL * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        rate = 0.1 if step < STEPS * 0.7 else 0.03
        weights = weights - rate * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    print(f"mean log-probability of the true day {np.log(shares[gold]).mean():.3f} of {len(gold)} documents")
    return weights


def learn(told: Sequence[Told]) -> tuple[Mapping[str, list[float]], Mapping[str, float]]:
    """Tables and factors from these stories."""
    columns = Columns()
    examples = [row for seed in SEEDS for each in told for row in rows(hide_half(each, seed), columns)]
    weights = fitted(examples, columns.size)
    tables, factors = {}, {}
    for name, place in columns.places.items():
        values = [round(float(value), 2) for value in weights[place]]
        if len(values) > 1:
            tables[name] = values
        else:
            factors[name] = values[0]
    return tables, factors


def main() -> None:
    folder, *topics = sys.argv[1:]
    told = [each for each in stories(Path(folder)) if not topics or each.topic in topics]
    tables, factors = learn(told)
    print("[tables]", *(f"{name} = {values}" for name, values in sorted(tables.items())), sep="\n")
    print("\n[curves]", *(f"{name} = {value}" for name, value in sorted(factors.items())), sep="\n")
    print("\nnow:", load_weights().curves)


if __name__ == "__main__":
    main()
