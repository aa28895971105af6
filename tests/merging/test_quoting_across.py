"""Quotations that papers have in other words beside different events, told of an event beside one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.merging.making import day, document, mention
from timeline.merging import merge
from timeline.merging.quoting_across import with_quotations
from timeline.model.event import Conflict, Event, Mention

SAID = "We have never closed the lower lock for a single day and we will not close it now"
OTHER = SAID.replace("never", "rarely")
SIGNED, RAISED = "signed the accord in Kelmar on Friday", "raised the toll for barges on Friday"
FRIDAY = "2026-01-16"


def telling(name: str, clause: str, quotation: str, *, source: str | None = None, published: str = FRIDAY) -> Mention:
    """A document that tells something and quotes somebody behind it."""
    text = f"{clause}. “{quotation},” the keeper said."
    made = mention(clause, day(FRIDAY), by=document(name, published=published, text=text, source=source))
    return replace(made, extracted=replace(made.extracted, sentence=replace(made.extracted.sentence, paragraph=0)))


def quotation_conflicts(events: tuple[Event, ...]) -> list[Conflict]:
    return [conflict for event in events for conflict in event.conflicts if conflict.field == "quotation"]


def test_beside_different_events() -> None:
    events = merge([telling("a", SIGNED, SAID), telling("b", RAISED, OTHER)]).events
    assert len(events) == 2, "what stands beside a quotation joins nothing"
    (conflict,) = quotation_conflicts(events)
    assert [side.value for side in conflict.values] == [f"“{SAID},”", f"“{OTHER},”"]
    assert conflict.note.endswith(f"“{SAID},” (a, 16 January 2026); “{OTHER},” (b, 16 January 2026).")
    stands_for = [[mention.document.id for mention in side.mentions] for side in conflict.values]
    assert stands_for == [["a"], ["b"]], "what a paper tells next to it stands for its side, of whatever event"


def test_beside_one_event_it_is_told_once() -> None:
    (event,) = merge([telling("a", SIGNED, SAID), telling("b", SIGNED, OTHER)]).events
    assert len(quotation_conflicts((event,))) == 1


def test_a_mention_without_a_date_is_a_source_too() -> None:
    undated = replace(telling("b", RAISED, OTHER), interval=None)
    merged = merge([telling("a", SIGNED, SAID), undated])
    assert len(quotation_conflicts(merged.events)) == 1


@pytest.mark.parametrize(
    "other",
    [
        telling("b", RAISED, SAID),
        telling("b", RAISED, "never closed the lower lock for a single day"),
        telling("b", RAISED, OTHER, source="Post"),
        telling("b", RAISED, OTHER, published="2026-02-20"),
    ],
)
def test_the_same_words_one_outlet_or_another_month(other: Mention) -> None:
    assert not quotation_conflicts(merge([telling("a", SIGNED, SAID, source="Post"), other]).events)


def test_an_event_of_long_ago_does_not_tell_of_it() -> None:
    ago = [
        replace(each, interval=day("2019-03-02")) for each in (telling("a", SIGNED, SAID), telling("b", RAISED, OTHER))
    ]
    assert not quotation_conflicts(merge(ago).events)


def test_three_wordings_are_three_sides_and_a_cut_one_none() -> None:
    third = SAID.replace("single day", "single hour")
    told = [telling("a", SIGNED, SAID), telling("b", RAISED, OTHER), telling("c", RAISED, third)]
    cut = telling("d", SIGNED, "closed the lower lock for a single day and we will not close it now")
    (conflict,) = quotation_conflicts(merge([*told, cut]).events)
    assert len(conflict.values) == 3


def test_nothing_quoted_changes_nothing() -> None:
    events = merge([mention(SIGNED, day(FRIDAY), by=document("a"))]).events
    assert with_quotations(events) == list(events)
