"""How much a text or a sentence is about the story: its likeness to all documents together.

A text is a vector of its words, weighed by rarity (TF-IDF); the story is the sum of them (the centroid of Radev et al.,
2004, "Centroid-based summarization of multiple documents"). No list of common words: they are in every text, and
weigh little by themselves, in any language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import hypot, log

_WORD = re.compile(r"[^\W\d_]{2,}")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters and in order; figures and single letters are none."""
    return tuple(_WORD.findall(text.lower()))


class Relevance:
    """The story's words with their weights; `of_document(0)` and `of_words(...)` run from 0 to 1."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Reads every text once."""
        counts = [Counter(words_of(text)) for text in texts]
        holders = Counter(word for count in counts for word in count)
        self.rarity: Mapping[str, float] = {word: log(1 + len(texts) / held) for word, held in holders.items()}
        vectors = [self._unit(count) for count in counts]
        self._story = _scaled(_sum(vectors))
        self._documents = [sum(weight * self._story[word] for word, weight in vector.items()) for vector in vectors]

    def of_document(self, number: int) -> float:
        """How much one of the texts is about the story."""
        return self._documents[number]

    def of_words(self, words: Collection[str]) -> float:
        """How much a sentence is about the story; what it repeats counts once."""
        known = [word for word in dict.fromkeys(words) if word in self.rarity]
        length = hypot(*(self.rarity[word] for word in known))
        return sum(self.rarity[word] * self._story[word] for word in known) / length if length else 0.0

    def _unit(self, count: Mapping[str, int]) -> dict[str, float]:
        return _scaled({word: (1 + log(often)) * self.rarity[word] for word, often in count.items()})


def _sum(vectors: Sequence[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for vector in vectors:
        for word, weight in vector.items():
            total[word] = total.get(word, 0.0) + weight
    return total


def _scaled(vector: Mapping[str, float]) -> dict[str, float]:
    length = hypot(*vector.values())
    return {word: weight / length for word, weight in vector.items()} if length else dict(vector)
