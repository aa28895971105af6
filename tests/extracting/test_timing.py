"""Dates that run on, the day's news, and what stays undated."""

from __future__ import annotations

import pytest

from tests.extracting.telling import mentions, only, time_of_word, timed
from timeline.model.event import Extracted, Status, Timing
from timeline.model.timex import Signal

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


def test_the_next_sentence_goes_on_under_the_date() -> None:
    mention = last(FILLER + ATTACK + "The union elected a new chairman.")
    assert (mention.timing, mention.timex and mention.timex.text) == (Timing.RUNNING, "Tuesday night")


def test_a_later_sentence_of_another_kind_is_left_undated() -> None:
    text = FILLER + ATTACK + "Prices matter. The union elected a new chairman."
    mention, guess = last(text), timed(text, "elected")
    assert mention.timing is Timing.NONE
    assert mention.reason == "told some way from “Tuesday night”, which may not be its time"
    assert (guess.timing, guess.firm) == (Timing.RUNNING, False)


@pytest.mark.parametrize(
    ("following", "word"),
    [
        ("Previously, shells hit a grain store.", "hit"),
        ("Rebels had attacked the mine.", "attacked"),
        ("Rebels have attacked the mine.", "attacked"),
        ("The mine, which rebels attacked, is shut.", "attacked"),
        ("The captain said: “We attacked the mine.”", "attacked"),
        ("Rebels could attack the mine.", "attack"),
    ],
)
def test_what_does_not_run_on(following: str, word: str) -> None:
    assert timed(FILLER + ATTACK + following, word).timing is not Timing.RUNNING


def test_what_failed_to_happen_runs_on() -> None:
    assert time_of_word(FILLER + ATTACK + "The harbour master could not be reached.", "reached") == "Tuesday night"


def test_people_go_on_to_speak_on_the_day_of_the_story() -> None:
    text = "The mayor resigned on Friday. The mill burned on 7 August. It was a loss, Ana Ruiz said."
    assert time_of_word(text, "said") == "Friday"


def test_the_rally_is_the_one_whose_day_was_told() -> None:
    text = "A rally on Monday will fill the square. " + FILLER + "The rally will end in Lima."
    assert time_of_word(text, "rally") == "Monday"
    assert (
        time_of_word("A rally on Monday will fill the square. " + FILLER + "A rally will end in Lima.", "rally") is None
    )


def test_the_day_of_the_lead_may_stand_in_the_next_sentence() -> None:
    assert time_of_word("Gunmen robbed a bank. They shot a guard on Friday.", "robbed") == "Friday"
    assert timed("Gunmen have robbed a bank. They shot a guard on Friday.", "robbed").timing is Timing.TODAY


@pytest.mark.parametrize("word", ["recently"])
def test_what_is_vague_is_told_as_such(word: str) -> None:
    mention = last(FILLER + f"Envoys {word} held talks in Oslo.")
    assert (mention.timing, mention.reason) == (Timing.NONE, "told only vaguely: “recently”")


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
    assert mention.reason == "neither this sentence nor those before it say when"


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


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("On Monday, Ana Ruiz reported a “frank” phone call with the envoys of Peru.", Signal.REPORTED),
        ("Ana Ruiz on Monday reported a meeting with Tom Borg.", Signal.REPORTED),
        ("Ana Ruiz reported a phone call with Tom Borg on Monday.", Signal.AT),  # whose Monday is it?
        ("On Monday, Ana Ruiz held a meeting with Tom Borg.", Signal.AT),
        ("On Monday, police reported an attack on the port.", Signal.AT),  # such are of the day
    ],
)
def test_a_report_of_talks_is_younger_than_they_are(text: str, signal: Signal) -> None:
    timex = only(text).timex
    assert timex is not None
    assert timex.signal is signal
