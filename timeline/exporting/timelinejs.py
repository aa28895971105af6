"""TimelineJS: a slide an event, for the storytelling page of that name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from timeline.exporting.json_bytes import json_document
from timeline.exporting.placing import Depth, Placed, placed_events
from timeline.exporting.shown import shown
from timeline.exporting.telling import (
    MOST_WITNESSES,
    OTHER_LANE,
    Documents,
    Witness,
    disagreements,
    documents_of,
    left_out,
    titled,
    undated_count,
    witnesses,
)

if TYPE_CHECKING:
    from timeline.model.published import PublishedEvent, PublishedTimeline

Slide: TypeAlias = dict[str, object]

_FIELDS = ("year", "month", "day", "hour", "minute")
_DEPTHS = {Depth.YEAR: 1, Depth.MONTH: 2, Depth.DAY: 3, Depth.TIME: 5}


def timelinejs(timeline: PublishedTimeline) -> bytes:
    """The title slide, which says what is left out for want of a date, and a slide an event.

    Dates go as deep as they are known and ends are inclusive; the date in words stands above the text.
    Raises `ExportError` where the timeline has a time that there is not.
    """
    documents, events = documents_of(timeline), placed_events(timeline)
    has_lanes = any(event.lane is not None for event, _ in events)
    slides = [_slide(event, place, documents) | (_group(event) if has_lanes else {}) for event, place in events]
    title = _title(timeline, shown_count=len(slides))
    return json_document({"title": title, "events": slides, "undated": undated_count(timeline)})


def _title(timeline: PublishedTimeline, *, shown_count: int) -> Slide:
    counts = f"{shown_count} events from {len(timeline.documents)} documents"
    text = "; ".join(filter(None, (counts, left_out(timeline))))
    return {
        "unique_id": "title",
        "autolink": False,
        "text": {"headline": _html(timeline.title), "text": f"<p>{text}.</p>"},
    }


def _slide(event: PublishedEvent, place: Placed, documents: Documents) -> Slide:
    dates = {"start_date": _date(place.mark, place.depth)}
    if place.start is not None and place.last is not None and not place.is_one_unit:
        dates["end_date"] = _date(place.last, place.depth)
    return {
        # A slide's id becomes that of an element, beside the page's own.
        "unique_id": f"event-{_html(event.id)}",
        **dates,
        "display_date": _stripped(event.date_text),
        "autolink": False,
        "text": {"headline": escape(titled(event)), "text": "".join(_paragraphs(event, documents))},
    }


def _group(event: PublishedEvent) -> Slide:
    return {"group": _stripped(event.lane or OTHER_LANE)}


def _date(at: datetime, depth: Depth) -> dict[str, int]:
    values = (at.year, at.month, at.day, at.hour, at.minute)
    return dict(zip(_FIELDS[: _DEPTHS[depth]], values, strict=False))


def _paragraphs(event: PublishedEvent, documents: Documents) -> Iterator[str]:
    told_by = witnesses(event, documents)
    yield from (f"<p>{_linked(witness)}</p>" for witness in told_by[:MOST_WITNESSES])
    if len(told_by) > MOST_WITNESSES:
        yield f"<p>and {len(told_by) - MOST_WITNESSES} more</p>"
    yield from (f"<p><em>{escape(line)}</em></p>" for line in disagreements(event))


def _linked(witness: Witness) -> str:
    line = escape(witness.line)
    if witness.url is None:
        return line
    return f'{line} (<a href="{escape(witness.url)}" target="_blank" rel="noopener">source</a>)'


def _html(text: str) -> str:
    return escape(shown(text))


def _stripped(text: str) -> str:
    """HTML for fields that TimelineJS takes the tags out of, and then reads as HTML once more."""
    return escape(_html(text))
