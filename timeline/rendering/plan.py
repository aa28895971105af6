"""Everything the chart shows, placed: computed once, drawn by the figure and carried into the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from timeline.model.published import PublishedMention, PublishedTimeline
from timeline.rendering import marks, publications
from timeline.rendering.crowd import Count, Crowd, crowd
from timeline.rendering.marks import Mark
from timeline.rendering.moments import middle, moment, point
from timeline.rendering.publications import Square
from timeline.rendering.rows import Board, board
from timeline.rendering.scale import Scale, scale

MOST_PLACED = 250
"""Marks that all get a row of their own; of more, lanes show counts and their most important events until zoomed."""
_LETTERS = 3  # of articles that are named under a tick; more are counted
_DEEPEST = 44.0  # rows: about one and a half screens


@dataclass(frozen=True, slots=True)
class SourceDate:
    """Where one side of a disagreement puts an event: a small tick under the event's row, with the sources' letters."""

    event: str
    at: datetime
    row: float
    letters: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart's contents; `marks` is every event in the order of drawing, `letters` the documents' short names by id.

    Where `crowded`, `board` holds only the most important events, and `counts` all.
    """

    scale: Scale
    marks: tuple[Mark, ...]
    board: Board
    crowded: bool
    counts: tuple[Count, ...]
    squares: tuple[Square, ...]
    source_dates: tuple[SourceDate, ...]
    letters: dict[str, str]


def plan(timeline: PublishedTimeline) -> Plan | None:
    """The chart of the timeline, or None where there is not one date to draw."""
    extents = [marks.extent(event) for event in timeline.events]
    extents += [publications.extent(document.published) for document in timeline.documents]
    axis = scale(extents)
    if axis is None:
        return None
    drawn = tuple(marks.marks(timeline.events, axis))
    rows = board(drawn, axis.home) if len(drawn) <= MOST_PLACED else None
    crowded = rows is None or rows.bottom > _DEEPEST
    shown = crowd(drawn, axis.home) if rows is None or crowded else Crowd(rows, ())
    letters = publications.letters(timeline.documents)
    return Plan(
        scale=axis,
        marks=drawn,
        board=shown.board,
        crowded=crowded,
        counts=shown.counts,
        squares=tuple(publications.squares(timeline.documents, axis.home)),
        source_dates=tuple(date for one in shown.board.placed for date in source_dates(one.mark, one.row, letters)),
        letters=letters,
    )


def mention_at(mention: PublishedMention) -> datetime | None:
    """The day or moment that one source means: its best guess, else the middle of its window, else its known end."""
    time = mention.time
    if time is None:
        return None
    best, start, end = point(time.best), moment(time.from_), moment(time.until)
    if best is None and start is not None and end is not None and start <= end:
        return middle(start, end)
    return best or start or end


def source_dates(mark: Mark, row: float, letters: dict[str, str]) -> Iterator[SourceDate]:
    """Where each side of a disagreement about the date puts the event."""
    event = mark.event
    mentions = {mention.id: mention for mention in event.mentions}
    sides = [value for conflict in event.conflicts if conflict.field == "date" for value in conflict.values]
    for side in sides:
        known = [mentions[name] for name in side.mentions if name in mentions]
        at = next((at for mention in known if (at := mention_at(mention)) is not None), None)
        if at is not None:
            names = dict.fromkeys(letters.get(mention.document, "?") for mention in known)
            told = " ".join(names) if len(names) <= _LETTERS else f"{len(names)} articles"
            yield SourceDate(event.id, at, row + mark.tick, told)
