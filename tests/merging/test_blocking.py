"""What does not say when meets all that the same story tells; what says when meets by its words and its day."""

from __future__ import annotations

from tests.merging.making import day, document, mention
from timeline.merging.blocking import candidate_pairs
from timeline.merging.merge import prepared
from timeline.model.interval import Interval

STORY = "The ferry Brannock struck Skell bank in fog with eighty aboard, and the harbour pilots of Calverhaven helped."
AGAIN = "Harbour pilots of Calverhaven helped when the ferry Brannock, with eighty aboard, struck Skell bank in fog."
OTHER = "Voters in Torrin chose a new mayor after a count that lasted until the morning."
FRIDAY = day("2026-01-16")


def pairs(text: str, *, one: Interval | None = None, other: Interval | None = None) -> set[tuple[int, int]]:
    documents = document("a", text=STORY), document("b", text=text)
    mentions = mention("accident", one, by=documents[0]), mention("sang", other, by=documents[1])
    return set(candidate_pairs(prepared(mentions, languages=("en",))))


def test_without_a_time_unlike_words_of_one_story_meet() -> None:
    assert pairs(AGAIN) == {(0, 1)}
    assert pairs(AGAIN, other=FRIDAY) == {(0, 1)}


def test_two_stories_do_not_meet() -> None:
    assert pairs(OTHER) == set()


def test_with_times_unlike_words_do_not_meet() -> None:
    assert pairs(AGAIN, one=FRIDAY, other=FRIDAY) == set()
