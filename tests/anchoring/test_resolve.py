"""Expressions on the calendar: the policies of docs/dates.md, one by one."""

from __future__ import annotations

from datetime import datetime

import pytest

import timeline


def placed(text: str, dct: str | None) -> tuple[str | None, str | None, str | None]:
    """Value, start and end of the last expression of a text."""
    one = timeline.tag(text, dct=dct)[-1]
    interval = one.interval
    if interval is None:
        return one.value, None, None
    start, end = (moment.isoformat(timespec="minutes") if moment else None for moment in (interval.start, interval.end))
    return one.value, start, end


@pytest.mark.parametrize(
    ("text", "dct", "expected"),
    [
        ("They met on Friday.", "2025-12-07", "2025-12-05"),
        ("They will meet on Friday.", "2025-12-07", "2025-12-12"),
        ("A meeting is scheduled for Monday.", "2025-12-07", "2025-12-08"),
        ("They are set to meet on Monday.", "2025-12-07", "2025-12-08"),
        ("He said he would travel on Monday.", "2025-12-07", "2025-12-08"),
        ("She spoke on Sunday.", "2025-12-07", "2025-12-07"),
        ("She will speak on Sunday.", "2025-12-07", "2025-12-07"),
        ("Talks on Friday.", "2025-12-07", "2025-12-05"),
    ],
)
def test_weekday_follows_the_clause(text: str, dct: str, expected: str) -> None:
    assert placed(text, dct)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in March.", "2025-03"),
        ("It will open in March.", "2026-03"),
        ("It opened in December.", "2025-12"),
        ("It closed on 20 August.", "2025-08-20"),
        ("The sum is payable, it said, on 2 January.", "2026-01-02"),
        ("It will close on 20 December.", "2025-12-20"),
    ],
)
def test_month_without_a_year_follows_the_clause(text: str, expected: str) -> None:
    assert placed(text, "2025-12-07")[0] == expected


def test_weekday_without_publication_stays_open() -> None:
    one = timeline.tag("They met on Friday.", dct=None)[0]
    assert (one.value, one.interval) == ("XXXX-WXX-5", None)
    assert one.rejected is not None
    assert one.rejected.reason == "no_publication_date"


def test_night_has_the_date_of_its_evening() -> None:
    assert placed("It fell on Friday night.", "2025-12-07") == ("2025-12-05TNI", "2025-12-05T18:00", "2025-12-06T06:00")
    assert placed("It fell overnight.", "2025-12-07") == ("2025-12-06TNI", "2025-12-06T18:00", "2025-12-07T06:00")
    assert placed("It fell overnight into Sunday.", "2025-12-08")[0] == "2025-12-06TNI"


def test_small_hours_belong_to_the_day_named() -> None:
    found = placed("It sank in the small hours of Sunday.", "2025-12-08")
    assert found == ("2025-12-07TMO", "2025-12-07T00:00", "2025-12-07T06:00")


def test_counted_weeks_keep_a_window_around_the_day_reached() -> None:
    one = timeline.resolve("two weeks ago", dct="2025-12-07")
    assert (one.value, one.best) == ("2025-W47", datetime(2025, 11, 23))
    assert one.interval is not None
    assert (one.interval.start, one.interval.end) == (datetime(2025, 11, 20), datetime(2025, 11, 27))


def test_a_fortnight_ago_meets_two_weeks_before_the_monday_after() -> None:
    ago = timeline.resolve("a fortnight ago", dct="2025-12-07").interval
    earlier = timeline.tag("They meet on Monday; they spoke two weeks earlier.", dct="2025-12-07")[-1].interval
    assert ago is not None
    assert earlier is not None
    assert ago.overlaps(earlier)
    assert ago.duration is not None
    assert ago.duration.days == 7


def test_counted_days_are_exact() -> None:
    assert placed("He left three days ago.", "2025-12-07") == ("2025-12-04", "2025-12-04T00:00", "2025-12-05T00:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 March 2025 it rained. The same day it broke.", "2025-03-03"),
        ("On 3 March 2025 it rained. The next day it broke.", "2025-03-04"),
        ("On 3 March 2025 it rained. That evening it broke.", "2025-03-03TEV"),
        ("On 3 March 2025 it rained. A week later it broke.", "2025-W11"),
    ],
)
def test_the_date_in_play_is_the_last_one_named(text: str, expected: str) -> None:
    assert placed(text, "2025-12-07")[0] == expected


def test_that_evening_needs_a_day() -> None:
    one = timeline.tag("In March 2025 it rained. That evening it broke.", dct="2025-12-07")[-1]
    assert one.interval is None
    assert one.rejected is not None
    assert "too coarse" in one.rejected.detail


def test_an_event_without_a_date_leaves_it_open() -> None:
    one = timeline.tag("He left two days before the summit.", dct="2025-12-07")[0]
    assert one.interval is None
    assert one.rejected is not None
    assert "the summit" in one.rejected.detail


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Over the past week they fired.", "2025-12-16T00:00", "2025-12-23T00:00"),
        ("Money for the next two years.", "2025-12-22T00:00", "2027-12-22T00:00"),
        ("More in the coming weeks.", "2025-12-22T00:00", None),
        ("They gained in recent months.", None, "2025-12-23T00:00"),
    ],
)
def test_windows(text: str, start: str | None, end: str | None) -> None:
    assert placed(text, "2025-12-22")[1:] == (start, end)


def test_a_clock_time_in_another_zone_becomes_the_documents_own() -> None:
    one = timeline.tag("It sank at 18:30 GMT on Saturday.", dct="2025-09-14T09:00:00-03:00")[-1]
    assert one.value == "2025-09-13T15:30"


def test_a_clock_time_counts_from_the_day_in_play() -> None:
    found = placed("On 3 March 2025 it rained. At 6:30 a.m. it broke.", "2025-12-07")
    assert found == ("2025-03-03T06:30", "2025-03-03T06:30", "2025-03-03T06:31")


@pytest.mark.parametrize(
    "text", ["It ended 9000 years ago.", "It ends 9999 years from now.", "It began 999 centuries ago."]
)
def test_beyond_the_calendar_is_said_not_raised(text: str) -> None:
    one = timeline.tag(text, dct="2025-12-07")[-1]
    assert one.interval is None


def test_a_publication_known_to_the_month_gives_a_window() -> None:
    one = timeline.tag("They met yesterday.", dct="2025-12")[0]
    assert one.interval is not None
    assert (one.interval.start, one.interval.end) == (datetime(2025, 11, 30), datetime(2025, 12, 31))
    assert "publication" in one.implied


def test_narratives_take_the_year_from_the_text() -> None:
    text = "War came on 3 May 1901. On 7 June the town fell."
    news = timeline.tag(text, dct="2025-12-07", kind="news")[-1]
    told = timeline.tag(text, dct="2025-12-07", kind="narrative")[-1]
    assert (news.value, told.value) == ("2025-06-07", "1901-06-07")


def test_a_limit_on_a_weekday_looks_back_where_the_verb_does() -> None:
    assert placed("By noon on Saturday boats had brought all of them.", "2025-09-14")[0] == "2025-09-13T12:00"
    assert placed("By noon on Saturday boats will bring all of them.", "2025-09-14")[0] == "2025-09-20T12:00"
