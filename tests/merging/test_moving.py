"""Plans that are put off, from the texts on: the first day is given up, the other is planned."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.merging.making import day, document, mention
from tests.merging.test_small_stories import told
from timeline.merging.moving import with_plans
from timeline.model.event import Mention, Status
from timeline.model.interval import Interval

PLAN = "Tavarel will meet Ilvane in Calverhaven on Monday to discuss fishing quotas, her office said."
DAYS = ("2024-03-16", "2024-03-17")
MONDAY, THURSDAY = "2024-03-18T00:00:00", "2024-03-21T00:00:00"


@pytest.mark.parametrize(
    "moved",
    [
        "Tavarel was to meet Ilvane in Calverhaven on Monday. The meeting was moved to Thursday.",
        "Tavarel was to meet Ilvane in Calverhaven on Monday, but the meeting was postponed to Thursday.",
        "The meeting of Tavarel and Ilvane, which was planned for Monday, has been postponed to Thursday.",
    ],
)
def test_a_plan_that_is_moved_is_given_up_and_planned_anew(tmp_path: Path, moved: str) -> None:
    first, second = told(tmp_path, PLAN, moved, published=DAYS)
    assert (first.from_, first.status) == (MONDAY, "cancelled")
    assert first.history[0] == "planned (paper0, 16 March 2024)"
    assert first.history[-1].startswith("postponed to Thursday 21 March 2024 (paper1")
    assert (second.from_, second.status) == (THURSDAY, "planned")
    assert second.mentions[0].status_words is not None
    assert second.mentions[0].status_words.text in ("moved to", "postponed to")


def test_what_was_moved_and_then_happened_has_both_in_its_history(tmp_path: Path) -> None:
    moved = "Tavarel was to meet Ilvane in Calverhaven on Monday. The meeting was postponed to Thursday."
    held = "Tavarel met Ilvane in Calverhaven on Thursday, officials said."
    events = told(tmp_path, PLAN, moved, held, published=(*DAYS, "2024-03-22"))
    assert events[0].status == "cancelled"
    assert "happened" in [event.status for event in events if event.from_ == THURSDAY]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry moved to Kelmar on Saturday with 40 people aboard.",
        "The council moved its archive to Kelmar on Saturday.",
        "Tavarel met Ilvane in Calverhaven on Saturday.",
    ],
)
def test_what_only_moves_is_no_plan(tmp_path: Path, text: str) -> None:
    assert all(event.status == "happened" and not event.history for event in told(tmp_path, text))


def test_a_delay_without_another_day_is_a_plan_put_off(tmp_path: Path) -> None:
    off = "Monday's meeting of Tavarel and Ilvane in Calverhaven was postponed, officials said."
    (event,) = told(tmp_path, PLAN, off, published=("2024-03-16", "2024-03-18"))
    assert event.status == "cancelled"
    assert [step.split(" (")[0] for step in event.history] == ["planned", "postponed"]


def test_only_plans_of_the_same_people_and_time_are_given_up_with_it() -> None:
    monday, sunday = day("2024-03-18"), day("2024-03-17")

    def plan(name: str, when: Interval, *who: str) -> Mention:
        words = "meet in calverhaven"
        return mention(words, when, by=document(name), kind="talks", who=who, status=Status.PLANNED)

    given_up, same = plan("a", monday, "Tavarel", "Ilvane"), plan("b", monday, "Ilvane", "Tavarel", "Corvane")
    others, earlier = plan("c", monday, "Whitlow", "Meriden"), plan("d", sunday, "Tavarel", "Ilvane")
    groups = with_plans([[given_up], [same], [others], [earlier]], moved={given_up.key})
    assert groups == [[given_up, same], [others], [earlier]]
