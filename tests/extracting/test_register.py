"""Whom a last name alone means."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions


def people(text: str) -> list[tuple[str, ...]]:
    return [tuple(name for name in one.participants if name != "Peru") for one in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Known before: not his wife, not his brother, nobody who is told of once.
        (
            "Borg met nurses on Monday. His wife, Ana Borg, met doctors on Monday. Borg met voters on Tuesday.",
            ["Borg", "Ana Borg", "Borg"],
        ),
        ("Borg met nurses on Monday. His brother Tom Borg met doctors on Monday.", ["Borg"]),
        ("Borg met nurses on Monday. Emma Borg met doctors on Monday.", ["Borg", "Emma Borg"]),
        ("Borg met nurses on Monday. Ilva Borg met doctors on Monday.", ["Borg", "Ilva Borg"]),
        # One person, late in getting a first name.
        ("Borg met nurses on Monday. Tom Borg met doctors on Monday.", ["Tom Borg", "Tom Borg"]),
        ("Borg met nurses on Monday. Mayor Ilva Borg met doctors on Monday.", ["Ilva Borg", "Ilva Borg"]),
        (
            "Borg met nurses on Monday. Ilva Borg met doctors on Monday. Ilva Borg met voters on Tuesday.",
            ["Ilva Borg"] * 3,
        ),
        # Introduced in full, or by a heading.
        ("Ana Borg met nurses on Monday. Borg met doctors on Tuesday.", ["Ana Borg", "Ana Borg"]),
        ("Borg meets nurses\n\nAna Borg met nurses on Monday. Borg met doctors on Tuesday.", ["Ana Borg", "Ana Borg"]),
        # Two of one name.
        (
            "Ana Borg met nurses on Monday. Tom Borg met doctors on Monday. Borg met voters on Tuesday.",
            ["Ana Borg", "Tom Borg", "Borg"],
        ),
    ],
)
def test_a_last_name_alone(text: str, expected: list[str]) -> None:
    assert [names[0] for names in people(text) if names] == expected


def test_a_region_is_nobody() -> None:
    assert people("Europe met demand on Monday. Tom Borg met nurses in Eastern Europe on Monday.")[-1] == ("Tom Borg",)
