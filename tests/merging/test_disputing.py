"""Sources that differ on the day of one thing are one event with a conflict; all else that is apart stays two."""

from __future__ import annotations

from tests.merging.making import day, days, document, figure, mention
from timeline.merging import merge
from timeline.merging.reconciling import date_differences

FRIDAY, SATURDAY, MONDAY = day("2026-01-16"), day("2026-01-17"), day("2026-01-19")
WORDS = "cutters detained 41 vessels off skell bank"
DETAINED = {"figures": (figure(41, "vessel"),), "who": ("Skell",)}
A, B = document("a"), document("b")


def test_one_figure_and_name_a_day_apart_is_a_conflict_of_dates() -> None:
    told = [mention(WORDS, FRIDAY, by=A, **DETAINED), mention(WORDS, SATURDAY, by=B, **DETAINED)]  # type: ignore[arg-type]  # keywords of several types
    (event,) = merge(told).events
    (conflict,) = event.conflicts
    assert conflict.field == "date"
    assert [side.value for side in conflict.values] == ["Friday 16 January 2026", "Saturday 17 January 2026"]


def test_three_days_apart_stay_two() -> None:
    told = [mention(WORDS, FRIDAY, by=A, **DETAINED), mention(WORDS, MONDAY, by=B, **DETAINED)]  # type: ignore[arg-type]  # keywords of several types
    assert len(merge(told).events) == 2


def test_without_a_figure_in_common_a_day_apart_stays_two() -> None:
    told = [mention(WORDS, FRIDAY, by=A, who=("Skell",)), mention(WORDS, SATURDAY, by=B, who=("Skell",))]
    assert len(merge(told).events) == 2


def test_one_document_that_tells_both_days_knows_of_two_events() -> None:
    told = [
        mention(WORDS, FRIDAY, by=A, **DETAINED),  # type: ignore[arg-type]  # keywords of several types
        mention(WORDS, SATURDAY, by=A, at=100, **DETAINED),  # type: ignore[arg-type]  # keywords of several types
        mention(WORDS, SATURDAY, by=B, **DETAINED),  # type: ignore[arg-type]  # keywords of several types
    ]
    assert sorted(len(event.mentions) for event in merge(told).events) == [1, 2]


def test_a_coarser_source_is_no_conflict() -> None:
    told = [mention(WORDS, FRIDAY, by=A), mention(WORDS, days("2026-01-12", "2026-01-18"), by=B)]
    assert not list(date_differences(told))
