"""What formats for readers tell of an event beside its time: title, witnesses, disagreements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.exporting.placing import moment
from timeline.exporting.shown import shown
from timeline.model.visible import safe_url

if TYPE_CHECKING:
    from timeline.model.published import PublishedDocument, PublishedEvent, PublishedMention, PublishedTimeline

Documents = Mapping[str, "PublishedDocument"]

_ONE_DAY = timedelta(days=1)

OTHER_LANE = "Other events"
# More are a wall of text on a slide or in a calendar; timeline.json has them all.
MOST_WITNESSES = 6


@dataclass(frozen=True, slots=True)
class Witness:
    """One document that tells the event: its outlet, its first words on it, where and when it appeared."""

    source: str
    quote: str | None
    url: str | None
    published: str | None

    @property
    def line(self) -> str:
        """The words and who says them; `“The ferry struck a sandbank” – Harbour Post, 2024-03-16`."""
        said = ", ".join(filter(None, (self.source, self.published)))
        return said if self.quote is None else f"“{self.quote}” – {said}"


def documents_of(timeline: PublishedTimeline) -> Documents:
    """The documents by id."""
    return {document.id: document for document in timeline.documents}


def titled(event: PublishedEvent) -> str:
    """The title, with the status unless it happened; "Plan would not survive (denied)"."""
    return shown(event.title if event.status == "happened" else f"{event.title} ({event.status})")


def witnesses(event: PublishedEvent, documents: Documents) -> tuple[Witness, ...]:
    """Each document that tells the event, once, in the order of its mentions."""
    first: dict[str, PublishedMention] = {}
    for mention in event.mentions:
        first.setdefault(mention.document, mention)
    return tuple(_witness(mention, documents.get(mention.document)) for mention in first.values())


def disagreements(event: PublishedEvent) -> tuple[str, ...]:
    """What the sources disagree on, a line each."""
    return tuple(f"Sources disagree: {shown(conflict.note)}" for conflict in event.conflicts)


def undated_count(timeline: PublishedTimeline) -> int:
    """How many things have no place on the calendar: all that is undated, and events with both ends open."""
    return len(timeline.undated) + sum(event.from_ is None and event.until is None for event in timeline.events)


def left_out(timeline: PublishedTimeline) -> str | None:
    """The same in words, or None where there is nothing; "2 things told without a date are left out"."""
    match undated_count(timeline):
        case 0:
            return None
        case 1:
            return "1 thing told without a date is left out"
        case count:
            return f"{count} things told without a date are left out"


def published_on(document: PublishedDocument) -> str | None:
    """The day or time that a document appeared, or None where it is not known to the day."""
    first, end = (None, None) if document.published is None else (document.published.from_, document.published.until)
    began, ended = moment(first), moment(end)
    return first if began is not None and ended is not None and ended - began <= _ONE_DAY else None


def _witness(mention: PublishedMention, document: PublishedDocument | None) -> Witness:
    quote = shown(mention.quote) if mention.quote else None
    if document is None:
        return Witness(shown(mention.document), quote, url=None, published=None)
    return Witness(shown(document.source), quote, safe_url(document.url), published_on(document))
