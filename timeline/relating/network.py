"""Texts tied to each other: how many days apart they can have been published.

For each weekday that the first of them may be of, the days of another, counted from the first's, are a set; a tie
leaves of two sets the days that agree, and passes go on until nothing more is left out (arc consistency; Mackworth,
1977). Sets are bits of a number. Where a set would become empty the tie contradicts the surer ones and is left aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.relating.statements import Place, Tie
from timeline.relating.trials import Tried

_REACH = 31  # days that two tied texts may lie apart
_AROUND = 2 * _REACH + 1
_ROOM = 256  # bits before day 0 for days told of: counts beyond it tie nothing
_MOST_TIES = 300  # of texts tied together: the surest

Sets = list[int]
"""For each weekday of the first text the days of another, day `d` as bit `d + _REACH`."""


@dataclass(frozen=True, slots=True)
class Tied:
    """Documents whose days hang together, the first of them day 0, by their numbers.

    `days[document][weekday]` are its possible days after the first's, where that is of the weekday; none where the
    weekday cannot be. `contradictions` are ties that the others leave no room for.
    """

    documents: tuple[int, ...]
    days: Mapping[int, tuple[tuple[int, ...], ...]]
    contradictions: tuple[Tie, ...]


def tie_together(tried: Sequence[Tried], weekdays: Sequence[frozenset[int]], ties: Sequence[Tie]) -> Iterator[Tied]:
    """All documents in tied sets, those that nothing ties alone; `weekdays` are those possible for each."""
    for documents, own in _components(len(tried), ties):
        network = _Network(tried, weekdays, documents)
        left_out = [] if network.takes(own) else [tie for tie in own if not network.takes([tie])]
        yield from _apart(network, own, left_out)


def _components(count: int, ties: Sequence[Tie]) -> Iterator[tuple[list[int], list[Tie]]]:
    """Documents that ties join, directly or through others, each set with its ties."""
    home = list(range(count))

    def find(document: int) -> int:
        while home[document] != document:
            home[document] = home[home[document]]
            document = home[document]
        return document

    for tie in ties:
        one, other = sorted((find(tie.first.document), find(tie.second.document)))
        home[other] = one
    members: dict[int, list[int]] = {}
    own: dict[int, list[Tie]] = {}
    for document in range(count):
        members.setdefault(find(document), []).append(document)
    for tie in ties:
        own.setdefault(find(tie.first.document), []).append(tie)
    return ((documents, own.get(root, [])[:_MOST_TIES]) for root, documents in members.items())


def _apart(network: _Network, ties: Sequence[Tie], left_out: Sequence[Tie]) -> Iterator[Tied]:
    """The sets that remain tied when contradicting ties are left out, each counted from its own first document."""
    kept = [tie for tie in ties if tie not in left_out]
    number = {document: place for place, document in enumerate(network.documents)}
    moved = [
        Tie(Place(number[tie.first.document], 0), Place(number[tie.second.document], 0), tie.strength) for tie in kept
    ]
    for members, _ in _components(len(network.documents), moved):
        documents = [network.documents[member] for member in members]
        part = network if len(documents) == len(network.documents) else _Network.of(network, documents, kept)
        about = tuple(tie for tie in left_out if tie.first.document in documents or tie.second.document in documents)
        yield Tied(tuple(documents), part.days(), about)


class _Network:
    """Sets of days for the documents of one component, narrowed by each tie that is taken in."""

    def __init__(self, tried: Sequence[Tried], weekdays: Sequence[frozenset[int]], documents: Sequence[int]) -> None:
        self.documents = list(documents)
        self._tried = tried
        self._weekdays = weekdays
        self._ties: list[Tie] = []
        self._told_by: dict[Place, tuple[int, ...]] = {}
        self._sets = {document: self._first_sets(document) for document in documents}

    @classmethod
    def of(cls, whole: _Network, documents: Sequence[int], ties: Sequence[Tie]) -> _Network:
        """The network of some of the documents."""
        part = cls(whole._tried, whole._weekdays, documents)
        part.takes([tie for tie in ties if tie.first.document in documents])
        return part

    def _first_sets(self, document: int) -> Sets:
        own = self._weekdays[document]
        if document == self.documents[0]:
            return [1 << _REACH if weekday in own else 0 for weekday in range(7)]
        return [
            sum(1 << (day + _REACH) for day in range(-_REACH, _REACH + 1) if (weekday + day) % 7 in own)
            for weekday in range(7)
        ]

    def takes(self, ties: Sequence[Tie]) -> bool:
        """Narrows the sets by the ties; False, and all as before, where nothing would be left."""
        before = {document: list(sets) for document, sets in self._sets.items()}
        self._ties += ties
        self._narrow(ties)
        if any(all(sets[weekday] for sets in self._sets.values()) for weekday in range(7)):
            return True
        self._sets = before
        del self._ties[len(self._ties) - len(ties) :]
        return False

    def _narrow(self, ties: Sequence[Tie]) -> None:
        waiting = dict.fromkeys(ties)
        while waiting:
            tie = next(iter(waiting))
            del waiting[tie]
            pairs = ((tie.first, tie.second), (tie.second, tie.first))
            changed = {here.document for here, there in pairs if self._revise(here, there)}
            if changed:
                waiting |= dict.fromkeys(
                    each for each in self._ties if each.first.document in changed or each.second.document in changed
                )

    def _revise(self, here: Place, there: Place) -> bool:
        """Leaves out days of `here` for which `there` has none; whether there were any."""
        sets, changed = self._sets[here.document], False
        ours, theirs = self._told(here), self._told(there)
        for weekday in range(7):
            told = 0
            for day in _DAYS[weekday]:
                if self._sets[there.document][weekday] >> day.bit & 1:
                    told |= theirs[day.weekday] << day.bit
            left = 0
            for day in _DAYS[weekday]:
                if sets[weekday] >> day.bit & 1 and ours[day.weekday] << day.bit & told:
                    left |= 1 << day.bit
            changed = changed or left != sets[weekday]
            sets[weekday] = left
        return changed

    def _told(self, place: Place) -> tuple[int, ...]:
        """By the weekday of its document the days that a place tells of, as bits from its publication day."""
        if place not in self._told_by:
            tried = self._tried[place.document]
            days = (tried.span(place.item, weekday).days for weekday in range(7))
            self._told_by[place] = tuple(_bits(first, last) for first, last in days)
        return self._told_by[place]

    def days(self) -> Mapping[int, tuple[tuple[int, ...], ...]]:
        """The days left for each document, by the weekday of the first."""
        possible = [all(sets[weekday] for sets in self._sets.values()) for weekday in range(7)]
        return {
            document: tuple(tuple(_days(sets[weekday])) if possible[weekday] else () for weekday in range(7))
            for document, sets in self._sets.items()
        }


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as a bit of a set, with the weekday it is."""

    bit: int
    weekday: int


_DAYS = tuple(tuple(_Day(bit, (weekday + bit - _REACH) % 7) for bit in range(_AROUND)) for weekday in range(7))


def _bits(first: int, last: int) -> int:
    """Days as bits, those beyond what is looked at left out."""
    low, high = max(0, first + _ROOM), min(2 * _ROOM, last + _ROOM)
    return ((1 << (high - low + 1)) - 1) << low if low <= high else 0


def _days(bits: int) -> Iterator[int]:
    return (bit - _REACH for bit in range(_AROUND) if bits >> bit & 1)
