"""The algebra of intervals: identities that hold for any two of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline.model.interval import Granularity, Interval

moments = st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2030, 1, 1))
ends = st.none() | moments


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    start, end = draw(ends), draw(ends)
    if start is not None and end is not None and end <= start:
        start, end = end, start + timedelta(hours=1)
    return Interval(start, end, draw(st.sampled_from(Granularity)))


@given(intervals(), intervals())
def test_overlap_is_mutual(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(intervals())
def test_an_interval_overlaps_and_holds_itself(one: Interval) -> None:
    assert one.overlaps(one)
    assert one.contains(one)
    assert one.intersection(one) == one


@given(intervals(), intervals())
def test_what_both_allow_lies_in_both(one: Interval, other: Interval) -> None:
    both = one.intersection(other)
    assert (both is not None) == one.overlaps(other)
    if both is not None:
        assert one.contains(both)
        assert other.contains(both)
        assert other.intersection(one) == both


@given(intervals(), intervals())
def test_the_hull_holds_both(one: Interval, other: Interval) -> None:
    hull = one.hull(other)
    assert hull.contains(one)
    assert hull.contains(other)
    assert hull == other.hull(one)


@given(intervals(), intervals())
def test_holding_means_overlapping(one: Interval, other: Interval) -> None:
    if one.contains(other):
        assert one.overlaps(other)


@given(intervals(), st.timedeltas(timedelta(days=-400), timedelta(days=400)))
def test_moving_there_and_back(one: Interval, offset: timedelta) -> None:
    assert one.moved(offset).moved(-offset) == one


def test_neighbouring_days_do_not_overlap() -> None:
    assert not Interval.of_day(date(2025, 12, 7)).overlaps(Interval.of_day(date(2025, 12, 8)))


def test_the_last_day_of_the_calendar_has_an_open_end() -> None:
    assert Interval.of_day(date.max).end is None


def test_granularities_are_ordered() -> None:
    assert Granularity.DAY.is_finer_than(Granularity.WEEK)
    assert not Granularity.WEEK.is_finer_than(Granularity.WEEK)
    assert sorted(Granularity, key=lambda one: one.rank)[0] is Granularity.SECOND
