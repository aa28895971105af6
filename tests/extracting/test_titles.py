"""Titles a newspaper could print."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions, titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The army said rebels fired 45 rockets and 12 mortars on Friday.", "Rebels fired 45 rockets and 12 mortars"),
        ("On Monday, the council approved a budget of $3 million.", "Council approved a budget of $3 million"),
        ("The council, meanwhile, approved the budget on Monday.", "Council approved the budget"),
        ("Nurses, teachers and pilots marched in Lima on Monday.", "Nurses, teachers and pilots marched in Lima"),
        ("Ana Ruiz, the mayor of Lima, resigned on Monday.", "Ana Ruiz resigned"),
        ("The mayor resigned on Monday, weeks after a fire that killed nine.", "Mayor resigned"),
        ("Rebels attacked the port on Monday, destroying two cranes.", "Rebels attacked the port"),
        ("The treaty between Iran and Iraq was signed on Monday.", "Treaty between Iran and Iraq was signed"),
        ("Talks broke down on Monday.", "Talks broke down"),
    ],
)  # fmt: skip
def test_title(text: str, title: str) -> None:
    assert titles(text) == [title]


LONG = (
    "The foreign ministers of nine coastal states agreed on Monday to open a joint office for the rescue of sailors in "
    "the port of Cebu despite the objections of several unions that had marched against the plan for more than a month."
)


def test_long_clauses_are_cut_at_a_phrase() -> None:
    (title,) = titles(LONG)
    assert len(title.split()) <= 14
    assert title.startswith("Foreign ministers of nine coastal states agreed to open a joint office")


@pytest.mark.parametrize(
    "text", [LONG, "Rebels who had fled attacked the port on Friday, following", "They met on Friday."]
)
def test_titles_never_dangle(text: str) -> None:
    for mention in mentions(text):
        assert mention.title
        assert mention.title.split()[-1].lower() not in {"that", "following", "of", "the", "and", "to"}
        assert not mention.title.endswith((",", ";", ":"))
        assert "Friday" not in mention.title


@pytest.mark.parametrize(
    "text",
    [
        "Launch Friday\n\nThe port is old.",
        "Friday\n\nThe port is old.",
        "Peru, Chile, Ana Ruiz\n\nThe port is old.",
        "The port is old. The interview on the mill's Friday show was long.",
    ],
)
def test_a_word_a_date_or_names_are_no_title(text: str) -> None:
    assert titles(text) == []
