"""What a build says about itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model.published import PublishedDocument, PublishedTimeline


def summary(timeline: PublishedTimeline) -> Iterator[str]:
    """How much there is of everything, a line a subject."""
    dated = sum(document.published is not None for document in timeline.documents)
    merged = sum(len(event.mentions) > 1 for event in timeline.events)
    conflicts = sum(bool(event.conflicts) for event in timeline.events)
    yield f"documents: {len(timeline.documents)} read, {dated} dated"
    yield f"events: {len(timeline.events)}, of these {merged} merged from several mentions, {conflicts} in conflict"
    ordered = sum(one.relative is not None for one in timeline.undated)
    yield f"undated: {len(timeline.undated)}" + (f", of these {ordered} in a relative order" if ordered else "")
    yield f"rejected: {len(timeline.rejected)}"


def failures(timeline: PublishedTimeline) -> Iterator[str]:
    """What was rejected or is doubtful, one line each."""
    for rejected in timeline.rejected:
        yield f"rejected: {rejected.subject}: {rejected.detail} ({rejected.reason})"
    for document in timeline.documents:
        yield from (f"warning: {document.path or document.id}: {warning}" for warning in document.warnings)


def details(timeline: PublishedTimeline) -> Iterator[str]:
    """Each document with its publication date and where that comes from."""
    return (f"{document.path or document.id}: {_publication(document)}" for document in timeline.documents)


def _publication(document: PublishedDocument) -> str:
    published = document.published
    if published is None:
        return "publication date not known"
    when = f"{published.from_ or '…'} until {published.until or '…'}"
    return f"published from {when} ({published.basis}: {'; '.join(published.evidence)})"
