"""Why a mention stands among those of an event: the one that it is likest to, and the levels on which they compare."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from timeline.merging.clustering import Score
from timeline.merging.comparison import Beside, Comparer
from timeline.merging.sides import likeness
from timeline.merging.taking_up import takes_up
from timeline.merging.times import When
from timeline.model.event import Joined, Link, Mention, MentionKey

_MOST = 8  # mentions before it that a mention is held against


@dataclass(frozen=True, slots=True)
class Linker:
    """What was compared: the comparer, the scores, each mention's number, and the mentions that the user joins."""

    comparer: Comparer
    score: Score
    numbers: Mapping[MentionKey, int]
    joined: Collection[MentionKey]
    threshold: float

    def links(self, told: Sequence[Mention]) -> tuple[Link, ...]:
        """For each mention of an event but the first the one before it that it is likest to."""
        return tuple(self._link(mention, _sample(told[:place])) for place, mention in enumerate(told) if place)

    def _link(self, mention: Mention, others: Sequence[Mention]) -> Link:
        number = self.numbers.get(mention.key)
        known = [other for other in others if other.key in self.numbers]
        if number is None or not known:
            return _witness(mention, others)
        other = self._likest(mention, known)
        mine, its = number, self.numbers[other.key]
        beside, score = self.comparer.beside(mine, its), self.score(mine, its)
        apart = beside.when is When.APART
        return Link(
            mention=mention.key,
            other=other.key,
            how=self._how(mention, other, beside, score),
            when=str(beside.when),
            what=self.comparer.what(mine, its).name.lower(),
            names=_shared(mention, other),
            how_many=str(beside.how_many),
            likelihood=self._without_time(mention, other) if apart else score,
        )

    def _likest(self, mention: Mention, others: Sequence[Mention]) -> Mention:
        """By the score; where that is the same for several, by what the words alone say."""
        number = self.numbers[mention.key]
        found = [(takes_up(other, mention), self.score(number, self.numbers[other.key])) for other in others]
        best = [other for other, value in zip(others, found, strict=True) if value == max(found)]
        return best[0] if len(best) == 1 else max(best, key=lambda other: self._without_time(mention, other))

    def _without_time(self, mention: Mention, other: Mention) -> float:
        return self.comparer.compare(self.numbers[mention.key], self.numbers[other.key]).without_time

    def _how(self, mention: Mention, other: Mention, beside: Beside, score: float) -> Joined:
        if score < self.threshold and (mention.key in self.joined or other.key in self.joined):
            return Joined.USER
        if beside.one_statement or takes_up(other, mention):
            return Joined.STATEMENT
        return Joined.DISPUTED if beside.when is When.APART else Joined.ALIKE


def _witness(mention: Mention, others: Sequence[Mention]) -> Link:
    """An undated mention, or one of an event that no date was compared of."""
    other = max(others, key=lambda one: (likeness(mention, one), -one.extracted.clause.start))
    return Link(mention.key, other.key, Joined.WITNESS, str(When.UNKNOWN), "", _shared(mention, other), "none", None)


def _shared(one: Mention, other: Mention) -> tuple[str, ...]:
    mine, theirs = one.extracted, other.extracted
    names = {*mine.participants, *mine.places} & {*theirs.participants, *theirs.places}
    return tuple(sorted(names))


def _sample(told: Sequence[Mention]) -> Sequence[Mention]:
    """All of a few; of many the first and those nearest."""
    return told if len(told) <= _MOST else (*told[: _MOST // 2], *told[-_MOST // 2 :])
