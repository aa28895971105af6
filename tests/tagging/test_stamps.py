"""Stamps of live reports, and the years of chronologies, which look like them."""

from __future__ import annotations

import pytest

import timeline
from timeline.tagging.stamps import stamps


def values(text: str) -> list[str | None]:
    return [one.value for one in timeline.tag(text, dct="2025-12-07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19:17 : The bridge is open.", ["2025-12-07T19:17"]),
        ("7.17pm - The bridge is open.", ["2025-12-07T19:17"]),
        ("14:30 GMT: The bridge is open.", ["2025-12-07T14:30"]),
        ("1430 GMT: The bridge is open.", ["2025-12-07T14:30"]),
        (
            "1917: It opens.\n\n1924: It shuts.\n\n2117: It opens.",
            ["2025-12-07T19:17", "2025-12-07T19:24", "2025-12-07T21:17"],
        ),
        (
            "2043 : It opens.\n1930 : It shuts.\n1917 : It opens.",
            ["2025-12-07T20:43", "2025-12-07T19:30", "2025-12-07T19:17"],
        ),
        (
            "2330 - It opens.\n0010 - It shuts.\n0105 - It opens.",
            ["2025-12-07T23:30", "2025-12-07T00:10", "2025-12-07T01:05"],
        ),
    ],
)
def test_stamps_are_clock_times(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1917: The bridge opens.", ["1917"]),
        ("1914: War.\n1917: War.\n1918: Peace.", ["1914", "1917", "1918"]),
        ("2020: No coal.\n2025: No oil.\n2050: No gas.", ["2020", "2025"]),
        ("1917: War.\n1965: Peace.\n2117: War.", ["1917", "1965"]),
        ("In 1917: war. In 1918: peace. In 2043: war.", ["1917", "1918", "2043"]),
    ],
)
def test_years_stay_years(text: str, expected: list[str]) -> None:
    assert values(text)[: len(expected)] == expected


def test_a_stamp_is_of_the_day_of_publication() -> None:
    assert values("19:17 : It shuts tomorrow.\n19:30 : It shuts.") == [
        "2025-12-07T19:17",
        "2025-12-08",
        "2025-12-07T19:30",
    ]


def test_times_that_run_no_way_are_no_log() -> None:
    assert stamps("2117: a\n1930: b\n2043: c\n1917: d\n2205: e\n0110: f") == frozenset()


def test_a_hostile_text_costs_its_length() -> None:
    assert stamps("1917 : " * 50_000) == frozenset()
    assert len(stamps("19:17 :\n" * 50_000)) == 50_000
