"""Stretches in hours from midnight of a publication day that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from timeline.model.interval import Interval

_DAY = 24
_A_NIGHT = 16  # hours: what is no longer counts as of the day it begins on, as a night does
_HOUR = timedelta(hours=1)
FAR = 36_600 * _DAY
"""Hours that stand for an open end: a century."""


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open hours from midnight of the publication day: yesterday is `Span(-24, 0)`; an open end lies at `FAR`."""

    start: int
    end: int

    @staticmethod
    def of(interval: Interval, published: date) -> Span:
        """Where an interval lies from a publication day; `Span.of(Interval.of_day(day), day)` is `Span(0, 24)`."""
        origin = datetime(published.year, published.month, published.day)
        start = -FAR if interval.start is None else (interval.start - origin) // _HOUR
        end = FAR if interval.end is None else -((origin - interval.end) // _HOUR)
        return Span(start, max(end, start + 1))

    @property
    def days(self) -> tuple[int, int]:
        """First and last day, both included; a night is of its evening's day."""
        first = self.start // _DAY
        return first, first if self.end - self.start <= _A_NIGHT else (self.end - 1) // _DAY

    @property
    def is_night(self) -> bool:
        """Whether it runs over midnight and is no longer than a night."""
        return self.end - self.start <= _A_NIGHT and (self.end - 1) // _DAY != self.start // _DAY

    def moved(self, days: int) -> Span:
        """The same, so many days later; open ends stay open."""
        hours = days * _DAY
        return Span(
            self.start if self.start == -FAR else self.start + hours, self.end if self.end == FAR else self.end + hours
        )


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span around all; raises `ValueError` where there is none."""
    several = tuple(spans)
    return Span(min(span.start for span in several), max(span.end for span in several))


def days_of(spans: Iterable[Span]) -> tuple[int, int]:
    """First and last day of all spans together, nights being of their evening's day."""
    days = [span.days for span in spans]
    return min(first for first, _ in days), max(last for _, last in days)
