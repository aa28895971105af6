"""Two dates that give one stretch."""

from __future__ import annotations

import pytest

from tests.anchoring.telling import bounds, mention


@pytest.mark.parametrize("index", [0, 1])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained from 15 to 17 January.", ("2025-01-15T00:00", "2025-01-18T00:00")),
        ("It rained from 15 January to 3 February 2025.", ("2025-01-15T00:00", "2025-02-04T00:00")),
        ("It rained between 15 and 17 January.", ("2025-01-15T00:00", "2025-01-18T00:00")),
        ("It rained from Monday until Thursday.", ("2025-09-08T00:00", "2025-09-12T00:00")),
        ("It rained from 3:30 to 4:30 p.m. here.", ("2025-09-13T15:30", "2025-09-13T16:30")),
    ],
)
def test_what_happens_from_one_to_the_other_lasts_over_both(text: str, index: int, expected: tuple[str, str]) -> None:
    found = mention(text, index=index)
    assert bounds(found.interval) == expected
    assert found.anchored is not None
    assert "one stretch" in found.anchored.steps[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained on 15 January and 17 January.", ("2025-01-17T00:00", "2025-01-18T00:00")),
        ("The match was moved from 15 January to 17 January.", ("2025-01-17T00:00", "2025-01-18T00:00")),
        ("After the fire of 15 January to 17 January it rained.", ("2025-01-17T00:00", "2025-01-18T00:00")),
    ],
)
def test_two_dates_that_are_no_stretch_stay_apart(text: str, expected: tuple[str, str]) -> None:
    assert bounds(mention(text, index=1).interval) == expected


def test_a_third_date_beside_them_is_its_own() -> None:
    text = "On 3 March 2025 it rained, from 15 to 17 January it froze."
    assert bounds(mention(text, index=0).interval) == ("2025-03-03T00:00", "2025-03-04T00:00")
    assert bounds(mention(text, index=1).interval) == ("2025-01-15T00:00", "2025-01-18T00:00")
