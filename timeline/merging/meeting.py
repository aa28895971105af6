"""Mentions of close documents, or of one, whose triggers are alike, though no word need be the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TypeAlias

from timeline.merging.block import Block
from timeline.merging.levels import is_kindred
from timeline.merging.ordering import EARLIEST, LATEST
from timeline.merging.profiles import Profile
from timeline.model.event import Mention
from timeline.model.interval import Interval

SEEN = 600
"""Triggers of the close documents that a mention is held against."""

_REMEMBERED = 524_288  # pairs of triggers
_OPEN = (EARLIEST, LATEST)

Times: TypeAlias = tuple[datetime, datetime]
Met: TypeAlias = list[list[int]]
"""For each mention the later ones that it met, in no order, perhaps several times."""
Held: TypeAlias = dict[str, list[int]]
"""The mentions of each document."""


def times_of(mentions: Iterable[Mention]) -> list[Times]:
    """From when to when each mention may be."""
    return [_span(mention.interval) for mention in mentions]


def _span(interval: Interval | None) -> Times:
    return _OPEN if interval is None else (interval.start or EARLIEST, interval.end or LATEST)


def meet_by_likeness(block: Block, held: Held, spans: Sequence[Times], met: Met) -> None:
    """Adds those to what each mention met."""
    near = block.stories.near
    alike = _Alike(block, spans)
    for name, numbers in held.items():
        others = [j for other in near.get(name, ()) for j in held.get(other, ())][:SEEN]
        for i, found in alike.among(numbers, others):
            for j in found:
                met[min(i, j)].append(max(i, j))
        for place, i in enumerate(numbers[:SEEN], start=1):
            met[i] += [j for _, found in alike.among((i,), numbers[place:SEEN]) for j in found]


class _Alike:
    """Finds mentions that may be of one time and whose triggers are alike."""

    def __init__(self, block: Block, spans: Sequence[Times]) -> None:
        """For the mentions of one block."""
        self._spans = spans
        self._heads = [profile.head for profile in block.profiles]
        self._kindred = _Kindred(block.profiles)

    def among(self, numbers: Iterable[int], others: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
        """For each of some mentions those of the others."""
        timed = [(j, *self._spans[j]) for j in others]
        at: dict[Times, list[int]] = {}
        for i in numbers:
            span = start, end = self._spans[i]
            if span not in at:
                at[span] = [j for j, begins, ends in timed if begins < end and start < ends]
            kindred, heads = self._kindred.row(self._heads[i]), self._heads
            yield i, [j for j in at[span] if kindred[heads[j]]]


class _Kindred:
    """`is_kindred` by the words alone, which it hangs on, and remembered: few words name most of what happens."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        """For the triggers of these mentions."""
        self._known = {profile.head: profile for profile in profiles}
        self._rows: dict[str, _Row] = {}
        self._asked = 0

    def row(self, head: str) -> Mapping[str, bool]:
        """Whether each other trigger is kindred to the one."""
        if self._asked > _REMEMBERED:
            self._asked = 0
            self._rows.clear()
        return self._rows.setdefault(head, _Row(partial(self._ask, head)))

    def _ask(self, one: str, other: str) -> bool:
        self._asked += 1
        found = self._rows[other].get(one) if other in self._rows else None
        return is_kindred(self._known[one], self._known[other]) if found is None else found


class _Row(dict[str, bool]):
    """The answers on one trigger, each asked for once."""

    __slots__ = ("_ask",)

    def __init__(self, ask: Callable[[str], bool]) -> None:
        self._ask = ask

    def __missing__(self, other: str) -> bool:
        found = self[other] = self._ask(other)
        return found
