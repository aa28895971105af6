"""Events, articles and leftovers as the page's script reads them: words only, already fit to show."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model.published import (
    PublishedDate,
    PublishedDocument,
    PublishedEvent,
    PublishedRejected,
    PublishedTimeline,
    PublishedUndated,
)
from timeline.model.visible import safe_url, visible
from timeline.rendering import wording
from timeline.rendering.event_records import Record, event_record, mention_records
from timeline.rendering.marks import extent
from timeline.rendering.mention_records import mention_record
from timeline.rendering.moments import iso
from timeline.rendering.orders import order_records
from timeline.rendering.packing import blocks, packed
from timeline.rendering.publications import letters, published_at
from timeline.rendering.told import all_told, told

_LONGEST_LINK = 2000


def records(timeline: PublishedTimeline) -> Record:
    """All that the page tells in words, by section."""
    short, events = letters(timeline.documents), in_order(timeline)
    mentions = (*timeline.undated, *(mention for event in events for mention in event.mentions))
    quoted = {
        name for event in events for conflict in event.conflicts for side in conflict.values for name in side.mentions
    }
    elsewhere = {each.id: short.get(each.document, "?") for each in mentions if each.id in quoted}
    return {
        "documents": [_document(document, short) for document in timeline.documents],
        "events": packed([event_record(event, short, elsewhere=elsewhere) for event in events]),
        "told": blocks([mention_records(event, short) for event in events]),
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


def _undated(undated: PublishedUndated, short: Mapping[str, str]) -> Record:
    words = {"title": undated.title, "reason": undated.reason, "help": undated.would_help}
    mention = mention_record(undated, short)
    return {name: told(text) for name, text in words.items()} | {"status": undated.status.value, "mention": mention}


def _document(document: PublishedDocument, short: Mapping[str, str]) -> Record:
    at = published_at(document)
    return {
        "letter": short[document.id],
        "id": visible(document.id),
        "title": told(wording.headline(document)),
        "outlet": told(wording.outlet(document)),
        "url": _link(document.url),
        "published": wording.published(document.published),
        "basis": wording.basis(document.published),
        "evidence": [] if document.published is None else all_told(document.published.evidence),
        "candidates": [*map(_candidate, document.candidates)],
        "warnings": all_told(document.warnings),
        "copyOf": short.get(document.copy_of or "", ""),
        "at": None if at is None else iso(at),
    }


def _link(url: str | None) -> str | None:
    # Half an address leads elsewhere.
    return None if url is None or len(url) > _LONGEST_LINK else safe_url(url)


def _candidate(date: PublishedDate) -> str:
    return f"{wording.published(date)} ({wording.basis(date)})"


def _rejected(rejected: PublishedRejected) -> Record:
    words = (rejected.subject, rejected.detail, rejected.stage, wording.plain(rejected.reason))
    return dict(zip(("subject", "detail", "stage", "reason"), map(told, words), strict=True))
