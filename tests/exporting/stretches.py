"""A timeline with an event for each kind of stretch there is, from a minute to a century, closed and open."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from tests import samples
from timeline.model.event import Event, Status
from timeline.model.interval import Granularity, Interval
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish

STRETCHES: dict[str, Interval] = {
    "minute": Interval(datetime(2026, 1, 16, 0, 30), datetime(2026, 1, 16, 0, 31), Granularity.MINUTE),
    "hour": Interval(datetime(2026, 1, 16, 14), datetime(2026, 1, 16, 15), Granularity.HOUR),
    "night": Interval(datetime(2026, 1, 16, 18), datetime(2026, 1, 17, 6), Granularity.PART_OF_DAY),
    "day": samples.day(2026, 1, 16),
    "days": Interval(datetime(2026, 1, 15), datetime(2026, 1, 18), Granularity.DAY),
    "weekend": Interval(datetime(2026, 1, 17), datetime(2026, 1, 19), Granularity.WEEKEND),
    "fortnight": Interval(datetime(2025, 12, 1), datetime(2025, 12, 15), Granularity.FORTNIGHT),
    "month": Interval(datetime(2025, 11, 1), datetime(2025, 12, 1), Granularity.MONTH),
    "quarter": Interval(datetime(2025, 7, 1), datetime(2025, 10, 1), Granularity.QUARTER),
    "season": Interval(datetime(2025, 12, 1), datetime(2026, 3, 1), Granularity.SEASON),
    "year": Interval(datetime(1974, 1, 1), datetime(1975, 1, 1), Granularity.YEAR),
    "decade": Interval(datetime(1990, 1, 1), datetime(2000, 1, 1), Granularity.DECADE),
    "century": Interval(datetime(1801, 1, 1), datetime(1901, 1, 1), Granularity.CENTURY),
    "ides": samples.day(44, 3, 15),
    "end of time": samples.day(9999, 12, 31),
    "by a day": Interval(None, datetime(2026, 3, 1), Granularity.MONTH),
    "by an hour": Interval(None, datetime(2026, 1, 19, 6), Granularity.PART_OF_DAY),
    "since a year": Interval(datetime(1974, 1, 1), None, Granularity.YEAR),
    "since New Year": Interval(datetime(2026, 1, 1), None, Granularity.DAY),
    "since an evening": Interval(datetime(2026, 1, 16, 18), None, Granularity.PART_OF_DAY),
}
BEST = {"fortnight": datetime(2025, 12, 7)}


def stretches(zone: str = "Europe/Kyiv") -> PublishedTimeline:
    """One event a stretch, with the stretch's name for id and title; one thing is undated."""
    events = tuple(_event(name, interval) for name, interval in STRETCHES.items())
    story = replace(samples.story(), events=events, zone=ZoneInfo(zone), zone_name=zone)
    return publish(story, version="0.1.0")


def one(name: str, *, zone: str = "Europe/Kyiv", status: Status = Status.HAPPENED) -> PublishedTimeline:
    """A timeline of one of these stretches alone."""
    timeline = stretches(zone)
    (event,) = (event for event in timeline.events if event.id == name)
    return timeline.model_copy(update={"events": (event.model_copy(update={"status": status}),)})


def _event(name: str, interval: Interval) -> Event:
    mention = samples.post_aground(samples.post())
    return samples.event(name, (mention,), title=f"It happened: {name}", interval=interval, best=BEST.get(name))
