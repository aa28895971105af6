"""Events, articles and leftovers as the page's script reads them: words only, already fit to show."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model.event import Status
from timeline.model.interval import Granularity
from timeline.model.published import (
    PublishedConflict,
    PublishedDate,
    PublishedDocument,
    PublishedEvent,
    PublishedMention,
    PublishedRejected,
    PublishedTimeline,
    PublishedUndated,
)
from timeline.rendering import wording
from timeline.rendering.marks import extent
from timeline.rendering.moments import iso, month_words
from timeline.rendering.orders import order_records
from timeline.rendering.plan import mention_at
from timeline.rendering.publications import letters, published_at
from timeline.rendering.quotes import stretches
from timeline.rendering.visible import safe_url, visible

MOST_QUOTES = 40
"""Quotes of one event that the page carries; timeline.json has all."""

Record = dict[str, object]


def records(timeline: PublishedTimeline) -> Record:
    """All that the page tells in words, by section."""
    short = letters(timeline.documents)
    return {
        "documents": [_document(document, short) for document in timeline.documents],
        "events": [_event(event, short) for event in in_order(timeline)],
        "undated": [_undated(undated, short) for undated in timeline.undated],
        "orders": order_records(timeline.undated, short),
        "rejected": [_rejected(rejected) for rejected in timeline.rejected],
    }


def in_order(timeline: PublishedTimeline) -> list[PublishedEvent]:
    """Events by the first end that is known, those known from no side last."""
    return sorted(timeline.events, key=_place)


def _place(event: PublishedEvent) -> tuple[str, str, str]:
    ends = extent(event).ends
    first, last = (iso(ends[0]), iso(ends[-1])) if ends else ("~", "~")
    return first, last, event.id


def _event(event: PublishedEvent, short: Mapping[str, str]) -> Record:
    return {
        "id": event.id,
        "title": visible(event.title),
        "lane": visible(event.lane or ""),
        "date": visible(event.date_text),
        "edtf": visible(event.edtf),
        "group": _group(event),
        "from": event.from_ or "",
        "until": event.until or "",
        "status": "" if event.status == Status.HAPPENED else event.status.value,
        "sources": event.independent_sources,
        "granularity": wording.granularity(event.granularity),
        "participants": [*map(visible, event.participants)],
        "places": [*map(visible, event.places)],
        "quantities": _quantities(event),
        "history": [*map(visible, event.history)],
        "corrections": [*map(visible, event.corrections)],
        "conflicts": [_conflict(conflict, event, short) for conflict in event.conflicts],
        "mentions": [_mention(mention, short) for mention in event.mentions[:MOST_QUOTES]],
        "more": max(0, len(event.mentions) - MOST_QUOTES),
        "documents": [*dict.fromkeys(short[m.document] for m in event.mentions if m.document in short)],
    }


def _group(event: PublishedEvent) -> str:
    """The heading it is listed under: its month, or its year where no month is known."""
    ends = extent(event).ends
    if not ends:
        return "Not bounded"
    return str(ends[0].year) if Granularity.MONTH.is_finer_than(event.granularity) else month_words(ends[0])


def _quantities(event: PublishedEvent) -> list[str]:
    said = (visible(wording.quantity(counted)) for mention in event.mentions for counted in mention.quantities)
    return [*dict.fromkeys(said)]


def _conflict(conflict: PublishedConflict, event: PublishedEvent, short: Mapping[str, str]) -> Record:
    home = {mention.id: short.get(mention.document, "?") for mention in event.mentions}
    values = [
        {"value": visible(side.value), "documents": [*dict.fromkeys(home.get(name, "?") for name in side.mentions)]}
        for side in conflict.values
    ]
    return {"field": wording.field(conflict.field), "note": visible(conflict.note), "values": values}


def _mention(mention: PublishedMention, short: Mapping[str, str]) -> Record:
    time, at = mention.time, mention_at(mention)
    return {
        "document": short.get(mention.document, "?"),
        "quote": None if mention.quote is None else stretches(mention),
        "expression": visible(time.expression or "") if time else "",
        "derivation": visible(time.derivation) if time else "",
        "means": wording.means(time),
        "implied": [*map(wording.plain, time.implied)] if time else [],
        "timing": wording.timing(mention),
        "attribution": visible(mention.attribution or ""),
        "at": None if at is None else iso(at),
    }


def _undated(undated: PublishedUndated, short: Mapping[str, str]) -> Record:
    words = {"title": undated.title, "reason": undated.reason, "help": undated.would_help}
    return {name: visible(text) for name, text in words.items()} | {"mention": _mention(undated, short)}


def _document(document: PublishedDocument, short: Mapping[str, str]) -> Record:
    at = published_at(document)
    return {
        "letter": short[document.id],
        "id": visible(document.id),
        "title": visible(document.title or document.path or document.id),
        "outlet": visible(wording.outlet(document)),
        "url": safe_url(document.url),
        "published": wording.published(document.published),
        "basis": wording.basis(document.published),
        "evidence": [] if document.published is None else [*map(visible, document.published.evidence)],
        "candidates": [*map(_candidate, document.candidates)],
        "warnings": [*map(visible, document.warnings)],
        "copyOf": short.get(document.copy_of or "", ""),
        "at": None if at is None else iso(at),
    }


def _candidate(date: PublishedDate) -> str:
    return f"{wording.published(date)} ({wording.basis(date)})"


def _rejected(rejected: PublishedRejected) -> Record:
    words = (rejected.subject, rejected.detail, rejected.stage, wording.plain(rejected.reason))
    return dict(zip(("subject", "detail", "stage", "reason"), map(visible, words), strict=True))
