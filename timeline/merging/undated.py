"""Pairs of which one does not say when: more is asked of the documents, the triggers and the pairs around them.

Where both say when, the day and what the clauses retell decide (`scoring.py`); nothing here touches such pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from math import log

from timeline.merging.block import Block
from timeline.merging.clustering import Score
from timeline.merging.comparison import CLAUSE, Comparer, likelihood, retold
from timeline.merging.levels import MEASURES as PLAIN
from timeline.merging.levels import measure
from timeline.merging.support import Support
from timeline.merging.times import When
from timeline.merging.trees import Trees
from timeline.merging.weighing import Weights

MEASURES = (
    *PLAIN,
    "company",
    "company_nearer",
    "company_farther",
    "trigger_documents",
    "trigger_tellings",
    "trigger_rarity_here",
    "trigger_rank",
)
"""The names of the measures, in the order that `UndatedPairs.measures` gives them."""

ORDERED = frozenset(
    {
        "what",
        "trigger_share",
        "story",
        "story_names",
        "story_lead",
        "company",
        "sentence_rare",
        "clause_rare",
        "near_rare",
        "before_rare",
        "after_rare",
        "crossed_rare",
        "names_rare",
        "clause_names_rare",
    }
)
"""The measures whose higher levels never speak less for one event."""

WORTH = 0.05
"""How likely a pair must be one event by itself to be looked at again; one that is less is two."""

_CLAUSE = MEASURES.index(CLAUSE)
_ONE_DOCUMENT = (2.0, -1, -1)


class UndatedPairs:
    """The scores of the pairs of a block by themselves."""

    def __init__(self, block: Block, *, comparer: Comparer, weights: Weights) -> None:
        """For the comparisons of one block; `weights` weigh `MEASURES`."""
        self._block, self._comparer, self._weights = block, comparer, weights
        told = Counter(
            (mention.document.id, profile.head) for mention, profile in zip(block.mentions, block.profiles, strict=True)
        )
        self._told, self._telling = told, Counter(head for _, head in told)
        self._documents = len({name for name, _ in told}) or 1

    def measures(self, i: int, j: int) -> tuple[float, ...]:
        """All measures of a pair, in the order of `MEASURES`."""
        one, other, rarity = self._block.profiles[i], self._block.profiles[j], self._block.stories.rarity
        plain = measure(one, other, closeness=self._comparer.closeness(i, j), rarity=rarity)
        return (*plain, *self._company(i, j), *self._triggers(i, j))

    def score(self, i: int, j: int) -> float:
        """How likely a pair is one event (0 to 1)."""
        measures, beside = self.measures(i, j), self._comparer.beside(i, j)
        if beside.when is When.APART:
            return 0.0
        told = self._weights.log_odds(self._weights.levels(measures)) + retold(measures[_CLAUSE], beside)
        return likelihood(told + beside.told + beside.coincidence)

    def _company(self, i: int, j: int) -> tuple[float, int, int]:
        one, other = self._block.mentions[i].document.id, self._block.mentions[j].document.id
        return _ONE_DOCUMENT if one == other else self._block.stories.company(min(one, other), max(one, other))

    def _triggers(self, i: int, j: int) -> tuple[float, ...]:
        """In how many documents the triggers name an event, how often in one, how rare they are here and in general."""
        heads = self._block.profiles[i].head, self._block.profiles[j].head
        names = self._block.mentions[i].document.id, self._block.mentions[j].document.id
        stories = self._block.stories
        return (
            min([self._telling[head] for head in heads]) / self._documents,
            max([self._told[name, head] for name, head in zip(names, heads, strict=True)]),
            min(map(stories.rarity_here, heads)),
            log(max(map(stories.rank, heads))),
        )


class SecondLook:
    """The scores of a block's pairs: those without a time seen among one another, others as they are."""

    def __init__(
        self, block: Block, *, dated: Score, undated: UndatedPairs, pairs: Collection[tuple[int, int]]
    ) -> None:
        """`pairs` are those that blocking brought together; `dated` scores the pairs that both say when."""
        self._dated, self._undated, self._pairs = dated, undated, pairs
        self._says_when = [mention.interval is not None for mention in block.mentions]
        self._names = [mention.document.id for mention in block.mentions]
        self._again: dict[tuple[int, int], float] = {}

    def weigh(self, again: Trees) -> Score:
        """Scores the likely pairs again, by what the others say of a pair and by its own measures."""
        asked = ((i, j) for i, j in self._pairs if not (self._says_when[i] and self._says_when[j]))
        likely = {pair: score for pair in asked if (score := self._undated.score(*pair)) >= WORTH}
        support = Support(likely, self._names)
        for pair in likely:
            measures = (*support.measures(*pair), *self._undated.measures(*pair))
            self._again[pair] = likelihood(again.log_odds(again.levels(measures)))
        return self.score

    def score(self, i: int, j: int, *, least: float = 0.0) -> float:
        """How likely a pair is one event (0 to 1); 0 where it is seen to be less than `least`."""
        if self._says_when[i] and self._says_when[j]:
            return self._dated(i, j, least=least)
        pair = (i, j) if i < j else (j, i)
        if pair in self._pairs:
            return self._again.get(pair, 0.0)
        return self._undated.score(*pair)
