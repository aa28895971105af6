"""How well events are detected, and how fast: `python -m tests.benchmarks.event_triggers CORPORA_FOLDER`.

Triggers are compared with ECB+ (validated sentences) and with the English TimeML files. A word is right where it lies in
an annotated event; an event is found where a word in it was. `lists` is what the word lists alone say (every verb, every
noun with a kind), `learnt` adds the weights: on ECB+ in five parts by topic, each judged by weights learnt from the
others, on TimeML by the weights as shipped, which never saw it. `told` is what goes on to a timeline: far fewer, since
what is said, generic or without a time is left out on purpose, so only its precision means something.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from tests.benchmarks.event_corpora import FILES, WORDS, Read, Word, corpus
from tests.benchmarks.event_speed import speeds
from tests.benchmarks.event_training import Tables, learnt
from timeline.extracting import extract, split
from timeline.extracting.detecting import features
from timeline.extracting.verbgroup import AUXILIARIES
from timeline.tagging import tag

PARTS = 5
CLASSES = {"V": "verbs", "N": "nouns", "A": "adjectives"}
Judge: TypeAlias = Callable[[Read, Word], bool]


@dataclass(frozen=True, slots=True)
class Figures:
    """Percentages, and what was right and wrong by class of word."""

    precision: float
    recall: float
    right: Counter[str]
    wrong: Counter[str]

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)

    def __str__(self) -> str:
        parts = ", ".join(
            f"{name} {100 * self.right[key] / max(self.right[key] + self.wrong[key], 1):.0f} % of "
            f"{self.right[key] + self.wrong[key]}"
            for key, name in CLASSES.items()
            if self.right[key] + self.wrong[key]
        )
        return f"P {self.precision:5.1f}  R {self.recall:5.1f}  F1 {self.f1:5.1f}   ({parts})"


def figures(reads: Iterable[Read], judge: Judge) -> Figures:
    """Precision and recall of the words that `judge` takes for triggers."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    found = due = 0
    for read in reads:
        chosen = [word for word in read.words if judge(read, word)]
        right.update(word.tag for word in chosen if word.gold)
        wrong.update(word.tag for word in chosen if not word.gold)
        found += len({word.gold for word in chosen if word.gold})
        due += len(read.golds)
    precision = 100 * right.total() / max(right.total() + wrong.total(), 1)
    return Figures(precision, 100 * found / due, right, wrong)


def by_lists(_: Read, word: Word) -> bool:
    """Every verb but auxiliaries, every noun with a kind."""
    if word.tag == "V":
        return any(group.head == word.index and group.lemma not in AUXILIARIES for group in word.parsed.groups)
    return word.tag == "N" and word.parsed.tokens.low[word.index] in WORDS.nouns


def by_weights(weights: Tables) -> Judge:
    """Every word likelier than not."""
    return lambda _, word: (
        sum(weights[word.tag][name].get(entry, 0.0) for name, entry in features(word.parsed, word.index, WORDS)) > 0
    )


def by_other_topics(reads: Sequence[Read]) -> Judge:
    """Every word likelier than not by weights learnt without its topic."""
    topics = sorted({read.topic for read in reads}, key=int)
    judges: dict[str, Judge] = {}
    for part in range(PARTS):
        held = topics[part::PARTS]
        judges |= dict.fromkeys(held, by_weights(learnt([read for read in reads if read.topic not in held])))
    return lambda read, word: judges[read.topic](read, word)


def as_told(reads: Sequence[Read]) -> Judge:
    """The words that name the events handed on to dating."""
    told = {
        (read.article.id, event.trigger.start)
        for read in reads
        for event in extract(read.article, split(read.article), tag(read.article.text))
    }
    return lambda read, word: (read.article.id, word.parsed.tokens.start[word.index]) in told


def main() -> None:
    """Prints the figures of each corpus, then the speeds."""
    folder = Path(sys.argv[1])
    for name, file in FILES.items():
        reads = corpus(folder / file)
        own = by_other_topics(reads) if name == "ECB+" else by_weights(WORDS.learnt)
        for system, judge in (("lists", by_lists), ("learnt", own), ("told", as_told(reads))):
            print(f"{name:9} {system:7} {figures(reads, judge)}", flush=True)
    print("\n".join(speeds(folder)))


if __name__ == "__main__":
    main()
