"""The documents close to each other, as `neighbours.py` finds them, for many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from timeline.merging.columns import Floats, Ints, numbered, ranges
from timeline.merging.neighbours import CLOSE, POSTED, TELLING, Rarity
from timeline.merging.sharing import in_shares, jobs_for

_AT_ONCE = 256  # documents


def bulk_close_documents(told: Mapping[str, Sequence[str]], rarity: Rarity, *, jobs: int) -> dict[str, tuple[str, ...]]:
    """For each document, given with its most telling words, the closest others by the words that few documents hold."""
    names = sorted(told)
    posted = _Posted([told[name][:TELLING] for name in names], rarity)
    shares = in_shares(posted.all_closest, of=len(names), jobs=jobs_for(len(names) * TELLING, jobs))
    near: dict[str, list[str]] = {name: [] for name in names}
    for asker, other in chain.from_iterable(zip(*map(Ints.tolist, share), strict=True) for share in shares):
        near[names[asker]].append(names[other])
    return {name: tuple(others) for name, others in near.items()}


class _Posted:
    """The telling words of each document, and the documents that hold each word."""

    def __init__(self, told: Sequence[Sequence[str]], rarity: Rarity) -> None:
        words, different = numbered([word for some in told for word in some])
        owners = np.repeat(np.arange(len(told)), [len(some) for some in told])
        sizes = np.bincount(words, minlength=len(different))
        self._holders = owners[np.argsort(words, kind="stable")]
        self._first, self._sizes = np.cumsum(sizes) - sizes, sizes
        self._weights: Floats = np.array([rarity(word) for word in different])
        few = sizes[words] <= POSTED
        self._words, self._owners, self._count = words[few], owners[few], len(told)

    def all_closest(self, part: slice) -> tuple[Ints, Ints]:
        """The same for many documents."""
        firsts = range(part.start, part.stop, _AT_ONCE)
        found = [self.closest(first, min(first + _AT_ONCE, part.stop)) for first in firsts]
        nothing = np.zeros(0, np.int64)
        return (
            np.concatenate([nothing, *(askers for askers, _ in found)]),
            np.concatenate([nothing, *(others for _, others in found)]),
        )

    def closest(self, first: int, last: int) -> tuple[Ints, Ints]:
        """Pairs of a document, from the first to before the last, and another; the closest of each document first."""
        start, end = np.searchsorted(self._owners, (first, last))
        words = self._words[start:end]
        sizes = self._sizes[words]
        askers, others = np.repeat(self._owners[start:end], sizes), self._holders[ranges(self._first[words], sizes)]
        keys, back = np.unique(askers * self._count + others, return_inverse=True)
        close = np.bincount(back, weights=np.repeat(self._weights[words], sizes), minlength=len(keys)).round(6)
        askers, others = np.divmod(keys, self._count)
        order = np.lexsort((others, -close, askers))
        order = order[askers[order] != others[order]]
        askers, others = askers[order], others[order]
        places = np.arange(len(askers)) - np.searchsorted(askers, askers)
        return askers[places < CLOSE], others[places < CLOSE]
