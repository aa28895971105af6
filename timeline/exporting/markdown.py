"""A table for reports and for language models."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model.published import PublishedEvent, PublishedTimeline

_HEADER = "| Date | Event | Sources | Quote |\n| --- | --- | --- | --- |\n"
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def markdown(timeline: PublishedTimeline) -> bytes:
    """The events as a table: date in words, event, sources, first quote; signs of Markdown are escaped."""
    source_of = {document.id: document.source for document in timeline.documents}
    rows = "".join(_row(event, source_of) for event in timeline.events)
    return f"# {escaped(timeline.title)}\n\n{_HEADER}{rows}".encode()


def _row(event: PublishedEvent, source_of: dict[str, str]) -> str:
    sources = dict.fromkeys(source_of.get(mention.document, mention.document) for mention in event.mentions)
    quote = next((mention.quote for mention in event.mentions if mention.quote), "")
    cells = (event.date_text, _title(event), ", ".join(sources), quote)
    return f"| {' | '.join(map(escaped, cells))} |\n"


def _title(event: PublishedEvent) -> str:
    told = event.title if event.status == "happened" else f"{event.title} ({event.status})"
    return f"{told}; sources disagree" if event.conflicts else told


def escaped(text: str) -> str:
    """A text on one line, with no sign that Markdown reads."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
