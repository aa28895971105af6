"""The measures of `levels.py` for many pairs at once: the same numbers, found by columns.

Each function below takes a block and gives what asks pairs `(i, j)` of it, of which `i` comes before `j`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import TypeAlias

import numpy as np

from timeline.merging.block import Block
from timeline.merging.columns import Bags, Floats, Ints, Likeness, by_pair
from timeline.merging.gathering import Gathered, columns_of, unjoined
from timeline.merging.levels import CLOSE, LOOSE, NO_WORDS, ONE_DOCUMENT, RELATED, SYNONYM, What

Ask: TypeAlias = Callable[[Ints, Ints], tuple[Floats, ...]]
Asked: TypeAlias = Sequence[tuple[Sequence[str], Ask]]
_Make: TypeAlias = Callable[[Block], Ask]


def asked_of(block: Block, names: Collection[str]) -> Asked:
    """What asks for the measures of these names, with the names of what it gives; `gist` is not among them."""
    return [(given, made(block)) for given, made in _MADE.items() if not set(given).isdisjoint(names)]


def _both(join: Callable[[Floats, Floats], Floats], column: Callable[[Gathered], Floats]) -> _Make:
    """For what is the least, the most or the sum of a number of each mention."""

    def made(block: Block) -> Ask:
        values = column(columns_of(block))
        return lambda i, j: (join(values[i], values[j]),)

    return made


def _trigger_spread(block: Block) -> Ask:
    columns = columns_of(block)
    heads, of = np.unique(columns.ones["head"], return_inverse=True)
    spread = np.array([block.stories.spread(columns.words[head]) for head in heads.tolist()])[of]
    return lambda i, j: (np.minimum(spread[i], spread[j]),)


class Heads:
    """The words that name events, each once, and which one each mention has (`of`)."""

    def __init__(self, block: Block) -> None:
        """For the triggers of a block."""
        columns, profiler = columns_of(block), block.profiler
        heads, self.of = np.unique(columns.ones["head"], return_inverse=True)
        names = [columns.words[head] for head in heads.tolist()]
        self._likeness = Likeness.by(np.arange(len(names)), lambda number: profiler.vector(names[number]))
        known = [profiler.word(name) for name in names]
        self._families = _bags([word.families if word else () for word in known])
        self._senses = _bags([word.senses if word else () for word in known])

    def likeness(self, one: Ints, other: Ints) -> Floats:
        """How alike the vectors of pairs of heads are."""
        return self._likeness.between(one, other)

    def relation(self, one: Ints, other: Ints, like: Floats | None = None) -> Floats:
        """What `levels.what_level` says of pairs of heads, by their numbers; `like` is their likeness, where known."""
        like = self.likeness(one, other) if like is None else like
        level = np.select(
            [like < LOOSE, like >= CLOSE, like >= RELATED], [What.UNRELATED, What.CLOSE, What.RELATED], What.LOOSE
        )
        in_sense = np.where(like >= SYNONYM, What.SYNONYM, What.CLOSE)
        level = np.where(self._senses.common(one, other)[0] > 0, in_sense, level)
        level[self._families.common(one, other)[0] > 0] = What.SAME_FAMILY
        level[one == other] = What.SAME_WORD
        return level.astype(np.float64)


def _what(block: Block) -> Ask:
    heads, texts = Heads(block), columns_of(block).ones["text"]

    def ask(i: Ints, j: Ints) -> tuple[Floats, Floats]:
        one, other = heads.of[i], heads.of[j]
        like = heads.likeness(one, other)
        level = heads.relation(one, other, like)
        level[texts[i] == texts[j]] = What.SAME_FORM
        return level, like

    return ask


def _trigger_share(block: Block) -> Ask:
    triggers = columns_of(block).bags["trigger"]
    sizes = triggers.sizes

    def ask(i: Ints, j: Ints) -> tuple[Floats]:
        common, _ = triggers.common(i, j)
        return (common / (sizes[i] + sizes[j] - common),)

    return ask


def _story(block: Block) -> Ask:
    documents, names = columns_of(block).documents, columns_of(block).names

    def closeness(one: int, other: int) -> tuple[float, float, float]:
        if one == other:
            return ONE_DOCUMENT
        close = block.stories.closeness(names[one], names[other])
        return close.whole, close.names, close.lead

    def ask(i: Ints, j: Ints) -> tuple[Floats, ...]:
        # Documents are numbered in their order, and so are mentions: that of `i` is never the later one.
        return tuple(by_pair(documents[i], documents[j], closeness).T)

    return ask


def _distance(block: Block) -> Ask:
    documents, places = columns_of(block).documents, columns_of(block).place
    return lambda i, j: (np.where(documents[i] == documents[j], np.abs(places[i] - places[j]), -1.0),)


def _shared(block: Block, *, words: str) -> Ask:
    columns = columns_of(block)
    held, weights = columns.bags[words], columns.rarity
    rarities = np.bincount(held.owners, weights=weights[held.words[:-1]], minlength=len(held.sizes))
    empty = held.sizes == 0

    def ask(i: Ints, j: Ints) -> tuple[Floats, Floats]:
        _, rare = held.common(i, j, weights)
        together = rarities[i] + rarities[j]
        share = (2 * rare / np.where(together == 0, 1.0, together)).round(6)
        return np.where(empty[i] | empty[j], NO_WORDS, share), rare.round(6)

    return ask


def _beside(block: Block, *, words: str) -> Ask:
    columns = columns_of(block)
    held, weights = columns.bags[words], columns.rarity
    return lambda i, j: (held.common(i, j, weights)[1].round(6),)


def _figures(block: Block) -> Ask:
    held = columns_of(block).bags["figures"]
    sizes = held.sizes

    def ask(i: Ints, j: Ints) -> tuple[Floats, Floats]:
        mine, theirs = sizes[i], sizes[j]
        common, _ = held.common(i, j)
        none = (mine == 0) | (theirs == 0)
        share = np.where(none, NO_WORDS, 2 * common / np.maximum(mine + theirs, 1))
        return share, (~none & (mine > common) & (theirs > common)).astype(np.float64)

    return ask


def _phrase(block: Block) -> Ask:
    columns, profiler = columns_of(block), block.profiler
    likeness = Likeness.by(columns.ones["phrase"], lambda number: profiler.phrase(unjoined(columns.words[number])))
    return lambda i, j: (likeness.between(likeness.of[i], likeness.of[j]),)


def _next(block: Block, *, word: str) -> Ask:
    columns, profiler = columns_of(block), block.profiler
    nearest = columns.ones[word]
    likeness = Likeness.by(nearest, lambda number: profiler.vector(columns.words[number]))
    none = np.array([not name for name in columns.words], np.bool_)[nearest]

    def ask(i: Ints, j: Ints) -> tuple[Floats]:
        one, other = likeness.of[i], likeness.of[j]
        told = np.where(one == other, 1.0, likeness.between(one, other))
        return (np.where(none[i] | none[j], -1.0, told),)

    return ask


def _bags(held: Sequence[Collection[int]]) -> Bags:
    place = {word: number for number, word in enumerate(sorted(set(chain.from_iterable(held))))}
    return Bags.of(held, place)


_MADE: Mapping[tuple[str, ...], _Make] = {
    ("what", "trigger"): _what,
    ("trigger_share",): _trigger_share,
    ("trigger_rarity",): _both(np.minimum, lambda columns: columns.rarity[columns.ones["head"]]),
    ("trigger_inflected",): _both(np.add, attrgetter("inflected")),
    ("trigger_spread",): _trigger_spread,
    ("trigger_repeated",): _both(np.maximum, attrgetter("repeated")),
    ("story", "story_names", "story_lead"): _story,
    ("distance",): _distance,
    ("earlier_place",): _both(np.minimum, attrgetter("place")),
    ("later_place",): _both(np.maximum, attrgetter("place")),
    ("clause_share", "clause_rare"): partial(_shared, words="clause"),
    ("sentence_share", "sentence_rare"): partial(_shared, words="sentence"),
    ("near_share", "near_rare"): partial(_shared, words="near"),
    ("names_share", "names_rare"): partial(_shared, words="names"),
    ("clause_names_share", "clause_names_rare"): partial(_shared, words="clause_names"),
    ("before_rare",): partial(_beside, words="before"),
    ("after_rare",): partial(_beside, words="after"),
    ("figures_share", "figures_differ"): _figures,
    ("phrase",): _phrase,
    ("before",): partial(_next, word="left"),
    ("after",): partial(_next, word="right"),
}

MEASURED = frozenset(chain.from_iterable(_MADE))
"""The measures that columns give."""
