"""Whether it happened."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions, only, timed
from timeline.model.event import Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers met in Lima on Monday.", Status.HAPPENED),
        ("The ministers are set to meet in Lima on Monday.", Status.PLANNED),
        ("The ministers are scheduled to meet in Lima on Monday.", Status.PLANNED),
        ("The ministers will meet in Lima on Monday.", Status.PLANNED),
        ("The ministers plan to meet in Lima on Monday.", Status.PLANNED),
        ("The ministers are due to meet in Lima on Monday.", Status.PLANNED),
        ("The mayor said the ministers would meet in Lima on Monday.", Status.PLANNED),
        ("The ministers may meet in Lima on Monday.", Status.POSSIBLE),
        ("The ministers want to meet in Lima on Monday.", Status.POSSIBLE),
        ("The ministers are meeting rebels in Lima.", Status.ONGOING),
        ("The ministers did not meet in Lima on Monday.", Status.DENIED),
        ("The ministers failed to meet in Lima on Monday.", Status.DENIED),
        ("No talks were held in Lima on Monday.", Status.DENIED),
        ("The court cancelled a hearing on Monday.", Status.CANCELLED),
        ("The planned visit was called off on Monday.", Status.CANCELLED),
        ("President Lopez has rejected the treaty.", Status.HAPPENED),
    ],
)
def test_status(text: str, status: Status) -> None:
    assert only(text).status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers won't meet in Lima on Monday.", Status.DENIED),
        ("The ministers won’t meet in Lima on Monday.", Status.DENIED),
        ("The ministers have yet to meet rebels in Lima on Monday.", Status.DENIED),
        ("The ministers have not yet met rebels in Lima on Monday.", Status.DENIED),
        ("The ministers never met rebels in Lima on Monday.", Status.DENIED),
        ("The ministers not only met but dined in Lima on Monday.", Status.HAPPENED),
        ("Some 40 villages are being evacuated near Lima.", Status.ONGOING),
        ("Rebels have been shelling Lima.", Status.ONGOING),
        ("The ministers would not hold the talks on Monday.", Status.DENIED),
    ],
)
def test_status_from_words_around_the_verb(text: str, status: Status) -> None:
    assert mentions(text)[0].status is status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The ministers would not comment on Monday's raid.", "raid", Status.HAPPENED),
        ("Peru faces a shortage.", "faces", Status.ONGOING),
        ("The army is in Lima.", "is", Status.ONGOING),
        ("Peru faced a shortage.", "faced", Status.HAPPENED),
        ("The ministers are expected to meet in Lima.", "expected", Status.ONGOING),
        ("The ministers were expected to meet in Lima.", "expected", Status.HAPPENED),
        ("The ministers are expected to meet in Lima.", "meet", Status.PLANNED),
        ("The crew has to leave the ship.", "leave", Status.POSSIBLE),
        ("The crew had to leave the ship.", "leave", Status.HAPPENED),
        ("The raid is the latest of many.", "raid", Status.HAPPENED),
    ],
)
def test_status_of_given_words(text: str, word: str, status: Status) -> None:
    assert timed(text, word).status is status


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministers met in Lima on Monday.", "met"),
        ("The ministers are set to meet in Lima on Monday.", "are set to meet"),
        ("No talks were held in Lima on Monday.", "No"),
        ("The army denied that rebels took Lima on Monday.", "denied"),
        ("The planned talks were held on Monday.", "planned"),
        ("The court cancelled a hearing on Monday.", "cancelled"),
    ],
)
def test_words_that_decided(text: str, words: str) -> None:
    decided_by = mentions(text)[0].status_words
    assert decided_by is not None
    assert decided_by.text == text[decided_by.start : decided_by.end] == words
