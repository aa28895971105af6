"""The documents close to each other, as `neighbours.py` finds them, for many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from timeline.merging.columns import Floats, Ints, numbered, ranges
from timeline.merging.neighbours import CLOSE, POSTED, TELLING, Rarity

_AT_ONCE = 256  # documents


def bulk_close_documents(told: Mapping[str, Sequence[str]], rarity: Rarity) -> dict[str, tuple[str, ...]]:
    """For each document, given with its most telling words, the closest others by the words that few documents hold."""
    names = sorted(told)
    posted = _Posted([told[name][:TELLING] for name in names], rarity)
    near: dict[str, tuple[str, ...]] = {}
    for first in range(0, len(names), _AT_ONCE):
        last = min(first + _AT_ONCE, len(names))
        askers, others = posted.closest(first, last)
        ends = np.searchsorted(askers, np.arange(first, last + 1)).tolist()
        for place, name in enumerate(names[first:last]):
            near[name] = tuple([names[other] for other in others[ends[place] : ends[place + 1]].tolist()])
    return near


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
