"""Mentions as columns of numbers, so that many pairs are held against each other at once; built where there are many.

Words, documents and triggers are numbers here, in the order of their letters, so that no sum hangs on the order in
which a set gives its words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, pairwise
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from timeline.merging.ordering import EARLIEST
from timeline.merging.vocabulary import MISSING, Vector
from timeline.model.interval import Interval

Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]
Truths: TypeAlias = NDArray[np.bool_]
Words: TypeAlias = NDArray[np.int32]

_OPEN_START, _OPEN_END = -(2**62), 2**62
A_DAY = 86_400_000_000
"""In microseconds."""

_MICROSECOND = timedelta(microseconds=1)
_AT_ONCE = 2**21  # words side by side: what does not stay close to the processor is slower
_SIZES = (2, 4, 8, 16, 32, 64, 128, 512)  # pairs of bags are compared with others of like size
_Name = TypeVar("_Name", str, tuple[str, ...], tuple[tuple[str, float, str], ...])
_Word = TypeVar("_Word", str, int)


def numbered(names: Sequence[_Name]) -> tuple[Ints, list[_Name]]:
    """The number of each name among the different ones, and these in order: `["b", "a", "b"]` are 1, 0, 1."""
    different = sorted(set(names))
    place = {name: number for number, name in enumerate(different)}
    return np.fromiter(map(place.__getitem__, names), np.int64, len(names)), different


@dataclass(frozen=True, slots=True)
class Bags:
    """The words of each mention, sorted: those of mention `n` are `words[starts[n] : starts[n + 1]]`."""

    starts: Ints
    words: Words

    @classmethod
    def of(cls, held: Sequence[Collection[_Word]], place: Mapping[_Word, int]) -> Bags:
        """The words of each mention by their places."""
        sizes = np.fromiter(map(len, held), np.int64, len(held))
        flat = np.fromiter(map(place.__getitem__, chain.from_iterable(held)), np.int64, int(sizes.sum()))
        return cls.made(sizes, flat, len(place))

    @classmethod
    def made(cls, sizes: Ints, words: Ints, most: int) -> Bags:
        """For bags of these sizes, their words one behind the other, each a number less than `most`."""
        of = np.repeat(np.arange(len(sizes)), sizes) * most
        # Sorted in their bags: one number for both, as bags come one behind the other.
        flat = np.append(np.sort(of + words) - of, 0).astype(np.int32)
        return cls(np.append(0, np.cumsum(sizes)), flat)

    @property
    def sizes(self) -> Ints:
        """How many words each mention has."""
        return np.diff(self.starts)

    @property
    def owners(self) -> Ints:
        """Whose each word is."""
        return np.repeat(np.arange(len(self.starts) - 1), self.sizes)

    def common(self, i: Ints, j: Ints, weights: Floats | None = None) -> tuple[Ints, Floats]:
        """How many words the two of each pair share, and what these weigh together (0 without weights)."""
        count, told = np.zeros(len(i), np.int64), np.zeros(len(i))
        sizes = self.sizes
        larger = np.maximum(sizes[i], sizes[j])
        larger[(sizes[i] == 0) | (sizes[j] == 0)] = 0
        greatest = int(larger.max(initial=1))
        widths = (*(size for size in _SIZES if size < greatest), greatest)
        for least, most in pairwise((0, *widths)):
            chosen = np.flatnonzero((larger > least) & (larger <= most))
            for some in _cut(chosen, max(1, _AT_ONCE // most)):
                count[some], told[some] = self._common(i[some], j[some], weights, most)
        return count, told

    def _common(self, i: Ints, j: Ints, weights: Floats | None, width: int) -> tuple[Ints, Floats]:
        mine, theirs = self._rows(i, width, -1), self._rows(j, width, -2)
        count, told = np.zeros(len(i), np.int64), np.zeros(len(i))
        for word in mine.T:  # one after the other, so that the sum is that of the words in order
            shared = (word[:, None] == theirs).any(axis=1)
            count += shared
            if weights is not None:
                told += np.where(shared, weights[word], 0.0)
        return count, told

    def _rows(self, numbers: Ints, width: int, empty: int) -> Words:
        """The words of some mentions, a line each, filled up with `empty`."""
        places = self.starts[numbers][:, None] + np.arange(width)
        there = places < self.starts[numbers + 1][:, None]
        return np.where(there, self.words[np.minimum(places, len(self.words) - 1)], np.int32(empty))


def _cut(numbers: Ints, length: int) -> Iterator[Ints]:
    for first in range(0, len(numbers), length):
        yield numbers[first : first + length]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Vectors, each once, and which one each mention has; `known` says whether that is one at all."""

    of: Ints
    vectors: Floats
    known: Truths

    @classmethod
    def by(cls, numbers: Ints, vector: Callable[[int], Vector | None]) -> Likeness:
        """For a number that each mention has, and the vector of each number."""
        different, of = np.unique(numbers, return_inverse=True)
        held = [vector(number) for number in different.tolist()]
        table = np.zeros((len(held), max((len(one) for one in held if one), default=1)), order="F")
        known = np.zeros(len(held), np.bool_)
        for place, one in enumerate(held):
            if one:
                table[place], known[place] = one, True
        return cls(of, table, known)

    def between(self, one: Ints, other: Ints) -> Floats:
        """What `vocabulary.alike` says of pairs of vectors, by the numbers that `of` has."""
        told = np.zeros(len(one))
        for column in self.vectors.T:  # in order, as a sum by the processor's lanes differs from machine to machine
            told += column[one] * column[other]
        return np.where(self.known[one] & self.known[other], told.round(6), MISSING)


@dataclass(frozen=True, slots=True)
class Spans:
    """When the mentions are, in microseconds; `exact` is false where an end is open."""

    starts: Ints
    ends: Ints
    exact: Truths

    @classmethod
    def of(cls, intervals: Sequence[Interval | None]) -> Spans:
        """The intervals; what has none is open to both sides."""
        known: dict[datetime | None, int] = {}

        def moment(at: datetime | None, otherwise: int) -> int:
            if at is None:
                return otherwise
            found = known.get(at)
            if found is None:
                found = known[at] = (at - EARLIEST) // _MICROSECOND
            return found

        starts = [moment(one.start if one else None, _OPEN_START) for one in intervals]
        ends = [moment(one.end if one else None, _OPEN_END) for one in intervals]
        exact = [bool(one and one.start and one.end) for one in intervals]
        return cls(np.array(starts, np.int64), np.array(ends, np.int64), np.array(exact, np.bool_))

    def overlap(self, i: Ints, j: Ints) -> Truths:
        """Whether the two of each pair share a moment."""
        return (self.starts[i] < self.ends[j]) & (self.starts[j] < self.ends[i])


def by_pair(one: Ints, other: Ints, ask: Callable[[int, int], float | tuple[float, ...]]) -> Floats:
    """What is asked of each pair of numbers, once for equal pairs; a line each where the answers are several."""
    width = int(other.max(initial=0)) + 1
    keys, back = np.unique(one * width + other, return_inverse=True)
    return np.array([ask(*divmod(key, width)) for key in keys.tolist()], np.float64)[back]


def ranges(first: Ints, lengths: Ints) -> Ints:
    """The numbers from each first on, one range behind the other: `ranges([5, 9], [2, 1])` are 5, 6, 9."""
    ends = np.cumsum(lengths)
    return np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(first - ends + lengths, lengths)
