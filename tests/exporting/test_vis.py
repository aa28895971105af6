import json
from typing import Any

import pytest

from tests.exporting.stretches import STRETCHES, one, stretches
from timeline.exporting import export
from timeline.model.event import Status
from timeline.model.published import PublishedTimeline


def data(timeline: PublishedTimeline) -> dict[str, Any]:
    found = json.loads(export(timeline, format="vis"))
    assert isinstance(found, dict)
    return found


def item(timeline: PublishedTimeline) -> dict[str, Any]:
    found = data(timeline)["items"][0]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("name", "kind", "start", "end"),
    [
        ("minute", "point", "2026-01-16T00:30:00", "2026-01-16T00:31:00"),
        ("night", "point", "2026-01-16T18:00:00", "2026-01-17T06:00:00"),
        ("day", "point", "2026-01-16T00:00:00", "2026-01-17T00:00:00"),
        ("days", "range", "2026-01-15T00:00:00", "2026-01-18T00:00:00"),
        ("century", "range", "1801-01-01T00:00:00", "1901-01-01T00:00:00"),
        ("ides", "point", "0044-03-15T00:00:00", "0044-03-16T00:00:00"),
        ("by a day", "point", "2026-02-28T00:00:00", None),
        ("since a year", "point", "1974-01-01T00:00:00", None),
    ],
)
def test_times_are_naive_with_exclusive_ends(name: str, kind: str, start: str, end: str | None) -> None:
    found = item(one(name))
    assert (found["type"], found["start"], found.get("end")) == (kind, start, end)


def test_classes_say_how_exact_and_how_sure() -> None:
    assert item(one("by a day", status=Status.PLANNED))["className"] == ("granularity-month status-planned open-start")
    assert item(one("since a year"))["className"] == "granularity-year status-happened open-end"
    assert item(one("fortnight"))["className"] == "granularity-fortnight status-happened approximate"


def test_what_is_undated_is_counted() -> None:
    assert data(stretches())["undated"] == 1


def test_lanes_are_groups_and_nothing_is_without_one() -> None:
    timeline = stretches()
    assert data(timeline)["groups"] is None
    first, *rest = timeline.events
    laned = data(timeline.model_copy(update={"events": (first.model_copy(update={"lane": "A & B"}), *rest)}))
    assert laned["groups"] == [
        {"id": "A & B", "content": "A &amp; B"},
        {"id": "Other events", "content": "Other events"},
    ]
    assert {each["group"] for each in laned["items"]} == {"A & B", "Other events"}


def test_it_opens_on_most_events_not_on_the_one_of_long_ago() -> None:
    timeline = stretches()
    day, ides = (next(each for each in timeline.events if each.id == name) for name in ("day", "ides"))
    options = data(timeline.model_copy(update={"events": (ides, *(day,) * 30)}))["options"]
    assert options["start"] == "2026-01-15T22:48:00"
    assert options["end"] == "2026-01-17T01:12:00"


def test_the_ends_of_the_calendar_are_no_obstacle() -> None:
    assert data(one("end of time"))["options"]["end"] == "9999-12-31T00:00:00"
    assert "start" not in data(stretches().model_copy(update={"events": ()}))["options"]


def test_every_stretch_is_there() -> None:
    assert [each["id"] for each in data(stretches())["items"]] == list(STRETCHES)
