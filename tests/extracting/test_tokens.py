"""Words with their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extracting.tokens import pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Li paid US$3.5bn.", ["Mr", ".", "Li", "paid", "US$3.5bn", "."]),
        ("They didn't, it's Ana's", ["They", "did", "n't", ",", "it", "'s", "Ana", "'s"]),
        ("the U.S. army at 10:30", ["the", "U.S.", "army", "at", "10:30"]),
        ("a well-known  man\tof 40", ["a", "well-known", "man", "of", "40"]),
        ("J. Roth left", ["J.", "Roth", "left"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert pieces(text, 0, len(text)).word == expected


@given(st.text(alphabet=st.sampled_from("abZ .,-'’$3é\n\u00a0–\"")), st.integers(0, 5))
def test_offsets_are_exact_and_nothing_is_lost(text: str, start: int) -> None:
    start = min(start, len(text))
    found = pieces(text, start, len(text))
    assert [text[first:last] for first, last in zip(found.start, found.end, strict=True)] == found.word
    assert found.start == sorted(found.start)
    assert "".join(found.word) == "".join(text[start:].split())
