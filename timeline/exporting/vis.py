"""vis-timeline: items and groups for the JavaScript component of that name."""

from __future__ import annotations

from datetime import datetime, timedelta
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from timeline.exporting.json_bytes import json_document
from timeline.exporting.placing import Placed, PlacedEvent, placed_events
from timeline.exporting.shown import shown
from timeline.exporting.telling import (
    MOST_WITNESSES,
    OTHER_LANE,
    Documents,
    disagreements,
    documents_of,
    titled,
    undated_count,
    witnesses,
)

if TYPE_CHECKING:
    from timeline.model.published import PublishedEvent, PublishedTimeline

Item: TypeAlias = dict[str, object]

_ONE_DAY = timedelta(days=1)


def vis(timeline: PublishedTimeline) -> bytes:
    """`items`, `groups` (the lanes, null where there are none), `options`, and `undated`, the number left out.

    Times are naive, so that they read the same in every zone; ends are exclusive. What is no longer than a day is a
    point, which shows its title at every zoom; so is what has an open end. `options` begins where most events are.
    Raises `ExportError` where the timeline has a time that there is not.
    """
    documents, events = documents_of(timeline), placed_events(timeline)
    lanes = sorted({event.lane for event, _ in events if event.lane is not None})
    items = [_item(event, place, documents) | _group(event, lanes) for event, place in events]
    options = {"showCurrentTime": False, **_view([place for _, place in events])}
    data = {"items": items, "groups": _groups(events, lanes) or None, "options": options}
    return json_document(data | {"undated": undated_count(timeline)})


def _view(places: list[Placed]) -> Item:
    """The stretch to begin with: nine in ten events, since one of long ago would make a sliver of the rest."""
    if not places:
        return {}
    starts, ends = sorted(place.mark for place in places), sorted(place.end or place.mark for place in places)
    few = len(places) // 20
    start, end = starts[few], max(ends[-1 - few], _moved(starts[few], _ONE_DAY))
    margin = (end - start) / 20
    return {"start": _naive(_moved(start, -margin)), "end": _naive(_moved(end, margin))}


def _moved(at: datetime, by: timedelta) -> datetime:
    try:
        return (at + by).replace(microsecond=0)
    except OverflowError:
        return at


def _groups(events: list[PlacedEvent], lanes: list[str]) -> list[Item]:
    # An item without a group is not drawn where there are groups.
    has_others = bool(lanes) and any(event.lane is None for event, _ in events)
    return [{"id": lane, "content": escape(shown(lane))} for lane in (*lanes, *([OTHER_LANE] if has_others else ()))]


def _group(event: PublishedEvent, lanes: list[str]) -> Item:
    return {"group": event.lane or OTHER_LANE} if lanes else {}


def _item(event: PublishedEvent, place: Placed, documents: Documents) -> Item:
    return {
        "id": event.id,
        "content": escape(titled(event)),
        "start": _naive(place.mark),
        **({} if place.start is None or place.end is None else {"end": _naive(place.end)}),
        "type": "point" if _is_short(place) else "range",
        "className": " ".join(_classes(event)),
        "title": "<br>".join(map(escape, _tooltip(event, documents))),
    }


def _is_short(place: Placed) -> bool:
    return place.start is None or place.end is None or place.end - place.start <= _ONE_DAY


def _classes(event: PublishedEvent) -> list[str]:
    told = [f"granularity-{event.granularity.value}", f"status-{event.status.value}"]
    marks = {
        "open-start": event.from_ is None,
        "open-end": event.until is None,
        "approximate": event.best is not None,
        "disagreement": bool(event.conflicts),
    }
    return told + [name for name, holds in marks.items() if holds]


def _tooltip(event: PublishedEvent, documents: Documents) -> tuple[str, ...]:
    told_by = witnesses(event, documents)
    more = len(told_by) - MOST_WITNESSES
    rest = (f"and {more} more",) if more > 0 else ()
    lines = (witness.line for witness in told_by[:MOST_WITNESSES])
    return (shown(event.date_text), *lines, *rest, *disagreements(event))


def _naive(at: datetime) -> str:
    return at.isoformat()
