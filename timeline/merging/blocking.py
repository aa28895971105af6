"""Which pairs of mentions are worth comparing, found in little more than linear time.

Two mentions meet under a key they share: a trigger's family with a word, name, figure or day beside it, or a rare word.
Keys that many share are cut into neighbours in time. Mentions of documents close to each other meet by the likeness of
their triggers, where the words differ; what does not say when meets all of the documents that tell the same story.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import TypeAlias, cast

from timeline.merging.levels import is_kindred
from timeline.merging.ordering import EARLIEST, LATEST
from timeline.merging.profiles import Profile
from timeline.merging.stories import Stories
from timeline.model.event import Mention
from timeline.model.interval import Interval

_MOST = 24  # mentions under one key that all meet each other
_NEXT = 4  # under a key with more, each meets so many of those next to it in time
_RARE = 2.0  # from here on, a word alone is a key
_SEEN = 600  # triggers of the close documents that a mention is held against
_ONE_STORY = 0.3  # documents this close tell of one event in whatever words
_REMEMBERED = 524_288  # pairs of triggers
_OPEN = (EARLIEST, LATEST)

_Times: TypeAlias = tuple[datetime, datetime]
_Met: TypeAlias = list[list[int]]
"""For each mention the later ones that it met, in no order, perhaps several times."""
_Held: TypeAlias = dict[str, list[int]]
"""The mentions of each document."""


@dataclass(frozen=True, slots=True)
class Block:
    """Mentions in an order of their own content, made ready."""

    mentions: Sequence[Mention]
    profiles: Sequence[Profile]
    stories: Stories


class Candidates(Collection[tuple[int, int]]):
    """Pairs of mention numbers `(i, j)`, i < j, each once, in order; `(3, 8) in candidates` takes no time to speak of.

    Kept as the later partners of each mention, as there may be tens of millions.
    """

    def __init__(self, later: Sequence[Sequence[int]]) -> None:
        """For each mention the later ones it is to be compared with, rising."""
        self._later = later

    def __iter__(self) -> Iterator[tuple[int, int]]:
        for i, partners in enumerate(self._later):
            for j in partners:
                yield i, j

    def __len__(self) -> int:
        return sum(map(len, self._later))

    def __contains__(self, pair: object) -> bool:
        i, j = cast("tuple[int, int]", pair)
        partners = self._later[i]
        place = bisect_left(partners, j)
        return place < len(partners) and partners[place] == j


def candidate_pairs(block: Block) -> Candidates:
    """The pairs worth comparing; the times of none forbid it."""
    spans = [_span(mention.interval) for mention in block.mentions]
    met: _Met = [[] for _ in spans]
    ranks = _ranks(spans)
    for members in _by_key(block):
        if len(members) <= _MOST:
            _meet_all(members, spans, met)
        else:
            _meet_next(sorted(members, key=ranks.__getitem__), spans, met)
    held = _by_document(block.mentions)
    _meet_by_likeness(block, held, spans, met)
    _meet_by_story(block, held, met)
    for i, j in _neighbours(block.mentions):
        met[i].append(j)
    return Candidates([sorted(set(later)) for later in met])


def _span(interval: Interval | None) -> _Times:
    return _OPEN if interval is None else (interval.start or EARLIEST, interval.end or LATEST)


def _ranks(spans: Sequence[_Times]) -> list[int]:
    """The place of each mention in the order of time."""
    ranks = [0] * len(spans)
    for rank, number in enumerate(sorted(range(len(spans)), key=spans.__getitem__)):
        ranks[number] = rank
    return ranks


class _Numbers(dict[object, int]):
    """Words, days and documents as numbers from 1 on, so that keys made of two are small."""

    def __missing__(self, thing: object) -> int:
        number = self[thing] = len(self) + 1
        return number


def _by_key(block: Block) -> Iterable[list[int]]:
    """The mentions of each key that several have; most keys have one only, and cost no list."""
    first: dict[int, int] = {}
    shared: dict[int, list[int]] = {}
    numbers = _Numbers()
    for number, (mention, profile) in enumerate(zip(block.mentions, block.profiles, strict=True)):
        for key in _keys(mention, profile, block.stories, numbers):
            earlier = first.setdefault(key, number)
            if earlier != number:
                members = shared.setdefault(key, [earlier])
                if members[-1] != number:
                    members.append(number)
    return shared.values()


def _keys(mention: Mention, profile: Profile, stories: Stories, numbers: _Numbers) -> list[int]:
    words = mention.extracted.words | profile.near | profile.clause_names
    triggers: Collection[object] = profile.families or (profile.head,)
    beside = [numbers[word] for word in words]
    beside.append(numbers["document", mention.document.id])
    if mention.interval is not None and mention.interval.start is not None:
        beside.append(numbers[mention.interval.start.date()])
    keys = [numbers[word] for word in words if stories.rarity(word) >= _RARE]
    keys += [numbers[quantity.value, quantity.unit] for quantity in mention.extracted.quantities]
    for trigger in triggers:
        high = numbers["trigger", trigger] << 32
        keys += [high + low for low in beside]
    return keys


def _meet_all(members: Sequence[int], spans: Sequence[_Times], met: _Met) -> None:
    for place, i in enumerate(members):
        start, end = spans[i]
        met[i] += [j for j in members[place + 1 :] if spans[j][0] < end and start < spans[j][1]]


def _meet_next(ordered: Sequence[int], spans: Sequence[_Times], met: _Met) -> None:
    for step in range(1, _NEXT + 1):
        for i, j in zip(ordered, ordered[step:], strict=False):
            if spans[i][0] < spans[j][1] and spans[j][0] < spans[i][1]:
                met[min(i, j)].append(max(i, j))


def _by_document(mentions: Sequence[Mention]) -> _Held:
    held: _Held = {}
    for number, mention in enumerate(mentions):
        held.setdefault(mention.document.id, []).append(number)
    return held


def _meet_by_likeness(block: Block, held: _Held, spans: Sequence[_Times], met: _Met) -> None:
    """Mentions of close documents, or of one, whose triggers are alike, though no word need be the same."""
    near = block.stories.near
    alike = _Alike(block, spans)
    for name, numbers in held.items():
        others = [j for other in near.get(name, ()) for j in held.get(other, ())][:_SEEN]
        for i, found in alike.among(numbers, others):
            for j in found:
                met[min(i, j)].append(max(i, j))
        for place, i in enumerate(numbers[:_SEEN], start=1):
            met[i] += [j for _, found in alike.among((i,), numbers[place:_SEEN]) for j in found]


def _meet_by_story(block: Block, held: _Held, met: _Met) -> None:
    """Mentions without a time meet all of the documents that tell the same story."""
    undated = [mention.interval is None for mention in block.mentions]
    for name, numbers in held.items():
        asking = [i for i in numbers if undated[i]]
        others = [j for other in _one_story(name, block.stories) for j in held.get(other, ())] if asking else []
        for i in asking:
            for j in others[:_SEEN]:
                met[min(i, j)].append(max(i, j))


def _one_story(name: str, stories: Stories) -> list[str]:
    near = stories.near.get(name, ())
    return [other for other in near if stories.closeness(min(name, other), max(name, other)).whole >= _ONE_STORY]


class _Alike:
    """Finds mentions that may be of one time and whose triggers are alike."""

    def __init__(self, block: Block, spans: Sequence[_Times]) -> None:
        """For the mentions of one block."""
        self._spans = spans
        self._heads = [profile.head for profile in block.profiles]
        self._kindred = _Kindred(block.profiles)

    def among(self, numbers: Iterable[int], others: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
        """For each of some mentions those of the others."""
        timed = [(j, *self._spans[j]) for j in others]
        at: dict[_Times, list[int]] = {}
        for i in numbers:
            span = start, end = self._spans[i]
            if span not in at:
                at[span] = [j for j, begins, ends in timed if begins < end and start < ends]
            kindred, heads = self._kindred.row(self._heads[i]), self._heads
            yield i, [j for j in at[span] if kindred[heads[j]]]


class _Kindred:
    """`is_kindred` by the words alone, which it hangs on, and remembered: few words name most of what happens."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        """For the triggers of these mentions."""
        self._known = {profile.head: profile for profile in profiles}
        self._rows: dict[str, _Row] = {}
        self._asked = 0

    def row(self, head: str) -> Mapping[str, bool]:
        """Whether each other trigger is kindred to the one."""
        if self._asked > _REMEMBERED:
            self._asked = 0
            self._rows.clear()
        return self._rows.setdefault(head, _Row(partial(self._ask, head)))

    def _ask(self, one: str, other: str) -> bool:
        self._asked += 1
        found = self._rows[other].get(one) if other in self._rows else None
        return is_kindred(self._known[one], self._known[other]) if found is None else found


class _Row(dict[str, bool]):
    """The answers on one trigger, each asked for once."""

    __slots__ = ("_ask",)

    def __init__(self, ask: Callable[[str], bool]) -> None:
        self._ask = ask

    def __missing__(self, other: str) -> bool:
        found = self[other] = self._ask(other)
        return found


def _neighbours(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Mentions of one document that hang on the same words of time, whatever their own words are."""
    held: dict[tuple[str, int], list[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.extracted.timex is not None:
            held.setdefault((mention.document.id, mention.extracted.timex.start), []).append(number)
    for members in held.values():
        yield from pairwise(members)
