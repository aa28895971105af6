"""When two quotations are one in other words, and when they are only cut, marked, contracted or spelt in another way."""

from __future__ import annotations

import pytest

from timeline.merging.wordings import differ, quoted, spoken

WHOLE = "we have never closed the lower lock for a single day and we will not close it now"


@pytest.mark.parametrize(
    "other",
    [
        WHOLE.replace("never", "rarely"),
        WHOLE.replace("single day", "day"),
        WHOLE.replace("will not", "will"),
        WHOLE.replace("now", "yet"),
        "As I said, " + WHOLE.replace("never", "hardly ever").removesuffix(" now"),
    ],
)
def test_other_words(other: str) -> None:
    assert differ(WHOLE, other)
    assert differ(other, WHOLE)


@pytest.mark.parametrize(
    "other",
    [
        "We've never closed the lower lock for a single day and we won't close it now",
        "we ’ve never closed the lower lock for a single day and we wo n’t close it now",
        WHOLE.replace("and we", "and that we"),
        WHOLE.replace("a single", "one … single"),
        WHOLE.replace("lower", "lower (and smaller)"),
        WHOLE.replace("lower", "lower -LRB- and smaller -RRB-"),
        WHOLE.replace("we have never", "our masters never"),
        "closed the lower lock for a single day",
    ],
)
def test_the_same_words(other: str) -> None:
    assert not differ(WHOLE, other)
    assert not differ(other, WHOLE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the crane was three feet from the wall at noon", "the crane was 3 ft from the wall at noon"),
        ("it's a matter for the harbour court to decide", "it is a matter for the harbor court to decide"),
        ("the people want a new bridge", "the people want a new ferry"),
        ("I would like my boat back", "nobody wants it more than I do; I'd like my boat back"),
    ],
)
def test_figures_spelling_and_short_ones_are_none(one: str, other: str) -> None:
    assert not differ(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the crane was three feet from the wall at noon", "the crane was four feet from the wall at noon"),
        (
            "it's a possible way to save the old harbour from the sand",
            "it's an impossible way to save the old harbour from the sand",
        ),
    ],
)
def test_another_figure_or_a_contrary_is_no_spelling(one: str, other: str) -> None:
    assert differ(one, other)


def test_a_short_quotation_does_not_turn_the_marks_around() -> None:
    text = '"Yes," said the keeper of the lower lock, who was there, "we have never closed it for a day."'
    assert [words for _, words in quoted(text)] == ["we have never closed it for a day."]


def test_short_forms_are_what_they_stand_for() -> None:
    assert spoken("They can't, they’re late") == ("they", "can", "not", "they", "are", "late")
