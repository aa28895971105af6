import json
from datetime import datetime
from typing import Any

import pytest

from tests import samples
from tests.exporting.hostile import hostile
from tests.exporting.stretches import STRETCHES, one, stretches
from timeline.exporting import export
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish


def rows(timeline: PublishedTimeline) -> list[dict[str, Any]]:
    return [json.loads(line) for line in export(timeline, format="timesketch").decode().splitlines()]


@pytest.mark.parametrize("timeline", [publish(samples.story(), version="0.1.0"), stretches(), hostile()])
def test_each_row_has_what_timesketch_asks_for(timeline: PublishedTimeline) -> None:
    for row in rows(timeline):
        assert row["message"]
        assert row["timestamp_desc"]
        at = datetime.fromisoformat(row["datetime"])
        assert at.utcoffset() is not None
        # It takes either; where both are given they must be the same moment.
        assert (at - datetime.fromisoformat("1970-01-01T00:00:00+00:00")).total_seconds() * 1e6 == row["timestamp"]


def test_events_come_first_then_the_publications() -> None:
    found = rows(publish(samples.story(), version="0.1.0"))
    assert [row["timestamp_desc"] for row in found] == [
        "event date (part of day)",
        "event date (day)",
        "event date (day)",
        "article published (day)",
        "article published (day)",
    ]
    assert found[2]["message"] == "Divers inspect the hull (planned)"
    assert found[0]["source"] == ["Harbour Post", "herald.example"]
    assert found[3]["message"] == "Harbour Post: Ferry aground off Skerry Point"
    assert {row["timeline_undated"] for row in found} == {1}


@pytest.mark.parametrize(
    ("name", "at", "earliest", "latest", "told"),
    [
        # Kyiv is two hours ahead of UTC: that counts for a clock, not for a day.
        ("minute", "2026-01-15T22:30", "2026-01-15T22:30", "2026-01-15T22:31", "event date (minute)"),
        ("day", "2026-01-16T00:00", "2026-01-16T00:00", "2026-01-17T00:00", "event date (day)"),
        ("night", "2026-01-16T18:00", "2026-01-16T18:00", "2026-01-17T06:00", "event date (part of day)"),
        ("by a day", "2026-02-28T00:00", None, "2026-03-01T00:00", "event not after (month)"),
        ("since a year", "1974-01-01T00:00", "1974-01-01T00:00", None, "event not before (year)"),
        ("ides", "0044-03-15T00:00", "0044-03-15T00:00", "0044-03-16T00:00", "event date (day)"),
    ],
)
def test_windows_are_kept(name: str, at: str, earliest: str | None, latest: str | None, told: str) -> None:
    row = rows(one(name))[0]
    assert row["datetime"] == f"{at}:00+00:00"
    assert row["datetime_earliest"] == (None if earliest is None else f"{earliest}:00+00:00")
    assert row["datetime_latest"] == (None if latest is None else f"{latest}:00+00:00")
    assert row["timestamp_desc"] == told


def test_every_stretch_has_a_row() -> None:
    assert [row["event_id"] for row in rows(stretches()) if "event_id" in row] == list(STRETCHES)
