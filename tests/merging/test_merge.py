"""Mentions of one event meet, those of two stay apart, and the order of input plays no part."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.merging.making import day, days, document, figure, mention
from timeline.merging import merge
from timeline.model.event import Event, Mention, Status
from timeline.model.interval import Granularity, Interval

A, B, C = document("a"), document("b", published="2026-01-22"), document("c", published="2026-01-25")
FRIDAY, SATURDAY = day("2026-01-16"), day("2026-01-17")


def groups(mentions: list[Mention]) -> set[frozenset[str]]:
    """Which mentions (document and words) ended up together."""
    return {
        frozenset(f"{one.document.id}: {one.extracted.title}" for one in event.mentions)
        for event in merge(mentions).events
    }


def only(mentions: list[Mention]) -> Event:
    events = merge(mentions).events
    assert len(events) == 1, [event.title for event in events]
    return events[0]


def test_two_sources_of_one_event_meet() -> None:
    event = only(
        [
            mention("cutters detained 41 vessels off skell", FRIDAY, by=A, figures=(figure(41, "vessel"),)),
            mention("coastguard detained 41 vessels", FRIDAY, by=B, figures=(figure(41, "vessel"),)),
        ]
    )
    assert event.independent_sources == 2


def test_the_same_words_on_another_day_stay_apart() -> None:
    words = "cutters detained vessels off skell bank"
    assert len(merge([mention(words, FRIDAY, by=A), mention(words, SATURDAY, by=B)]).events) == 2


def test_two_rounds_of_one_kind_stay_apart() -> None:
    words = "envoys held talks in brannock"
    first, second = days("2026-01-15", "2026-01-17"), days("2026-01-29", "2026-01-31")
    told = [mention(words, when, by=by, kind="talks") for when in (first, second) for by in (A, B)]
    assert sorted(len(event.mentions) for event in merge(told).events) == [2, 2]


def test_different_things_on_one_day_stay_apart() -> None:
    told = [
        mention("divers raised the trawler from the bank", FRIDAY, by=A, kind="rescue"),
        mention("ministers signed a treaty in calverhaven", FRIDAY, by=B, kind="agreement"),
    ]
    assert len(merge(told).events) == 2


def test_one_articles_two_events_never_meet() -> None:
    told = [
        mention("rockets hit the power station north of town", FRIDAY, by=A, at=0),
        mention("rockets hit the water tower near the market", FRIDAY, by=A, at=100),
        mention("rockets hit the power station", FRIDAY, by=B),
    ]
    together = next(group for group in groups(told) if len(group) > 1)
    assert together == {"a: rockets hit the power station north of town", "b: rockets hit the power station"}


def test_a_month_does_not_swallow_its_days() -> None:
    november = days("2025-11-01", "2025-11-30", Granularity.MONTH)
    told = [
        mention("corvane raised the dues for foreign hulls", november, by=A),
        mention("corvane detained a foreign trawler", day("2025-11-12"), by=B),
    ]
    assert len(merge(told).events) == 2


def test_counted_windows_meet_where_they_overlap() -> None:
    ago, earlier = days("2025-11-20", "2025-11-26"), days("2025-11-21", "2025-11-27")
    event = only(
        [
            mention("leaders held a video call on peacekeepers", ago, by=A, kind="talks", best=datetime(2025, 11, 23)),
            mention("leaders held a video call", earlier, by=B, kind="talks", best=datetime(2025, 11, 24)),
        ]
    )
    assert (event.interval.start, event.interval.end) == (datetime(2025, 11, 21), datetime(2025, 11, 27))
    assert event.best == datetime(2025, 11, 23)


def test_a_coarser_witness_does_not_cut_a_night_short() -> None:
    night = Interval(datetime(2026, 1, 16, 18), datetime(2026, 1, 17, 6), Granularity.PART_OF_DAY)
    event = only(
        [
            mention("cutters detained 41 vessels", night, by=A, figures=(figure(41, "vessel"),)),
            mention("cutters detained 41 vessels", FRIDAY, by=B, figures=(figure(41, "vessel"),)),
        ]
    )
    assert event.interval == night


def test_planned_becomes_happened_and_keeps_its_history() -> None:
    words = "tavarel meets ministers in calverhaven"
    event = only(
        [
            mention(words, FRIDAY, by=C, kind="talks"),
            mention(words, FRIDAY, by=A, kind="talks", status=Status.PLANNED),
        ]
    )
    assert event.status is Status.HAPPENED
    assert event.history == ("planned (a, 20 January 2026)", "happened (c, 25 January 2026)")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure(50, "passenger"), figure(48, "passenger")),
        (figure(60, "villager"), figure(50, "villager")),
    ],
)
def test_figures_that_cannot_both_hold_are_a_conflict(one: object, other: object) -> None:
    by = (document("a", published="2026-01-20"), document("b", published="2026-01-20"))
    words = "cutter stopped the little orne ferry"
    told = [mention(words, FRIDAY, by=doc, figures=(fig,)) for doc, fig in zip(by, (one, other), strict=True)]  # type: ignore[arg-type]  # parametrize is untyped
    (conflict,) = only(told).conflicts
    assert conflict.field == "quantity"
    assert len(conflict.values) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure(7, "docker", "at least"), figure(8, "docker")),
        (figure(100, "euro", "about"), figure(95, "euro")),
        (figure(41, "vessel"), figure(41, "vessel")),
    ],
)
def test_figures_that_agree_are_none(one: object, other: object) -> None:
    words = "explosion hurt dockers at the fuel dock in skell"
    told = [mention(words, FRIDAY, by=doc, figures=(fig,)) for doc, fig in ((A, one), (B, other))]  # type: ignore[arg-type]  # parametrize is untyped
    assert only(told).conflicts == ()


def test_a_count_that_rises_with_publication_is_an_update() -> None:
    words = "ferry sank off cutler point killing people"
    told = [
        mention(words, FRIDAY, by=by, kind="accident", figures=(figure(count, "dead"),))
        for by, count in ((A, 3), (B, 7), (C, 9))
    ]
    event = only(told)
    assert event.conflicts == ()
    assert event.history == ("dead: 3 (a, 20 January 2026), then 7 (b, 22 January 2026), then 9 (c, 25 January 2026)",)


def test_a_count_that_falls_is_a_conflict() -> None:
    words = "ferry sank off cutler point killing people"
    told = [
        mention(words, FRIDAY, by=by, kind="accident", figures=(figure(count, "dead"),))
        for by, count in ((A, 9), (B, 7))
    ]
    assert only(told).conflicts


def test_undated_mentions_are_kept_with_what_would_help() -> None:
    merged = merge([mention("cutters detained vessels", None, by=A)])
    assert merged.events == ()
    assert merged.undated[0].would_help


def test_a_copy_is_no_source_of_its_own() -> None:
    words = "cutters detained 41 vessels off skell bank"
    told = [mention(words, FRIDAY, by=by) for by in (A, B, C)]
    (event,) = merge(told, copies={"c": "a"}).events
    assert (len(event.mentions), event.independent_sources) == (3, 2)


def test_ids_are_made_of_content_only() -> None:
    told = [mention("cutters detained 41 vessels", FRIDAY, by=by) for by in (A, B)]
    moved = [mention("cutters detained 41 vessels", FRIDAY, by=by, at=500) for by in (A, B)]
    other = [mention("cutters detained 42 vessels", FRIDAY, by=by) for by in (A, B)]
    assert only(told).id == only(moved).id != only(other).id


STORY = [
    mention("cutters detained 41 vessels overnight", FRIDAY, by=A, figures=(figure(41, "vessel"),)),
    mention("coastguard detained 41 vessels", FRIDAY, by=B, figures=(figure(41, "vessel"),)),
    mention("fleet detained off skell", days("2026-01-16", "2026-01-18", Granularity.WEEKEND), by=C),
    mention("tavarel called whitlow on the fleet", SATURDAY, by=A, at=100, kind="talks", who=("Tavarel",)),
    mention("tavarel telephoned whitlow", SATURDAY, by=B, at=100, kind="talks", who=("Tavarel",)),
    mention("envoys met in brannock", SATURDAY, by=C, at=100, kind="talks"),
    mention("talks ended in brannock without a text", SATURDAY, by=B, at=200, kind="talks"),
]


@given(st.permutations(STORY))
def test_the_order_of_input_plays_no_part(told: list[Mention]) -> None:
    assert merge(told) == merge(STORY)


def test_units_that_count_people_are_one_unit() -> None:
    words = "cutter stopped the little orne ferry on its way to skarn"
    told = [
        mention(words, FRIDAY, by=A, figures=(figure(50, "passenger"),)),
        mention(words, FRIDAY, by=document("b", published="2026-01-20"), figures=(figure(48, "people"),)),
    ]
    assert [conflict.field for conflict in only(told).conflicts] == ["quantity"]


def test_boats_and_passengers_do_not_contradict_each_other() -> None:
    words = "cutter stopped the little orne ferry on its way to skarn"
    told = [
        mention(words, FRIDAY, by=A, figures=(figure(50, "passenger"),)),
        mention(words, FRIDAY, by=B, figures=(figure(3, "boat"),)),
    ]
    assert only(told).conflicts == ()


def test_one_articles_nested_clauses_are_one_statement() -> None:
    one = mention("officials documented a barrage", FRIDAY, by=A)
    assert len(merge([one, mention("41 rockets fell", SATURDAY, by=A, at=5)]).events) == 2


def test_what_later_articles_come_back_to_matters_more() -> None:
    words, other = "cutters detained 41 vessels off skell", "ministers signed a treaty in calverhaven"
    news, beside, later = (
        document(name, published=when)
        for name, when in (("news", "2026-01-17"), ("beside", "2026-01-17"), ("later", "2026-02-03"))
    )
    told = [mention(words, FRIDAY, by=by, at=900, who=("Skell",)) for by in (news, later)]
    told += [mention(other, FRIDAY, by=by, at=1900, kind="agreement") for by in (news, beside)]
    events = {event.mentions[0].extracted.kind: event for event in merge(told).events}
    assert events["attack"].importance > events["agreement"].importance


def test_several_sources_matter_more_than_several_mentions_of_copies() -> None:
    words, other = "cutters detained 41 vessels off skell", "ministers signed a treaty in calverhaven"
    told = [mention(words, FRIDAY, by=by) for by in (A, B)]
    told += [mention(other, FRIDAY, by=by, at=100, kind="agreement") for by in (A, C)]
    events = {event.mentions[0].extracted.kind: event for event in merge(told, copies={"c": "a"}).events}
    assert events["attack"].importance > events["agreement"].importance


def test_one_text_tells_no_change_over_time() -> None:
    words = "cutters detained 41 vessels off skell bank"
    told = [
        mention(words, FRIDAY, by=A, kind="talks"),
        mention(words, FRIDAY, by=A, at=500, kind="talks", status=Status.DENIED),
    ]
    assert [event.history for event in merge(told).events] == [()] * len(merge(told).events)


def test_who_first_tells_of_the_past_does_not_come_back_to_it() -> None:
    words, other = "cutters detained 41 vessels off skell", "ministers signed a treaty in calverhaven"
    news, late = document("news", published="2026-01-17"), document("late", published="2026-02-03")
    told = [mention(words, FRIDAY, by=late, at=900), mention(other, FRIDAY, by=news, at=900, kind="agreement")]
    assert len({event.importance for event in merge(told).events}) == 1
