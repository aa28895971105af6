"""What was only reported on a day."""

from __future__ import annotations

import pytest

import timeline
from tests.anchoring.telling import bounds
from timeline.anchoring.reported import as_reported
from timeline.model.timex import Signal


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on Sunday", ("2025-12-06T00:00", "2025-12-08T00:00")),
        ("on Sunday evening", ("2025-12-06T00:00", "2025-12-08T00:00")),
        ("last month", ("2025-11-01T00:00", "2025-12-01T00:00")),
    ],
)
def test_it_was_then_or_the_day_before(words: str, expected: tuple[str, str]) -> None:
    (anchored,) = timeline.tag(f"She reported a call {words}.", dct="2025-12-10")
    told = as_reported(anchored, Signal.REPORTED)
    assert bounds(told.interval) == expected
    assert as_reported(anchored, Signal.AT) is anchored


def test_the_steps_say_so() -> None:
    (anchored,) = timeline.tag("She reported a call on Sunday.", dct="2025-12-10")
    told = as_reported(anchored, Signal.REPORTED)
    assert told.steps[-1] == (
        "It was reported then, and happened between Saturday 6 December 2025 and Sunday 7 December 2025."
    )
    assert told.derivation.endswith("when it was reported, or the day before")
