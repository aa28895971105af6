from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporting.stretches import one
from timeline.exporting.placing import Depth, Placed, placed
from timeline.model.interval import Granularity


def place(name: str) -> Placed:
    found = placed(one(name).events[0])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "depth", "last"),
    [
        ("minute", Depth.TIME, datetime(2026, 1, 16, 0, 31)),
        ("night", Depth.TIME, datetime(2026, 1, 17, 6)),
        ("day", Depth.DAY, datetime(2026, 1, 16)),
        ("days", Depth.DAY, datetime(2026, 1, 17)),
        ("month", Depth.MONTH, datetime(2025, 11, 1)),
        ("quarter", Depth.MONTH, datetime(2025, 9, 1)),
        ("season", Depth.MONTH, datetime(2026, 2, 1)),
        ("year", Depth.YEAR, datetime(1974, 1, 1)),
        ("decade", Depth.YEAR, datetime(1999, 1, 1)),
        ("century", Depth.YEAR, datetime(1900, 1, 1)),
        ("by a day", Depth.DAY, datetime(2026, 2, 28)),
        ("by an hour", Depth.TIME, datetime(2026, 1, 19, 6)),
        ("since a year", Depth.YEAR, None),
        # The first of January is a day here, though a year could begin there, too.
        ("since New Year", Depth.DAY, None),
        ("end of time", Depth.DAY, None),
    ],
)
def test_a_stretch_is_as_deep_as_the_units_it_fills(name: str, depth: Depth, last: datetime | None) -> None:
    found = place(name)
    assert (found.depth, found.last) == (depth, last)


def test_only_single_units_are_one_unit() -> None:
    assert [name for name in ("day", "days", "month", "season", "year", "decade") if place(name).is_one_unit] == [
        "day",
        "month",
        "year",
    ]


def test_the_mark_is_the_beginning_else_the_end() -> None:
    assert place("month").mark == datetime(2025, 11, 1)
    assert place("by a day").mark == datetime(2026, 2, 28)


def test_with_both_ends_open_there_is_no_place() -> None:
    event = one("day").events[0].model_copy(update={"from_": None, "until": None})
    assert placed(event) is None


def test_before_the_first_day_nothing_is_later_than_it() -> None:
    event = one("by a day").events[0].model_copy(update={"until": "0001-01-01T00:00:00"})
    found = placed(event)
    assert found is not None
    assert found.mark == datetime(1, 1, 1)


@given(
    st.datetimes(datetime(1, 1, 2), datetime(9990, 1, 1)),
    st.integers(min_value=1, max_value=3_000_000),
    st.sampled_from(Granularity),
)
def test_the_last_unit_is_in_the_stretch(start: datetime, minutes: int, granularity: Granularity) -> None:
    start = start.replace(second=0, microsecond=0)
    end = start + timedelta(minutes=minutes)
    event = one("day").events[0]
    found = placed(
        event.model_copy(update={"from_": start.isoformat(), "until": end.isoformat(), "granularity": granularity})
    )
    assert found is not None
    assert found.last is not None
    assert start <= found.last <= end
    assert found.depth is Depth.TIME or found.last < end
