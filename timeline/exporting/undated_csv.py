"""undated.csv: what is told without a place on the calendar, why, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.exporting.sheet import Cell, csv_bytes

if TYPE_CHECKING:
    from timeline.model.published import PublishedDocument, PublishedTimeline, PublishedUndated

COLUMNS = (
    "mention_id",
    "document",
    "source",
    "published",
    "title",
    "quote",
    "start",
    "end",
    "status",
    "expression",
    "value",
    "relative",
    "reason",
    "would_help",
)


def undated_csv(timeline: PublishedTimeline) -> bytes:
    """A row for each thing that the other tables have no day for."""
    documents = {document.id: document for document in timeline.documents}
    rows = ((*_source(each, documents.get(each.document)), *_told(each)) for each in timeline.undated)
    return csv_bytes(COLUMNS, rows)


def _source(undated: PublishedUndated, document: PublishedDocument | None) -> tuple[Cell, ...]:
    if document is None:
        return undated.id, undated.document, None, None
    published = None if document.published is None else document.published.from_
    return undated.id, undated.document, document.source, published


def _told(undated: PublishedUndated) -> tuple[Cell, ...]:
    time = undated.time
    return (
        undated.title,
        undated.quote,
        undated.start,
        undated.end,
        undated.status.value,
        None if time is None else time.expression,
        None if time is None else time.value,
        None if undated.relative is None else undated.relative.words,
        undated.reason,
        undated.would_help,
    )
