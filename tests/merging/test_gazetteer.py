"""Which names are surely of two, and of which nothing is known."""

from __future__ import annotations

import pytest

from timeline.merging.gazetteer import load_gazetteer

NAMES = load_gazetteer(("en",))


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Kharkiv", "Odesa", True),
        ("Kyiv", "Odesa", True),
        ("Kyiv", "Kiev", False),
        ("Russia", "Ukraine", True),
        ("Odesa", "Odessa", False),
        ("Britain", "United Kingdom", False),
        ("Kharkiv", "Ukraine", False),
        ("Kharkiv", "Donbas", False),
        ("Brannock", "Ukraine", False),
        ("Brannock", "Kharkiv", None),
        ("Brannock", "Kelmar", None),
    ],
)
def test_two_towns_or_two_states_are_two(one: str, other: str, *, two: bool | None) -> None:
    assert NAMES.are_two(one, other) is two
    assert NAMES.are_two(other, one) is two


@pytest.mark.parametrize(
    ("text", "name", "called"),
    [
        ("A Russian missile ", "Russia", True),
        ("Russia’s army ", "Russia", True),
        ("The Kremlin, Moscow, ", "Russia", True),
        ("The Kelmari fleet of Corvane ", "Corvane", True),
        ("Corvanese ", "Corvane", False),
    ],
)
def test_a_state_is_called_by_its_people_too(text: str, name: str, *, called: bool) -> None:
    assert NAMES.is_called(text, name) is called


def test_a_language_without_data_knows_nothing() -> None:
    assert load_gazetteer(("xx",)).are_two("Kharkiv", "Odesa") is None
