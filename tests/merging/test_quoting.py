"""One quotation in several wordings: a changed word counts, a cut, an ellipsis and spelling do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.merging.making import day, document, mention
from timeline.merging.quoting import quotation_differences, quotations
from timeline.merging.wordings import differ
from timeline.model.event import Mention

WHOLE = "we will not sign a treaty that leaves our islands without a lighthouse"


@pytest.mark.parametrize(
    "other",
    [
        "we shall not sign a treaty that leaves our islands without a lighthouse",
        "we will not sign a treaty that leaves our islands without a harbour",
        "we will sign a treaty that leaves our islands without a lighthouse",
    ],
)
def test_a_word_that_is_changed_or_left_out(other: str) -> None:
    assert differ(WHOLE, other)
    assert differ(other, WHOLE)


@pytest.mark.parametrize(
    "other",
    [
        WHOLE,
        "sign a treaty that leaves our islands",
        "We will not sign a treaty … without a lighthouse",
        "we will not sign a treaty [with Corvane] that leaves our islands without a lighthouse",
        "the budget is a matter for the council alone to decide",
        "we will not sign anything before the winter and the ice have gone from our shores",
    ],
)
def test_what_is_cut_marked_or_another_quotation_is_no_difference(other: str) -> None:
    assert not differ(WHOLE, other)
    assert not differ(other, WHOLE)


def test_spelling_is_no_difference() -> None:
    assert not differ(
        "they locked down the neighbourhood at 6 p.m. sharp", "they locked down the neighborhood at 6:00 p.m. sharp"
    )


def test_short_quotations_share_their_words_by_chance() -> None:
    assert quotations('She called it "very productive" and "a step that nobody in this room had foreseen".') == (
        "a step that nobody in this room had foreseen",
    )


def quoted(name: str, words: str, source: str | None = None) -> Mention:
    text = f"Tavarel signed on Friday. “{words},” she said."
    made = mention("signed on Friday", day("2026-01-16"), by=document(name, text=text, source=source))
    sentence = replace(made.extracted.sentence, start=0, end=len(text))
    return replace(made, extracted=replace(made.extracted, sentence=sentence))


def test_all_wordings_are_the_sides_of_one_conflict() -> None:
    told = [quoted("a", WHOLE), quoted("b", WHOLE.replace("will", "shall")), quoted("c", WHOLE.replace("will", "can"))]
    (found,) = quotation_differences(told)
    assert (found.field, len(found.values)) == ("quotation", 3)
    assert all(side.value.startswith("“") for side in found.values), "a build without quotes leaves them out"


def test_one_outlet_does_not_contradict_itself() -> None:
    told = [quoted("a", WHOLE, "Post"), quoted("b", WHOLE.replace("will", "shall"), "Post")]
    assert not list(quotation_differences(told))
