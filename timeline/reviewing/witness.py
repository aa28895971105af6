"""A mention with its document and time, as a numbered line people can point at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.model.published import (
    PublishedDocument,
    PublishedEvent,
    PublishedMention,
    PublishedTime,
    PublishedTimeline,
)
from timeline.reviewing.windows import When, when_of_mention


@dataclass(frozen=True, slots=True)
class Witness:
    """One mention of an event; `number` counts from 1 within the event."""

    number: int
    mention: PublishedMention
    document: PublishedDocument | None
    when: When | None


def witnesses(event: PublishedEvent, *, timeline: PublishedTimeline) -> tuple[Witness, ...]:
    """The event's mentions in their order, each with its document and time."""
    documents = {document.id: document for document in timeline.documents}
    return tuple(
        _witness(number, mention, documents.get(mention.document))
        for number, mention in enumerate(event.mentions, start=1)
    )


def mention_lines(witness: Witness) -> Iterator[str]:
    """The mention for people: who says it, in which words, and how its time was found."""
    mention = witness.mention
    words = f": “{mention.quote}”" if mention.quote else f", characters {mention.start} to {mention.end}"
    yield f"  {witness.number}. {source_of(witness)}{words}"
    yield f"     when: {_dating(witness)}"


def source_of(witness: Witness) -> str:
    """Who says it, with the document's id; "Harbour Post (a)"."""
    document = witness.document
    return witness.mention.document if document is None else f"{document.source} ({document.id})"


def _witness(number: int, mention: PublishedMention, document: PublishedDocument | None) -> Witness:
    return Witness(number, mention, document, when_of_mention(mention, document=document))


def _dating(witness: Witness) -> str:
    when = "not placed" if witness.when is None else witness.when.in_words()
    time = witness.mention.time
    if time is not None:
        return f"{_expression(time)}{time.derivation}; {when}"
    return f"told as the news of its day of publication; {when}" if witness.mention.timing == "today" else when


def _expression(time: PublishedTime) -> str:
    return f"“{time.expression}” is " if time.expression else ""
