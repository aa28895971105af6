from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline.rendering.scale import Extent, scale

_DAYS = [Extent(datetime(2026, 3, day), datetime(2026, 3, day + 1)) for day in range(1, 21)]


def test_without_any_end_there_is_no_axis() -> None:
    assert scale([]) is None
    assert scale([Extent(None, None)]) is None


def test_one_old_event_does_not_squeeze_the_rest() -> None:
    axis = scale([*_DAYS, Extent(datetime(1994, 1, 1), datetime(1995, 1, 1))])
    assert axis is not None
    assert axis.home.start.year == 2026
    assert axis.whole.start <= datetime(1994, 1, 1)


def test_a_century_around_everything_does_not_squeeze_the_rest() -> None:
    axis = scale([*_DAYS, Extent(datetime(1950, 1, 1), datetime(2050, 1, 1))])
    assert axis is not None
    assert axis.home.length < timedelta(days=40)
    assert axis.whole.end >= datetime(2050, 1, 1)


def test_one_moment_gets_room() -> None:
    axis = scale([Extent(datetime(2026, 3, 7), datetime(2026, 3, 7))])
    assert axis is not None
    assert axis.home.length >= timedelta(days=2)


_ENDS = st.none() | st.datetimes()


@given(st.lists(st.builds(Extent, _ENDS, _ENDS), max_size=12))
def test_home_lies_within_the_whole_and_the_whole_holds_every_end(extents: list[Extent]) -> None:
    axis = scale(extents)
    if axis is None:
        assert not any(extent.ends for extent in extents)
        return
    assert axis.whole.start <= axis.home.start < axis.home.end <= axis.whole.end
    assert all(axis.whole.start <= end <= axis.whole.end for extent in extents for end in extent.ends)
