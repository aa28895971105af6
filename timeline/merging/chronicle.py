"""What became of an event: planned, going on, over, put off, called off, as one publication after the other told it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from timeline.merging.moving import is_put_off
from timeline.merging.ordering import AHEAD, LATEST, in_order_of_publication, progress, published
from timeline.merging.sides import as_told, conflict, likeness, share_a_name
from timeline.model.event import Conflict, Mention, MentionKey, Status
from timeline.model.interval import Interval
from timeline.model.wording import interval_in_words

_NOTHING: Mapping[MentionKey, Interval | None] = MappingProxyType({})
_DONE_OR_NOT = (Status.HAPPENED, Status.DENIED)
_ALIKE = 0.6  # of their words, names aside, a telling and its denial must share


def common_status(mentions: Sequence[Mention], *, moved: Mapping[MentionKey, Interval | None] = _NOTHING) -> Status:
    """The status as last published, what lies ahead giving way to what happened.

    A denial counts only where no more tellings than denials say that it happened: who is blamed often denies. Of when
    nobody knows, no status is the last. A plan that was `moved` to another time is given up.
    """
    if len(mentions) == 1 and mentions[0].extracted.status not in AHEAD:
        return mentions[0].extracted.status
    known = [mention for mention in mentions if published(mention.document) != LATEST]
    ordered = in_order_of_publication(known or mentions)
    settled = [mention.extracted.status for mention in ordered if mention.extracted.status not in AHEAD]
    if settled.count(Status.DENIED) <= settled.count(Status.HAPPENED):
        settled = [status for status in settled if status is not Status.DENIED] or settled
    if settled:
        return settled[-1]
    return Status.CANCELLED if any(mention.key in moved for mention in ordered) else ordered[-1].extracted.status


def history_of(
    mentions: Sequence[Mention], interval: Interval, *, moved: Mapping[MentionKey, Interval | None] = _NOTHING
) -> tuple[str, ...]:
    """What it was said to be, first to last, where that changed, or where it was planned for another time."""
    steps: list[tuple[str, Mention]] = []
    for mention in _one_of_each(mentions, moved):
        for step in _steps(mention, interval, moved):
            if not steps or steps[-1][0] != step:
                steps.append((step, mention))
    told = tuple(f"{step} {as_told(mention)}" for step, mention in steps)
    return told if len({step for step, _ in steps}) > 1 or any(" " in step for step, _ in steps) else ()


def _one_of_each(mentions: Sequence[Mention], moved: Collection[MentionKey]) -> list[Mention]:
    """One mention of each document, for one text tells no change over time: what goes furthest; and plans given up."""
    if len(mentions) == 1:
        return list(mentions)
    furthest: dict[str, Mention] = {}
    for mention in in_order_of_publication(mentions):
        known = furthest.get(mention.document.id)
        if known is None or progress(mention.extracted.status) > progress(known.extracted.status):
            furthest[mention.document.id] = mention
    kept = {mention.key for mention in furthest.values()}
    return [mention for mention in in_order_of_publication(mentions) if mention.key in kept or mention.key in moved]


def _steps(mention: Mention, interval: Interval, moved: Mapping[MentionKey, Interval | None]) -> Iterator[str]:
    yield _step(mention, interval)
    if mention.key in moved:
        day = moved[mention.key]
        yield "postponed" if day is None else f"postponed to {interval_in_words(day)}"


def _step(mention: Mention, interval: Interval) -> str:
    status, own = mention.extracted.status, mention.interval
    if is_put_off(mention):
        return "postponed"
    if status in AHEAD and own is not None and not own.overlaps(interval):
        return f"{status} for {interval_in_words(own)}"
    return str(status)


def status_differences(mentions: Sequence[Mention]) -> Iterator[Conflict]:
    """Whether it happened at all, where one outlet says so and another, in like words, that it did not."""
    told = [mention for mention in in_order_of_publication(mentions) if mention.extracted.status in _DONE_OR_NOT]
    sides: dict[str, list[Mention]] = {}
    for mention in told:
        if any(_is_denial_of(mention, other) for other in told):
            sides.setdefault(str(mention.extracted.status), []).append(mention)
    found = conflict("status", sides) if len(sides) > 1 else None
    if found is not None:
        yield found


def _is_denial_of(one: Mention, other: Mention) -> bool:
    """Whether one says that it happened and the other that it did not."""
    if one.extracted.status is other.extracted.status or one.extracted.kind != other.extracted.kind:
        return False
    return share_a_name(one, other) and likeness(one, other) >= _ALIKE
