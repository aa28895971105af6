"""What befalls a thing once and is told of two days is one event with a conflict; what may befall it again stays two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.merging.making import day, document, mention
from timeline.merging import merge
from timeline.merging.once import pairs_of_one
from timeline.model.event import Mention, Span, Status, Timing

THIRD, FIFTH, NINTH = day("2026-01-03"), day("2026-01-05"), day("2026-01-09")
SHIP = ("Osprey",)


def told(name: str, clause: str, trigger: str, *, when: object = THIRD, who: tuple[str, ...] = SHIP) -> Mention:
    made = mention(clause, when, by=document(name), kind="accident", who=who)  # type: ignore[arg-type]  # a day
    start = clause.index(trigger)
    return replace(made, extracted=replace(made.extracted, trigger=Span(start, start + len(trigger), trigger)))


def test_a_ship_that_sank_on_two_days() -> None:
    one = told("a", "the ferry Osprey sank off Skell on 3 January", "sank")
    other = told("b", "the Osprey sank on 5 January with its cargo", "sank", when=FIFTH)
    (event,) = merge([one, other]).events
    (conflict,) = event.conflicts
    assert (conflict.field, [side.value for side in conflict.values]) == (
        "date",
        ["Saturday 3 January 2026", "Monday 5 January 2026"],
    )


def test_each_cluster_joins_one_other() -> None:
    days = [told(name, f"the ferry Osprey sank off Skell, {name}", "sank") for name in ("a", "b")]
    far = [told(name, f"{name} told how the Osprey of Kelmar with cattle and 40 cars sank", "sank") for name in "cd"]
    late = told("e", "the Osprey sank on 5 January", "sank", when=FIFTH)
    events = merge([*days, *far, late]).events
    assert sum(len(event.conflicts) for event in events) == 1


@pytest.mark.parametrize(
    "other",
    [
        told("b", "the Osprey sank on 9 January", "sank", when=NINTH),
        told("b", "the Heron sank on 5 January", "sank", when=FIFTH, who=("Heron",)),
        told("b", "the Osprey docked on 5 January", "docked", when=FIFTH),
        told("b", "the Osprey 's tender sank on 5 January", "sank", when=FIFTH),
        told("b", "the tender of the Osprey sank on 5 January", "sank", when=FIFTH),
        told("a", "the Osprey sank on 5 January", "sank", when=FIFTH),
        told("b", "the Osprey sank on 3 January", "sank"),
    ],
)
def test_long_after_another_ship_or_another_thing(other: Mention) -> None:
    assert not list(pairs_of_one([told("a", "the ferry Osprey sank off Skell on 3 January", "sank"), other]))


def test_what_is_planned_or_only_carried_on_is_none() -> None:
    one = told("a", "the ferry Osprey sank off Skell on 3 January", "sank")
    other = told("b", "the Osprey sank on 5 January", "sank", when=FIFTH)
    for changed in ({"status": Status.DENIED}, {"timing": Timing.RUNNING}):
        assert not list(pairs_of_one([one, replace(other, extracted=replace(other.extracted, **changed))]))


@pytest.mark.parametrize(
    ("clause", "trigger", "who", "pairs"),
    [
        ("Ana Dunmore died on {} in Kelmar", "died", ("Ana Dunmore",), 1),
        ("a Red Crown nurse died on {} in Kelmar", "died", ("Red Crown",), 0),
        ("shares of Osprey crashed on {}", "crashed", SHIP, 0),
        ("Osprey share prices crashed on {}", "crashed", SHIP, 0),
        ("two soldiers of Russia died on {}", "died", ("Russia",), 0),
    ],
)
def test_people_shares_and_states(clause: str, trigger: str, who: tuple[str, ...], pairs: int) -> None:
    both = [
        told(name, clause.format(words), trigger, when=when, who=who)
        for name, words, when in (("a", "Saturday", THIRD), ("b", "Monday", FIFTH))
    ]
    marked = [replace(each, extracted=replace(each.extracted, words=each.extracted.words | {"share"})) for each in both]
    assert len(set(pairs_of_one(marked if "hare" in clause else both))) == pairs


def test_what_two_sign_together() -> None:
    clauses = (
        "Ana Dunmore and Ilvane signed the fisheries pact on {}",
        "the fisheries pact was signed by Ana Dunmore and Ilvane on {}",
    )
    days = (("Saturday", THIRD), ("Monday", FIFTH))
    names = ("Ana Dunmore", "Ilvane")
    both = [
        told(by, text.format(name), "signed", when=when, who=names)
        for by, text, (name, when) in zip("ab", clauses, days, strict=True)
    ]
    pact = [
        replace(each, extracted=replace(each.extracted, words=frozenset({"sign", "fishery", "pact"}))) for each in both
    ]
    assert set(pairs_of_one(pact)) == {(0, 1)}
    order = replace(pact[1], extracted=replace(pact[1].extracted, words=frozenset({"sign", "order"})))
    assert not list(pairs_of_one([pact[0], order]))
