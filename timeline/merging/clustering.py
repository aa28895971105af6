"""Mentions to clusters: the likeliest first, and a cluster only grows if every pair in it stays possible.

Average link: two clusters join while their mentions, taken pair by pair, are one event with the likelihood asked for on
average. Which pairs are compared first comes from blocking; all others are compared when their clusters meet.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heapify, heappop, heappush
from typing import Protocol

from timeline.merging.ordering import EARLIEST, LATEST
from timeline.model.event import Mention

Kindred = Callable[[int, int], bool]


class Score(Protocol):
    """How likely two mentions are one event (0 to 1); 0 where they are seen to stay below `least`."""

    def __call__(self, i: int, j: int, *, least: float = 0.0) -> float:
        """For the mentions of these numbers."""


_SAMPLE = 8  # members of either cluster that are compared where there are more
_SAME_DOCUMENT = 0.4  # what a pair of one article must score above the threshold: it mostly tells different things


@dataclass(slots=True)
class _Cluster:
    """Members in order, the documents they are of, the stretch of time that all allow, the clusters it may join."""

    members: list[int]
    documents: frozenset[str]
    start: datetime
    end: datetime
    near: set[int] = field(default_factory=set)


def clusters(
    mentions: Sequence[Mention],
    pairs: Collection[tuple[int, int]],
    *,
    score: Score,
    kindred: Kindred,
    threshold: float,
    likely: Iterable[tuple[int, int]] | None = None,
) -> list[list[int]]:
    """Groups of mention numbers, each sorted, ordered by their first member.

    `likely` are the pairs among which those that reach the threshold are, where that is known.

    The mentions must come in an order of their own content, so that the outcome does not hang on the input's.
    """
    return _Clustering(mentions, _Pairs(mentions, pairs, score, kindred), threshold).run(
        pairs if likely is None else likely
    )


class _Pairs:
    """What two mentions of two clusters add to the likeness of these, found once: clusters meet again and again."""

    def __init__(
        self, mentions: Sequence[Mention], pairs: Collection[tuple[int, int]], score: Score, kindred: Kindred
    ) -> None:
        self._pairs, self.score, self._kindred = pairs, score, kindred
        self.documents = [mention.document.id for mention in mentions]
        self._known: dict[int, float] = {}

    def total(self, mine: Sequence[int], theirs: Sequence[int]) -> float:
        """The sum over all pairs of the two."""
        known, size = self._known, len(self.documents)
        total = 0.0
        for i in mine:
            for j in theirs:
                key = i * size + j if i < j else j * size + i
                found = known.get(key)
                if found is None:
                    found = known[key] = self.score(i, j) if self._counts(min(i, j), max(i, j)) else 0.0
                total += found
        return total

    def _counts(self, i: int, j: int) -> bool:
        """Whether the pair is compared: what one article tells, what blocking brought together, what is kindred."""
        return self.documents[i] == self.documents[j] or (i, j) in self._pairs or self._kindred(i, j)


class _Clustering:
    def __init__(self, mentions: Sequence[Mention], pairs: _Pairs, threshold: float) -> None:
        self._pairs, self._score, self._threshold = pairs, pairs.score, threshold
        self._documents = pairs.documents
        self._dated = [mention.interval is not None for mention in mentions]
        self._clusters = {number: _alone(number, mention) for number, mention in enumerate(mentions)}
        self._heap: list[tuple[float, int, int]] = []
        self._next = len(mentions)

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        for i, j in pairs:
            needed = self._needed(i, j)
            score = self._score(i, j, least=needed)
            if score >= needed:
                self._heap.append((-score, i, j))
                self._clusters[i].near.add(j)
                self._clusters[j].near.add(i)
        heapify(self._heap)
        while self._heap:
            _, i, j = heappop(self._heap)
            if i in self._clusters and j in self._clusters:
                self._join(i, j)
        return sorted(cluster.members for cluster in self._clusters.values())

    def _join(self, i: int, j: int) -> None:
        """Makes one of two, under a new number; what was near to either is near to it, as far as it is likely."""
        one, other = self._clusters.pop(i), self._clusters.pop(j)
        number, self._next = self._next, self._next + 1
        near = sorted(name for name in one.near | other.near if name in self._clusters)
        joined = _joined(one, other)
        self._clusters[number] = joined
        for name in near:
            score = self._likelihood(joined, self._clusters[name])
            if score >= self._threshold:
                joined.near.add(name)
                self._clusters[name].near.add(number)
                heappush(self._heap, (-score, name, number))

    def _likelihood(self, one: _Cluster, other: _Cluster) -> float:
        """The average of the pairs; 0 where any pair is impossible."""
        if not (one.start < other.end and other.start < one.end) or self._told_apart(one, other):
            return 0.0
        mine, theirs = _sample(one.members), _sample(other.members)
        return round(self._pairs.total(mine, theirs) / (len(mine) * len(theirs)), 6)

    def _needed(self, i: int, j: int) -> float:
        """More for two mentions of one article that tell of one time: had they meant one thing, it had said it once."""
        strict = self._documents[i] == self._documents[j] and self._dated[i] and self._dated[j]
        return self._threshold + (_SAME_DOCUMENT if strict else 0.0)

    def _told_apart(self, one: _Cluster, other: _Cluster) -> bool:
        """One article's two mentions are two events unless they say nearly the same."""
        if one.documents.isdisjoint(other.documents):
            return False
        held: dict[str, list[int]] = {}
        for i in one.members:
            held.setdefault(self._documents[i], []).append(i)
        return any(
            self._score(i, j, least=self._needed(i, j)) < self._needed(i, j)
            for j in other.members
            for i in held.get(self._documents[j], ())
        )


def _alone(number: int, mention: Mention) -> _Cluster:
    interval = mention.interval
    start = interval.start if interval is not None and interval.start is not None else EARLIEST
    end = interval.end if interval is not None and interval.end is not None else LATEST
    return _Cluster([number], frozenset((mention.document.id,)), start, end)


def _joined(one: _Cluster, other: _Cluster) -> _Cluster:
    members = sorted(one.members + other.members)
    return _Cluster(members, one.documents | other.documents, max(one.start, other.start), min(one.end, other.end))


def _sample(members: Sequence[int]) -> Sequence[int]:
    """All members of a small cluster, some spread evenly over a large one."""
    if len(members) <= _SAMPLE:
        return members
    return [members[place * len(members) // _SAMPLE] for place in range(_SAMPLE)]
