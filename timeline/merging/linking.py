"""Why a mention stands among those of an event: the one that it is likest to, and the levels on which they compare."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from timeline.merging.comparison import Comparer, Comparison
from timeline.merging.sides import likeness
from timeline.merging.taking_up import takes_up
from timeline.merging.times import When
from timeline.model.event import Event, Joined, Link, Mention, MentionKey

_MOST = 8  # mentions before it that a mention is held against


@dataclass(frozen=True, slots=True)
class Linker:
    """What was compared: the comparer, each mention's number in it, and the mentions that the user joins."""

    comparer: Comparer
    numbers: Mapping[MentionKey, int]
    joined: Collection[MentionKey]
    threshold: float

    def links(self, event: Event) -> tuple[Link, ...]:
        """For each mention but the first the one before it that it is likest to; none where there is only one."""
        told = event.mentions
        return tuple(self._link(mention, _sample(told[:place])) for place, mention in enumerate(told) if place)

    def _link(self, mention: Mention, others: Sequence[Mention]) -> Link:
        number = self.numbers.get(mention.key)
        known = [other for other in others if other.key in self.numbers]
        if number is None or not known:
            return _witness(mention, others)
        found = [(self.comparer.compare(number, self.numbers[other.key]), other) for other in known]
        best, other = max(found, key=lambda pair: (takes_up(pair[1], mention), pair[0].score, pair[0].without_time))
        return Link(
            mention=mention.key,
            other=other.key,
            how=self._how(best, mention, other),
            when=str(best.when),
            what=best.what.name.lower(),
            names=_shared(mention, other),
            how_many=str(best.how_many),
            likelihood=best.without_time if best.when is When.APART else best.score,
        )

    def _how(self, best: Comparison, mention: Mention, other: Mention) -> Joined:
        if best.score < self.threshold and (mention.key in self.joined or other.key in self.joined):
            return Joined.USER
        if best.one_statement or takes_up(other, mention):
            return Joined.STATEMENT
        return Joined.DISPUTED if best.when is When.APART else Joined.ALIKE


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
