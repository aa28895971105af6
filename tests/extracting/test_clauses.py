"""Clauses, triggers and which time belongs to which."""

from __future__ import annotations

from tests.extracting.telling import mentions, only
from timeline.model.event import Extracted, Status, Timing


def times(text: str) -> list[tuple[str, str | None]]:
    return [(one.trigger.text, one.timex.text if one.timex else None) for one in mentions(text)]


def test_three_times_of_one_sentence() -> None:
    text = "Olsen said on Friday that talks held on Thursday would resume next week."
    assert sorted(times(text)) == [("resume", "next week"), ("talks", "Thursday")]


def test_the_noun_beside_an_empty_verb_is_the_trigger() -> None:
    mention = only("Envoys of both states held secret talks in Oslo on Monday.")
    assert (mention.trigger.text, mention.kind) == ("talks", "talks")


def test_two_clauses_joined_by_and() -> None:
    text = "Rebels attacked the port on Tuesday and police arrested nine men on Thursday."
    assert times(text) == [("attacked", "Tuesday"), ("arrested", "Thursday")]


def test_a_leading_time_governs_the_clauses_after_it() -> None:
    text = "On Monday, rebels attacked the port and police arrested nine men."
    assert times(text) == [("attacked", "Monday"), ("arrested", "Monday")]


def test_a_relative_clause_does_not_take_the_time_of_the_main_clause() -> None:
    mention = only("The treaty, which both parliaments had praised, was signed on Friday.")
    assert (mention.trigger.text, mention.title) == ("signed", "Treaty was signed")


def test_a_relative_clause_ends_behind_its_time() -> None:
    mention = only("The bridge that collapsed on Friday was built in Oslo.")
    assert (mention.trigger.text, mention.clause.text) == ("collapsed", "collapsed on Friday")


def test_an_unknown_verb_with_a_time_is_an_event_of_kind_other() -> None:
    mention = only("The orchestra serenaded the miners on Tuesday.")
    assert (mention.kind, mention.timing) == ("other", Timing.OWN)


def test_a_saying_with_nothing_else_is_a_statement() -> None:
    mention = only("The mayor warned on Monday that the river is unsafe.")
    assert (mention.kind, mention.trigger.text) == ("statement", "warned")
    assert mentions("The mayor said on Monday that the river is safe.") == ()


def test_background_without_event_gives_nothing() -> None:
    assert mentions("The river remains important for the region. Peace is what most people want.") == ()


def test_opinions_and_definitions_give_nothing() -> None:
    assert mentions("Rising costs could undermine trust. A quorum means half of the members.") == ()


def test_a_meeting_where_something_was_done() -> None:
    text = "The session follows a secret summit two weeks earlier where the ministers weighed a new border force."
    mention = only(text)
    assert (mention.kind, mention.title) == ("talks", "Ministers weighed a new border force")


def test_a_meeting_scheduled() -> None:
    mention = only("Attention now shifts to a crucial hearing scheduled for Monday in Lima.")
    assert (mention.trigger.text, mention.status) == ("hearing", Status.PLANNED)


def test_an_object_is_no_time() -> None:
    mention = only("The club praised the past month as historic. ".strip())
    assert mention.timing is not Timing.OWN


def test_a_past_verb_is_not_dated_by_years_to_come() -> None:
    found = mentions("The club donated 40 boats over the next three years.")
    assert all(one.timing is not Timing.OWN for one in found)


def quoted(text: str) -> list[Extracted]:
    return [one for one in mentions(text) if text[one.clause.start : one.clause.end] == one.clause.text]


def test_the_quote_is_the_clause_with_its_time() -> None:
    text = "According to the coast guard, a ferry capsized off Cebu on Friday."
    assert only(text).clause.text == "a ferry capsized off Cebu on Friday"
    assert quoted(text)


def test_the_quote_is_the_sentence_where_the_time_stands_outside() -> None:
    text = "On Monday, rebels attacked the port and police arrested nine men."
    assert mentions(text)[1].clause.text == text
