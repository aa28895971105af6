"""How much two documents are about the same thing: rare words, names and openings in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from math import fsum, log, sqrt
from typing import TypeAlias

from timeline.merging.neighbours import Company, close_documents
from timeline.merging.vocabulary import Vocabulary
from timeline.model.records import record

Sparse: TypeAlias = Mapping[str, float]

_WORD = re.compile(r"[^\W_]+")
_KEPT = 150  # words of a document that are compared, the most telling ones
_BACKGROUND = 50  # texts in general that the story's own are added to when words are counted
_LEAD = 500  # characters
_UNKNOWN_RANK = 50_000
_LONGEST = 60_000  # characters of a document that are read


@record(frozen=True, slots=True)
class Closeness:
    """Three likenesses of two documents, 0 to 1: of all their words, of their names, of how they open."""

    whole: float
    names: float
    lead: float


class Stories:
    """The documents of a collection as bags of words, weighed by how rare the words are here and in general."""

    def __init__(self, texts: Mapping[str, str], *, vocabulary: Vocabulary, jobs: int = 1) -> None:
        """Reads every text, by its document's id, once."""
        self._vocabulary = vocabulary
        self._lemma = lru_cache(maxsize=65_536)(lambda word: vocabulary.lemma(word.casefold()))
        self._texts = {name: text[:_LONGEST] for name, text in texts.items()}
        self._counts = {name: Counter(map(self._lemma, _WORD.findall(text))) for name, text in self._texts.items()}
        self._count = len(self._texts)
        self._holding = Counter(chain.from_iterable(self._counts.values()))
        self.rarity = lru_cache(maxsize=None)(self._rarity)
        self._bags = {name: self._bag(counts) for name, counts in self._counts.items()}
        self._parts: dict[str, tuple[Sparse, Sparse]] = {}
        self.closeness = lru_cache(maxsize=65_536)(self._closeness)
        self.near = close_documents(
            {name: tuple(bag) for name, bag in sorted(self._bags.items())}, self.rarity, jobs=jobs
        )
        self._company = lru_cache(maxsize=None)(self._company_of)

    def _rarity(self, word: str) -> float:
        """How much a word says (0 and more): little where many of these texts, or most texts in general, have it."""
        common = _BACKGROUND * self._vocabulary.commonness(word)
        return log((_BACKGROUND + self._count + 1) / (common + self._holding.get(word, 0) + 1))

    def spread(self, word: str) -> float:
        """The share of texts that hold the word, these and others in general."""
        common = _BACKGROUND * self._vocabulary.commonness(word)
        return (common + self._holding.get(word, 0)) / (_BACKGROUND + self._count)

    def rank(self, word: str) -> int:
        """The place of the word among a language's words, the most frequent being 1; 50,000 for the unknown."""
        known = self._vocabulary.words.get(word)
        return known.rank if known else _UNKNOWN_RANK

    def rarity_here(self, word: str) -> float:
        """How rare the word is among these texts alone (0 and more)."""
        return log((1 + self._count) / (1 + min(self._count, self._holding.get(word, 0))))

    def count(self, word: str, document: str) -> int:
        """How often a document has the word."""
        return self._counts[document].get(word, 0)

    def _bag(self, counts: Mapping[str, int]) -> Sparse:
        rarity = self.rarity
        most = sorted([(-(1 + log(count)) * rarity(word), word) for word, count in counts.items()])[:_KEPT]
        length = sqrt(sum([weight * weight for weight, _ in most])) or 1.0
        return {word: -weight / length for weight, word in most}

    def _closeness(self, one: str, other: str) -> Closeness:
        (my_names, my_lead), (its_names, its_lead) = self._parts_of(one), self._parts_of(other)
        whole = _cosine(self._bags[one], self._bags[other])
        return Closeness(whole, _cosine(my_names, its_names), _cosine(my_lead, its_lead))

    def _parts_of(self, name: str) -> tuple[Sparse, Sparse]:
        """The names of a document and how it opens; asked for only of those that are held against each other."""
        found = self._parts.get(name)
        if found is None:
            text = self._texts[name]
            names = Counter([word.casefold() for word in _WORD.findall(text) if word[0].isupper()])
            lead = Counter(map(self._lemma, _WORD.findall(text[:_LEAD])))
            found = self._parts[name] = self._bag(names), self._bag(lead)
        return found

    def company(self, one: str, other: str) -> tuple[float, int, int]:
        """How alike the documents close to two are (0 to 1); how many are closer to either than they are, rising."""
        mine, theirs = self._company(one), self._company(other)
        fewer, more = sorted((mine.place(other), theirs.place(one)))
        return _cosine(mine.likeness, theirs.likeness), fewer, more

    def _company_of(self, name: str) -> Company:
        mine = self._bags[name]
        return Company.of(name, {other: _cosine(mine, self._bags[other]) for other in self.near[name]})


def _cosine(one: Sparse, other: Sparse) -> float:
    return fsum([one[word] * other[word] for word in one.keys() & other.keys()])  # exact, whatever their order
