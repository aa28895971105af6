"""Events as marks: where the window and the dot stand, and what their look says about how well the date is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline.model.event import Status
from timeline.model.interval import Granularity
from timeline.model.published import PublishedEvent, PublishedMention
from timeline.rendering.moments import middle, moment, point, shifted
from timeline.rendering.scale import Extent, Scale

_EXPECTED = frozenset({Status.PLANNED, Status.POSSIBLE})
_NOT_SO = frozenset({Status.DENIED, Status.CANCELLED})
# The finer the date, the fuller the bar: people read dense as certain.
_FILL = {
    Granularity.SECOND: 0.55,
    Granularity.MINUTE: 0.55,
    Granularity.HOUR: 0.5,
    Granularity.PART_OF_DAY: 0.45,
    Granularity.DAY: 0.36,
    Granularity.WEEKEND: 0.26,
    Granularity.WEEK: 0.2,
    Granularity.FORTNIGHT: 0.16,
    Granularity.MONTH: 0.12,
}
_FAINTEST = 0.08


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the axis: `start`/`end` as drawn (an open end is the axis's edge), `at` the dot, if it has a place.

    `size` is the dot's diameter in px; `fill` the bar's opacity, 0 to 1; `symbol` a Plotly marker name.
    """

    event: PublishedEvent
    start: datetime
    end: datetime
    at: datetime | None
    symbol: str
    size: int
    fill: float
    hatched: bool
    hollow: bool

    @property
    def above(self) -> float:
        """Rows that a badge takes above the mark's own."""
        return max(0.22, (self.size / 2 + 14) / 29 - 0.5) if self.event.conflicts else 0.0

    @property
    def tick(self) -> float:
        """How many rows under the mark's middle its sources' own dates stand: clear of the dot."""
        return max(0.33, (self.size / 2 + 4) / 29)

    @property
    def below(self) -> float:
        """Rows that the sources' own dates take under the mark's own."""
        disputed = any(conflict.field == "date" for conflict in self.event.conflicts)
        return max(0.38, self.tick + 14 / 29 - 0.5) if disputed else 0.0


def extent(event: PublishedEvent) -> Extent:
    """What the event's window is known to be; an end that is before its start counts as open."""
    start, end = moment(event.from_), moment(event.until)
    if start is not None and end is not None and end < start:
        return Extent(start, None)
    return Extent(start, end)


def marks(events: Sequence[PublishedEvent], scale: Scale) -> list[Mark]:
    """The events in the order they are drawn: by start, the shorter window first."""
    return sorted((_mark(event, scale) for event in events), key=lambda mark: (mark.start, mark.end, mark.event.id))


def is_open(event: PublishedEvent) -> bool:
    """Whether an end of the window is not known ("by Friday")."""
    return None in (extent(event).start, extent(event).end)


def is_hatched(event: PublishedEvent) -> bool:
    """Whether the window is coarser than a day or open: the bar then says "somewhere in here"."""
    return is_open(event) or Granularity.DAY.is_finer_than(event.granularity)


def is_inferred(event: PublishedEvent) -> bool:
    """Whether no source says the date whole: it is told as the day's news, or parts of it are implied."""
    return bool(event.mentions) and all(map(_infers, event.mentions))


def _infers(mention: PublishedMention) -> bool:
    return mention.timing in ("today", "running") or (mention.time is not None and bool(mention.time.implied))


def _mark(event: PublishedEvent, scale: Scale) -> Mark:
    # A little past the edge, so that an open end is never seen to end.
    known, beyond = extent(event), scale.whole.length / 10
    return Mark(
        event=event,
        start=shifted(scale.whole.start, -beyond) if known.start is None else known.start,
        end=shifted(scale.whole.end, beyond) if known.end is None else known.end,
        at=_dot(event, known),
        symbol=_symbol(event.status, known),
        size=9 + 3 * min(event.independent_sources, 5),
        fill=_FILL.get(event.granularity, _FAINTEST),
        hatched=is_hatched(event),
        hollow=is_hatched(event) or is_inferred(event),
    )


def _dot(event: PublishedEvent, known: Extent) -> datetime | None:
    """The best guess, else the middle of the window, else the one end that is known."""
    best = point(event.best)
    if best is not None:
        return best
    if known.start is not None and known.end is not None:
        return middle(known.start, known.end)
    return known.start or known.end


def _symbol(status: Status, known: Extent) -> str:
    if status in _EXPECTED:
        return "diamond"
    if status in _NOT_SO:
        return "x"
    if known.start is None and known.end is not None:
        return "triangle-left"
    return "triangle-right" if known.end is None else "circle"
