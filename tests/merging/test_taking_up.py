"""A text that takes up what it has just told tells one event; what it tells elsewhere, or of another place, is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.merging.test_small_stories import told
from timeline.model.published import PublishedEvent

CALL = "Tavarel had a long telephone conversation with Whitlow on Saturday. {}"


def triggers(events: tuple[PublishedEvent, ...]) -> list[list[str | None]]:
    return [[mention.trigger.text for mention in event.mentions] for event in events]


def test_the_call_is_the_conversation_just_told(tmp_path: Path) -> None:
    events = told(tmp_path, CALL.format("Envoys in Brannock joined the call on Saturday."))
    assert triggers(events) == [["conversation", "call"]]
    assert events[0].title.startswith("Tavarel had a long telephone conversation")
    assert events[0].mentions[1].joined is not None
    assert events[0].mentions[1].joined.how == "statement"


@pytest.mark.parametrize(
    "text",
    [
        "Envoys in Brannock joined a call on Saturday.",
        "Envoys in Brannock joined the call on Friday.",
        "The attack on Saturday killed nine people in Kelmar.",
    ],
)
def test_another_one_another_day_another_kind_stays_another(tmp_path: Path, text: str) -> None:
    assert len(told(tmp_path, CALL.format(text))) > 1


def test_what_another_text_tells_apart_stays_two(tmp_path: Path) -> None:
    one = CALL.format("Envoys in Brannock joined the call on Saturday.")
    other = (
        "Tavarel had a long telephone conversation with Whitlow on Saturday. Mediators rested. The mayor opened a museum of "
        "old maps and took a walk with nine of his oldest friends. Envoys in Brannock joined a call on Saturday."
    )
    assert len(told(tmp_path, one, other)) >= 2
