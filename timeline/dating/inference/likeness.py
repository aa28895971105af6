"""Which dated texts a text is like: by rare words, by runs of words they share. One index, no pairs."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from timeline.dating.inference.terms import Texts

_NEAREST = 30
_SHARERS = 20
_COPIED = 0.5  # of a text's runs: whoever has so many has the text
_SHORT = 3  # letters: words that tell a reader nothing
_CHANCE = 50  # runs over documents: stock phrases that two texts share, which only many others give away


@dataclass(frozen=True, slots=True)
class Source:
    """A text whose day is known: its ordinal, and how far it is to be trusted (1: not inferred)."""

    number: int
    day: int
    trust: float


@dataclass(frozen=True, slots=True)
class Word:
    """A rare word of a text: its weight, and the first and last day (ordinals) of the dated texts that have it."""

    weight: float
    first: int
    last: int


class Index:
    """The dated texts by their rare words and runs."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._sources: dict[int, Source] = {}
        self._days: dict[str, tuple[int, int]] = {}
        self._terms: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._runs: dict[int, list[int]] = defaultdict(list)

    def add(self, source: Source) -> None:
        """Takes in a dated text."""
        self._sources[source.number] = source
        for term, weight in self._texts.terms[source.number].items():
            self._terms[term].append((source.number, weight))
            first, last = self._days.get(term, (source.day, source.day))
            self._days[term] = min(first, source.day), max(last, source.day)
        for run in self._texts.runs[source.number]:
            self._runs[run].append(source.number)

    def words(self, number: int) -> tuple[Word, ...]:
        """The rare words of a text that dated texts have too."""
        weights = self._texts.terms[number]
        return tuple(Word(weight * weight, *self._days[term]) for term, weight in weights.items() if term in self._days)

    def nearest(self, number: int) -> tuple[tuple[Source, float], ...]:
        """The dated texts most like a text, the likest first, with their cosine (0 to 1) times trust."""
        likeness: dict[int, float] = defaultdict(float)
        for term, weight in self._texts.terms[number].items():
            for other, its_weight in self._terms.get(term, ()):
                likeness[other] += weight * its_weight
        return self._best(number, likeness, _NEAREST)

    def sharers(self, number: int) -> tuple[tuple[Source, float], ...]:
        """The dated texts that share rare runs of words, with how much (logarithm of the runs); copies come first."""
        shared: dict[int, float] = defaultdict(float)
        for run in self._texts.runs[number]:
            others = [other for other in self._runs.get(run, ()) if other != number]
            for other in others:
                shared[other] += 1 / len(others)
        chance, copied = (_CHANCE / len(self._texts.runs), _COPIED * self._texts.lengths[number])
        least = {other: 0.0 if amount >= copied else chance for other, amount in shared.items()}
        told = {other: math.log1p(amount - least[other]) for other, amount in shared.items() if amount > least[other]}
        return self._best(number, told, _SHARERS)

    def shared_terms(self, one: int, other: int, most: int = 3) -> tuple[str, ...]:
        """The rarest terms that two texts share, short words left out: in a small story "the" can be rare."""
        first, second = self._texts.terms[one], self._texts.terms[other]
        telling = (term for term in first.keys() & second.keys() if len(term) > _SHORT or term.isdigit())
        shared = sorted(telling, key=lambda term: (-first[term] * second[term], term))
        return tuple(shared[:most])

    def _best(self, number: int, found: Mapping[int, float], most: int) -> tuple[tuple[Source, float], ...]:
        trusted = [(other, amount * self._sources[other].trust) for other, amount in found.items() if other != number]
        best = heapq.nsmallest(most, trusted, key=lambda item: (-item[1], item[0]))
        return tuple((self._sources[other], amount) for other, amount in best)
