"""The user's word on what is one event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.merging.making import day, document, mention
from timeline.merging.joining import Joins, rejoined

PAPER = document("paper")
MENTIONS = [mention(f"sank boat {number}", day("2026-01-16"), by=PAPER, at=number * 20) for number in range(6)]
KEYS = [each.key for each in MENTIONS]


def after(clusters: list[list[int]], joins: Joins) -> list[list[int]]:
    found = rejoined([[MENTIONS[number] for number in cluster] for cluster in clusters], joins=joins)
    return sorted(sorted(KEYS.index(mention.key) for mention in group) for group in found)


def test_joining_brings_whole_clusters_together() -> None:
    found = after([[0, 1], [2], [3, 4], [5]], Joins(together=[[KEYS[1], KEYS[3]]]))
    assert found == [[0, 1, 3, 4], [2], [5]]


def test_a_mention_kept_apart_leaves_the_others_as_they_are() -> None:
    assert after([[0, 1, 2], [3, 4, 5]], Joins(apart=[KEYS[1]])) == [[0, 2], [1], [3, 4, 5]]


def test_what_is_kept_apart_can_be_joined_to_something_else() -> None:
    found = after([[0, 1, 2], [3], [4, 5]], Joins(together=[[KEYS[1], KEYS[3]]], apart=[KEYS[1]]))
    assert found == [[0, 2], [1, 3], [4, 5]]


def test_mentions_that_are_not_there_change_nothing() -> None:
    gone = ("gone", 0, 0)
    assert after([[0, 1], [2]], Joins(together=[[gone, KEYS[0]]], apart=[gone])) == [[0, 1], [2]]


@given(st.lists(st.lists(st.sampled_from(KEYS), max_size=4), max_size=4), st.sets(st.sampled_from(KEYS)))
def test_nobody_is_lost_or_doubled(
    together: list[list[tuple[str, int, int]]], apart: set[tuple[str, int, int]]
) -> None:
    found = after([[0, 1, 2], [3, 4], [5]], Joins(together, apart))
    assert sorted(number for cluster in found for number in cluster) == list(range(6))
    homes = {number: place for place, cluster in enumerate(found) for number in cluster}
    for group in together:
        assert len({homes[KEYS.index(key)] for key in group}) <= 1
