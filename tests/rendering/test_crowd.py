"""Very many events: lanes of counts, with the most important events above them."""

from datetime import datetime, timedelta
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.rendering.samples import Said, Told, document, timeline
from timeline.model.interval import Granularity
from timeline.model.published import PublishedTimeline
from timeline.rendering import figure
from timeline.rendering.buckets import NARROWEST, buckets
from timeline.rendering.plan import MOST_PLACED, Plan, plan
from timeline.rendering.scale import Range


def crowd(count: int = 600) -> PublishedTimeline:
    """A year of events in two lanes; every tenth is known to the month only."""
    return timeline(
        tuple(_told(number) for number in range(count)), documents=(document("d", "Lindhaven Courier", "2026-03-08"),)
    )


def _told(number: int) -> Told:
    day = datetime(2026, 1, 1) + timedelta(days=number % 365)
    vague = number % 10 == 0
    until = day + timedelta(days=30 if vague else 1)
    when = f"{day:%Y-%m-%d}/{until:%Y-%m-%d}"
    return Told(
        f"Event number {number}",
        when,
        f"{day:%d %b}",
        (Said("d", f"It {{happened}} [then] ({number}).", "then", when),),
        lane="River" if number % 3 else "Talks",
        granularity=Granularity.MONTH if vague else Granularity.DAY,
    )


def planned(count: int = 600) -> Plan:
    found = plan(crowd(count))
    assert found is not None
    return found


def test_few_events_all_have_a_row_and_no_counts() -> None:
    few = planned(20)
    assert (few.crowded, len(few.board.placed), few.counts) == (False, 20, ())


def test_many_events_are_counted_each_once() -> None:
    many = planned()
    home = many.scale.home
    dots = [mark.at for mark in many.marks if mark.at is not None and home.start <= mark.at < home.end]
    assert len(many.marks) == 600 > MOST_PLACED
    assert many.crowded
    assert len(dots) <= sum(count.number for count in many.counts) <= 600


def test_what_is_known_to_the_month_is_counted_apart() -> None:
    assert {count.vague for count in planned().counts} == {False, True}


def test_a_crowded_chart_is_no_taller_than_its_lanes_need() -> None:
    assert planned().board.bottom < 20
    assert len(planned().board.lanes) == 2


def test_the_events_above_the_counts_touch_no_other() -> None:
    placed = planned().board.placed
    assert placed
    rows = [(one.row, one.mark.start, one.mark.end) for one in placed]
    assert not [1 for one, two in combinations(rows, 2) if one[0] == two[0] and one[1] < two[2] and two[1] < one[2]]


def test_the_figure_shows_the_counts_and_their_numbers() -> None:
    traces = {trace.name: trace for trace in figure(crowd()).data}
    assert sum(int(text.replace(",", "")) for text in traces["numbers"].text) == sum(
        count.number for count in planned().counts
    )


def test_a_count_says_how_many_and_when() -> None:
    counts = next(trace for trace in figure(crowd()).data if trace.name == "counts")
    assert any("events</b>, dated to the day or finer<br>" in text for text in counts.hovertext)


_MOMENTS = st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9990, 1, 1))
_LENGTHS = st.timedeltas(min_value=timedelta(hours=2), max_value=timedelta(days=3000))


@given(_MOMENTS, _LENGTHS, st.integers(80, 2000))
def test_stretches_cover_the_range_without_gaps(start: datetime, length: timedelta, width: int) -> None:
    home = Range(start, start + length)
    found = buckets(home, width=width)
    assert found[0].start <= home.start
    assert found[-1].end >= home.end
    assert all(one.end == two.start for one, two in pairwise(found))
    assert len(found) <= width / NARROWEST * 1.15 + 3


def test_weeks_begin_on_monday_and_months_on_the_first() -> None:
    weeks = buckets(Range(datetime(2026, 1, 1), datetime(2026, 5, 1)), width=960)
    months = buckets(Range(datetime(2025, 1, 15), datetime(2026, 8, 1)), width=960)
    assert {one.start.weekday() for one in weeks} == {0}
    assert {one.start.day for one in months} == {1}


def test_the_ends_of_the_calendar_are_no_obstacle() -> None:
    assert buckets(Range(datetime(1, 1, 1), datetime(9999, 12, 31)), width=960)
