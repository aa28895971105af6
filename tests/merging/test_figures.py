"""What counts allow, in which units, and when one is another rounded."""

from __future__ import annotations

import pytest

from tests.merging.making import day, document, figure, mention
from timeline.merging.counting import figure_differences
from timeline.merging.figures import bounds, can_both_hold
from timeline.model.event import Quantity

FRIDAY = day("2026-01-16")


@pytest.mark.parametrize(
    ("mod", "low", "high"),
    [
        (None, 100, 100),
        ("at least", 100, float("inf")),
        ("up to", float("-inf"), 100),
        ("about", 90, 110),
        ("nearly", 90, 100),
        ("just over", 100, 110),
        ("exactly", 100, 100),
    ],
)
def test_what_the_words_before_a_figure_allow(mod: str | None, low: float, high: float) -> None:
    assert bounds(figure(100, "boat", mod)) == pytest.approx((low, high))


@pytest.mark.parametrize(("one", "other"), [(1300, 1297), (100, 97), (50_000, 49_800), (1_000_000, 1_020_000)])
def test_a_round_figure_agrees_with_the_finer_one(one: float, other: float) -> None:
    assert can_both_hold(figure(one, "boat"), figure(other, "boat"))
    assert can_both_hold(figure(other, "boat"), figure(one, "boat"))


@pytest.mark.parametrize(("one", "other"), [(60, 50), (50, 48), (100, 60), (1300, 1360), (1297, 1301), (0, 3)])
def test_other_figures_do_not(one: float, other: float) -> None:
    assert not can_both_hold(figure(one, "boat"), figure(other, "boat"))


def conflicts(one: Quantity, other: Quantity) -> int:
    words = "landslide buried grain in kelmar"
    told = [mention(words, FRIDAY, by=document(name), figures=(fig,)) for name, fig in (("a", one), ("b", other))]
    return len(figure_differences(told, same={})[0])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure(2, "tonne"), figure(2000, "kilogram"), 0),
        (figure(2, "tonne"), figure(3000, "kilogram"), 1),
        (figure(100, "mile"), figure(161, "km"), 0),
        (figure(50, "mph"), figure(80, "km/h"), 0),
        (figure(2, "tonne"), figure(3000, "boat"), 0),
    ],
)
def test_units_of_one_measure_are_compared_in_one(one: Quantity, other: Quantity, expected: int) -> None:
    assert conflicts(one, other) == expected


def test_one_outlet_that_changes_its_count_corrects_itself() -> None:
    words = "landslide buried villagers in kelmar"
    told = [
        mention(words, FRIDAY, by=document(name, published=when, source="Post"), figures=(figure(count, "villager"),))
        for name, when, count in (("a", "2026-01-17", 9), ("b", "2026-01-18", 7))
    ]
    found, updates = figure_differences(told, same={})
    assert found == ()
    assert updates == ("villager: 9 (Post, 17 January 2026), then 7 (Post, 18 January 2026)",)
