"""What a text takes up that it has just told: "telephoned Whitlow … the call", "an explosion … the blast"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from timeline.merging.kinds import data_of
from timeline.model.event import Mention, MentionKey

_NEAR = 400  # characters that a text may be on, "the call" still being the one just told
_BEFORE = 12  # characters before a word in which its article stands


def takes_up(one: Mention, other: Mention) -> bool:
    """Whether `other` is the noun, with "the" or "this" before it, for what the same text has just told in `one`.

    Both are of one kind and time, and name no different places.
    """
    mine, theirs = one.extracted, other.extracted
    if one.document.id != other.document.id or mine.kind != theirs.kind or mine.kind == "other":
        return False
    if one.interval is None or one.interval != other.interval or mine.clause == theirs.clause:
        return False
    apart = mine.places and theirs.places and set(mine.places).isdisjoint(theirs.places)
    near = 0 < theirs.trigger.start - mine.trigger.start <= _NEAR
    return near and not apart and _is_definite(other)


def _is_definite(mention: Mention) -> bool:
    start = mention.extracted.trigger.start
    before = mention.document.article.text[max(0, start - _BEFORE) : start].split()
    return bool(before) and before[-1].casefold() in _articles(("en",))


def taken_up(mentions: Iterable[Mention]) -> frozenset[MentionKey]:
    """The mentions that only take up what another of the same text has told."""
    return frozenset(other.key for _, other in _pairs(mentions))


@cache
def _articles(languages: tuple[str, ...]) -> frozenset[str]:
    tables = (data_of(language, "taking_up").get("definite", {}) for language in languages)
    return frozenset(word for table in tables for word in table.get("words", "").split())


def with_taken_up(groups: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The groups, two of them one where a text takes up in one what it has told in the other.

    They stay two where any of their mentions cannot be of one time, or another text tells both.
    """
    home = {mention.key: place for place, group in enumerate(groups) for mention in group}
    told = [list(group) for group in groups]
    for one, other in _pairs(mention for group in groups for mention in group):
        first, second = sorted((home[one.key], home[other.key]))
        if first != second and _can_be_one(told[first], told[second], one.document.id):
            told[first] += told[second]
            home.update((mention.key, first) for mention in told[second])
            told[second] = []
    return [group for group in told if group]


def _pairs(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Each definite noun with the last mention of its kind before it in its text."""
    last: dict[tuple[str, str], Mention] = {}
    for mention in sorted(mentions, key=_place):
        key = mention.document.id, mention.extracted.kind
        if key in last and takes_up(last[key], mention):
            yield last[key], mention
        last[key] = mention


def _place(mention: Mention) -> tuple[str, int, MentionKey]:
    return mention.document.id, mention.extracted.trigger.start, mention.key


def _can_be_one(one: Sequence[Mention], other: Sequence[Mention], text: str) -> bool:
    shared = {mention.document.id for mention in one} & {mention.document.id for mention in other}
    if shared != {text}:
        return False
    times = [mention.interval for mention in (*one, *other) if mention.interval is not None]
    starts = [time.start for time in times if time.start is not None]
    ends = [time.end for time in times if time.end is not None]
    return not starts or not ends or max(starts) < min(ends)
