"""Several texts: what they tell in common ties their days to each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.relating.telling import article, place, places, related
from timeline import merging
from timeline.model.document import Basis, Dct
from timeline.model.interval import Interval
from timeline.relating import relate

FIRE = "Fire destroyed 653 barrels and 51 crates of herring on Friday."
AGAIN = "The fire in Kelmar destroyed 653 barrels and 51 crates of herring on Friday."


def test_what_is_told_twice_ties_two_texts() -> None:
    found = places(f"{FIRE} The mayor resigned yesterday.", AGAIN)
    assert {relative.documents for _, relative in found} == {("a", "b")}
    fires = [relative for word, relative in found if word == "destroyed"]
    assert len({relative.group for relative in fires}) == 1
    assert {relative.document for relative in fires} == {"a", "b"}


def test_texts_with_nothing_in_common_stay_apart() -> None:
    found = places(FIRE, "Dockers marched on Friday.")
    assert {relative.documents for _, relative in found} == {("a",), ("b",)}


def test_another_weekday_is_another_day() -> None:
    found = places(FIRE, AGAIN.replace("Friday", "Saturday"))
    assert {relative.documents for _, relative in found} == {("a",), ("b",)}


def test_a_weekday_here_and_yesterday_there_tell_a_weekday() -> None:
    found = places(f"{FIRE} Dockers will march on Monday.", AGAIN.replace("on Friday", "yesterday"))
    notes = {relative.document: relative.note for _, relative in found}
    assert notes["b"] == "with what the others tell it was published on a Saturday"
    assert notes["a"] is None


def test_ties_that_contradict_each_other_leave_no_order() -> None:
    """The fire was yesterday for both, the strike two days ago for one and three for the other."""
    strike = "Police arrested 77 pilots and 43 dockers in Kelmar"
    one = f"Fire destroyed 653 barrels and 51 crates of herring yesterday. {strike} two days ago."
    other = f"Fire destroyed 653 barrels and 51 crates of herring yesterday. {strike} three days ago."
    notes = [relative.note for _, relative in places(one, other)]
    assert all("days that cannot be one" in (note or "") for note in notes)


def test_a_text_with_a_date_is_left_out() -> None:
    known = article("a", FIRE)
    dated = replace(known, dct=Dct(Interval.of_day(date(2026, 3, 8)), Basis.GIVEN, ()))
    other = article("b", AGAIN)
    mentions = [mention for document in (dated, other) for mention in place(document)[1]]
    found = relate([dated, other], merging.merge(mentions).undated, place)
    assert {one.relative.documents for one in found if one.relative} == {("b",)}


def test_the_order_of_the_input_changes_nothing() -> None:
    documents = [article("a", f"{FIRE} The mayor resigned yesterday."), article("b", AGAIN), article("c", FIRE)]
    assert related(*documents) == related(*reversed(documents))
