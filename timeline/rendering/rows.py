"""Lanes and rows: every mark gets a row in its lane where it and its label have room; rows do not change on zoom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from timeline.model.visible import cut, visible
from timeline.rendering.lanes import LaneMarks, by_lane
from timeline.rendering.marks import Mark
from timeline.rendering.scale import Range

LABEL_LETTERS = 38
WIDTH = 960
"""px of the opening range that rows are packed for."""
HEADER = 0.8
"""Rows that a lane's title takes."""
_LETTER = 6.6  # px, the mean width of a letter at 12 px
_GAP = 12  # px between a label and the next mark
_BEYOND = 20.0  # widths to either side that still count; keeps century-long bars finite


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of rows, from `top` to `bottom` on the row axis (downwards)."""

    name: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its lane (by number) and row (the position on the row axis), and on which side its label has room."""

    mark: Mark
    lane: int
    row: float
    label_on_left: bool


@dataclass(frozen=True, slots=True)
class Room:
    """What a mark needs of its row, label included, in px of the opening range."""

    left: float
    right: float
    label_on_left: bool


@dataclass(frozen=True, slots=True)
class Board:
    """The chart's plan; `bottom` is where the row of publications begins."""

    lanes: tuple[Lane, ...]
    placed: tuple[Placed, ...]
    bottom: float


def label(mark: Mark) -> str:
    """The event's title, cut to what fits on a chart."""
    return cut(" ".join(visible(mark.event.title).split()), limit=LABEL_LETTERS)


def board(marks: Sequence[Mark], home: Range) -> Board:
    """All marks in rows by first fit, lane under lane; the same for the same marks."""
    lanes: list[Lane] = []
    placed: list[Placed] = []
    for own in by_lane(marks):
        top = lanes[-1].bottom + 0.1 if lanes else 0.0
        below, rows = _lane(own, home, lane=len(lanes), top=top)
        placed += rows
        lanes.append(Lane(own.name, top, below + 0.1))
    return Board(tuple(lanes), tuple(placed), lanes[-1].bottom + 0.1 if lanes else 0.0)


def _lane(own: LaneMarks, home: Range, *, lane: int, top: float) -> tuple[float, list[Placed]]:
    rooms = [room(mark, home) for mark in own.marks]
    rows = _first_fit(rooms)
    centres, bottom = _centres(own.marks, rows, top + HEADER)
    sides = (one.label_on_left for one in rooms)
    return bottom, [
        Placed(mark, lane, centres[row], side) for mark, row, side in zip(own.marks, rows, sides, strict=True)
    ]


def _first_fit(rooms: Iterable[Room]) -> list[int]:
    taken: list[float] = []
    rows: list[int] = []
    for one in rooms:
        row = next((row for row, until in enumerate(taken) if until <= one.left), len(taken))
        taken[row : row + 1] = [one.right]
        rows.append(row)
    return rows


def _centres(marks: Sequence[Mark], rows: Sequence[int], top: float) -> tuple[list[float], float]:
    """Where each row's middle is, and where the last ends; badges and ticks get room of their own, off the words."""
    above, below = [0.0] * (max(rows) + 1), [0.0] * (max(rows) + 1)
    for mark, row in zip(marks, rows, strict=True):
        above[row] = max(above[row], mark.above)
        below[row] = max(below[row], mark.below)
    ends = list(accumulate((1 + more + less for more, less in zip(above, below, strict=True)), initial=top))
    return [start + more + 0.5 for start, more in zip(ends, above, strict=False)], ends[-1]


def room(mark: Mark, home: Range) -> Room:
    """What the mark needs when the chart shows `home`; its label stands on the left where the right has no room."""
    ends = [_pixel(at, home) for at in (mark.start, mark.end)]
    if mark.at is not None:
        ends += [_pixel(mark.at, home) - mark.size / 2, _pixel(mark.at, home) + mark.size / 2]
    left, right, words = min(ends), max(ends), len(label(mark)) * _LETTER + _GAP
    if right + words > WIDTH and left - words > 0:
        return Room(left - words, right + _GAP, label_on_left=True)
    return Room(left, right + words, label_on_left=False)


def _pixel(at: datetime, home: Range) -> float:
    share = (at - home.start) / home.length
    return max(-_BEYOND, min(_BEYOND, share)) * WIDTH
