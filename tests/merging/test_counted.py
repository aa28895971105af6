"""What a figure counts: the dead or the hurt of one clause, a range, one thing in two units, a distance."""

from __future__ import annotations

import pytest

from tests.merging.making import day, document, mention
from timeline.merging.counted import is_end_of_range, state_of
from timeline.merging.counting import figure_differences
from timeline.model.event import Mention, Quantity, Span

FRIDAY = day("2026-01-16")


def figure(clause: str, words: str, unit: str, mod: str | None = None) -> Quantity:
    start = clause.index(words)
    value = float("".join(letter for letter in words if letter.isdigit() or letter == "."))
    return Quantity(value, unit, mod, Span(start, start + len(words), words))


def telling(name: str, clause: str, *figures: tuple[str, str], published: str = "2026-01-20") -> Mention:
    told = tuple(figure(clause, words, unit) for words, unit in figures)
    return mention(clause, FRIDAY, by=document(name, published=published), figures=told)


@pytest.mark.parametrize(
    ("clause", "words", "state"),
    [
        ("the blast killed 12 people and injured 30", "12 people", "dead"),
        ("the blast killed 12 people and injured 30", "30", "hurt"),
        ("12 people were killed and 30 wounded in the blast", "12 people", "dead"),
        ("12 people were killed and 30 wounded in the blast", "30", "hurt"),
        ("a cutter took 50 passengers off the ferry", "50 passengers", ""),
    ],
)
def test_the_word_next_to_a_figure_says_what_befell_them(clause: str, words: str, state: str) -> None:
    assert state_of(telling("a", clause, (words, "people")), figure(clause, words, "people")) == state


def sides(*tellings: Mention) -> list[list[str]]:
    found, _ = figure_differences(tellings, same={})
    return [[side.value for side in conflict.values] for conflict in found]


def test_of_the_dead_and_the_hurt_each_is_compared_with_its_own() -> None:
    one = telling(
        "a", "the blast killed 12 people and injured 30 people", ("12 people", "people"), ("30 people", "people")
    )
    other = telling(
        "b", "the blast killed 9 people and injured 30 people", ("9 people", "people"), ("30 people", "people")
    )
    assert sides(one, other) == [["12 people", "9 people"]]


def test_the_hurt_of_one_are_not_the_dead_of_the_other() -> None:
    one = telling(
        "a", "the blast killed 12 people and injured 30 people", ("12 people", "people"), ("30 people", "people")
    )
    assert sides(one, telling("b", "the blast injured 30 people", ("30 people", "people"))) == []


@pytest.mark.parametrize(
    ("clause", "words", "expected"),
    [
        ("between 200 and 300 boats left the port", "300 boats", True),
        ("200 to 300 boats left the port", "300 boats", True),
        ("40 percent to 70 percent of the roofs are gone", "40 percent", True),
        ("200 lorries and 300 boats left the port", "300 boats", False),
        ("300 boats left the port", "300 boats", False),
    ],
)
def test_the_end_of_a_range_is_no_count(clause: str, words: str, expected: bool) -> None:  # noqa: FBT001  # parametrized
    told = figure(clause, words, "boat")
    assert is_end_of_range(telling("a", clause, (words, "boat")), told) is expected


def test_one_count_in_two_units_is_one_count() -> None:
    clause = "the tanker lost 100 barrels of oil (4,200 gallons)"
    one = telling("a", clause, ("100 barrels", "barrel"), ("4,200 gallons", "gallon"))
    assert sides(one, telling("b", "the tanker lost 100 barrels of oil", ("100 barrels", "barrel"))) == []
    assert sides(one, telling("b", "the tanker lost 90 barrels of oil", ("90 barrels", "barrel")))


def test_depth_and_distance_are_two_things() -> None:
    one = telling("a", "the tanker sank in 900 metres of water", ("900 metres", "metre"))
    other = telling("b", "the tanker sank 50 miles off the coast", ("50 miles", "mile"))
    assert sides(one, other) == []


def test_a_longer_distance_reported_later_is_no_update() -> None:
    one = telling("a", "the tanker sank 40 miles off the coast", ("40 miles", "mile"))
    other = telling("b", "the tanker sank 50 miles off the coast", ("50 miles", "mile"), published="2026-01-25")
    assert sides(one, other) == [["40 miles", "50 miles"]]


def test_money_is_shown_as_the_source_has_it() -> None:
    one = telling("a", "the owners paid the port $160 million", ("$160 million", "US$"))
    other = telling("b", "the owners paid the port $140 million", ("$140 million", "US$"))
    assert sides(one, other) == [["$160 million", "$140 million"]]


def test_deaths_and_people_killed_are_counted_alike() -> None:
    one = telling("a", "the flood caused 34 deaths", ("34 deaths", "death"))
    assert sides(one, telling("b", "the flood killed 30 people", ("30 people", "people"))) == [
        ["34 deaths", "30 people"]
    ]
