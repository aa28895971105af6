from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.interval import Granularity, Interval
from timeline.publishing.edtf import edtf
from timeline.publishing.words import from_on_in_words, in_words

G = Granularity


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def maybe_at(text: str | None) -> datetime | None:
    return None if text is None else at(text)


BOUNDED = [
    (
        "2025-12-05T18:00",
        "2025-12-06T06:00",
        G.PART_OF_DAY,
        "night of Friday 5 to Saturday 6 December 2025",
        "2025-12-05",
    ),
    (
        "2025-12-31T18:00",
        "2026-01-01T06:00",
        G.PART_OF_DAY,
        "night of Wednesday 31 December 2025 to Thursday 1 January 2026",
        "2025-12-31",
    ),
    ("2025-12-05T06:00", "2025-12-05T12:00", G.PART_OF_DAY, "morning of Friday 5 December 2025", "2025-12-05"),
    ("2025-12-05T18:00", "2025-12-06", G.PART_OF_DAY, "evening of Friday 5 December 2025", "2025-12-05"),
    ("2025-12-05T07:30", "2025-12-05T12:00", G.PART_OF_DAY, "Friday 5 December 2025, 07:30 to 12:00", "2025-12-05"),
    ("2025-12-08", "2025-12-09", G.DAY, "Monday 8 December 2025", "2025-12-08"),
    ("2025-12-01", "2025-12-09", G.DAY, "between 1 and 8 December 2025", "[2025-12-01..2025-12-08]"),
    ("2025-11-28", "2025-12-04", G.DAY, "between 28 November and 3 December 2025", "[2025-11-28..2025-12-03]"),
    ("2025-12-30", "2026-01-03", G.DAY, "between 30 December 2025 and 2 January 2026", "[2025-12-30..2026-01-02]"),
    (
        "2025-12-06",
        "2025-12-08",
        G.WEEKEND,
        "weekend of Saturday 6 and Sunday 7 December 2025",
        "[2025-12-06..2025-12-07]",
    ),
    ("2025-12-01", "2025-12-08", G.WEEK, "week of 1 to 7 December 2025", "[2025-12-01..2025-12-07]"),
    ("2025-11-01", "2025-12-01", G.MONTH, "November 2025", "2025-11"),
    ("2025-11-01", "2025-11-11", G.MONTH, "between 1 and 10 November 2025", "[2025-11-01..2025-11-10]"),
    ("2025-07-01", "2025-10-01", G.QUARTER, "third quarter of 2025", "2025-35"),
    ("2025-06-01", "2025-09-01", G.SEASON, "summer 2025", "2025-22"),
    ("2025-12-01", "2026-03-01", G.SEASON, "winter 2025/26", "2025-24"),
    ("2025-07-01", "2026-01-01", G.HALF_YEAR, "second half of 2025", "2025-41"),
    ("2025-01-01", "2026-01-01", G.YEAR, "2025", "2025"),
    ("1990-01-01", "2000-01-01", G.DECADE, "the 1990s", "199X"),
    ("1900-01-01", "2000-01-01", G.CENTURY, "the 20th century", "19XX"),
    ("2025-12-05T14:30", "2025-12-05T14:31", G.MINUTE, "Friday 5 December 2025, 14:30", "2025-12-05T14:30:00"),
    ("2025-12-05T14:00", "2025-12-05T15:00", G.HOUR, "Friday 5 December 2025, 14:00 to 15:00", "2025-12-05"),
    ("2025-12-05T23:00", "2025-12-06", G.HOUR, "Friday 5 December 2025, 23:00 to 24:00", "2025-12-05"),
    ("2025-12-05T14:00:05", "2025-12-05T14:00:06", G.SECOND, "Friday 5 December 2025, 14:00:05", "2025-12-05T14:00:05"),
    (
        "2025-12-05T23:00",
        "2025-12-06T11:00",
        G.PART_OF_DAY,
        "Friday 5 December 2025, 23:00 to Saturday 6 December 2025, 11:00",
        "2025-12-05",
    ),
]


@pytest.mark.parametrize(("start", "end", "granularity", "words", "archival"), BOUNDED)
def test_bounded_stretches(start: str, end: str, granularity: Granularity, words: str, archival: str) -> None:
    interval = Interval(at(start), at(end), granularity)
    assert in_words(interval) == words
    assert edtf(interval) == archival


OPEN = [
    (None, "2025-12-13", G.DAY, "by Friday 12 December 2025", "[..2025-12-12]"),
    (None, "2025-12-12T14:30", G.MINUTE, "by 14:30 on Friday 12 December 2025", "[..2025-12-12]"),
    (None, "2026-01-01", G.YEAR, "by the end of 2025", "[..2025-12-31]"),
    (None, "2025-12-01", G.MONTH, "by the end of November 2025", "[..2025-11-30]"),
    ("2025-12-04", None, G.DAY, "since Thursday 4 December 2025", "[2025-12-04..]"),
    ("2025-12-04T09:15", None, G.MINUTE, "since 09:15 on Thursday 4 December 2025", "[2025-12-04..]"),
    ("2025-11-01", None, G.MONTH, "since November 2025", "[2025-11-01..]"),
    ("2025-01-01", None, G.YEAR, "since 2025", "[2025-01-01..]"),
    (None, None, G.DAY, "at an unknown time", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("start", "end", "granularity", "words", "archival"), OPEN)
def test_open_stretches(
    start: str | None, end: str | None, granularity: Granularity, words: str, archival: str
) -> None:
    interval = Interval(maybe_at(start), maybe_at(end), granularity)
    assert in_words(interval) == words
    assert edtf(interval) == archival


def test_an_open_end_that_lies_ahead() -> None:
    assert from_on_in_words(Interval(at("2025-12-08"), None, G.DAY)) == "from Monday 8 December 2025 on"


def test_a_counted_week_is_about_its_best_day() -> None:
    window = Interval(at("2025-11-20"), at("2025-11-27"), G.WEEK)
    assert in_words(window, best=at("2025-11-23")) == "about 23 November 2025 (20 to 26 November 2025)"
    assert edtf(window, best=at("2025-11-23")) == "2025-11-23~"


def test_a_calendar_week_with_a_best_day_is_named() -> None:
    week = Interval(at("2025-11-24"), at("2025-12-01"), G.WEEK)
    assert in_words(week, best=at("2025-11-24")) == "about 24 November 2025 (week of 24 to 30 November 2025)"


def test_best_changes_nothing_for_a_day() -> None:
    day = Interval.of_day(date(2025, 12, 8))
    assert in_words(day, best=day.start) == "Monday 8 December 2025"
    assert edtf(day, best=day.start) == "2025-12-08"


moments = st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9990, 1, 1))
lengths = st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=2000))


@given(moments, lengths, st.sampled_from(Granularity), st.sampled_from(["counted", "named"]))
def test_every_stretch_has_words_and_edtf(
    start: datetime, length: timedelta, granularity: Granularity, kind: str
) -> None:
    interval = Interval(start, start + length, granularity)
    best = start if kind == "counted" else None
    assert str(start.year) in in_words(interval, best=best) or granularity is G.DECADE
    assert edtf(interval, best=best)[0] in "[0123456789"
