"""Timesketch: a line an event and a line a publication, for its search and its stories."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from timeline.exporting.json_bytes import json_line
from timeline.exporting.placing import Depth, Placed, PlacedEvent, moment, placed_events
from timeline.exporting.telling import Documents, documents_of, undated_count
from timeline.exporting.zones import to_utc, zone_of

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from timeline.model.published import PublishedDocument, PublishedEvent, PublishedTimeline

Row: TypeAlias = dict[str, object]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def timesketch(timeline: PublishedTimeline) -> bytes:
    """Rows with `message`, `datetime`, `timestamp` (microseconds) and `timestamp_desc`, events first.

    `timeline_undated` of each row counts what is left out for want of a date. Times are UTC; a day is its midnight.
    Raises `ExportError` where the timeline has a time or a zone that there is not.
    """
    zone, documents = zone_of(timeline), documents_of(timeline)
    events = (_event(placed, documents, zone) for placed in placed_events(timeline))
    publications = (row for document in timeline.documents for row in _publication(document))
    shared = {"timeline": timeline.title, "timeline_undated": undated_count(timeline)}
    return b"".join(json_line(row | shared) for row in (*events, *publications))


def _event(placed: PlacedEvent, documents: Documents, zone: ZoneInfo) -> Row:
    event, place = placed
    return {
        "message": event.title if event.status == "happened" else f"{event.title} ({event.status})",
        **_moment(_in_utc(place.mark, place, zone)),
        "timestamp_desc": _description(event, place),
        "datetime_earliest": _iso(place.start, place, zone),
        "datetime_latest": _iso(place.end, place, zone),
        "date_text": event.date_text,
        "edtf": event.edtf,
        "event_id": event.id,
        "status": event.status.value,
        "tag": [] if event.lane is None else [event.lane],
        "participants": list(event.participants),
        "places": list(event.places),
        "disagreements": [conflict.note for conflict in event.conflicts],
        **_sources(event, documents),
    }


def _description(event: PublishedEvent, place: Placed) -> str:
    if place.start is None:
        return f"event not after ({_unit(event)})"
    return f"event not before ({_unit(event)})" if place.end is None else f"event date ({_unit(event)})"


def _unit(event: PublishedEvent) -> str:
    return event.granularity.value.replace("_", " ")


def _sources(event: PublishedEvent, documents: Documents) -> Row:
    found = [documents[mention.document] for mention in event.mentions if mention.document in documents]
    return {
        "source": list(dict.fromkeys(document.source for document in found)),
        "url": list(dict.fromkeys(document.url for document in found if document.url is not None)),
        "quote": [mention.quote for mention in event.mentions if mention.quote is not None],
    }


def _publication(document: PublishedDocument) -> Iterator[Row]:
    """The row of a document; none where it is not known on which day or later it appeared."""
    published = document.published
    first = None if published is None else moment(published.from_)
    if published is None or first is None:
        return
    yield {
        "message": ": ".join(filter(None, (document.source, document.title))),
        **_moment(first.replace(tzinfo=UTC)),
        "timestamp_desc": f"article published ({published.granularity.value.replace('_', ' ')})",
        "document": document.id,
        "source": [document.source],
        "url": [] if document.url is None else [document.url],
        "evidence": list(published.evidence),
    }


def _moment(at: datetime) -> Row:
    return {"datetime": at.isoformat(), "timestamp": (at - _EPOCH) // _EPOCH.resolution}


def _in_utc(at: datetime, place: Placed, zone: ZoneInfo) -> datetime:
    return to_utc(at, zone) if place.is_clock and place.depth is Depth.TIME else at.replace(tzinfo=UTC)


def _iso(at: datetime | None, place: Placed, zone: ZoneInfo) -> str | None:
    return None if at is None else _in_utc(at, place, zone).isoformat()
