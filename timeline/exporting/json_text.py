"""timeline.json, and one event a line for pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model.published import PublishedTimeline


def json_text(timeline: PublishedTimeline) -> bytes:
    """The whole timeline, indented by two, keys in the order of the schema."""
    return timeline.model_dump_json(by_alias=True, indent=2).encode() + b"\n"


def jsonl_text(timeline: PublishedTimeline) -> bytes:
    """One event a line, as in timeline.json."""
    return b"".join(event.model_dump_json(by_alias=True).encode() + b"\n" for event in timeline.events)
