"""What stands alone is placed once for all documents: nothing around it may change where it lies."""

from datetime import UTC, date, datetime

import pytest

from timeline.anchoring.in_play import InPlay
from timeline.anchoring.placed import Surroundings, origin_of_dct
from timeline.anchoring.resolve import place, place_alone, stands_alone
from timeline.model.document import Basis, Dct
from timeline.model.expression import (
    Amount,
    CalendarDate,
    Expression,
    Holding,
    Holiday,
    Length,
    Nth,
    NthOfEvent,
    Part,
    Portion,
    Repeating,
    Same,
    Season,
    This,
    Years,
)
from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Anchored, AnchorKind, Lean, Timex, TimexType

MAY = CalendarDate(year=2021, month=5)
ALONE: list[Expression] = [
    MAY,
    CalendarDate(year=2021, month=5, day=7, weekday=0),
    CalendarDate(year=2021, month=2, day=30),
    CalendarDate(year=-43),
    CalendarDate(year=2021, season=Season.WINTER),
    Holiday("easter+1", "Easter Monday", 2021),
    Years(1990, Granularity.DECADE),
    Length((Amount(2, Granularity.WEEK),)),
    Repeating(CalendarDate(weekday=4)),
    NthOfEvent(3, Granularity.DAY, "talks"),
    Part(Portion.EARLY, MAY),
    Nth(1, Granularity.WEEK, MAY),
    Nth(-1, CalendarDate(weekday=4), MAY),
    Holding(Granularity.WEEK, CalendarDate(year=2021, month=5, day=7)),
]
HANGING: list[Expression] = [
    CalendarDate(month=5),
    CalendarDate(weekday=4),
    Holiday("easter+1", "Easter Monday"),
    This(Granularity.WEEK),
    Same(Granularity.DAY),
    Part(Portion.EARLY, CalendarDate(month=5)),
    Nth(1, Granularity.WEEK, This(Granularity.MONTH)),
]


def _surroundings(*, narrative: bool) -> Surroundings:
    dct = Dct(Interval.of_day(date(2014, 8, 20)), Basis.GIVEN, (), UTC)
    week = Interval(datetime(2013, 3, 4), datetime(2013, 3, 11), Granularity.WEEK)
    timex = Timex(0, 8, "that week", TimexType.DATE, Same(Granularity.WEEK), "test")
    before = Anchored(timex, "2013-W10", week, None, AnchorKind.DCT, dct, (), "that week", (), None)
    origin = origin_of_dct(dct, datetime(2014, 8, 20))
    return Surroundings(origin, InPlay(before, before, None, before), Lean.FUTURE, "will", narrative, UTC)


@pytest.mark.parametrize("expression", ALONE, ids=str)
def test_what_stands_alone_lies_where_it_would_in_any_surroundings(expression: Expression) -> None:
    assert stands_alone(expression)
    alone = place_alone(expression)
    assert alone is not None
    assert all(place(expression, _surroundings(narrative=narrative)) == alone for narrative in (False, True))


@pytest.mark.parametrize("expression", HANGING, ids=str)
def test_what_leaves_something_out_does_not_stand_alone(expression: Expression) -> None:
    assert not stands_alone(expression)
    assert place_alone(expression) is None


def test_origins_are_those_of_the_dates_in_play() -> None:
    around = _surroundings(narrative=True)
    assert around.reference is not None
    assert (around.reference.moment, around.reference.kind) == (datetime(2013, 3, 4), AnchorKind.TEXT)
    assert around.base == around.reference == around.quarter
    news = _surroundings(narrative=False)
    assert news.base is not None
    assert news.base.kind is AnchorKind.DCT
    assert _empty().reference is None
    assert _empty().base is None


def _empty() -> Surroundings:
    return Surroundings(None, InPlay(), Lean.NEITHER, "", narrative=True)
