from timeline.reviewing.common_words import common_words
from timeline.reviewing.windows import When


def test_days_and_nights_overlap_as_times_do() -> None:
    night = When("2024-03-15T18:00:00", "2024-03-16T06:00:00")
    assert night.overlaps(When("2024-03-16T00:00:00", "2024-03-17T00:00:00"))
    assert not night.overlaps(When("2024-03-16T06:00:00", "2024-03-17T00:00:00"))


def test_open_ends_reach_everything_on_their_side() -> None:
    by_friday = When(None, "2024-03-16T00:00:00")
    assert by_friday.overlaps(When("1990-01-01T00:00:00", "1991-01-01T00:00:00"))
    assert not by_friday.overlaps(When("2024-03-16T00:00:00", None))


def test_words_are_short() -> None:
    assert When("2024-03-15T18:00:00", None).in_words() == "from 2024-03-15 18:00"
    assert When(None, "2024-03-16T00:00:00").in_words() == "until 2024-03-16"
    assert When(None, None).in_words() == "at an unknown time"


def test_common_words_are_language_data() -> None:
    assert "would" in common_words()
    assert common_words("xx") == frozenset()
