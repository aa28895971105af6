"""Lanes and rows: every mark gets a row in its lane where it and its label have room; rows do not change on zoom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline.rendering.marks import Mark
from timeline.rendering.scale import Range
from timeline.rendering.visible import cut, visible

ONE_LANE = "Events"
OTHER = "Other events"
LABEL_LETTERS = 38
_HEADER = 0.8  # rows that a lane's title takes
_LETTER = 6.6  # px, the mean width of a letter at 12 px
_GAP = 12  # px between a label and the next mark
_WIDTH = 960  # px of the opening range that rows are packed for
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
class _Room:
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
    """Lanes in the order of their first event, what is in none last; rows by first fit, the same for the same marks."""
    lanes: list[Lane] = []
    placed: list[Placed] = []
    top = 0.0
    named = dict.fromkeys(mark.event.lane for mark in sorted(marks, key=_when))
    for name in sorted(named, key=lambda lane: lane is None):
        own = [mark for mark in marks if mark.event.lane == name]
        rooms = [_room(mark, home) for mark in own]
        rows = _first_fit(rooms)
        placed += [
            Placed(mark, len(lanes), top + _HEADER + row + 0.5, room.label_on_left)
            for mark, row, room in zip(own, rows, rooms, strict=True)
        ]
        lanes.append(Lane(name or (OTHER if len(named) > 1 else ONE_LANE), top, top + _HEADER + max(rows) + 1.1))
        top = lanes[-1].bottom + 0.1
    return Board(tuple(lanes), tuple(placed), top)


def _when(mark: Mark) -> tuple[datetime, str]:
    return mark.at or mark.start, mark.event.id


def _first_fit(rooms: Iterable[_Room]) -> list[int]:
    taken: list[float] = []
    rows: list[int] = []
    for room in rooms:
        row = next((row for row, until in enumerate(taken) if until <= room.left), len(taken))
        taken[row : row + 1] = [room.right]
        rows.append(row)
    return rows


def _room(mark: Mark, home: Range) -> _Room:
    ends = [_pixel(at, home) for at in (mark.start, mark.end)]
    if mark.at is not None:
        ends += [_pixel(mark.at, home) - mark.size / 2, _pixel(mark.at, home) + mark.size / 2]
    left, right, words = min(ends), max(ends), len(label(mark)) * _LETTER + _GAP
    if right + words > _WIDTH and left - words > 0:
        return _Room(left - words, right + _GAP, label_on_left=True)
    return _Room(left, right + words, label_on_left=False)


def _pixel(at: datetime, home: Range) -> float:
    share = (at - home.start) / home.length
    return max(-_BEYOND, min(_BEYOND, share)) * _WIDTH
