"""The pieces: spans, days to try, words, and the algebra that must hold for any."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Lean
from timeline.relating.days import a_week, around_the_year, beside
from timeline.relating.span import FAR, Span, days_of, hull
from timeline.relating.wording import count_in_words, days_in_words

DAY = date(2026, 3, 11)
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(-900, 900), st.integers(1, 200))


def test_a_day_is_counted_from_the_publication() -> None:
    assert Span.of(Interval.of_day(date(2026, 3, 9)), DAY) == Span(-48, -24)
    assert Span.of(Interval.of_day(date(2026, 3, 9)), DAY).days == (-2, -2)


def test_a_night_is_of_the_evening_it_begins_on() -> None:
    night = Interval(datetime(2026, 3, 10, 18), datetime(2026, 3, 11, 6), Granularity.PART_OF_DAY)
    assert Span.of(night, DAY).days == (-1, -1)
    assert Span.of(night, DAY).is_night


def test_open_ends_are_far_and_stay_so() -> None:
    since = Span.of(Interval(datetime(2026, 3, 9), None, Granularity.DAY), DAY)
    assert (since.end, since.moved(5).end, since.moved(5).start) == (FAR, FAR, 72)


def test_a_moment_lasts_an_hour() -> None:
    moment = datetime(2026, 3, 11, 14, 30)
    assert Span.of(Interval(moment, moment, Granularity.MINUTE), DAY) == Span(14, 15)


@given(st.lists(SPANS, min_size=1, max_size=5), st.integers(-60, 60))
def test_moving_and_taking_together_can_be_swapped(spans: list[Span], days: int) -> None:
    assert hull(span.moved(days) for span in spans) == hull(spans).moved(days)
    assert days_of(span.moved(days) for span in spans) == tuple(day + days for day in days_of(spans))


def test_a_week_has_each_weekday_once() -> None:
    assert sorted(day.weekday() for day in a_week(None)) == list(range(7))
    assert {day.year for day in a_week(1994)} == {1994}


def test_days_around_the_year_have_all_weekdays_and_months() -> None:
    days = around_the_year(2024)
    assert {day.month for day in days} == set(range(1, 13))
    assert all(sum(day.weekday() == weekday for day in days) == 6 for weekday in range(7))


def test_days_beside_dates_lie_after_those_behind_and_before_those_ahead() -> None:
    named = [((12, 20), Lean.PAST), ((1, 4), Lean.PAST), ((1, 30), Lean.FUTURE)]
    days = beside(named, year=2020)
    assert all((1, 4) <= (day.month, day.day) <= (1, 30) for day in days)
    assert all(sum(day.weekday() == weekday for day in days) == 4 for weekday in range(7))


@given(
    st.lists(
        st.tuples(st.tuples(st.integers(1, 12), st.integers(1, 28)), st.sampled_from(Lean)), min_size=1, max_size=6
    )
)
def test_any_dates_give_days_of_all_weekdays(named: list[tuple[tuple[int, int], Lean]]) -> None:
    assert {day.weekday() for day in beside(named, year=None)} == set(range(7))


def test_no_dates_give_no_days() -> None:
    assert beside([], year=2020) == ()


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (0, 0, "the day of publication"),
        (-1, -1, "the day before publication"),
        (2, 2, "two days after publication"),
        (-6, 0, "up to six days before publication"),
        (0, 1, "up to a day after publication"),
        (-5, -2, "two to five days before publication"),
        (1, 13, "one to 13 days after publication"),
        (-1, 6, "from a day before publication to six days after"),
    ],
)
def test_ranges_in_words(first: int, last: int, words: str) -> None:
    assert days_in_words(first, last) == words


@given(st.integers(-500, 500))
def test_counts_say_their_side(day: int) -> None:
    assert ("before" in count_in_words(day)) == (day < 0)
    assert ("after" in count_in_words(day)) == (day > 0)
