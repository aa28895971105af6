"""A crowded lane on a chart that cannot zoom by itself: its most important events as marks, all of them as counts."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.rendering.buckets import buckets
from timeline.rendering.lanes import LaneMarks, by_lane
from timeline.rendering.marks import Mark
from timeline.rendering.rows import HEADER, WIDTH, Board, Lane, Placed, Room, room
from timeline.rendering.scale import Range

TALLEST = 2.6
"""Rows that the tallest count of the chart takes."""
_LEAST = 0.12  # rows: one event beside a hundred is still seen
_NUMBER = 0.8  # rows: the number above a count, and what the least counts add
_LINES = 2  # of marks above the counts
_TRIED = 40  # the most important events of a lane, for which room is looked for


@dataclass(frozen=True, slots=True)
class Count:
    """How many events a lane has in one stretch: `top` to `bottom` on the row axis.

    `vague` are those whose own window is coarser than a day or open.
    """

    lane: int
    when: Range
    number: int
    top: float
    bottom: float
    vague: bool


@dataclass(frozen=True, slots=True)
class Crowd:
    """The lanes with marks for the most important events, and the counts of all."""

    board: Board
    counts: tuple[Count, ...]


def crowd(marks: Sequence[Mark], home: Range) -> Crowd:
    """The chart of very many events at one range; an event is counted where its dot stands, if that is in the range."""
    stretches = buckets(home, width=WIDTH)
    lanes: list[Lane] = []
    placed: list[Placed] = []
    counts: list[Count] = []
    own = by_lane(marks)
    counted = [_counted(lane.marks, stretches) for lane in own]
    most = max((number for each in counted for number in _totals(each).values()), default=1)
    top = 0.0
    for number, lane in enumerate(own):
        chosen = list(_chosen(lane, home, number, top + HEADER))
        height = max(_totals(counted[number]).values(), default=0) * TALLEST / most
        floor = max((one.row + 0.5 for one in chosen), default=top + HEADER) + height + _NUMBER
        placed += chosen
        counts += _stacked(counted[number], stretches, lane=number, floor=floor, scale=TALLEST / most)
        lanes.append(Lane(lane.name, top, floor + 0.1))
        top = floor + 0.2
    return Crowd(Board(tuple(lanes), tuple(placed), top), tuple(counts))


def _counted(marks: Sequence[Mark], stretches: Sequence[Range]) -> Counter[tuple[int, bool]]:
    """How many dots stand in each stretch, exact and inexact ones apart."""
    edges = [one.start for one in stretches]
    return Counter(
        (bisect_right(edges, mark.at) - 1, mark.hatched)
        for mark in marks
        if mark.at is not None and edges[0] <= mark.at < stretches[-1].end
    )


def _totals(counted: Counter[tuple[int, bool]]) -> Counter[int]:
    totals: Counter[int] = Counter()
    for (stretch, _), number in counted.items():
        totals[stretch] += number
    return totals


def _stacked(
    counted: Counter[tuple[int, bool]], stretches: Sequence[Range], *, lane: int, floor: float, scale: float
) -> Iterator[Count]:
    for stretch in sorted(_totals(counted)):
        bottom = floor
        for vague in (False, True):
            number = counted[stretch, vague]
            if number:
                top = bottom - max(_LEAST, number * scale)
                yield Count(lane, stretches[stretch], number, top, bottom, vague)
                bottom = top


def _chosen(own: LaneMarks, home: Range, lane: int, top: float) -> Iterator[Placed]:
    """The most important events whose marks and labels fit into a few rows without touching."""
    taken: list[list[Room]] = [[] for _ in range(_LINES)]
    seen = [mark for mark in own.marks if mark.at is not None and home.start <= mark.at < home.end]
    for mark in sorted(seen, key=lambda mark: (-mark.event.importance, mark.event.id))[:_TRIED]:
        wanted = room(mark, home)
        row = next((row for row, others in enumerate(taken) if not any(_touch(wanted, one) for one in others)), None)
        if row is not None:
            taken[row].append(wanted)
            yield Placed(mark, lane, top + row + 0.5, wanted.label_on_left)


def _touch(one: Room, other: Room) -> bool:
    return one.left < other.right and other.left < one.right
