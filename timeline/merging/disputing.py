"""Sources that differ on the day or the hour of one thing: the only case in which words join what times keep apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from timeline.merging.comparison import Comparer, Comparison
from timeline.merging.figures import Agreement
from timeline.merging.levels import What
from timeline.merging.once import pairs_of_one
from timeline.merging.ordering import EARLIEST, LATEST
from timeline.merging.times import When, is_clock
from timeline.model.event import Mention
from timeline.model.interval import Granularity, Interval

_SURE = 0.8  # how likely they must be one event by their words alone
_SURER = 0.9  # how likely where no figure says so
_A_DAY = timedelta(days=1)
_AN_ERROR = timedelta(hours=2)  # what is further apart by the clock are two things, or a zone misread
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
    apart = sorted({(i, j) for i, j in _pairs(mentions) if groups[i] is not groups[j]})
    for _, i, j in _disputed(apart, mentions, comparer):
        one, other = groups[i], groups[j]
        if one is not other and not _share(one, other, mentions):
            joined = sorted(one + other)
            groups.update((number, joined) for number in joined)
    _join_what_befalls_once(groups, mentions, comparer)
    return sorted({id(group): group for group in groups.values()}.values())


def _join_what_befalls_once(groups: dict[int, list[int]], mentions: Sequence[Mention], comparer: Comparer) -> None:
    """Joins two clusters that tell of two days what befalls a thing once: the likeliest, either with one other."""
    pairs = {(i, j) for i, j in pairs_of_one(mentions) if groups[i] is not groups[j]}
    joined: set[int] = set()
    for _, i, j in sorted((-comparer.compare(i, j).without_time, i, j) for i, j in pairs):
        one, other = groups[i], groups[j]
        if one is other or not joined.isdisjoint((*one, *other)) or _share(one, other, mentions):
            continue
        both = sorted(one + other)
        joined.update(both)
        groups.update((number, both) for number in both)


def _disputed(
    pairs: Sequence[tuple[int, int]], mentions: Sequence[Mention], comparer: Comparer
) -> list[tuple[float, int, int]]:
    """The pairs that tell one thing at different times, the likeliest first."""
    found = []
    for i, j in pairs:
        comparison = comparer.compare(i, j)
        if is_disputed(comparison, by_the_clock=_are_clocks_apart(mentions[i], mentions[j])):
            found.append((-comparison.without_time, i, j))
    return sorted(found)


def is_disputed(comparison: Comparison, *, by_the_clock: bool = False) -> bool:
    """Whether two mentions that are apart are seen to tell one thing.

    Of neighbouring days they must share a figure that is telling; of one day, where only the clocks differ, any figure
    that agrees will do, or words and names so like that one is the other's telling.
    """
    if comparison.when is not When.APART or comparison.what < What.CLOSE:
        return False
    named = comparison.who + comparison.where > 0
    if not by_the_clock:
        return comparison.how_many is Agreement.SAME and named and comparison.without_time >= _SURE
    if comparison.how_many in (Agreement.SAME, Agreement.COMPATIBLE):
        return comparison.without_time >= _SURE
    same_words = comparison.what >= What.SAME_FAMILY or comparison.same_kind
    return comparison.how_many is Agreement.NONE and same_words and comparison.without_time >= _SURER


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Mentions of different documents that share a figure and are at most a day apart, or apart by the clock alone."""
    held: dict[tuple[float, str], list[int]] = {}
    clocked: dict[date, list[int]] = {}
    for number, mention in enumerate(mentions):
        for key in sorted({(quantity.value, quantity.unit) for quantity in mention.extracted.quantities}):
            held.setdefault(key, []).append(number)
        if is_clock(mention.interval) and mention.interval is not None and mention.interval.start is not None:
            clocked.setdefault(mention.interval.start.date(), []).append(number)
    for members in held.values():
        if len(members) <= _FEW:
            yield from ((i, j) for i in members for j in members if i < j and _are_near(mentions[i], mentions[j]))
    for members in clocked.values():
        yield from _by_the_clock(sorted(members, key=lambda number: (_start(mentions[number]), number)), mentions)


def _by_the_clock(members: Sequence[int], mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Each with the few next to it by the clock that other documents tell."""
    for place, i in enumerate(members):
        for j in members[place + 1 : place + 1 + _FEW]:
            if _are_clocks_apart(mentions[i], mentions[j]):
                yield min(i, j), max(i, j)


def _are_clocks_apart(one: Mention, other: Mention) -> bool:
    """Whether two documents name times of the clock that are not long apart."""
    if one.document.id == other.document.id or not (is_clock(one.interval) and is_clock(other.interval)):
        return False
    return timedelta(0) < abs(_start(other) - _start(one)) <= _AN_ERROR


def _start(mention: Mention) -> datetime:
    return EARLIEST if mention.interval is None or mention.interval.start is None else mention.interval.start


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
