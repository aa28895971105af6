"""Sources that differ on the day of one and the same thing: the only case in which words join what times keep apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from timeline.merging.comparison import Comparer, Comparison
from timeline.merging.figures import Agreement
from timeline.merging.levels import What
from timeline.merging.ordering import LATEST
from timeline.merging.times import When
from timeline.model.event import Mention
from timeline.model.interval import Granularity, Interval

_SURE = 0.8  # how likely they must be one event by their words alone
_A_DAY = timedelta(days=1)
_FEW = 12  # mentions that share a figure; one that more have is no mark of an event


def with_disputes(
    clusters: Sequence[Sequence[int]], *, mentions: Sequence[Mention], comparer: Comparer
) -> list[list[int]]:
    """The clusters, two of them one where their sources tell the same figure with the same names a day apart.

    Two clusters that one document speaks in stay two: it knows of both days.
    """
    groups: dict[int, list[int]] = {}
    for cluster in clusters:
        members = list(cluster)
        groups.update((number, members) for number in members)
    for i, j in sorted(set(_pairs(mentions))):
        one, other = groups[i], groups[j]
        if one is not other and is_disputed(comparer.compare(i, j)) and not _share(one, other, mentions):
            joined = sorted(one + other)
            groups.update((number, joined) for number in joined)
    return sorted({id(group): group for group in groups.values()}.values())


def is_disputed(comparison: Comparison) -> bool:
    """Whether two mentions of neighbouring days are seen to tell one thing."""
    return (
        comparison.when is When.APART
        and comparison.how_many is Agreement.SAME
        and comparison.who + comparison.where > 0
        and comparison.what >= What.CLOSE
        and comparison.without_time >= _SURE
    )


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Mentions of different documents that share a figure and are at most a day apart."""
    held: dict[tuple[float, str], list[int]] = {}
    for number, mention in enumerate(mentions):
        for key in sorted({(quantity.value, quantity.unit) for quantity in mention.extracted.quantities}):
            held.setdefault(key, []).append(number)
    for members in held.values():
        if len(members) <= _FEW:
            yield from ((i, j) for i in members for j in members if i < j and _are_near(mentions[i], mentions[j]))


def _are_near(one: Mention, other: Mention) -> bool:
    if one.document.id == other.document.id or one.interval is None or other.interval is None:
        return False
    early, late = sorted((one.interval, other.interval), key=_when)
    if early.end is None or late.start is None or not (_is_fine(early) and _is_fine(late)):
        return False
    return timedelta(0) <= late.start - early.end < _A_DAY


def _when(interval: Interval) -> tuple[datetime, datetime]:
    return interval.start or LATEST, interval.end or LATEST


def _is_fine(interval: Interval) -> bool:
    return interval.granularity.rank <= Granularity.DAY.rank


def _share(one: Sequence[int], other: Sequence[int], mentions: Sequence[Mention]) -> bool:
    return not {mentions[i].document.id for i in one}.isdisjoint(mentions[j].document.id for j in other)
