"""Which pairs of mentions are worth comparing: those that share a rare word and whose times overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.model.event import Mention

_MOST = 60  # mentions that a word may stand in and still bring pairs together


def candidate_pairs(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Index pairs `(i, j)` with i < j, each once, in order; the work grows with the mentions, not with their square."""
    seen: set[tuple[int, int]] = set()
    for members in _by_word(mentions):
        for place, i in enumerate(members):
            for j in members[place + 1 :]:
                if (i, j) not in seen and _overlap(mentions[i], mentions[j]):
                    seen.add((i, j))
    seen.update(_neighbours(mentions))
    yield from sorted(seen)


def _neighbours(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Mentions of one document that hang on the same words of time, whatever their own words are."""
    held: dict[tuple[str, int], list[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.extracted.timex is not None:
            held.setdefault((mention.document.id, mention.extracted.timex.start), []).append(number)
    for members in held.values():
        yield from pairwise(members)


def _by_word(mentions: Sequence[Mention]) -> list[list[int]]:
    index: dict[str, list[int]] = {}
    for number, mention in enumerate(mentions):
        for word in mention.extracted.words:
            index.setdefault(word, []).append(number)
    most = max(_MOST, len(mentions) // 50)
    return [members for _, members in sorted(index.items()) if 1 < len(members) <= most]


def _overlap(one: Mention, other: Mention) -> bool:
    return one.interval is not None and other.interval is not None and one.interval.overlaps(other.interval)
