"""Time as a gate: what coinciding adds, and what an inferred publication day may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.merging.making import day, days, document, mention
from timeline.merging import group, merge
from timeline.merging.comparison import Comparer, Comparison, Relations
from timeline.merging.merge import prepared
from timeline.merging.times import Calendar, When, compare_times, is_inferred
from timeline.merging.weighing import load_weights
from timeline.model.document import Basis, Document
from timeline.model.event import Mention, Timing
from timeline.model.interval import Granularity, Interval

FRIDAY, SATURDAY = day("2026-01-16"), day("2026-01-17")
WORDS = "cutters detained vessels off skell bank"


def inferred(name: str) -> Document:
    found = document(name)
    assert found.dct is not None
    return replace(found, dct=replace(found.dct, basis=Basis.SOURCES))


def told_today(by: Document, words: str = WORDS) -> Mention:
    made = mention(words, FRIDAY, by=by)
    return replace(made, extracted=replace(made.extracted, timing=Timing.TODAY))


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (FRIDAY, FRIDAY, When.SAME),
        (FRIDAY, SATURDAY, When.APART),
        (FRIDAY, days("2026-01-16", "2026-01-18"), When.WITHIN),
        (days("2026-01-14", "2026-01-16"), days("2026-01-15", "2026-01-18"), When.OVERLAP),
        (FRIDAY, days("2026-01-01", "2026-01-31", Granularity.MONTH), When.COARSE),
        (FRIDAY, Interval(None, FRIDAY.end, Granularity.DAY), When.COARSE),
        (FRIDAY, None, When.UNKNOWN),
        (None, None, When.UNKNOWN),
    ],
)
def test_times_have_named_levels(one: Interval, other: Interval | None, level: When) -> None:
    assert compare_times(one, other) is level
    assert compare_times(other, one) is level


def test_a_day_inferred_from_other_documents_is_known_for_one() -> None:
    assert is_inferred(told_today(inferred("a")))
    assert not is_inferred(told_today(document("a")))


def test_a_time_said_in_full_hangs_on_no_publication_day() -> None:
    assert not is_inferred(mention(WORDS, FRIDAY, by=inferred("a")))


def test_coinciding_says_more_on_a_quiet_day() -> None:
    busy = [mention(WORDS, FRIDAY, by=document(str(number))) for number in range(30)]
    calendar = Calendar([*busy, mention(WORDS, SATURDAY, by=document("x"))])
    assert calendar.coincidence(SATURDAY, SATURDAY) > calendar.coincidence(FRIDAY, FRIDAY) >= 0


def compared(one: Mention, other: Mention) -> Comparison:
    """The two of one day compared, in a story of many other days."""
    quiet = [mention(f"minister number {n} spoke", day(f"2026-02-{n:02}"), by=document(f"q{n}")) for n in range(1, 20)]
    block = prepared([one, other, *quiet], languages=("en",))
    comparer = Comparer(block, weights=load_weights(), relations=Relations({}, {}))
    return comparer.compare(block.mentions.index(one), block.mentions.index(other))


def test_a_known_day_adds_to_the_score() -> None:
    found = compared(told_today(document("a")), told_today(document("b"), "crews combed the dock"))
    assert found.when is When.SAME
    assert found.score > found.without_time


@pytest.mark.parametrize("words", [WORDS, "crews combed the dock"])
def test_an_inferred_day_adds_nothing_to_the_score(words: str) -> None:
    for names in (("a", "b"), ("b", "a")):
        one, other = (inferred(name) if name == "a" else document(name) for name in names)
        found = compared(told_today(one), told_today(other, words))
        assert found.when is When.SAME
        assert found.score == found.without_time


def test_an_inferred_day_still_forbids() -> None:
    assert len(merge([told_today(inferred("a")), mention(WORDS, SATURDAY, by=document("b"))]).events) == 2


def test_mentions_without_a_time_meet_by_their_words() -> None:
    text = "divers raised the trawler Osprey from the skell bank"
    told = [mention(text, None, by=document(name), kind="other") for name in ("a", "b")]
    assert len(group(told)) == 1


def test_an_undated_mention_does_not_bring_two_days_together() -> None:
    told = [mention(WORDS, when, by=document(name)) for name, when in (("a", FRIDAY), ("b", SATURDAY), ("c", None))]
    for members in group(told, threshold=0.1):
        dated = {one.interval for one in members if one.interval is not None}
        assert len(dated) <= 1
