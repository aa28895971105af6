"""Parquet: one row an event with real types, the mentions nested in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from timeline.exporting.errors import MissingPackageError
from timeline.exporting.events_csv import COLUMNS, event_rows
from timeline.exporting.placing import moment
from timeline.exporting.telling import undated_count

if TYPE_CHECKING:
    from timeline.model.published import PublishedDocument, PublishedEvent, PublishedMention, PublishedTimeline

Row: TypeAlias = dict[str, object]

_INSTALL = "Parquet needs pyarrow: pip install 'timeline-reconstruction[parquet]'"


def parquet(timeline: PublishedTimeline) -> bytes:
    """The columns of events.csv, lists as lists and times as naive local times; then `history` and `mentions`.

    Title, zone and the number of undated things are in the file's metadata.
    Raises `MissingPackageError` without pyarrow, `ExportError` where the timeline has a time that there is not.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise MissingPackageError(_INSTALL) from error
    from timeline.exporting.parquet_schema import schema

    table = pa.Table.from_pylist(_rows(timeline), schema=schema().with_metadata(_metadata(timeline)))
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink)
    return bytes(sink.getvalue())


def _metadata(timeline: PublishedTimeline) -> dict[str, str]:
    return {
        "title": timeline.title,
        "timezone": timeline.timezone,
        "generator": timeline.generator,
        "undated": str(undated_count(timeline)),
    }


def _rows(timeline: PublishedTimeline) -> list[Row]:
    documents = {document.id: document for document in timeline.documents}
    rows = (dict(zip(COLUMNS, cells, strict=True)) for cells in event_rows(timeline))
    return [row | _typed(event, documents) for event, row in zip(timeline.events, rows, strict=True)]


def _typed(event: PublishedEvent, documents: dict[str, PublishedDocument]) -> Row:
    """The columns that a table of text can only spell."""
    mentions = [_mention(mention, documents.get(mention.document)) for mention in event.mentions]
    return {
        "from": moment(event.from_),
        "until": moment(event.until),
        "best": moment(event.best),
        "sources": list(dict.fromkeys(mention["source"] for mention in mentions)),
        "participants": list(event.participants),
        "places": list(event.places),
        "quantities": [
            {"value": float(each.value), "unit": each.unit, "mod": each.mod}
            for mention in event.mentions
            for each in mention.quantities
        ],
        "conflicts": [{"field": each.field, "note": each.note} for each in event.conflicts],
        "history": list(event.history),
        "mentions": mentions,
    }


def _mention(mention: PublishedMention, document: PublishedDocument | None) -> Row:
    published = None if document is None or document.published is None else document.published.from_
    return {
        "id": mention.id,
        "document": mention.document,
        "source": mention.document if document is None else document.source,
        "url": None if document is None else document.url,
        "published": moment(published),
        "quote": mention.quote,
        "start": mention.start,
        "end": mention.end,
        "trigger": mention.trigger.text,
        "status": mention.status.value,
        "attribution": mention.attribution,
        **_time(mention),
    }


def _time(mention: PublishedMention) -> Row:
    time = mention.time
    if time is None:
        return {}
    return {
        "expression": time.expression,
        "value": time.value,
        "from": moment(time.from_),
        "until": moment(time.until),
        "derivation": time.derivation,
    }
