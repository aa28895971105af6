"""Mentions made ready to be compared, and the pairs of them that are."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING, cast

from timeline.merging.profiles import Profile, Profiler, Trigger
from timeline.merging.stories import Stories
from timeline.model.event import Mention

if TYPE_CHECKING:
    from timeline.merging.gathering import Gathered

MANY = 2_000
"""From so many mentions on, columns of numbers are quicker than one after the other; both find the same."""


@dataclass(frozen=True, slots=True)
class Block:
    """Mentions in an order of their own content, made ready; in columns too where there are many."""

    mentions: Sequence[Mention]
    profiles: Sequence[Profile]
    stories: Stories
    profiler: Profiler
    columns: Gathered | None = None

    def trigger(self, number: int) -> Trigger:
        """The trigger of a mention, without making all of its profile."""
        if self.columns is None:
            return self.profiles[number]
        words, ones = self.columns.words, self.columns.ones
        return self.profiler.trigger(words[ones["text"][number]], words[ones["head"][number]])


class Candidates(Collection[tuple[int, int]]):
    """Pairs of mention numbers `(i, j)`, i < j, each once, in order; `(3, 8) in candidates` takes no time to speak of.

    Kept as the later partners of each mention, as there may be tens of millions: those of `i` are
    `partners[starts[i] : starts[i + 1]]`.
    """

    def __init__(self, starts: array[int], partners: array[int]) -> None:
        """For each mention the later ones it is to be compared with, rising."""
        self.starts, self.partners = starts, partners

    @classmethod
    def of(cls, later: Iterable[Sequence[int]]) -> Candidates:
        """From the later partners of each mention."""
        lists = list(later)
        return cls(array("q", accumulate(map(len, lists), initial=0)), array("q", chain.from_iterable(lists)))

    def __iter__(self) -> Iterator[tuple[int, int]]:
        for i in range(len(self.starts) - 1):
            for j in self.partners[self.starts[i] : self.starts[i + 1]]:
                yield i, j

    def __len__(self) -> int:
        return len(self.partners)

    def __contains__(self, pair: object) -> bool:
        i, j = cast("tuple[int, int]", pair)
        return self.place(i, j) is not None

    def place(self, i: int, j: int) -> int | None:
        """Which of all the pairs it is, from 0 on; None where it is none of them."""
        end = self.starts[i + 1]
        place = bisect_left(self.partners, j, self.starts[i], end)
        return place if place < end and self.partners[place] == j else None
