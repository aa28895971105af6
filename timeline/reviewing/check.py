"""What is left for people: disagreements, things without a date, documents without one."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.orders import orders
from timeline.model.published import (
    PublishedConflict,
    PublishedDocument,
    PublishedEvent,
    PublishedTimeline,
    PublishedUndated,
)
from timeline.reviewing.findings import Check, Disagreement, Gap


def check(timeline: PublishedTimeline) -> Check:
    """Where the sources disagree, what could not be dated and what would help; `check(timeline).disagrees`."""
    return Check(
        disagreements=tuple(_disagreements(timeline)),
        gaps=_gaps(timeline.undated),
        orders=orders(timeline.undated),
        undated_documents=tuple(_name(document) for document in timeline.documents if document.published is None),
    )


def _disagreements(timeline: PublishedTimeline) -> Iterator[Disagreement]:
    source_of = {document.id: document.source for document in timeline.documents}
    # What a paper quotes may stand beside another event of its own.
    mentions = (*timeline.undated, *(mention for event in timeline.events for mention in event.mentions))
    told_by = {mention.id: source_of.get(mention.document, mention.document) for mention in mentions}
    for event in timeline.events:
        for conflict in event.conflicts:
            yield _disagreement(event, conflict, told_by)


def _disagreement(event: PublishedEvent, conflict: PublishedConflict, told_by: dict[str, str]) -> Disagreement:
    sides = tuple(
        (side.value, tuple(dict.fromkeys(told_by[mention] for mention in side.mentions if mention in told_by)))
        for side in conflict.values
    )
    return Disagreement(event.id, event.title, event.date_text, conflict.field, sides, conflict.note)


def _gaps(undated: tuple[PublishedUndated, ...]) -> tuple[Gap, ...]:
    groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for each in undated:
        groups.setdefault((each.reason, each.would_help), []).append((each.title, each.document))
    gaps = (Gap(reason, help_, tuple(told)) for (reason, help_), told in groups.items())
    return tuple(sorted(gaps, key=lambda gap: (-len(gap.told), gap.reason)))


def _name(document: PublishedDocument) -> str:
    return document.path or document.id
