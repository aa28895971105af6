from datetime import UTC, datetime, timedelta, timezone

import pytest

from timeline.model.moments import day_or_time, local_time


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2025, 12, 5, 18), "2025-12-05T18:00:00"),
        (datetime(79, 8, 24), "0079-08-24T00:00:00"),
        (datetime(2025, 12, 5, 18, 30, 15, 999_999), "2025-12-05T18:30:15"),
        (None, None),
    ],
)
def test_moments_are_told_to_the_second(moment: datetime | None, text: str | None) -> None:
    assert local_time(moment) == text


def test_the_same_moment_in_two_zones_is_told_in_the_time_of_each() -> None:
    moment = datetime(2025, 12, 5, 18, tzinfo=UTC)
    later = moment.astimezone(timezone(timedelta(hours=2)))
    assert moment == later
    assert (local_time(moment), local_time(later)) == ("2025-12-05T18:00:00", "2025-12-05T20:00:00")


def test_only_midnight_stands_for_its_day() -> None:
    assert day_or_time(datetime(2025, 11, 23)) == "2025-11-23"
    assert day_or_time(datetime(2025, 11, 23, 0, 0, 1)) == "2025-11-23T00:00:01"
