"""schema.org JSON-LD: the events as linked data, fit to stand inside a script element of a page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from timeline.exporting.json_bytes import json_document
from timeline.exporting.placing import Depth, Placed, PlacedEvent, placed_events
from timeline.exporting.shown import shown
from timeline.exporting.telling import Documents, disagreements, documents_of, left_out, published_on, titled
from timeline.exporting.zones import to_utc, zone_of
from timeline.model.visible import safe_url

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from timeline.model.published import PublishedDocument, PublishedEvent, PublishedTimeline

Node: TypeAlias = dict[str, object]

# schema.org has no word for what is only possible, or denied; the name says it.
_STATUSES = {
    "happened": "EventScheduled",
    "ongoing": "EventScheduled",
    "planned": "EventScheduled",
    "cancelled": "EventCancelled",
}
_FORMS = {Depth.YEAR: 4, Depth.MONTH: 7, Depth.DAY: 10}
# Inside <script>, `</script>` and `<!--` would end or upset the element.
_HTML = {b"<": b"\\u003c", b">": b"\\u003e", b"&": b"\\u0026"}


def jsonld(timeline: PublishedTimeline) -> bytes:
    """An `ItemList` of `Event`s; dates as deep as they are known, ends inclusive, EDTF in `additionalProperty`.

    `description` of the list says what is left out for want of a date.
    Raises `ExportError` where the timeline has a time or a zone that there is not.
    """
    zone, documents = zone_of(timeline), documents_of(timeline)
    events = [_event(placed, documents, zone) for placed in placed_events(timeline)]
    note = left_out(timeline)
    listed: Node = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": shown(timeline.title),
        **({} if note is None else {"description": f"{note}."}),
        "numberOfItems": len(events),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "item": event} for position, event in enumerate(events, 1)
        ],
    }
    return _embeddable(json_document(listed))


def _embeddable(content: bytes) -> bytes:
    for sign, escape in _HTML.items():
        content = content.replace(sign, escape)
    return content


def _event(placed: PlacedEvent, documents: Documents, zone: ZoneInfo) -> Node:
    event, place = placed
    status = _STATUSES.get(event.status.value)
    node: Node = {
        "@type": "Event",
        "identifier": event.id,
        "name": titled(event),
        **_dates(place, zone),
        "description": ". ".join((shown(event.date_text), *disagreements(event))),
        "eventStatus": None if status is None else f"https://schema.org/{status}",
        "location": [{"@type": "Place", "name": shown(name)} for name in event.places],
        "about": [{"@type": "Thing", "name": shown(name)} for name in event.participants],
        "subjectOf": _articles(event, documents),
        "additionalProperty": [
            {"@type": "PropertyValue", "name": "EDTF", "value": event.edtf},
            {"@type": "PropertyValue", "name": "granularity", "value": event.granularity.value},
        ],
    }
    return {name: value for name, value in node.items() if value not in (None, [])}


def _dates(place: Placed, zone: ZoneInfo) -> Node:
    dates: Node = {}
    if place.start is not None:
        dates["startDate"] = _date(place.start, place, zone)
    if place.last is not None and not place.is_one_unit:
        dates["endDate"] = _date(place.last, place, zone)
    return dates


def _date(at: datetime, place: Placed, zone: ZoneInfo) -> str:
    if place.depth is not Depth.TIME:
        return at.isoformat()[: _FORMS[place.depth]]
    return f"{to_utc(at, zone).replace(tzinfo=None).isoformat()}Z" if place.is_clock else at.isoformat()


def _articles(event: PublishedEvent, documents: Documents) -> list[Node]:
    told_by = dict.fromkeys(mention.document for mention in event.mentions)
    return [_article(documents[name]) for name in told_by if name in documents]


def _article(document: PublishedDocument) -> Node:
    node: Node = {
        "@type": "NewsArticle",
        "headline": None if document.title is None else shown(document.title),
        "url": safe_url(document.url),
        "datePublished": published_on(document),
        "inLanguage": document.lang,
        "publisher": {"@type": "Organization", "name": shown(document.source)},
    }
    return {name: value for name, value in node.items() if value is not None}
