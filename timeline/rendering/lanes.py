"""Which lanes there are, in which order, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline.rendering.marks import Mark

ONE_LANE = "Events"
OTHER = "Other events"


@dataclass(frozen=True, slots=True)
class LaneMarks:
    """A lane's title and its marks in the order they are drawn."""

    name: str
    marks: tuple[Mark, ...]


def by_lane(marks: Sequence[Mark]) -> list[LaneMarks]:
    """Lanes in the order of their first event; what is in none comes last."""
    own: dict[str | None, list[Mark]] = {mark.event.lane: [] for mark in sorted(marks, key=_when)}
    for mark in marks:
        own[mark.event.lane].append(mark)
    nameless = OTHER if len(own) > 1 else ONE_LANE
    return [LaneMarks(name or nameless, tuple(own[name])) for name in sorted(own, key=lambda lane: lane is None)]


def _when(mark: Mark) -> tuple[datetime, str]:
    return mark.at or mark.start, mark.event.id
