"""Which stretch of time the chart opens on, and how far it reaches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from timeline.rendering.moments import shifted

_DAY = timedelta(days=1)
_LEAST = timedelta(days=2)
_FEW = 100


@dataclass(frozen=True, slots=True)
class Extent:
    """What is known of a window; None is an open end."""

    start: datetime | None
    end: datetime | None

    @property
    def ends(self) -> tuple[datetime, ...]:
        """The known ends."""
        return tuple(end for end in (self.start, self.end) if end is not None)


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch of the axis, `start < end`."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Scale:
    """`home` is what the chart opens on, `whole` holds every known date; `home` lies within `whole`."""

    home: Range
    whole: Range


def scale(extents: Sequence[Extent]) -> Scale | None:
    """The axis for these windows, or None where not one end is known.

    One event a century wide, or one that lies decades before the rest, does not squeeze the others: home is where
    most windows are.
    """
    ends = sorted(end for extent in extents for end in extent.ends)
    if not ends:
        return None
    home = _padded(_dense(extents, ends))
    return Scale(home, _hull(home, _padded(Range(ends[0], ends[-1]))))


def _dense(extents: Iterable[Extent], ends: Sequence[datetime]) -> Range:
    """The hull of all ends that lie near the middle eight tenths of the short windows' ends.

    Of a hundred events more lie outside anyway, so there "near" is less far.
    """
    short = sorted(end for extent in _short(extents) for end in extent.ends) or ends
    low, high = short[len(short) // 10], short[-1 - len(short) // 10]
    reach = max((high - low) * min(1.0, max(0.15, _FEW / len(short))), 3 * _DAY)
    near = [end for end in short if shifted(low, -reach) <= end <= shifted(high, reach)]
    return Range(near[0], near[-1])


def _short(extents: Iterable[Extent]) -> list[Extent]:
    """Windows no more than four times as long as the usual one, open ones by the end they have."""
    known = sorted(extents, key=_length)
    if not known:
        return []
    # Nine in ten of some dozens; of hundreds half is enough to open on.
    usual = _length(known[len(known) * 9 // 10 if 9 < len(known) < _FEW else len(known) // 2])
    return [extent for extent in known if _length(extent) <= max(4 * min(usual, 36525 * _DAY), 7 * _DAY)]


def _length(extent: Extent) -> timedelta:
    if extent.start is None or extent.end is None:
        return timedelta(0)
    return extent.end - extent.start


def _padded(bare: Range) -> Range:
    spare = max(bare.length * 0.03, (_LEAST - bare.length) / 2, timedelta(hours=6))
    return Range(shifted(bare.start, -spare), shifted(bare.end, 2 * spare))


def _hull(one: Range, other: Range) -> Range:
    return Range(min(one.start, other.start), max(one.end, other.end))
