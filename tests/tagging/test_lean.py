"""Where a clause looks, by its own sentences."""

from __future__ import annotations

import pytest

from timeline.model.expression import NthOfEvent, Shift
from timeline.model.timex import Lean
from timeline.tagging import tag


@pytest.mark.parametrize(
    "text",
    [
        "They postponed the vote until Tuesday.",
        "The council has until Tuesday to answer.",
        "The firm was given until noon on Tuesday to pay.",
        "The loan was extended through January.",
        "The match was moved to Friday.",
        "The launch is set for Friday.",
        "The vote is on Friday.",
        "The hearing is at 10 a.m. on Friday.",
        "The bridge reopens on Friday.",
        "She is visiting the port on Friday.",
        "They were to meet on Friday.",
        "He is expected to be sentenced on Friday.",
        "Unions planned a march on Friday.",
        "They had agreed to meet on Friday.",
        "The sum would be paid on a still unspecified day in May.",
        "Two days after Christmas they will meet.",
        "The mayor is to cut short a visit on Friday.",
        "The vote was put off to Thursday.",
        "The council put the vote on the budget off until Thursday.",
        "The vote was rescheduled for Thursday.",
        "The launch has been pushed back to Tuesday because of wind.",
        "The launch was brought forward to Tuesday.",
        "The fair was put off to 3 May.",
        "Monday's meeting was called off.",
        "Monday's meeting of the council and the port was called off.",
        "Monday's meeting has been cancelled because of fog.",
        "The meeting on Monday has been called off.",
        "They scrapped Monday’s meeting.",
    ],
)
def test_a_clause_looks_ahead(text: str) -> None:
    assert tag(text)[0].lean is Lean.FUTURE, tag(text)


@pytest.mark.parametrize(
    "text",
    [
        "He stayed there until Friday.",
        "The ultimatum had been due to expire on Friday.",
        "The match had been scheduled for Monday.",
        "The dam opened as planned on Friday.",
        "The dam opened as originally scheduled on Friday.",
        "She was visiting the port on Friday.",
        "Two days after Christmas he wrote again.",
        "The match was moved from 15 January to 17 January.",
        "The vote was put off on Thursday.",
        "The vote was rescheduled on Thursday.",
        "On Monday the meeting was called off.",
        "They put the boat back to sea on Thursday.",
        "The ferry was moved to its berth on Thursday.",
    ],
)
def test_a_clause_looks_back(text: str) -> None:
    assert tag(text)[0].lean is Lean.PAST, tag(text)


@pytest.mark.parametrize(
    "text",
    [
        "Saturday's match was called off because of rain.",
        "Monday's meeting had been called off.",
        "Monday's flight was delayed.",
        "Monday's ruling was welcomed.",
    ],
)
def test_a_clause_looks_nowhere(text: str) -> None:
    assert tag(text)[0].lean is Lean.NEITHER, tag(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("He left on the third day of talks and went home.", "talks"),
        ("On the third day of the strike in Kelmar when it rained", "the strike in Kelmar"),
        ("They met two days after the flood that hit the town.", "after the flood"),
        ("They met two days after they had left.", "after they"),
        ("He left two days before the summit, he said.", "before the summit"),
    ],
)
def test_an_event_ends_where_the_next_clause_begins(text: str, event: str) -> None:
    said = next(one.expression for one in tag(text) if isinstance(one.expression, NthOfEvent | Shift))
    assert said.event == event
