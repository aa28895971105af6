"""mentions.csv: one row a mention of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.exporting.sheet import Cell, csv_bytes

if TYPE_CHECKING:
    from timeline.model.published import PublishedDocument, PublishedMention, PublishedTimeline

COLUMNS = (
    "event_id",
    "mention_id",
    "document",
    "source",
    "published",
    "quote",
    "start",
    "end",
    "trigger",
    "status",
    "attribution",
    "expression",
    "value",
    "from",
    "until",
    "derivation",
)
_TODAY = "told as the news of the day of publication"


def mentions_csv(timeline: PublishedTimeline) -> bytes:
    """Every mention of every event with its words, its source and how it was dated."""
    documents = {document.id: document for document in timeline.documents}
    rows = (
        (event.id, *_source(mention, documents.get(mention.document)), *_told(mention), *_dated(mention))
        for event in timeline.events
        for mention in event.mentions
    )
    return csv_bytes(COLUMNS, rows)


def _source(mention: PublishedMention, document: PublishedDocument | None) -> tuple[Cell, ...]:
    if document is None:
        return mention.id, mention.document, None, None
    published = None if document.published is None else document.published.from_
    return mention.id, mention.document, document.source, published


def _told(mention: PublishedMention) -> tuple[Cell, ...]:
    trigger = mention.trigger.text
    return mention.quote, mention.start, mention.end, trigger, mention.status.value, mention.attribution


def _dated(mention: PublishedMention) -> tuple[Cell, ...]:
    time = mention.time
    if time is None:
        return None, None, None, None, _TODAY if mention.timing == "today" else None
    return time.expression, time.value, time.from_, time.until, time.derivation
