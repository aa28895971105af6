"""Which pairs of mentions are worth comparing, found in little more than linear time.

Two mentions meet under a key they share: a trigger's family with a word, name, figure or day beside it, or a rare word.
Keys that many share are cut into neighbours in time. Mentions of documents close to each other meet by the likeness of
their triggers, where the words differ.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TypeAlias

from timeline.merging.levels import is_kindred
from timeline.merging.ordering import EARLIEST, LATEST
from timeline.merging.profiles import Profile
from timeline.merging.stories import Stories
from timeline.model.event import Mention
from timeline.model.interval import Interval

_MOST = 24  # mentions under one key that all meet each other
_NEXT = 4  # under a key with more, each meets so many of those next to it in time
_POSTED = 100  # documents: a word that more hold does not bring documents together
_CLOSE_DOCUMENTS = 40  # documents that a document's mentions are compared with by likeness
_TELLING = 30  # words of a document that it is found by
_RARE = 2.0  # from here on, a word alone is a key
_SEEN = 600  # triggers of the close documents that a mention is held against
_OPEN = (EARLIEST, LATEST)

_Times: TypeAlias = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Block:
    """Mentions in an order of their own content, made ready."""

    mentions: Sequence[Mention]
    profiles: Sequence[Profile]
    stories: Stories


def candidate_pairs(block: Block) -> list[tuple[int, int]]:
    """Index pairs `(i, j)` with i < j whose times do not forbid it, each once, in order."""
    spans = [_span(mention.interval) for mention in block.mentions]
    seen: set[tuple[int, int]] = set()
    for members in _by_key(block).values():
        seen.update(pair for pair in _met(members, spans) if _overlap(spans[pair[0]], spans[pair[1]]))
    seen.update(_by_likeness(block, spans))
    seen.update(_neighbours(block.mentions))
    return sorted(seen)


def _span(interval: Interval | None) -> _Times:
    return _OPEN if interval is None else (interval.start or EARLIEST, interval.end or LATEST)


def _overlap(one: _Times, other: _Times) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _by_key(block: Block) -> dict[object, list[int]]:
    index: dict[object, list[int]] = {}
    for number, (mention, profile) in enumerate(zip(block.mentions, block.profiles, strict=True)):
        for key in set(_keys(mention, profile, block.stories)):
            index.setdefault(key, []).append(number)
    return {key: members for key, members in index.items() if len(members) > 1}


def _keys(mention: Mention, profile: Profile, stories: Stories) -> Iterator[object]:
    words = mention.extracted.words | profile.near | profile.clause_names
    triggers: Collection[object] = profile.families or (profile.head,)
    yield from (word for word in words if stories.rarity(word) >= _RARE)
    yield from ((trigger, word) for trigger in triggers for word in words)
    yield from ((quantity.value, quantity.unit) for quantity in mention.extracted.quantities)
    if mention.interval is not None and mention.interval.start is not None:
        yield from ((trigger, mention.interval.start.date()) for trigger in triggers)
    yield from ((trigger, mention.document.id) for trigger in triggers)


def _met(members: Sequence[int], spans: Sequence[_Times]) -> Iterator[tuple[int, int]]:
    if len(members) <= _MOST:
        for place, i in enumerate(members):
            for j in members[place + 1 :]:
                yield i, j
        return
    ordered = sorted(members, key=lambda number: (spans[number], number))
    for step in range(1, _NEXT + 1):
        for i, j in zip(ordered, ordered[step:], strict=False):
            yield (i, j) if i < j else (j, i)


def _by_likeness(block: Block, spans: Sequence[_Times]) -> Iterator[tuple[int, int]]:
    """Mentions of close documents, or of one, whose triggers are alike, though no word need be the same."""
    held: dict[str, list[int]] = {}
    for number, mention in enumerate(block.mentions):
        held.setdefault(mention.document.id, []).append(number)
    near = close_documents(block.stories)
    for name, numbers in held.items():
        others = [j for other in near.get(name, ()) for j in held.get(other, ())][:_SEEN]
        yield from _alike(block, spans, ((i, j) for i in numbers for j in others))
        yield from _alike(block, spans, ((i, j) for i in numbers[:_SEEN] for j in numbers[:_SEEN] if i < j))


def _alike(block: Block, spans: Sequence[_Times], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    profiles = block.profiles
    for i, j in pairs:
        if _overlap(spans[i], spans[j]) and is_kindred(profiles[i], profiles[j]):
            yield (i, j) if i < j else (j, i)


def close_documents(stories: Stories) -> dict[str, tuple[str, ...]]:
    """For each document the closest others, found by the telling words that few documents hold."""
    told = dict(stories.telling())
    holding: dict[str, list[str]] = {}
    for name, words in told.items():
        for word in words[:_TELLING]:
            holding.setdefault(word, []).append(name)
    return {name: _closest(name, words, holding, stories) for name, words in told.items()}


def _closest(name: str, words: Iterable[str], holding: dict[str, list[str]], stories: Stories) -> tuple[str, ...]:
    met: dict[str, float] = {}
    for word in list(words)[:_TELLING]:
        holders = holding[word]
        if len(holders) <= _POSTED:
            for other in holders:
                met[other] = met.get(other, 0.0) + stories.rarity(word)
    met.pop(name, None)
    return tuple(sorted(met, key=lambda other: (-round(met[other], 6), other))[:_CLOSE_DOCUMENTS])


def _neighbours(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Mentions of one document that hang on the same words of time, whatever their own words are."""
    held: dict[tuple[str, int], list[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.extracted.timex is not None:
            held.setdefault((mention.document.id, mention.extracted.timex.start), []).append(number)
    for members in held.values():
        yield from pairwise(members)
