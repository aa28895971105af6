"""events.csv: one row an event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.exporting.sheet import Cell, csv_bytes

if TYPE_CHECKING:
    from timeline.model.published import PublishedConflict, PublishedEvent, PublishedQuantity, PublishedTimeline

COLUMNS = (
    "id",
    "title",
    "from",
    "until",
    "best",
    "granularity",
    "edtf",
    "date_text",
    "status",
    "lane",
    "importance",
    "n_mentions",
    "n_sources",
    "sources",
    "participants",
    "places",
    "quantities",
    "conflicts",
    "first_quote",
)
_JOINER = "; "


def events_csv(timeline: PublishedTimeline) -> bytes:
    """The events with their sources and first quote; lists are joined by a semicolon."""
    return csv_bytes(COLUMNS, event_rows(timeline))


def event_rows(timeline: PublishedTimeline) -> Iterable[tuple[Cell, ...]]:
    """The cells of each event, in the order of `COLUMNS`."""
    source_of = {document.id: document.source for document in timeline.documents}
    return (_row(event, _sources(event, source_of)) for event in timeline.events)


def _row(event: PublishedEvent, sources: tuple[str, ...]) -> tuple[Cell, ...]:
    return (
        event.id,
        event.title,
        event.from_,
        event.until,
        event.best,
        event.granularity.value,
        event.edtf,
        event.date_text,
        event.status.value,
        event.lane,
        event.importance,
        len(event.mentions),
        len(sources),
        _JOINER.join(sources),
        _JOINER.join(event.participants),
        _JOINER.join(event.places),
        _JOINER.join(_quantities(event)),
        _JOINER.join(map(_conflict, event.conflicts)),
        next((mention.quote for mention in event.mentions if mention.quote), None),
    )


def _sources(event: PublishedEvent, source_of: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source_of.get(mention.document, mention.document) for mention in event.mentions))


def _quantities(event: PublishedEvent) -> tuple[str, ...]:
    told = (_quantity(quantity) for mention in event.mentions for quantity in mention.quantities)
    return tuple(dict.fromkeys(told))


def _quantity(quantity: PublishedQuantity) -> str:
    return " ".join(filter(None, (quantity.mod, str(quantity.value), quantity.unit)))


def _conflict(conflict: PublishedConflict) -> str:
    return f"{conflict.field}: {conflict.note}"
