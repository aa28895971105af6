import json
from typing import Any

import pytest

from tests import samples
from tests.exporting.stretches import one, stretches
from timeline.exporting import export
from timeline.model.event import Status
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish


def data(timeline: PublishedTimeline) -> dict[str, Any]:
    found = json.loads(export(timeline, format="timelinejs"))
    assert isinstance(found, dict)
    return found


def slide(timeline: PublishedTimeline) -> dict[str, Any]:
    found = data(timeline)["events"][0]
    assert isinstance(found, dict)
    return found


def date(text: str | None) -> dict[str, int] | None:
    if text is None:
        return None
    fields = ("year", "month", "day", "hour", "minute")
    return dict(zip(fields, map(int, text.split()), strict=False))


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("minute", "2026 1 16 0 30", "2026 1 16 0 31"),
        ("night", "2026 1 16 18 0", "2026 1 17 6 0"),
        ("day", "2026 1 16", None),
        ("days", "2026 1 15", "2026 1 17"),
        ("weekend", "2026 1 17", "2026 1 18"),
        ("month", "2025 11", None),
        ("season", "2025 12", "2026 2"),
        ("year", "1974", None),
        ("decade", "1990", "1999"),
        ("ides", "44 3 15", None),
        ("by a day", "2026 2 28", None),
        ("since a year", "1974", None),
    ],
)
def test_dates_are_as_deep_as_they_are_known_and_ends_are_inclusive(name: str, start: str, end: str | None) -> None:
    found = slide(one(name))
    assert (found["start_date"], found.get("end_date")) == (date(start), date(end))


def test_the_words_say_what_the_fields_cannot() -> None:
    assert slide(one("by a day"))["display_date"] == "by the end of February 2026"
    assert slide(one("fortnight"))["display_date"].startswith("about 7 December 2025")
    assert slide(one("day", status=Status.DENIED))["text"]["headline"] == "It happened: day (denied)"


def test_a_slide_quotes_its_sources_and_names_what_they_disagree_on() -> None:
    found = slide(publish(samples.story(), version="0.1.0"))
    assert found["text"]["text"] == (
        "<p>“The ferry Brenda struck a sandbank on Friday night with 214 passengers aboard” – Harbour Post, 2024-03-16"
        ' (<a href="https://www.harbourpost.example/ferry" target="_blank" rel="noopener">source</a>)</p>'
        "<p>“The Brenda ran onto a sandbank late on Friday carrying 209 passengers” – herald.example, 2024-03-17"
        ' (<a href="https://www.herald.example/brenda" target="_blank" rel="noopener">source</a>)</p>'
        "<p><em>Sources disagree: 214 or 209 passengers</em></p>"
    )


def test_the_title_slide_counts_what_is_undated() -> None:
    found = data(publish(samples.story(), version="0.1.0"))
    assert found["title"]["text"]["text"] == (
        "<p>3 events from 3 documents; 1 thing told without a date is left out.</p>"
    )
    assert found["undated"] == 1


def test_groups_only_where_there_are_lanes() -> None:
    timeline = stretches()
    assert all("group" not in event for event in data(timeline)["events"])
    first, *rest = timeline.events
    laned = timeline.model_copy(update={"events": (first.model_copy(update={"lane": "Talks"}), *rest)})
    groups = [event["group"] for event in data(laned)["events"]]
    assert groups[0] == "Talks"
    assert set(groups[1:]) == {"Other events"}
