"""What `profiles.py` says of mentions, gathered in columns: words are numbers in the order of their letters."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from timeline.merging.block import Block
from timeline.merging.columns import Bags, Floats, Ints, Spans, numbered
from timeline.merging.profiles import Around, Profiler, is_inflected
from timeline.merging.sharing import in_shares, jobs_for
from timeline.merging.stories import Stories
from timeline.model.event import Mention

BAGS = ("trigger", "sentence", "clause", "near", "names", "clause_names", "figures", "before", "after", "keys")
"""The sets of words that each mention has; `keys` are those under which mentions meet."""

ONES = ("text", "head", "phrase", "left", "right")
"""What each has one of: its trigger as it is written, its head, its dictionary forms together, the nearest word on
either side (or "")."""

_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class Gathered:
    """Mentions in columns; `rarity` has one more than there are words, for none. `documents` has a number for each
    mention's document, by the order of the `names`."""

    words: Sequence[str]
    rarity: Floats
    ones: Mapping[str, Ints]
    bags: Mapping[str, Bags]
    place: Floats
    repeated: Floats
    inflected: Floats
    documents: Ints
    names: Sequence[str]
    spans: Spans


@dataclass(frozen=True, slots=True)
class _Share:
    """The same of some of the mentions; words are numbered as they come."""

    words: Sequence[str]
    ones: Mapping[str, array[int]]
    bags: Mapping[str, tuple[array[int], array[int]]]
    place: array[int]
    repeated: array[int]
    inflected: array[int]


def columns_of(block: Block) -> Gathered:
    """The columns of a block; ValueError where it has none, as it is of few mentions."""
    if block.columns is None:
        raise ValueError("the mentions of this block are not in columns")
    return block.columns


def gather(mentions: Sequence[Mention], *, profiler: Profiler, stories: Stories, jobs: int) -> Gathered:
    """The columns of mentions."""

    def share(part: slice) -> _Share:
        gatherer = _Gatherer(profiler, stories)
        for mention in mentions[part]:
            gatherer.add(mention)
        return gatherer.done()

    return _joined(in_shares(share, of=len(mentions), jobs=jobs_for(len(mentions), jobs)), mentions, stories)


class _Gatherer:
    def __init__(self, profiler: Profiler, stories: Stories) -> None:
        self._profiler, self._stories = profiler, stories
        self._words: dict[str, int] = {}
        self._ones = {name: array("i") for name in ONES}
        self._bags = {name: (array("i"), array("i")) for name in BAGS}
        self._place, self._repeated, self._inflected = array("i"), array("i"), array("i")

    def add(self, mention: Mention) -> None:
        around = self._profiler.around(mention)
        text, head = mention.extracted.trigger.text.casefold(), self._profiler.head(around.trigger)
        first, last = around.beside()
        phrase = _BETWEEN.join(sorted(around.trigger))
        told = (text, head, phrase, first[0] if first else "", last[0] if last else "")
        for column, word in zip(self._ones.values(), self._numbers(told), strict=True):
            column.append(word)
        bags = self._bags_of(around, mention.extracted.words)
        for (flat, lengths), bag in zip(self._bags.values(), bags, strict=True):
            flat.extend(bag)
            lengths.append(len(bag))
        self._place.append(self._profiler.place(mention))
        self._repeated.append(self._stories.count(head, mention.document.id))
        self._inflected.append(is_inflected(text, head))

    def _bags_of(self, around: Around, words: Iterable[str]) -> tuple[set[int], ...]:
        """In the order of `BAGS`."""
        bag, rest = self._bag, around.before + around.after
        first, last = around.beside()
        sentence, near, names = bag(rest), bag(around.near()), bag(around.names)
        clause = sentence if len(around.clause) == len(rest) else bag(around.clause)
        clause_names = names if len(around.clause_names) == len(around.names) else bag(around.clause_names)
        keys = {*bag(words), *near, *clause_names}
        trigger, figures = bag(around.trigger), bag(around.figures)
        return trigger, sentence, clause, near, names, clause_names, figures, bag(first), bag(last), keys

    def _bag(self, words: Iterable[str]) -> set[int]:
        known = self._words
        return {known.setdefault(word, len(known)) for word in words}

    def _numbers(self, words: Iterable[str]) -> list[int]:
        known = self._words
        return [known.setdefault(word, len(known)) for word in words]

    def done(self) -> _Share:
        return _Share(list(self._words), self._ones, self._bags, self._place, self._repeated, self._inflected)


def unjoined(phrase: str) -> tuple[str, ...]:
    """The dictionary forms of a trigger, as `phrase` has them together."""
    return tuple(phrase.split(_BETWEEN))


def _joined(shares: Sequence[_Share], mentions: Sequence[Mention], stories: Stories) -> Gathered:
    documents, names = numbered([mention.document.id for mention in mentions])
    words = sorted(set(chain.from_iterable(share.words for share in shares)))
    number = {word: place for place, word in enumerate(words)}
    places = [np.array([number[word] for word in share.words], np.int64) for share in shares]

    def renumbered(columns: Iterable[array[int]]) -> Ints:
        return np.concatenate([place[np.array(column)] for place, column in zip(places, columns, strict=True)])

    def bags(name: str) -> Bags:
        sizes = _concatenated(share.bags[name][1] for share in shares)
        return Bags.made(sizes, renumbered(share.bags[name][0] for share in shares), len(words))

    return Gathered(
        words=words,
        rarity=np.array([*map(stories.rarity, words), 0.0]),
        ones={name: renumbered(share.ones[name] for share in shares) for name in ONES},
        bags={name: bags(name) for name in BAGS},
        place=_concatenated(share.place for share in shares).astype(np.float64),
        repeated=_concatenated(share.repeated for share in shares).astype(np.float64),
        inflected=_concatenated(share.inflected for share in shares).astype(np.float64),
        documents=documents,
        names=names,
        spans=Spans.of([mention.interval for mention in mentions]),
    )


def _concatenated(columns: Iterable[array[int]]) -> Ints:
    return np.concatenate([np.array(column, np.int64) for column in columns])
