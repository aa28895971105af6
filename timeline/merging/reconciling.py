"""What the witnesses of one event support together: its time, and where they differ on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from timeline.merging.ordering import AHEAD, LATEST, in_order_of_publication
from timeline.merging.sides import conflict
from timeline.merging.times import is_inferred
from timeline.model.event import Conflict, Mention, Timing
from timeline.model.interval import Interval
from timeline.model.wording import interval_in_words


def common_interval(mentions: Sequence[Mention]) -> Interval:
    """What the witnesses allow together, the finest first; one that contradicts finer ones narrows nothing.

    Where witnesses contradict each other, what was only planned, or is of the day only because it was published then,
    gives way to what is told in words, and the fewer documents to the more.
    """
    dated = [mention for mention in mentions if mention.interval is not None]
    if len(dated) == 1 and dated[0].interval is not None:
        return dated[0].interval
    finest_first = sorted(dated, key=lambda mention: _trust(mention, dated))
    intervals = [mention.interval for mention in finest_first if mention.interval is not None]
    result = intervals[0]
    for interval in intervals[1:]:
        # A coarser witness would cut a night or a day down to less than anybody says; it only closes open ends.
        if interval.granularity is result.granularity or not result.is_bounded:
            result = result.intersection(interval) or result
    return result


def _trust(mention: Mention, dated: Sequence[Mention]) -> tuple[bool, int, int, datetime, datetime]:
    """The order in which witnesses are heard."""
    interval = mention.interval
    if interval is None:
        return True, 0, 0, LATEST, LATEST
    against = [other for other in dated if other.interval is not None and not other.interval.overlaps(interval)]
    weak = _is_weak(mention) and any(not _is_weak(other) for other in against)
    opponents = len({other.document.id for other in against})
    return weak, interval.granularity.rank, opponents, interval.start or LATEST, interval.end or LATEST


def _is_weak(mention: Mention) -> bool:
    """Whether the words do not say that it was then: a plan, a day that is only that of publication."""
    return mention.extracted.status in AHEAD or not says_when(mention)


def says_when(mention: Mention) -> bool:
    """Whether words of the text date it, and no day that was inferred."""
    return mention.interval is not None and mention.extracted.timing is not Timing.TODAY and not is_inferred(mention)


def common_best(mentions: Sequence[Mention], interval: Interval) -> datetime | None:
    """The day that counting reached, where the event's time is one that was counted and it lies within."""
    for mention in in_order_of_publication(mentions):
        best, own = mention.best, mention.interval
        if best is None or own is None or own.granularity is not interval.granularity:
            continue
        if (interval.start is None or interval.start <= best) and (interval.end is None or best < interval.end):
            return best
    return None


def date_differences(mentions: Sequence[Mention]) -> Iterator[Conflict]:
    """The times that witnesses of one thing name and that no moment is common to; none where one is only coarser.

    A plan that came out otherwise is history, and a telling that names no time contradicts nobody.
    """
    ahead = all(mention.extracted.status in AHEAD for mention in mentions)
    sides: dict[Interval, list[Mention]] = {}
    for mention in in_order_of_publication(mentions):
        if mention.interval is not None and says_when(mention) and (ahead or mention.extracted.status not in AHEAD):
            sides.setdefault(mention.interval, []).append(mention)
    apart = [one for one in sides if not all(one.overlaps(other) for other in sides)]
    found = conflict("date", {interval_in_words(one): sides[one] for one in apart}) if apart else None
    if found is not None:
        yield found
