"""Hours and minutes count from the time of day a document was published at, where that is known."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from timeline.anchoring import anchor
from timeline.model.document import Basis, Dct
from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Anchored
from timeline.tagging import tag

DAY = Interval.of_day(date(2025, 12, 7))


def placed(text: str, moment: datetime | None) -> Anchored:
    return anchor(tag(text), dct=Dct(DAY, Basis.GIVEN, (), moment=moment))[0]


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [
        ("He left two hours ago.", "2025-12-07T12:05", "2025-12-07T12:05"),
        ("He left 20 minutes ago.", "2025-12-07T13:45", "2025-12-07T13:45"),
        ("He left 15 hours ago.", "2025-12-06T23:05", "2025-12-06T23:05"),
        ("The port is now open.", "2025-12-07T14:05", "PRESENT_REF"),
        ("It rained over the past three hours.", "2025-12-07T11:05", "PT3H"),
        ("He left two days ago.", "2025-12-05T00:00", "2025-12-05"),
        ("He left yesterday.", "2025-12-06T00:00", "2025-12-06"),
    ],
)
def test_hours_count_from_the_moment_and_days_from_the_day(text: str, start: str, value: str) -> None:
    one = placed(text, datetime(2025, 12, 7, 14, 5))
    assert one.interval is not None
    assert one.interval.start == datetime.fromisoformat(start)
    assert one.value == value


def test_seconds_are_kept_where_they_are_told() -> None:
    one = placed("The port is now open.", datetime(2025, 12, 7, 14, 5, 9))
    assert one.interval == Interval(
        datetime(2025, 12, 7, 14, 5, 9), datetime(2025, 12, 7, 14, 5, 10), Granularity.SECOND
    )


@pytest.mark.parametrize("text", ["He left two hours ago.", "The port is now open."])
def test_without_a_moment_the_day_is_what_is_known(text: str) -> None:
    assert placed(text, None).interval == DAY


def placed_all(text: str) -> list[str | None]:
    return [one.value for one in anchor(tag(text), dct=Dct(DAY, Basis.GIVEN, ()))]


def test_clock_times_share_the_day_behind_an_aside() -> None:
    told = anchor(tag("It began at 18:00 GMT (20:00 in Kyiv) on Friday."), dct=Dct(DAY, Basis.GIVEN, ()))
    assert [one.value for one in told] == ["2025-12-05T18:00", "2025-12-05T20:00", "2025-12-05"]
    assert told[1].zone is None


def test_two_comparisons_are_with_the_same_year() -> None:
    text = "In the nine months it made 5, against 4 a year earlier. Sales rose to 9 from 8 a year earlier."
    assert placed_all(text)[1:] == ["2024", "2024"]


def test_the_period_of_a_year_is_that_of_the_report() -> None:
    assert placed_all("In the third quarter it made 5, against 4 in the 2024 period.") == ["2025-Q3", "2024-Q3"]
    assert placed_all("It made 5, against 4 in the 2024 period.") == ["2024"]


def test_a_story_goes_on_over_a_year_that_is_an_aside() -> None:
    text = (
        "It began in 1928, grew in 1929 and rested in 1930. On 3 May 1931 he sailed; a bridge was hoped for in 1932. "
        "On 5 May he landed. On 7 December 1931 he left. The bridge came in 1932. On 2 April it opened."
    )
    values = placed_all(text)
    assert values[5] == "1931-05-05"
    assert values[-1] == "1932-04-02"


def test_days_of_today_are_not_counted_from_a_year() -> None:
    text = "It began in 1931, grew in 1932, fell in 1933 and rose in 1934. Last Tuesday a stone was laid."
    assert placed_all(text)[-1] == "2025-12-02"
