"""What became of an event: planned, going on, over, put off, called off, as one publication after the other told it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.merging.kinds import load_postponing
from timeline.merging.ordering import AHEAD, LATEST, in_order_of_publication, published
from timeline.merging.sides import as_told, conflict, likeness, share_a_name
from timeline.model.event import Conflict, Mention, Status
from timeline.model.interval import Interval
from timeline.model.wording import interval_in_words

_DONE_OR_NOT = (Status.HAPPENED, Status.DENIED)
_ALIKE = 0.6  # of their words, names aside, a telling and its denial must share


def common_status(mentions: Sequence[Mention]) -> Status:
    """The status as last published, what lies ahead giving way to what happened.

    A denial counts only where no more tellings than denials say that it happened: who is blamed often denies. Of when
    nobody knows, no status is the last.
    """
    known = [mention for mention in mentions if published(mention.document) != LATEST]
    ordered = in_order_of_publication(known or mentions)
    settled = [mention.extracted.status for mention in ordered if mention.extracted.status not in AHEAD]
    if settled.count(Status.DENIED) <= settled.count(Status.HAPPENED):
        settled = [status for status in settled if status is not Status.DENIED] or settled
    return settled[-1] if settled else ordered[-1].extracted.status


def history_of(mentions: Sequence[Mention], interval: Interval) -> tuple[str, ...]:
    """What it was said to be, first to last, where that changed, or where it was planned for another time."""
    steps: list[tuple[str, Mention]] = []
    for mention in in_order_of_publication(mentions):
        step = _step(mention, interval)
        if not steps or steps[-1][0] != step:
            steps.append((step, mention))
    told = tuple(f"{step} {as_told(mention)}" for step, mention in steps)
    return told if len({step for step, _ in steps}) > 1 or any(" " in step for step, _ in steps) else ()


def _step(mention: Mention, interval: Interval) -> str:
    status, own = mention.extracted.status, mention.interval
    if status is Status.CANCELLED and not load_postponing(("en",)).isdisjoint(mention.extracted.words):
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
