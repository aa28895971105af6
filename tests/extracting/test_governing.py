"""Which expression of a sentence dates which of its words."""

from __future__ import annotations

import pytest

from tests.extracting.telling import time_of_word


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("Envoys met on Friday.", "met", "Friday"),
        ("The mayor said Monday he would resign.", "said", "Monday"),
        ("The mayor said Monday he would resign.", "resign", None),
        ("The mayor said on Monday that talks will resume on Friday.", "resume", "Friday"),
        ("Monday's vote ended the crisis.", "vote", "Monday"),
        ("Monday's vote ended the crisis.", "ended", "Monday"),
        ("The mayor denounced Monday's raid.", "denounced", None),
        ("The mayor denounced Monday's raid.", "raid", "Monday"),
        ("Two guards were hurt in Monday's raid.", "hurt", "Monday"),
        ("Chile signed a plan aired on Friday.", "signed", None),
        ("Chile signed a plan aired on Friday.", "aired", "Friday"),
        ("The ministers agreed to meet on Monday.", "meet", "Monday"),
        ("The ministers agreed to meet on Monday.", "agreed", None),
        ("Profit rose to 90 from 83 last week.", "rose", None),
        ("Profit rose to 90 last week.", "rose", "last week"),
        ("It was warmer than last week.", "was", None),
    ],
)
def test_in_one_clause(text: str, word: str, time: str | None) -> None:
    assert time_of_word(text, word) == time


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("Rebels shelled the port on Tuesday, killing nine men.", "killing", "Tuesday"),
        ("Answering a call, crews reached the tug on Friday.", "Answering", "Friday"),
        ("A blast on Friday that killed nine men shook the port.", "killed", "Friday"),
        ("The ship was hit on Friday and sank.", "sank", "Friday"),
        ("The ship was built last week and sank.", "sank", None),
        ("On Monday, rebels attacked the port and police arrested nine men.", "arrested", "Monday"),
        ("On Monday, the mayor said that rebels attacked the port.", "attacked", None),
        ("She was released on Monday and has not been charged.", "charged", None),
        ("Nine men died when the mill burned on Friday.", "died", "Friday"),
        ("Nine men died after the mill burned on Friday.", "died", None),
        ("Monday's meeting took up a plan aired two weeks earlier, when the four met and Chile offered boats.",
         "offered", "two weeks earlier"),
    ],
)  # fmt: skip
def test_over_clauses(text: str, word: str, time: str | None) -> None:
    assert time_of_word(text, word) == time
