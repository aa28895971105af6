"""Dates for given words, and where they stand to the publication."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extracting.telling import article, timed, timexes
from timeline.extracting import split, time_triggers
from timeline.extracting.relation import Relation
from timeline.model.event import Span, Status, Timing
from timeline.model.timex import Signal


@pytest.mark.parametrize(
    ("text", "word", "relation"),
    [
        ("Envoys met in Oslo.", "met", Relation.BEFORE),
        ("Envoys have met in Oslo.", "met", Relation.BEFORE),
        ("Envoys had met in Oslo.", "met", Relation.BEFORE),
        ("Envoys are meeting in Oslo.", "meeting", Relation.AT),
        ("Envoys want peace.", "want", Relation.AT),
        ("Envoys will meet in Oslo.", "meet", Relation.AFTER),
        ("Envoys are expected to meet in Oslo.", "meet", Relation.AFTER),
        ("Envoys are expected to meet in Oslo.", "expected", Relation.AT),
        ("The mayor said envoys would meet in Oslo.", "meet", Relation.AFTER),
    ],
)
def test_relation_to_the_publication(text: str, word: str, relation: Relation) -> None:
    assert timed(text, word).relation is relation


def test_answers_come_in_the_order_of_the_words() -> None:
    text = "Envoys met on Friday. Rebels fled."
    one = article(text)
    told = time_triggers(one, split(one), timexes(text), [Span(29, 33, "fled"), Span(7, 10, "met")])
    assert [each.trigger.text for each in told] == ["met", "fled"]
    assert [each.timing for each in told] == [Timing.OWN, Timing.RUNNING]


def test_what_stands_outside_the_text_is_undated_with_the_reason() -> None:
    text = "Read more: how talks failed\n\nEnvoys met on Friday. Rebels fled in fear of them."
    told = timed(text, "talks")
    assert (told.timing, told.timex) == (Timing.NONE, None)
    assert told.reason


def test_status_comes_with_the_time() -> None:
    assert timed("Envoys did not meet on Friday.", "meet").status is Status.DENIED


def test_what_a_time_is_known_by_happened_at_it() -> None:
    text = "It is the worst wreck since last week, when the Anna sank."
    one = article(text)
    since = [replace(each, signal=Signal.SINCE) for each in timexes(text)]
    (told,) = time_triggers(one, split(one), since, [Span(text.index("sank"), text.index("sank") + 4, "sank")])
    assert told.timex is not None
    assert told.timex.signal is Signal.AT


def test_a_language_without_words_gives_nothing() -> None:
    one = article("Sie trafen sich am Freitag.", "de")
    assert time_triggers(one, split(one), (), [Span(4, 10, "trafen")]) == ()
