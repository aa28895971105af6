"""Everything the chart shows, placed: computed once, drawn by the figure and carried into the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline.model.published import PublishedEvent, PublishedMention, PublishedTimeline
from timeline.rendering import marks, publications
from timeline.rendering.moments import middle, moment, point
from timeline.rendering.publications import Square
from timeline.rendering.rows import Board, Placed, board
from timeline.rendering.scale import Scale, scale

MOST_DRAWN = 1500
"""SVG stays quick up to about 2,000 marks; beyond, the chart shows the most important, the list shows all."""


@dataclass(frozen=True, slots=True)
class SourceDate:
    """Where one side of a disagreement puts an event: a small tick under the event's row, with the sources' letters."""

    event: str
    at: datetime
    row: float
    letters: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart's contents; `letters` are the documents' short names by id."""

    scale: Scale
    board: Board
    squares: tuple[Square, ...]
    source_dates: tuple[SourceDate, ...]
    letters: dict[str, str]


def plan(timeline: PublishedTimeline) -> Plan | None:
    """The chart of the timeline, or None where there is not one date to draw."""
    drawn = _drawn(timeline.events)
    extents = [marks.extent(event) for event in drawn]
    extents += [publications.extent(document.published) for document in timeline.documents]
    axis = scale(extents)
    if axis is None:
        return None
    placed = board(marks.marks(drawn, axis), axis.home)
    letters = publications.letters(timeline.documents)
    dates = tuple(date for one in placed.placed for date in _source_dates(one, letters))
    return Plan(axis, placed, tuple(publications.squares(timeline.documents)), dates, letters)


def mention_at(mention: PublishedMention) -> datetime | None:
    """The day or moment that one source means: its best guess, else the middle of its window, else its known end."""
    time = mention.time
    if time is None:
        return None
    best, start, end = point(time.best), moment(time.from_), moment(time.until)
    if best is None and start is not None and end is not None and start <= end:
        return middle(start, end)
    return best or start or end


def _drawn(events: Sequence[PublishedEvent]) -> list[PublishedEvent]:
    return sorted(events, key=lambda event: (-event.importance, event.id))[:MOST_DRAWN]


def _source_dates(placed: Placed, letters: dict[str, str]) -> Iterator[SourceDate]:
    event = placed.mark.event
    mentions = {mention.id: mention for mention in event.mentions}
    sides = [value for conflict in event.conflicts if conflict.field == "date" for value in conflict.values]
    for side in sides:
        known = [mentions[name] for name in side.mentions if name in mentions]
        at = next((at for mention in known if (at := mention_at(mention)) is not None), None)
        if at is not None:
            names = dict.fromkeys(letters.get(mention.document, "?") for mention in known)
            yield SourceDate(event.id, at, placed.row, " ".join(names))
