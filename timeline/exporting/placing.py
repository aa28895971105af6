"""Where an event lies, in the units it fills: whole years, months or days, else times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from timeline.exporting.errors import ExportError
from timeline.model.interval import MONTHS_IN, Granularity

if TYPE_CHECKING:
    from timeline.model.published import PublishedEvent, PublishedTimeline

PlacedEvent: TypeAlias = "tuple[PublishedEvent, Placed]"

_ONE_DAY = timedelta(days=1)
_CLOCK = frozenset({Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR})


class Depth(IntEnum):
    """How many units from the year down a moment needs; `2025-11` has the depth of a month."""

    YEAR = 1
    MONTH = 2
    DAY = 3
    TIME = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch of local time with at least one known end; `end` is exclusive.

    `depth` is that of the coarsest units that the stretch fills: the three days from the 15th on have days.
    `is_clock` says that it names a moment on a clock, which other zones have at another hour; a day stays a day.
    """

    start: datetime | None
    end: datetime | None
    depth: Depth
    is_clock: bool

    @property
    def last(self) -> datetime | None:
        """The beginning of the last unit in it, for formats whose ends are inclusive; of times the end itself."""
        if self.end is None or self.depth is Depth.TIME:
            return self.end
        day = self.end - _ONE_DAY if self.end.toordinal() > 1 else self.end
        return _beginning(day, self.depth)

    @property
    def mark(self) -> datetime:
        """Where a format that must have a beginning puts it: the beginning, else the last day or time possible."""
        moment = self.start or self.last
        if moment is None:
            raise ValueError("a stretch with both ends open has no place")
        return moment

    @property
    def is_one_unit(self) -> bool:
        """Whether it is a single year, month or day."""
        return self.start is not None and self.start == self.last


def placed_events(timeline: PublishedTimeline) -> list[PlacedEvent]:
    """The events that have a place, with it; raises `ExportError` where the timeline has a time that there is not."""
    found = ((event, placed(event)) for event in timeline.events)
    return [(event, place) for event, place in found if place is not None]


def placed(event: PublishedEvent) -> Placed | None:
    """The event's place, or None where neither end is known; raises `ExportError` as `placed_events` does."""
    start, end = moment(event.from_), moment(event.until)
    known = [each for each in (start, end) if each is not None]
    if not known:
        return None
    depth = max(map(_depth, known))
    if start is None:
        # "By the end of February" is by its last day, not by its first.
        depth = max(depth, Depth.DAY)
    elif end is None:
        depth = max(depth, _depth_of_unit(event.granularity))
    return Placed(start, end, depth, is_clock=event.granularity in _CLOCK)


def moment(text: str | None) -> datetime | None:
    """A day or local time of timeline.json; raises `ExportError` where it is none."""
    try:
        return None if text is None else datetime.fromisoformat(text)
    except ValueError as error:
        raise ExportError(f"the timeline has the time “{text}”, which there is not") from error


def _depth(edge: datetime) -> Depth:
    if edge.time() != time.min:
        return Depth.TIME
    if edge.day != 1:
        return Depth.DAY
    return Depth.MONTH if edge.month != 1 else Depth.YEAR


def _depth_of_unit(granularity: Granularity) -> Depth:
    months = MONTHS_IN.get(granularity)
    if months is None:
        return Depth.DAY
    return Depth.MONTH if months % 12 else Depth.YEAR


def _beginning(day: datetime, depth: Depth) -> datetime:
    match depth:
        case Depth.YEAR:
            return day.replace(month=1, day=1)
        case Depth.MONTH:
            return day.replace(day=1)
        case _:
            return day
