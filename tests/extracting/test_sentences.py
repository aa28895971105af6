"""Where sentences end, and what lines are for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extracting.telling import article, roles, sentences
from timeline.extracting import split


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Olsen met Dr. Varga in the U.S. embassy at 9 a.m. local time.",
        "J. K. Lund of the St. Anne hospital spoke on Dec. 4 about the plan.",
        "Prices rose 3.5 percent, said Acme Inc. spokesman Jan Roth.",
        "“Stop there!” she told the crew.",
        "The ship, e.g. the Aurora, left with approx. 40 people.",
        "They asked: how many of the No. 4 units failed?",
    ],
)
def test_stops_inside_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. The dam held.", ["It rained.", "The dam held."]),
        ("He lives in the U.S. The house is new.", ["He lives in the U.S.", "The house is new."]),
        ("“We will return.” The minister left.", ["“We will return.”", "The minister left."]),
        ("Was it safe? Nobody knew! “Perhaps.”", ["Was it safe?", "Nobody knew!", "“Perhaps.”"]),
        ("The bridge fell.[3] Two boats sank.", ["The bridge fell.[3]", "Two boats sank."]),
        ("it rained all day. the dam held.", ["it rained all day.", "the dam held."]),
    ],
)
def test_ends_of_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_titles_headings_lists_and_furniture() -> None:
    text = (
        "Floods Hit the Delta\n\nBy Ana Ruiz\nPublished 4 May\n\nThe river rose overnight.\n\nWhat we know so far\n"
        "- Three villages are cut off.\n- Schools are closed.\n\nFAQ\nIs the water safe?\nIt is not.\n"
        "Related articles\nStorm over the coast\nA Short History of Dams\nLeave a Reply"
    )
    assert roles(text) == [
        ("title", "Floods Hit the Delta"),
        ("furniture", "By Ana Ruiz"),
        ("furniture", "Published 4 May"),
        ("body", "The river rose overnight."),
        ("heading", "What we know so far"),
        ("body", "Three villages are cut off."),
        ("body", "Schools are closed."),
        ("furniture", "FAQ"),
        ("body", "Is the water safe?"),
        ("body", "It is not."),
        ("furniture", "Related articles"),
        ("furniture", "Storm over the coast"),
        ("furniture", "A Short History of Dams"),
        ("furniture", "Leave a Reply"),
    ]


def test_a_sentence_that_begins_like_a_byline_is_body() -> None:
    assert roles("By the evening the two sides had signed the paper.")[0][0] == "body"


def test_a_count_after_a_label_is_still_a_label() -> None:
    assert roles("The vote passed.\nSources (12)")[-1] == ("furniture", "Sources (12)")


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The ministers of the five countries that share the river agreed in\n"
        "the capital to open the gates of the upper dam before the rains begin\n"
        "and to pay for new pumps in the villages along the lower stream.\n"
    )
    assert len(sentences(text)) == 1


def test_empty_text_has_no_sentences() -> None:
    assert split(article("")) == ()
    assert split(article(" \n\n \t")) == ()


@given(st.text(alphabet="ab A.!?“”’ \n-1\u202e\xad🔥", max_size=200))
def test_offsets_hold_for_any_text(text: str) -> None:
    found = split(article(text))
    assert all(text[one.start : one.end] == text[one.start : one.end].strip() != "" for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
