"""Words of the story's texts, counted: what is rare in the story tells which texts tell of the same."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.model.document import Document

_WORDS = re.compile(r"\d+(?:[.,]\d+)*|\w+")
_LONGEST = 20_000  # words of a text that are looked at
_SHORT = 2  # letters: shorter words are grammar
_COMMON = 0.1  # of all documents: a word that stands in more belongs to the story, not to a day of it
_FEW = 4  # documents: in small stories a word may stand in so many all the same
_KEPT = 80  # terms of a text, the rarest: more change nothing but the time
_RUN = 4  # words
_RUN_MOST = 5  # documents that share a run; what stands in more is a stock phrase


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a story by number: their weighted terms, rare runs of words and lengths; the rarity of words."""

    terms: tuple[Mapping[str, float], ...]
    runs: tuple[tuple[int, ...], ...]
    lengths: tuple[int, ...]
    rarity: Mapping[str, float]


def words_of(text: str) -> list[str]:
    """The words in lower case, numbers whole; `words_of("1,200 men")` is `["1,200", "men"]`."""
    return [found.group().lower() for found, _ in zip(_WORDS.finditer(text), range(_LONGEST), strict=False)]


def is_telling(word: str) -> bool:
    """Whether a word is longer than grammar's, or a number."""
    return len(word) > _SHORT or word.isdigit()


def read_texts(documents: Sequence[Document]) -> Texts:
    """The texts counted; the work grows with their length, not with the pairs of them."""
    texts = [words_of(document.article.text[document.article.body_start :]) for document in documents]
    counts = [_counts(words) for words in texts]
    holders = Counter(term for counted in counts for term in counted)
    rarity = {term: math.log((len(texts) + 1) / held) for term, held in holders.items() if " " not in term}
    weighted = tuple(_weighted(counted, holders, len(texts)) for counted in counts)
    return Texts(weighted, _rare_runs(texts), tuple(map(len, texts)), rarity)


def _counts(words: Sequence[str]) -> Counter[str]:
    counted = Counter(word for word in words if is_telling(word))
    counted.update(f"{one} {other}" for one, other in pairwise(words))
    return counted


def _weighted(counted: Counter[str], holders: Counter[str], documents: int) -> Mapping[str, float]:
    """TF-IDF of the terms that some but not many documents share, with length 1."""
    most = max(_FEW, _COMMON * documents)
    weighed = {
        term: (1 + math.log(count)) * math.log((documents + 1) / holders[term])
        for term, count in counted.items()
        if 1 < holders[term] <= most
    }
    kept = sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:_KEPT]
    length = math.sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return {term: weight / length for term, weight in kept}


def _rare_runs(texts: Sequence[Sequence[str]]) -> tuple[tuple[int, ...], ...]:
    numbers: dict[str, int] = {}
    for words in texts:
        for word in words:
            numbers.setdefault(word, len(numbers))
    runs = [frozenset(_runs([numbers[word] for word in words], len(numbers) + 1)) for words in texts]
    holders = Counter(run for some in runs for run in some)
    return tuple(tuple(sorted(run for run in some if 1 < holders[run] <= _RUN_MOST)) for some in runs)


def _runs(numbers: Sequence[int], base: int) -> Iterator[int]:
    """Each run of words as one number: a tenth of the room that tuples of words take."""
    for one, two, three, four in zip(*(numbers[offset:] for offset in range(_RUN)), strict=False):
        yield ((one * base + two) * base + three) * base + four
