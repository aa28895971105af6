"""Learns the weights of event detection: `python -m tests.benchmarks.event_training CORPORA_FOLDER`.

Writes `timeline/lang/en/triggers_learnt.json` from the validated sentences of `events/ecbplus.jsonl` (ECB+, CC BY 3.0)
and from nothing else: TimeBank and AQUAINT are for measuring only, and SemEval-2015 marks only the events of a few
chosen names, so that its other words are no counter-examples. Plain logistic regression; entries of a table that
fewer than two topics have are left out, so that no story is learnt by heart.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from tests.benchmarks.event_corpora import FILES, WORDS, Read, Word, corpus
from timeline.extracting.detecting import features

ROUNDS = 8
RATE = 0.3
PULL = 0.075  # of each weight towards 0
TOPICS = 2
TARGET = Path(__file__).resolve().parents[2] / "timeline/lang/en/triggers_learnt.json"
SOURCE = (
    "Learnt from the validated sentences of topics 1 to 35 of ECB+ (Agata Cybulska and Piek Vossen, Using a sledgehammer "
    "to crack a nut? Lexical diversity and event coreference resolution, LREC 2014), which is licensed under CC BY 3.0, "
    "https://creativecommons.org/licenses/by/3.0/. Changed: only weights of words are kept, no sentence."
)

Key: TypeAlias = tuple[str, str, str]
"""Class of word, table, entry."""
Example: TypeAlias = tuple[tuple[Key, ...], float]
Tables: TypeAlias = Mapping[str, Mapping[str, Mapping[str, float]]]


def examples(reads: Sequence[Read]) -> list[Example]:
    """What is known of each word, and whether it was annotated; rare entries left out."""
    rows = [(read.topic, _keys(word), float(word.gold is not None)) for read in reads for word in read.words]
    topics: dict[Key, set[str]] = defaultdict(set)
    for topic, keys, _ in rows:
        for key in keys:
            topics[key].add(topic)
    return [(tuple(key for key in keys if len(topics[key]) >= TOPICS), outcome) for _, keys, outcome in rows]


def _keys(word: Word) -> tuple[Key, ...]:
    return tuple((word.tag, *feature) for feature in features(word.parsed, word.index, WORDS))


def learnt(reads: Sequence[Read]) -> Tables:
    """The weights, averaged over the second half of the rounds."""
    rows = examples(reads)
    weights: dict[Key, float] = dict.fromkeys(sorted({key for keys, _ in rows for key in keys}), 0.0)
    slopes = dict.fromkeys(weights, 1e-6)
    sums = dict.fromkeys(weights, 0.0)
    order = random.Random(1)
    for number in range(ROUNDS):
        order.shuffle(rows)
        for keys, outcome in rows:
            _step(keys, outcome, weights, slopes)
        if number >= ROUNDS // 2:
            sums = {key: total + weights[key] for key, total in sums.items()}
    return tables({key: total / (ROUNDS - ROUNDS // 2) for key, total in sums.items()})


def _step(keys: Sequence[Key], outcome: float, weights: dict[Key, float], slopes: dict[Key, float]) -> None:
    """AdaGrad: entries that are seen often move less."""
    error = 1 / (1 + math.exp(-sum(weights[key] for key in keys))) - outcome
    for key in keys:
        slope = error + PULL * weights[key]
        slopes[key] += slope * slope
        weights[key] -= RATE * slope / math.sqrt(slopes[key])


def tables(weights: Mapping[Key, float]) -> Tables:
    """Class of word to table to entry to weight; every class has every table, weights of nothing are left out."""
    result: dict[str, dict[str, dict[str, float]]] = {}
    for (tag, name, entry), weight in sorted(weights.items()):
        table = result.setdefault(tag, {}).setdefault(name, {})
        if round(weight, 2) or name == "bias":
            table[entry] = round(weight, 2)
    return result


def main() -> None:
    """Learns from all topics and writes the file."""
    found = learnt(corpus(Path(sys.argv[1]) / FILES["ECB+"]))
    text = json.dumps({"source": SOURCE, "weights": found}, ensure_ascii=True, indent=0, separators=(",", ":"))
    TARGET.write_text(text + "\n", "utf-8")
    print(f"{sum(len(table) for part in found.values() for table in part.values())} weights, {len(text)} bytes")


if __name__ == "__main__":
    main()
