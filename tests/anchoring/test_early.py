"""Nothing has happened after the day it was published."""

from __future__ import annotations

from tests.anchoring.telling import bounds, mention
from timeline.model.event import Status


def test_what_is_told_of_a_day_to_come_is_planned() -> None:
    found = mention("The rain begins on 20 September 2025.", index=0, ahead=True)
    assert found.extracted.status is Status.PLANNED
    assert bounds(found.interval) == ("2025-09-20T00:00", "2025-09-21T00:00")


def test_what_is_told_as_over_is_not_dated_ahead() -> None:
    found = mention("It rained on 20 September 2025.", index=0)
    assert found.interval is None
    assert found.rejected is not None
    assert "lies after the publication" in found.rejected.detail


def test_a_publication_day_may_be_wrong_by_a_day() -> None:
    found = mention("It rained on 14 September 2025.", index=0)
    assert found.extracted.status is Status.HAPPENED
    assert found.interval is not None


def test_what_always_holds_is_no_plan() -> None:
    assert mention("It rains in autumn 2026.", index=0, ahead=True).interval is None


def test_what_happened_before_stays() -> None:
    found = mention("It rained on 10 September 2025.", index=0)
    assert found.extracted.status is Status.HAPPENED
