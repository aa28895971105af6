"""Which pairs of mentions are worth comparing, found in little more than linear time.

Two mentions meet under a key they share: a trigger's family with a word, name, figure or day beside it, or a rare word.
Keys that many share are cut into neighbours in time. Mentions of documents close to each other meet by the likeness of
their triggers, where the words differ; what does not say when meets all of the documents that tell the same story.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from timeline.merging.block import Block, Candidates
from timeline.merging.meeting import SEEN, Held, Met, Times, meet_by_likeness, times_of
from timeline.merging.profiles import Profile
from timeline.merging.stories import Stories
from timeline.model.event import Mention

MOST = 24
"""Mentions under one key that all meet each other."""

NEXT = 4
"""Under a key with more, each meets so many of those next to it in time."""

RARE = 2.0
"""From here on, a word alone is a key."""

_ONE_STORY = 0.3  # documents this close tell of one event in whatever words


def candidate_pairs(block: Block, *, jobs: int = 1) -> Candidates:
    """The pairs worth comparing; the times of none forbid it."""
    spans = times_of(block.mentions)
    met: Met = [[] for _ in spans]
    held = _by_document(block.mentions)
    _meet_by_story(block, held, met)
    for i, j in _neighbours(block.mentions):
        met[i].append(j)
    if block.columns is not None:
        from timeline.merging.bulk_blocking import bulk_pairs

        return bulk_pairs(block, met, jobs=jobs)
    _meet_by_key(block, spans, met)
    meet_by_likeness(block, held, spans, met)
    return Candidates.of([sorted(set(later)) for later in met])


def _meet_by_key(block: Block, spans: Sequence[Times], met: Met) -> None:
    ranks = _ranks(spans)
    for members in _by_key(block):
        if len(members) <= MOST:
            _meet_all(members, spans, met)
        else:
            _meet_next(sorted(members, key=ranks.__getitem__), spans, met)


def _ranks(spans: Sequence[Times]) -> list[int]:
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
    keys = [numbers[word] for word in words if stories.rarity(word) >= RARE]
    keys += [numbers[quantity.value, quantity.unit] for quantity in mention.extracted.quantities]
    for trigger in triggers:
        high = numbers["trigger", trigger] << 32
        keys += [high + low for low in beside]
    return keys


def _meet_all(members: Sequence[int], spans: Sequence[Times], met: Met) -> None:
    for place, i in enumerate(members):
        start, end = spans[i]
        met[i] += [j for j in members[place + 1 :] if spans[j][0] < end and start < spans[j][1]]


def _meet_next(ordered: Sequence[int], spans: Sequence[Times], met: Met) -> None:
    for step in range(1, NEXT + 1):
        for i, j in zip(ordered, ordered[step:], strict=False):
            if spans[i][0] < spans[j][1] and spans[j][0] < spans[i][1]:
                met[min(i, j)].append(max(i, j))


def _by_document(mentions: Sequence[Mention]) -> Held:
    held: Held = {}
    for number, mention in enumerate(mentions):
        held.setdefault(mention.document.id, []).append(number)
    return held


def _meet_by_story(block: Block, held: Held, met: Met) -> None:
    """Mentions without a time meet all of the documents that tell the same story."""
    undated = [mention.interval is None for mention in block.mentions]
    for name, numbers in held.items():
        asking = [i for i in numbers if undated[i]]
        others = [j for other in _one_story(name, block.stories) for j in held.get(other, ())] if asking else []
        for i in asking:
            for j in others[:SEEN]:
                met[min(i, j)].append(max(i, j))


def _one_story(name: str, stories: Stories) -> list[str]:
    near = stories.near.get(name, ())
    return [other for other in near if stories.closeness(min(name, other), max(name, other)).whole >= _ONE_STORY]


def _neighbours(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Mentions of one document that hang on the same words of time, whatever their own words are."""
    held: dict[tuple[str, int], list[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.extracted.timex is not None:
            held.setdefault((mention.document.id, mention.extracted.timex.start), []).append(number)
    for members in held.values():
        yield from pairwise(members)
