"""What `blocking.py` finds, for many mentions at once."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Generic, TypeVar

import numpy as np

from timeline.merging.block import Block, Candidates
from timeline.merging.blocking import MOST, NEXT, RARE
from timeline.merging.bulk_meeting import alike
from timeline.merging.columns import A_DAY, Ints, Spans, numbered, ranges

_BESIDE = 2**32  # the numbers of what stands beside a trigger are smaller
_Thing = TypeVar("_Thing", bound=Hashable)


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
    spans = Spans.of([mention.interval for mention in block.mentions])
    ranks = np.empty(len(block.mentions), np.int64)
    ranks[np.lexsort((spans.ends, spans.starts))] = np.arange(len(ranks))
    keys, members = _shared(*_keys(block, spans))
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


class _Column(Generic[_Thing]):
    """Things that mentions have, as numbers in the order in which they are first met: each thing's, and whose it is."""

    def __init__(self, held: Iterable[Collection[_Thing]]) -> None:
        known: dict[_Thing, int] = {}
        numbers, lengths = list[int](), list[int]()
        for things in held:
            numbers += [known.setdefault(thing, len(known)) for thing in things]
            lengths.append(len(things))
        self.things = list(known)
        self.lengths = np.array(lengths, np.int64)
        self.numbers = np.array(numbers, np.int64)
        self.owners = np.repeat(np.arange(len(lengths)), self.lengths)


def _keys(block: Block, spans: Spans) -> tuple[Ints, Ints]:
    """Each key, with the mention that has it; what a key is, `blocking.py` says."""
    told = [mention.extracted for mention in block.mentions]
    words = _Column(
        one.words | profile.near | profile.clause_names for one, profile in zip(told, block.profiles, strict=True)
    )
    figures = _Column([(figure.value, figure.unit) for figure in one.quantities] for one in told)
    rare = np.array([block.stories.rarity(word) >= RARE for word in words.things], np.bool_)[words.numbers]
    high, owners = _beside_triggers(block, words, spans)
    return (
        np.concatenate((words.numbers[rare], len(words.things) + figures.numbers, high)),
        np.concatenate((words.owners[rare], figures.owners, owners)),
    )


def _beside_triggers(block: Block, words: _Column[str], spans: Spans) -> tuple[Ints, Ints]:
    """The keys made of a trigger and a word, the document or the day beside it."""
    triggers = _Column[int | str](profile.families or (profile.head,) for profile in block.profiles)
    documents, names = numbered([mention.document.id for mention in block.mentions])
    dated = np.flatnonzero(spans.starts >= 0)
    low = np.concatenate(
        (
            words.numbers,
            len(words.things) + documents,
            len(words.things) + len(names) + spans.starts[dated] // A_DAY,
        )
    )
    owners = np.concatenate((words.owners, np.arange(len(documents)), dated))
    times = triggers.lengths[owners]
    first = np.cumsum(triggers.lengths) - triggers.lengths
    high = triggers.numbers[ranges(first[owners], times)] + 1
    return high * _BESIDE + np.repeat(low, times), np.repeat(owners, times)
