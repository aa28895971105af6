"""What people join or keep apart, whatever the comparison says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from timeline.model.event import Mention, MentionKey

Groups: TypeAlias = Sequence[Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class Joins:
    """Mentions that are one event (`together`, group by group), and mentions that are events of their own (`apart`)."""

    together: Sequence[Sequence[MentionKey]] = ()
    apart: Collection[MentionKey] = ()


def rejoined(groups: Groups, *, joins: Joins) -> Groups:
    """The groups of mentions with the user's word on them; groups stay in the order of their first members.

    A mention kept apart leaves its group before anything is joined; joining brings whole groups together.
    """
    if not joins.together and not joins.apart:
        return groups
    parted = [*_parted(groups, joins.apart)]
    home = {mention.key: place for place, group in enumerate(parted) for mention in group}
    leads = list(range(len(parted)))
    for keys in joins.together:
        met = {leads[home[key]] for key in keys if key in home}
        leads = [min(met) if lead in met else lead for lead in leads]
    joined: dict[int, list[Mention]] = {}
    for lead, group in zip(leads, parted, strict=True):
        joined.setdefault(lead, []).extend(group)
    return list(joined.values())


def _parted(groups: Groups, apart: Collection[MentionKey]) -> Iterable[Sequence[Mention]]:
    for group in groups:
        yield from ([mention] for mention in group if mention.key in apart)
        rest = [mention for mention in group if mention.key not in apart]
        if rest:
            yield rest
