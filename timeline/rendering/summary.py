"""The line under the title: how much there is, in which zone, and how to read the marks."""

from __future__ import annotations

from timeline.model.published import PublishedTimeline

_HOW_TO_READ = "an unfilled dot or a hatched bar means the date is not exact"


def summary(timeline: PublishedTimeline) -> str:
    """For example `27 events from 5 articles · times in UTC · an unfilled dot or …`."""
    events, articles = counted(len(timeline.events), "event"), counted(len(timeline.documents), "article")
    return f"{events} from {articles} · times in {timeline.timezone} · {_HOW_TO_READ}"


def counted(number: int, noun: str) -> str:
    """The number with its noun: `1 event`, `27 events`, `1,204 events`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
