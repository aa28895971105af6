"""Any string is read without an error, in time that grows with its length, and offsets are exact."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.anchoring import anchor
from timeline.tagging import tag

_LINES = (
    "Friday friday May may the first second of to - and 12 2019 31 24 1990s week weeks ago last next a half quarter",
    "night early Dec. 7 : / . , ' p m BC between until Easter year '98 ( ) $ two hundred before after in former time",
)
WORDS = [word for line in _LINES for word in line.split()]
HOSTILE = [
    "1" * 20_000,
    "Monday " * 5_000,
    "(" * 10_000 + "May" + ")" * 10_000,
    "12:" * 8_000,
    "1/" * 8_000,
    "two hundred and " * 3_000,
    "the first day of " * 3_000,
    "week of the " * 4_000,
    "May 3 to " * 4_000,
    "a a a a year " * 3_000,
    "2019-" * 6_000,
]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_offsets_are_exact_and_in_order(text: str) -> None:
    end = 0
    for timex in tag(text):
        assert text[timex.start : timex.end] == timex.text
        assert end <= timex.start < timex.end
        end = timex.end


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["", " "]))
def test_everything_is_placed_or_said_why_not(words: list[str], blank: str) -> None:
    for one in anchor(tag(blank.join(words)), dct=None):
        assert one.derivation
        assert one.steps or one.interval is None


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:12] for text in HOSTILE])
def test_time_grows_with_the_length(text: str) -> None:
    tag(text[: len(text) // 4])  # the shapes of the beginning are remembered from here on
    start = time.perf_counter()
    tag(text)
    assert time.perf_counter() - start < 5  # seconds; linear work takes a fraction of one
