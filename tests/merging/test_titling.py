"""Which of its tellings gives an event its title."""

from __future__ import annotations

from dataclasses import replace

from tests.merging.making import day, document, mention
from timeline.merging.events import best_title
from timeline.model.event import Mention, Status
from timeline.model.expression import CalendarDate
from timeline.model.timex import Signal, Timex, TimexType

MONDAY = day("2026-01-19")
VOTE = mention("Vote of the council on the new harbour", MONDAY, by=document("a"))
VOTED = mention("Council voted for the harbour", MONDAY, by=document("b"))


def nominal(one: Mention) -> Mention:
    return replace(one, extracted=replace(one.extracted, nominal=True))


def signalled(one: Mention, signal: Signal) -> Mention:
    timex = Timex(0, 6, "Monday", TimexType.DATE, CalendarDate(weekday=0), "test", signal=signal)
    return replace(one, extracted=replace(one.extracted, timex=timex))


def test_a_title_with_a_verb_goes_before_one_without() -> None:
    assert best_title([nominal(VOTE), VOTED], Status.HAPPENED) == VOTED.extracted.title


def test_a_phrase_is_the_title_where_nothing_better_is_told() -> None:
    assert best_title([nominal(VOTE)], Status.HAPPENED) == VOTE.extracted.title


def test_who_tells_it_goes_before_who_only_reports_it() -> None:
    reported = mention("Ana Ruiz reported a call", MONDAY, by=document("a"), who=("Ana Ruiz",))
    held = mention("Ana Ruiz had a long call", MONDAY, by=document("b"))
    tellings = [signalled(reported, Signal.REPORTED), signalled(held, Signal.AT)]
    assert best_title(tellings, Status.HAPPENED) == held.extracted.title
