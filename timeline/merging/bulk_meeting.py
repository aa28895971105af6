"""What `meeting.py` finds, for many mentions at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np

from timeline.merging.block import Block
from timeline.merging.columns import Ints, Truths, ranges
from timeline.merging.gathering import columns_of
from timeline.merging.levels import What
from timeline.merging.measuring import Heads
from timeline.merging.meeting import SEEN
from timeline.merging.sharing import in_shares, jobs_for

_AT_ONCE = 2**20  # pairs
_DOCUMENTS = 1_000  # whose close documents are gathered at once


def alike(block: Block, *, jobs: int) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of mentions, of close documents or of one, whose triggers are alike; in no order."""
    among = _Alike(block)
    shares = in_shares(among.pairs, of=among.documents, jobs=jobs_for(len(block.mentions), jobs))
    for i, j in chain.from_iterable(shares):
        yield np.minimum(i, j), np.maximum(i, j)


class _Alike:
    """The mentions of a block by document; those of one stand one behind the other, as they are sorted."""

    def __init__(self, block: Block) -> None:
        columns = columns_of(block)
        self._spans, self._heads = columns.spans, Heads(block)
        documents, names = columns.documents, columns.names
        self._first = np.searchsorted(documents, np.arange(len(names)))
        self._sizes = np.bincount(documents, minlength=len(names))
        number = {name: place for place, name in enumerate(names)}
        near = [[number[other] for other in block.stories.near.get(name, ()) if other in number] for name in names]
        self._near = np.fromiter(chain.from_iterable(near), np.int64, sum(map(len, near)))
        self._askers = np.repeat(np.arange(len(names)), list(map(len, near)))
        self.documents = len(names)

    def pairs(self, part: slice) -> list[tuple[Ints, Ints]]:
        """Pairs of mention numbers of which one is of these documents, in no order."""
        found: list[tuple[Ints, Ints]] = []
        for first in range(part.start, part.stop, _DOCUMENTS):
            documents = np.arange(first, min(first + _DOCUMENTS, part.stop))
            start, end = np.searchsorted(self._askers, (first, first + len(documents)))
            found += self._alike(self._askers[start:end], self._near[start:end], self._sizes)
            for i, j in self._alike(documents, documents, np.minimum(self._sizes, SEEN)):
                found.append((i[i < j], j[i < j]))
        return found

    def _alike(self, askers: Ints, near: Ints, asking: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Mentions of documents with the alike of others; `asking` is how many each document asks for."""
        lengths = _cut(askers, self._sizes[near])
        others, owners = ranges(self._first[near], lengths), np.repeat(askers, lengths)
        for part in _parts(asking[owners]):
            i = ranges(self._first[owners[part]], asking[owners[part]])
            j = np.repeat(others[part], asking[owners[part]])
            at_once = self._spans.overlap(i, j)
            i, j = i[at_once], j[at_once]
            kindred = self._kindred(self._heads.of[i], self._heads.of[j])
            yield i[kindred], j[kindred]

    def _kindred(self, one: Ints, other: Ints) -> Truths:
        count = len(self._heads.of)
        keys, back = np.unique(one * count + other, return_inverse=True)
        return (self._heads.relation(*np.divmod(keys, count)) > What.UNRELATED)[back]


def _cut(askers: Ints, lengths: Ints) -> Ints:
    """As much of each length as fits into `SEEN` for the asker, the first first."""
    ends = np.cumsum(lengths)
    before = ends - lengths
    earlier = before - before[np.searchsorted(askers, askers)] if len(askers) else before
    cut: Ints = np.clip(SEEN - earlier, 0, lengths)
    return cut


def _parts(weights: Ints) -> Iterator[slice]:
    """Stretches that weigh no more than `_AT_ONCE` together, or have one member."""
    ends = np.cumsum(weights)
    start = 0
    while start < len(weights):
        before = int(ends[start - 1]) if start else 0
        end = max(start + 1, int(np.searchsorted(ends, before + _AT_ONCE, side="right")))
        yield slice(start, end)
        start = end
