"""Dates that run on, the day's news, and what stays undated."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions, only
from timeline.model.event import Extracted, Status, Timing

ATTACK = "Rebels shelled the port on Tuesday night. "
FILLER = "Prices matter. Trust matters. Order matters. Water matters. "


def last(text: str) -> Extracted:
    return mentions(text)[-1]


@pytest.mark.parametrize(
    "following",
    [
        "One of the strikes hit a grain store.",
        "The water board reported that the raids damaged four pumps.",
        "They targeted the railway as well.",
    ],
)
def test_an_attack_runs_on_under_its_date(following: str) -> None:
    mention = last(ATTACK + following)
    assert mention.timing is Timing.RUNNING
    assert mention.timex is not None
    assert mention.timex.text == "Tuesday night"


def test_a_planned_meeting_runs_on_as_planned() -> None:
    mention = last("The ministers will meet in Lima on Monday. They are set to discuss debt.")
    assert (mention.timing, mention.status) == (Timing.RUNNING, Status.PLANNED)


@pytest.mark.parametrize(
    "following",
    [
        "The union elected a new chairman.",
        "Previously, shells hit a grain store.",
        "Rebels had attacked the mine.",
    ],
)
def test_what_does_not_run_on(following: str) -> None:
    assert last(FILLER + ATTACK + following).timing is Timing.NONE


def test_a_heading_ends_the_running_date() -> None:
    text = FILLER + ATTACK + "\n\nThe long view\n\nOne of the strikes hit a grain store."
    assert last(text).timing is Timing.NONE


def test_another_date_ends_the_running_date() -> None:
    text = FILLER + ATTACK + "Nurses marched in Lima on Thursday. One of the strikes hit a grain store."
    assert last(text).timing is Timing.NONE


def test_distance_ends_the_running_date() -> None:
    assert last(ATTACK + FILLER + "One of the strikes hit a grain store.").timing is Timing.NONE


def test_the_lead_is_told_as_todays_news() -> None:
    assert only("Rebels have seized the port of Cebu.").timing is Timing.TODAY


def test_what_is_going_on_is_todays_news_anywhere() -> None:
    mention = last(FILLER + "President Maria Lopez is in Oslo, meeting Norwegian and Danish ministers.")
    assert (mention.timing, mention.status) == (Timing.TODAY, Status.ONGOING)
    assert mention.title == "Maria Lopez is in Oslo, meeting Norwegian and Danish ministers"


def test_later_sentences_without_a_time_stay_undated_with_the_reason() -> None:
    mention = last(FILLER + "Rebels attacked the port.")
    assert mention.timing is Timing.NONE
    assert mention.reason == "no time expression in the sentence and no running date"


@pytest.mark.parametrize("word", ["two days", "recently"])
def test_lengths_and_vague_words_date_nothing(word: str) -> None:
    mention = last(
        FILLER + f"Envoys {'recently held talks' if word == 'recently' else 'held two days of talks'} in Oslo."
    )
    assert mention.timex is None


def test_headings_need_a_time_of_their_own() -> None:
    assert mentions("The story\n\nTrust matters here.\n\nRebels Attack the Port\n\nWater matters.") == ()


def test_the_title_of_a_piece_is_todays_news() -> None:
    found = mentions("Rebels seize the port of Cebu\n\nTrust matters here.")
    assert [one.timing for one in found] == [Timing.TODAY]
