"""Mentions to clusters: the likeliest pairs first, and a cluster only grows if every pair in it stays compatible."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from timeline.merging.comparison import Comparison, When
from timeline.model.event import Mention

Compare = Callable[[int, int], Comparison]

_SAME_DOCUMENT = 0.30  # what a pair of one article must score above the threshold: it mostly tells different things
_AVERAGE = 0.75  # share of the threshold that all pairs across two clusters must reach on average


@dataclass(frozen=True, slots=True)
class Clusterer:
    """Joins mentions, which must come in an order of their own content so that the outcome does not hang on input."""

    mentions: Sequence[Mention]
    compare: Compare
    threshold: float

    def clusters(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Groups of indices, each sorted, ordered by their first member."""
        groups = {number: [number] for number in range(len(self.mentions))}
        for i, j in self._by_likelihood(pairs):
            left, right = groups[i], groups[j]
            if left is right or not self._may_join(left, right):
                continue
            joined = sorted(left + right)
            for member in joined:
                groups[member] = joined
        return sorted({id(group): group for group in groups.values()}.values())

    def _by_likelihood(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        scored = [(-self.compare(i, j).score, i, j) for i, j in pairs]
        return [(i, j) for score, i, j in sorted(scored) if -score >= self._needed(i, j)]

    def _needed(self, i: int, j: int) -> float:
        same = self.mentions[i].document.id == self.mentions[j].document.id
        return self.threshold + (_SAME_DOCUMENT if same else 0.0)

    def _may_join(self, left: list[int], right: list[int]) -> bool:
        comparisons = [self.compare(i, j) for i in left for j in right]
        if any(comparison.when is When.APART for comparison in comparisons):
            return False
        if any(self._told_apart(i, j) for i in left for j in right):
            return False
        return sum(one.score for one in comparisons) / len(comparisons) >= _AVERAGE * self.threshold

    def _told_apart(self, i: int, j: int) -> bool:
        """One article's two mentions are two events unless they say nearly the same."""
        if self.mentions[i].document.id != self.mentions[j].document.id:
            return False
        return self.compare(i, j).score < self._needed(i, j)
