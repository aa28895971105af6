import pytest

from tests.rendering.dam import dam
from timeline.rendering import plan as planning
from timeline.rendering.marks import Mark, is_inferred
from timeline.rendering.plan import Plan, plan


def planned() -> Plan:
    found = plan(dam())
    assert found is not None
    return found


def mark(name: str) -> Mark:
    return next(one.mark for one in planned().board.placed if one.mark.event.id == name)


def test_a_dated_event_is_a_filled_dot_in_a_plain_bar() -> None:
    assert (mark("e6").symbol, mark("e6").hollow, mark("e6").hatched) == ("circle", False, False)


def test_a_month_is_hatched_and_hollow() -> None:
    assert (mark("e1").hatched, mark("e1").hollow) == (True, True)


def test_todays_news_and_implied_years_are_inferred() -> None:
    assert is_inferred(mark("e10").event)
    assert is_inferred(mark("e5").event)
    assert not is_inferred(mark("e6").event)


def test_status_and_open_ends_have_symbols() -> None:
    symbols = [mark(name).symbol for name in ("e15", "e14", "e18", "e24")]
    assert symbols == ["diamond", "x", "triangle-right", "x"]


def test_open_ends_reach_beyond_the_axis() -> None:
    whole = planned().scale.whole
    assert mark("e15").start < whole.start
    assert mark("e18").end > whole.end


def test_more_sources_make_a_larger_dot() -> None:
    assert mark("e6").size > mark("e7").size > mark("e10").size


def test_finer_dates_are_fuller_bars() -> None:
    assert mark("e7").fill > mark("e8").fill > mark("e12").fill > mark("e22").fill > mark("e1").fill


def test_each_side_of_a_date_conflict_has_a_tick() -> None:
    ticks = [(date.at.day, date.letters) for date in planned().source_dates if date.event == "e8"]
    assert ticks == [(7, "A B"), (8, "C")]


def test_many_articles_on_a_side_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "_LETTERS", 1)
    ticks = [date.letters for date in planned().source_dates if date.event == "e8"]
    assert ticks == ["2 articles", "C"]
