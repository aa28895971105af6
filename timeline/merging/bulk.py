"""The scores of many pairs at once, those of `comparison.py`; for mentions that all say when."""

from __future__ import annotations

from array import array
from datetime import timedelta
from itertools import product

import numpy as np

from timeline.merging.block import Block, Candidates
from timeline.merging.columns import A_DAY, Floats, Ints, Truths, by_pair, numbered
from timeline.merging.comparison import (
    CLAUSE,
    COARSE,
    FIGURES,
    LEAST_RETOLD,
    MINUTE,
    MOST_RETOLD,
    ONE_STATEMENT,
    RETOLD,
    USUAL,
    Comparer,
    is_one_statement,
    kind_odds,
)
from timeline.merging.figures import compare_singles
from timeline.merging.gathering import columns_of
from timeline.merging.levels import MEASURES
from timeline.merging.measuring import MEASURED, asked_of
from timeline.merging.ordering import EARLIEST
from timeline.merging.sharing import in_shares, jobs_for
from timeline.merging.times import COARSE_RATIO, is_clock
from timeline.merging.weighing import Weights

_AT_ONCE = 2**15  # pairs


def bulk_scores(block: Block, pairs: Candidates, *, weights: Weights, comparer: Comparer, jobs: int) -> array[float]:
    """The score of each pair, in their order."""
    starts, partners = np.array(pairs.starts, np.int64), np.array(pairs.partners, np.int64)
    first = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    scorer = BulkScorer(block, weights=weights, comparer=comparer)

    def scores(part: slice) -> Floats:
        return scorer.scores(first[part], partners[part])

    shares = in_shares(scores, of=len(partners), jobs=jobs_for(len(partners), jobs))
    return array("d", np.concatenate(shares).tobytes())


def can_score(weights: Weights) -> bool:
    """Whether columns give all that is weighed."""
    return all(MEASURES[number] in MEASURED for number in weights.weighed())


class BulkScorer:
    """Scores pairs of a block's mentions, many at once."""

    def __init__(self, block: Block, *, weights: Weights, comparer: Comparer) -> None:
        """For the comparisons of one block; measures that no weight is given to are left out."""
        weighed = {MEASURES[number] for number in weights.weighed()} | {CLAUSE}
        self._asked = asked_of(block, weighed)
        self._weights, self._beside = weights, _Beside(block, comparer)
        self._edges = [np.array(edges) for edges in weights.edges]
        self._tables = [(one, two, width, np.array(table)) for one, two, width, table in weights.tables]

    def scores(self, i: Ints, j: Ints) -> Floats:
        """What `Comparer.compare` gives as `score` of each pair; `i` is to come before `j`."""
        parts = range(0, len(i), _AT_ONCE)
        found = [self._scores(i[first : first + _AT_ONCE], j[first : first + _AT_ONCE]) for first in parts]
        return np.concatenate(found) if found else np.zeros(0)

    def _scores(self, i: Ints, j: Ints) -> Floats:
        measured = {name: column for names, ask in self._asked for name, column in zip(names, ask(i, j), strict=True)}
        told = self._weights.bias + self._beside.log_odds(i, j, measured[CLAUSE])
        levels = {
            number: np.searchsorted(self._edges[number], measured[name], side="right")
            for number, name in enumerate(MEASURES)
            if name in measured
        }
        for one, two, width, table in self._tables:
            told += table[levels[one] * width + levels[two]]
        scores = (1 / (1 + np.exp(-np.clip(told, -30.0, 30.0)))).round(6)
        return np.where(self._beside.spans.overlap(i, j), scores, 0.0)


class _Beside:
    """What counts beside the learnt measures (`Comparer.beside`), in columns."""

    def __init__(self, block: Block, comparer: Comparer) -> None:
        self._block, self._comparer = block, comparer
        columns = columns_of(block)
        self.spans, self._documents = columns.spans, columns.documents
        self._clock = np.array([is_clock(mention.interval) for mention in block.mentions])
        self._inferred = np.array(comparer.inferred)
        self._kinds, kinds = numbered([mention.extracted.kind for mention in block.mentions])
        odds = [kind_odds(one, other, comparer.relations.families) for one, other in product(kinds, kinds)]
        self._kind_odds = np.array(odds).reshape(len(kinds), len(kinds))
        held = [tuple((unit, one.value, one.mod or "") for unit, one in some.items()) for some in comparer.figures]
        self._figures, _ = numbered(held)
        self._of_figures = [comparer.figures[number] for number in np.unique(self._figures, return_index=True)[1]]
        self._counts = np.array([len(some) for some in held])

    def log_odds(self, i: Ints, j: Ints, clause_share: Floats) -> Floats:
        """What is told, what coincides, and what two documents retell in like words."""
        apart = self._documents[i] != self._documents[j]
        retold = np.clip(RETOLD * (clause_share - USUAL), LEAST_RETOLD, MOST_RETOLD)
        told = self._kind_odds[self._kinds[i], self._kinds[j]] + self._coincidence(i, j) + retold
        counted = apart & (self._counts[i] > 0) & (self._counts[j] > 0)
        told[counted] += by_pair(self._figures[i[counted]], self._figures[j[counted]], self._agreement)
        told[~apart] = [self._one_statement(*pair) for pair in zip(i[~apart].tolist(), j[~apart].tolist(), strict=True)]
        return told

    def _agreement(self, one: int, other: int) -> float:
        return FIGURES[compare_singles(self._of_figures[one], self._of_figures[other])]

    def _one_statement(self, i: int, j: int) -> float:
        return ONE_STATEMENT if is_one_statement(self._block.mentions[i], self._block.mentions[j]) else 0.0

    def _coincidence(self, i: Ints, j: Ints) -> Floats:
        starts = np.maximum(self.spans.starts[i], self.spans.starts[j])
        days, back = np.unique(np.maximum(starts, 0) // A_DAY, return_inverse=True)
        coincidence = self._comparer.calendar.coincidence_on
        told = np.array([coincidence(EARLIEST.date() + timedelta(days=day)) for day in days.tolist()])[back]
        same = (self.spans.starts[i] == self.spans.starts[j]) & (self.spans.ends[i] == self.spans.ends[j])
        told += np.where(same & self._clock[i], MINUTE, 0.0)
        told[self._inferred[i] | self._inferred[j]] = 0.0
        return np.where(~same & self._coarse(i, j), COARSE, told)

    def _coarse(self, i: Ints, j: Ints) -> Truths:
        exact = self.spans.exact[i] & self.spans.exact[j]
        lengths = self.spans.ends - self.spans.starts
        short, long = np.minimum(lengths[i], lengths[j]), np.maximum(lengths[i], lengths[j])
        coarse: Truths = ~exact | (long > COARSE_RATIO * np.maximum(short, A_DAY))
        return coarse
