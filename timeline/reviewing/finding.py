"""Events by their id or the beginning of it."""

from __future__ import annotations

from timeline.model.published import PublishedEvent, PublishedTimeline

_SHOWN = 5


class UnknownEventError(ValueError):
    """An id that is no event's, or the beginning of several; the message says which."""


def find_event(timeline: PublishedTimeline, *, event_id: str) -> PublishedEvent:
    """The event of that id, or the only one whose id begins so; raises `UnknownEventError`."""
    exact = [event for event in timeline.events if event.id == event_id]
    found = exact or [event for event in timeline.events if event_id and event.id.startswith(event_id)]
    if not found:
        raise UnknownEventError(f"no event “{event_id}” in this timeline of {len(timeline.events)} events")
    if len(found) > 1:
        raise UnknownEventError(f"“{event_id}” begins the ids of {len(found)} events: {_ids(found)}")
    return found[0]


def _ids(events: list[PublishedEvent]) -> str:
    shown = ", ".join(event.id for event in events[:_SHOWN])
    return f"{shown}, …" if len(events) > _SHOWN else shown
