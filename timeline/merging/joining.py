"""What people join or keep apart, whatever the comparison says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from timeline.model.event import Mention, MentionKey


@dataclass(frozen=True, slots=True)
class Joins:
    """Mentions that are one event (`together`, group by group), and mentions that are events of their own (`apart`)."""

    together: Sequence[Sequence[MentionKey]] = ()
    apart: Collection[MentionKey] = ()


def rejoined(clusters: Sequence[Sequence[int]], *, mentions: Sequence[Mention], joins: Joins) -> list[list[int]]:
    """The clusters of mention numbers with the user's word on them, each sorted, ordered by their first member.

    A mention kept apart leaves its cluster before anything is joined; joining brings whole clusters together.
    """
    if not joins.together and not joins.apart:
        return [list(cluster) for cluster in clusters]
    numbers = {mention.key: number for number, mention in enumerate(mentions)}
    alone = {numbers[key] for key in joins.apart if key in numbers}
    groups = {number: group for group in _parted(clusters, alone) for number in group}
    for keys in joins.together:
        joined = sorted({each for key in keys if key in numbers for each in groups[numbers[key]]})
        groups.update(dict.fromkeys(joined, joined))
    return sorted({id(group): group for group in groups.values()}.values())


def _parted(clusters: Iterable[Sequence[int]], alone: Collection[int]) -> Iterable[list[int]]:
    for cluster in clusters:
        yield from ([number] for number in cluster if number in alone)
        rest = [number for number in cluster if number not in alone]
        if rest:
            yield rest
