"""What `blocking.py` finds, for many mentions at once."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import chain

import numpy as np

from timeline.merging.block import Block, Candidates
from timeline.merging.blocking import MOST, NEXT, RARE
from timeline.merging.bulk_meeting import alike
from timeline.merging.columns import A_DAY, Ints, ranges
from timeline.merging.gathering import Gathered, columns_of

_BESIDE = 2**32  # the numbers of what stands beside a trigger are smaller


def bulk_pairs(block: Block, met: Sequence[Sequence[int]], *, jobs: int) -> Candidates:
    """The pairs worth comparing; `met` has for each mention those that it met for other reasons."""
    count = max(len(block.mentions), 1)
    given = np.fromiter((i * count + j for i, later in enumerate(met) for j in later), np.int64)
    found = chain(_sharing_keys(block), alike(block, jobs=jobs))
    i, j = np.divmod(np.unique(np.concatenate([given, *(i * count + j for i, j in found)])), count)
    starts = np.searchsorted(i, np.arange(len(block.mentions) + 1))
    return Candidates(array("q", starts.tobytes()), array("q", j.tobytes()))


def _sharing_keys(block: Block) -> Iterator[tuple[Ints, Ints]]:
    """Under a key of few all meet, under one of many those next to each other in time."""
    spans = columns_of(block).spans
    ranks = np.empty(len(block.mentions), np.int64)
    ranks[np.lexsort((spans.ends, spans.starts))] = np.arange(len(ranks))
    keys, members = _shared(*_keys(block))
    _, group, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    small = sizes[group] <= MOST
    order = np.lexsort((np.where(small, members, ranks[members]), group))
    group, members, small = group[order], members[order], small[order]
    for step in range(1, MOST):
        chosen = group[:-step] == group[step:]
        if step > NEXT:
            chosen &= small[:-step]
        i, j = members[:-step][chosen], members[step:][chosen]
        at_once = spans.overlap(i, j)
        yield np.minimum(i, j)[at_once], np.maximum(i, j)[at_once]


def _shared(keys: Ints, members: Ints) -> tuple[Ints, Ints]:
    """Without the keys that one mention alone has; most are such."""
    order = np.argsort(keys, kind="stable")
    keys, members = keys[order], members[order]
    new = np.ones(len(keys), np.bool_)
    new[1:] = (keys[1:] != keys[:-1]) | (members[1:] != members[:-1])
    keys, members = keys[new], members[new]
    same = np.zeros(len(keys) + 1, np.bool_)
    same[1:-1] = keys[1:] == keys[:-1]
    shared = same[1:] | same[:-1]
    return keys[shared], members[shared]


def _keys(block: Block) -> tuple[Ints, Ints]:
    """Each key, with the mention that has it; what a key is, `blocking.py` says."""
    columns = columns_of(block)
    held = columns.bags["keys"]
    words, owners = held.words[:-1].astype(np.int64), held.owners
    rare = (columns.rarity >= RARE)[words]
    figures, of_figures = _figures(block)
    high, of_high = _beside_triggers(block, columns, (words, owners))
    return (
        np.concatenate((words[rare], len(columns.words) + figures, high)),
        np.concatenate((owners[rare], of_figures, of_high)),
    )


def _figures(block: Block) -> tuple[Ints, Ints]:
    """The figures that mentions have, as numbers in the order in which they are first met, and whose each is."""
    known: dict[tuple[float, str], int] = {}
    numbers, owners = array("q"), array("q")
    for owner, mention in enumerate(block.mentions):
        for figure in mention.extracted.quantities:
            numbers.append(known.setdefault((figure.value, figure.unit), len(known)))
            owners.append(owner)
    return np.array(numbers, np.int64), np.array(owners, np.int64)


def _beside_triggers(block: Block, columns: Gathered, words: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    """The keys made of a trigger and a word, the document or the day beside it."""
    dated = np.flatnonzero(columns.spans.starts >= 0)
    days = columns.spans.starts[dated] // A_DAY
    count = len(columns.words)
    low = np.concatenate((words[0], count + columns.documents, count + len(columns.names) + days))
    owners = np.concatenate((words[1], np.arange(len(columns.documents)), dated))
    triggers, first, lengths = _triggers(block, columns)
    high = triggers[ranges(first[owners], lengths[owners])] + 1
    return high * _BESIDE + np.repeat(low, lengths[owners]), np.repeat(owners, lengths[owners])


def _triggers(block: Block, columns: Gathered) -> tuple[Ints, Ints, Ints]:
    """The word families of the heads, or the heads themselves: all, where those of each mention begin, and how many."""
    heads, of = np.unique(columns.ones["head"], return_inverse=True)
    known: dict[Hashable, int] = {}
    found: list[list[int]] = []
    for head in heads.tolist():
        word = block.profiler.word(columns.words[head])
        things: Iterable[Hashable] = word.families if word and word.families else (columns.words[head],)
        found.append([known.setdefault(thing, len(known)) for thing in things])
    lengths = np.array(list(map(len, found)), np.int64)
    return np.array(list(chain.from_iterable(found)), np.int64), (np.cumsum(lengths) - lengths)[of], lengths[of]
