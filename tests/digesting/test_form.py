"""Which sentences stand by themselves."""

from __future__ import annotations

import pytest

from timeline.digesting.form import form
from timeline.model.document import Role

GOOD = "Envoys of both sides met in Kelmar on Monday for talks about the strait."


def of(text: str, *, role: Role = Role.BODY, lang: str | None = "en") -> float:
    return form(text, role, lang=lang)


def test_a_plain_sentence_of_a_report_is_best() -> None:
    assert of(GOOD) == 1.0


@pytest.mark.parametrize(
    "worse",
    [
        "They met on Monday in Kelmar for talks about the strait.",
        "But envoys of both sides met in Kelmar on Monday for talks.",
        "We met the envoys in Kelmar on Monday for talks about it.",
        "Did envoys of both sides meet in Kelmar on Monday for talks?",
        "Envoys of both sides in Kelmar on Monday, before the talks began",
        ", told the members of the committee that the envoys met on Monday.",
        "“Envoys of both sides met in Kelmar on Monday,” the ministry said.",
        "Envoys met on Monday.",
        GOOD.removesuffix(".") + " and the ferries that cross it" * 8 + ".",
    ],
)
def test_these_are_worse(worse: str) -> None:
    assert of(worse) < 1.0


def test_headings_are_worse_than_running_text() -> None:
    assert of(GOOD, role=Role.HEADING) < of(GOOD)


def test_words_in_quotation_marks_are_not_the_writers() -> None:
    assert of("The envoy said “we will meet again on Monday in Kelmar” after the talks.") == 1.0


def test_a_language_without_words_of_its_own_is_read_by_its_form() -> None:
    assert of("Sie trafen sich am Montag in Kelmar zu Gesprächen über die Meerenge.", lang="xx") == 1.0


def test_nothing_is_no_sentence() -> None:
    assert 0 <= of("") < of(GOOD)
