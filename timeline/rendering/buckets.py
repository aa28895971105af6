"""Stretches that events are counted in: hours, days, weeks from Monday, months, years, as wide as a number needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import pairwise

from timeline.rendering.moments import shifted
from timeline.rendering.scale import Range

NARROWEST = 32  # px: a bar that a number of three digits can stand on
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_HOURS = (1, 3, 6, 12)
_MONTHS = (1, 3, 12, 60, 120, 600, 1200, 12000)
_MONTH = 30.44 * _DAY
_LAST_MONTH = 9999 * 12 + 11


def buckets(home: Range, *, width: float) -> list[Range]:
    """The stretches that cover a range drawn `width` px wide, from left to right and without gaps."""
    room = home.length * (NARROWEST / width)
    edges = list(_edges(home, room))
    return [Range(left, right) for left, right in pairwise(edges) if left < right]


def _edges(home: Range, room: timedelta) -> Iterator[datetime]:
    for hours in _HOURS:
        if hours * _HOUR >= room:
            return _steps(home, datetime.combine(home.start, time.min), hours * _HOUR)
    if room <= _DAY:
        return _steps(home, datetime.combine(home.start, time.min), _DAY)
    if room <= 7 * _DAY:
        day = datetime.combine(home.start, time.min)
        return _steps(home, shifted(day, -day.weekday() * _DAY), 7 * _DAY)
    return _months(home, next((months for months in _MONTHS if months * _MONTH >= room), _MONTHS[-1]))


def _steps(home: Range, at: datetime, step: timedelta) -> Iterator[datetime]:
    while at < home.end:
        yield at
        following = shifted(at, step)
        if following <= at:
            return
        at = following
    yield at


def _months(home: Range, step: int) -> Iterator[datetime]:
    number = (home.start.year * 12 + home.start.month - 1) // step * step
    while (at := _month(number)) < home.end:
        yield at
        if number > _LAST_MONTH:
            return
        number += step
    yield at


def _month(number: int) -> datetime:
    # The calendar ends on both sides; what lies beyond is drawn at its end.
    number = min(max(number, 12), _LAST_MONTH)
    return datetime(9999, 12, 31) if number == _LAST_MONTH else datetime(number // 12, number % 12 + 1, 1)
