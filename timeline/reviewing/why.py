"""Why mentions are one event, and why two events are not; from the published record alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from timeline.model.published import PublishedEvent, PublishedTimeline
from timeline.reviewing.apart import apart
from timeline.reviewing.finding import find_event
from timeline.reviewing.joining import join_line
from timeline.reviewing.sharing import common_to, in_words, telling_of_mention
from timeline.reviewing.witness import Witness, mention_lines, witnesses

# Beyond this many mentions every pair would fill pages; each is then compared with the first alone.
_ALL_PAIRS = 6


def why(timeline: PublishedTimeline, event_id: str, other_id: str | None = None) -> str:
    """In words: why these mentions are one event; with `other_id`, why these two events are not one.

    Example: `why(timeline, "3f2a")`; an id may be cut short as long as it is one event's.
    Raises `UnknownEventError`.
    """
    event = find_event(timeline, event_id=event_id)
    if other_id is None:
        return "\n".join(_one_event(event, timeline)) + "\n"
    return "\n".join(apart(event, find_event(timeline, event_id=other_id), timeline=timeline)) + "\n"


def _one_event(event: PublishedEvent, timeline: PublishedTimeline) -> Iterator[str]:
    told = witnesses(event, timeline=timeline)
    yield event.title
    yield f"{event.date_text} ({event.status}), event {event.id}"
    yield ""
    yield f"Told by {len(told)} mention{'s' if len(told) > 1 else ''}:"
    for witness in told:
        yield from mention_lines(witness)
    if len(told) > 1:
        yield ""
        yield "Why they are one:"
        yield from _joins(event, told)
    yield from _conflicts(event)


def _joins(event: PublishedEvent, told: tuple[Witness, ...]) -> Iterator[str]:
    """Each mention with the one it is likest to; of a record without these, what each pair shares."""
    if any(witness.mention.joined for witness in told):
        known = {witness.mention.id: witness for witness in told}
        yield from (join_line(witness, known, event=event) for witness in told[1:])
    else:
        yield from (_shared(event, *pair) for pair in _pairs(told))


def _pairs(told: tuple[Witness, ...]) -> list[tuple[Witness, Witness]]:
    if len(told) <= _ALL_PAIRS:
        return list(combinations(told, 2))
    return [(told[0], other) for other in told[1:]]


def _shared(event: PublishedEvent, first: Witness, second: Witness) -> str:
    one, other = (telling_of_mention(witness.mention, event=event) for witness in (first, second))
    reasons = [*_times(first, second), *in_words(common_to(one, other))]
    told = "; ".join(reasons) if reasons else "they are joined through the other mentions"
    return f"  {first.number} and {second.number}: {told}"


def _times(first: Witness, second: Witness) -> list[str]:
    if first.when is None or second.when is None:
        return []
    return ["their times overlap" if first.when.overlaps(second.when) else "their times are apart"]


def _conflicts(event: PublishedEvent) -> Iterator[str]:
    if not event.conflicts:
        return
    yield ""
    yield "Where they disagree:"
    yield from (f"  {conflict.field}: {conflict.note}" for conflict in event.conflicts)
