"""How likely pairs are one event, without measuring more of a pair than is needed to see that it is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf, log
from typing import TypeAlias

from timeline.merging.block import Block, Candidates
from timeline.merging.comparison import Comparer, likelihood, retold
from timeline.merging.levels import CLAUSES, MEANING, MEASURES, OPENING, WORDING, Ask, opening, weighed_of
from timeline.merging.steps import Step
from timeline.merging.times import When
from timeline.merging.weighing import Weights

_TINY = 1e-4  # no rounding may make a bound too low
_SURE = 13.0  # log-odds that are rounded to a likelihood of 1

_Asking: TypeAlias = tuple[Sequence[Ask], Step]


@dataclass(frozen=True, slots=True)
class Known:
    """Pairs, and the score of each, found at once."""

    pairs: Candidates
    scores: Sequence[float]

    def of(self, i: int, j: int) -> float | None:
        """The score of a pair, i < j; None where it is none of them."""
        place = self.pairs.place(i, j)
        return None if place is None else self.scores[place]

    def reaching(self, least: float) -> Iterator[tuple[int, int]]:
        """The pairs that have at least so much, in order."""
        return (pair for pair, score in zip(self.pairs, self.scores, strict=True) if score >= least)


def known_scores(block: Block, pairs: Candidates, *, weights: Weights, comparer: Comparer, jobs: int) -> Known | None:
    """The scores of the pairs where the mentions are in columns, all say when, and columns give what is weighed."""
    if block.columns is None or any(mention.interval is None for mention in block.mentions):
        return None
    from timeline.merging.bulk import bulk_scores, can_score

    if not can_score(weights):
        return None
    return Known(pairs, bulk_scores(block, pairs, weights=weights, comparer=comparer, jobs=jobs))


class Scorer:
    """The scores of the pairs of a block; what `Comparer.compare` gives as `score`, found once."""

    def __init__(self, block: Block, *, weights: Weights, comparer: Comparer, known: Known | None = None) -> None:
        """For the comparisons of one block; measures that no weight is given to are left out."""
        self._block, self._comparer, self._bias, self._known = block, comparer, weights.bias, known
        self._opening = Step(weights, (), _numbers(OPENING))
        self._clauses, *self._later = _steps(weights)
        self._scores: dict[int, float] = {}

    def score(self, i: int, j: int, *, least: float = 0.0) -> float:
        """How likely a pair is one event (0 to 1); 0 where it is soon seen to be less than `least`."""
        i, j = (i, j) if i < j else (j, i)
        key = i * len(self._block.mentions) + j
        found = self._scores.get(key)
        if found is None and self._known is not None:
            found = self._known.of(i, j)
        if found is None:
            log_odds = self._log_odds(i, j, _log_odds(least))
            if log_odds is None:
                return 0.0
            found = self._scores[key] = likelihood(log_odds)
        return found

    def _log_odds(self, i: int, j: int, least: float) -> float | None:
        """The log-odds, None where they are sure to be less than `least`."""
        one, other, rarity = self._block.profiles[i], self._block.profiles[j], self._block.stories.rarity
        beside = self._comparer.beside(i, j)
        if beside.when is When.APART:
            return -inf
        levels: list[int] = []
        opened = opening(one, other, closeness=self._comparer.closeness(i, j), rarity=rarity)
        told = self._bias + beside.told + beside.coincidence + self._opening.add(levels, opened)
        if told + retold(1.0, beside) + self._opening.most(levels) < least:
            return None
        (ask,), step = self._clauses
        clauses = ask(one, other, rarity)
        told += retold(clauses[0], beside) + step.add(levels, clauses)
        for asks, later in self._later:
            if told + step.most(levels) < least:
                return None
            step = later
            told += step.add(levels, [value for ask in asks for value in ask(one, other, rarity)])
        return told


def _steps(weights: Weights) -> list[_Asking]:
    """What is asked behind the opening, step by step; that no table weighs is left out, but for the clauses."""
    found: list[_Asking] = []
    earlier = _numbers(OPENING)
    for asked in (CLAUSES, WORDING, MEANING):
        kept = weighed_of(asked, weights.weighed())
        now = _numbers([name for names, _ in kept for name in names])
        found.append((tuple(ask for _, ask in kept), Step(weights, earlier, now)))
        earlier = (*earlier, *now)
    return found


def _numbers(names: Sequence[str]) -> tuple[int, ...]:
    return tuple(MEASURES.index(name) for name in names)


@lru_cache(maxsize=64)  # only few likelihoods are asked for
def _log_odds(likelihood: float) -> float:
    """The inverse of `likelihood`, or a little less."""
    if not 0 < likelihood < 1:
        return -inf if likelihood <= 0 else _SURE
    return log(likelihood / (1 - likelihood)) - _TINY
