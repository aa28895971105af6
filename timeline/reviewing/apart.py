"""Why two events stand apart: what forbids one, and how little they share."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.published import PublishedEvent, PublishedTimeline
from timeline.reviewing.finding import UnknownEventError
from timeline.reviewing.sharing import common_to, in_words, telling_of_event
from timeline.reviewing.windows import when_of_event


def apart(first: PublishedEvent, second: PublishedEvent, *, timeline: PublishedTimeline) -> Iterator[str]:
    """The reasons in words, what forbids first; raises `UnknownEventError` where both are the same event."""
    if first.id == second.id:
        raise UnknownEventError(f"both ids name the event {first.id}")
    yield from (f"{event.title}: {event.date_text} ({event.status}), event {event.id}" for event in (first, second))
    yield ""
    yield "Why they are two:"
    reasons = (*_times(first, second), *_documents(first, second, timeline), *_statuses(first, second))
    yield from (f"  {reason}" for reason in reasons)
    yield from (f"  {line}" for line in _common_ground(first, second))


def _times(first: PublishedEvent, second: PublishedEvent) -> Iterator[str]:
    if when_of_event(first).overlaps(when_of_event(second)):
        yield "Their times overlap, so the dates alone do not keep them apart."
    else:
        yield f"Their times have no moment in common: {first.date_text}; {second.date_text}."


def _documents(first: PublishedEvent, second: PublishedEvent, timeline: PublishedTimeline) -> Iterator[str]:
    told = {mention.document for mention in first.mentions} & {mention.document for mention in second.mentions}
    both = [document.id for document in timeline.documents if document.id in told]
    if both:
        yield f"The same document tells them separately: {', '.join(both)}."


def _statuses(first: PublishedEvent, second: PublishedEvent) -> Iterator[str]:
    if first.status is not second.status:
        yield f"One is told as {first.status}, the other as {second.status}."


def _common_ground(first: PublishedEvent, second: PublishedEvent) -> Iterator[str]:
    shared = in_words(common_to(telling_of_event(first), telling_of_event(second)))
    if not shared:
        yield "They share no figure, no name and no telling word."
        return
    yield f"What they share was not enough to make them one ({'; '.join(shared)})."
