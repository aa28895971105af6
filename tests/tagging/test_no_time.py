"""Words that look like time and are none; beside each the same words as time."""

from __future__ import annotations

import pytest

from timeline.tagging import tag


@pytest.mark.parametrize(
    "text",
    [
        'He read "1921" twice.',
        "She watched “30 Minutes” at home.",
        'The channel\'s "This Week" had him.',
        'The "Today" show had him.',
        "The pump ran 24 hours a day, seven days a week.",
        "The Sunday Gazette told it.",
        "Friday Night Live was quiet.",
        "He read Isaiah 3:16 aloud.",
        "Article 1950 of the law",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert tag(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “30 minutes and no more”.", "30 minutes"),
        ('"This week" he left.', "This week"),
        ("The pump ran eight hours a day.", "eight hours"),
        ("On Sunday times were hard.", "Sunday"),
        ("On Friday night live music was played.", "Friday night"),
        ("It began at 3:16 in fog.", "3:16"),
    ],
)
def test_the_same_words_as_time(text: str, found: str) -> None:
    assert found in [timex.text for timex in tag(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sank on the night of Friday, Oct. 23. He swam.", "the night of Friday, Oct. 23"),
        ("They met on august bank holiday 2018.", "august bank holiday 2018"),
        ("They will one day return.", "one day"),
    ],
)
def test_all_of_the_words_are_found(text: str, found: str) -> None:
    assert [timex.text for timex in tag(text)] == [found]
