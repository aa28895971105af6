"""Columns of numbers say what the things themselves say."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline.merging.columns import Bags, Likeness, Spans, by_pair, numbered, ranges
from timeline.merging.vocabulary import alike, load_vocabulary
from timeline.model.interval import Granularity, Interval

BAGS = st.lists(st.frozensets(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), max_size=20), min_size=2, max_size=8)
DAYS = st.one_of(st.none(), st.integers(0, 30))


def test_names_are_numbered_in_their_order() -> None:
    numbers, names = numbered(["skell", "brannock", "skell"])
    assert (numbers.tolist(), names) == ([1, 0, 1], ["brannock", "skell"])


def test_ranges_stand_one_behind_the_other() -> None:
    assert ranges(np.array([5, 9, 2]), np.array([2, 0, 3])).tolist() == [5, 6, 2, 3, 4]
    assert ranges(np.array([], np.int64), np.array([], np.int64)).tolist() == []


@given(BAGS)
def test_bags_share_what_the_sets_share(held: list[frozenset[str]]) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    bags = Bags.of(held, {letter: place for place, letter in enumerate(letters)})
    weights = np.array([*range(1, 27), 0], np.float64)
    pairs = [(i, j) for i in range(len(held)) for j in range(len(held))]
    count, told = bags.common(np.array([i for i, _ in pairs]), np.array([j for _, j in pairs]), weights)
    shared = [held[i] & held[j] for i, j in pairs]
    assert count.tolist() == [len(some) for some in shared]
    assert told.tolist() == [sum(letters.index(letter) + 1 for letter in some) for some in shared]


def test_bags_of_all_sizes() -> None:
    words = [str(number) for number in range(1_200)]
    held = [frozenset(words[:size]) for size in (0, 1, 2, 3, 9, 33, 65, 400, 1_200)]
    bags = Bags.of(held, {word: place for place, word in enumerate(words)})
    i, j = np.divmod(np.arange(81), 9)
    assert bags.common(i, j)[0].tolist() == [min(len(held[a]), len(held[b])) for a, b in zip(i, j, strict=True)]


def test_vectors_are_as_alike_as_one_by_one() -> None:
    vocabulary = load_vocabulary(("en",))
    words = ["ferry", "ship", "vessel", "treaty", "ferry", "skellmere"]
    vectors = [vocabulary.vector(word) for word in words]
    numbers, names = numbered(words)
    likeness = Likeness.by(numbers, lambda number: vocabulary.vector(names[number]))
    i, j = np.divmod(np.arange(36), 6)
    found = likeness.between(likeness.of[i], likeness.of[j])
    assert found.tolist() == [alike(vectors[a], vectors[b]) for a, b in zip(i, j, strict=True)]


@given(st.lists(st.tuples(DAYS, DAYS), min_size=2, max_size=9))
def test_spans_overlap_as_intervals_do(ends: list[tuple[int | None, int | None]]) -> None:
    first = datetime(2026, 1, 1)
    intervals = [
        Interval(
            None if start is None else first + timedelta(days=start),
            None if end is None else first + timedelta(days=max(end, start or 0) + 1),
            Granularity.DAY,
        )
        for start, end in ends
    ]
    spans = Spans.of(intervals)
    i, j = np.divmod(np.arange(len(ends) ** 2), len(ends))
    assert spans.overlap(i, j).tolist() == [intervals[a].overlaps(intervals[b]) for a, b in zip(i, j, strict=True)]


def test_equal_pairs_are_asked_once() -> None:
    asked: list[tuple[int, int]] = []

    def ask(one: int, other: int) -> float:
        asked.append((one, other))
        return one * 10.0 + other

    assert by_pair(np.array([3, 1, 3]), np.array([4, 2, 4]), ask).tolist() == [34.0, 12.0, 34.0]
    assert asked == [(1, 2), (3, 4)]
    assert by_pair(np.array([], np.int64), np.array([], np.int64), ask).tolist() == []
