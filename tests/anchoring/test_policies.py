"""The policies of docs/dates.md that are about which date is meant."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import timeline
from timeline.anchoring.moons import moon_day
from timeline.anchoring.years import easter, orthodox_easter


def values(text: str, dct: str | None, kind: str = "auto") -> list[str | None]:
    return [one.value for one in timeline.tag(text, dct=dct, kind=kind)]  # type: ignore[arg-type]  # a literal at the call


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dividend was declared, payable Jan. 2.", "2026-01-02"),
        ("Bids must be in by 12 May.", "2026-05-12"),
        ("The bridge opened on 3 September.", "2025-09-03"),
        ("They voted next Friday.", "2025-12-12"),
        ("They meet this Monday.", "2025-12-08"),
        ("The ruling, after Monday's vote, was short.", "2025-12-01"),
        ("He is to resume work Tuesday.", "2025-12-09"),
        ("They meet in two days.", "2025-12-09"),
        ("It opened last June.", "2025-06"),
        ("It opened this June.", "2025-06"),
        ("It opens this June.", "2026-06"),
    ],
)
def test_news(text: str, expected: str) -> None:
    assert values(text, "2025-12-07") == [expected]


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Profit fell in the first nine months.", True),
        ("It rained in the first two weeks of May.", True),
        ("Sixty turtles died in the first five weeks of the spill.", False),
        ("The first 100 days were hard.", False),
    ],
)
def test_the_first_weeks_of_what_is_told_are_not_those_of_the_year(text: str, *, placed: bool) -> None:
    first = timeline.tag(text, dct="2010-06-08")[0]
    assert (first.interval is not None) is placed
    assert first.value


def test_in_two_days_of_the_past_is_a_length() -> None:
    assert values("They built it in two days.", "2025-12-07") == ["P2D"]


TOLD = "War came in 1901. The siege of 3 May 1902 failed. A treaty of 1850 was void. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 7 June the town fell.", "1902-06-07"),
        ("As in 1812, all was lost. On 7 June the town fell.", "1902-06-07"),
        ("Since 1860 it had stood. In November it fell.", "1902-11"),
        ("In the war of 1904-1907 it fell. In March it rose.", "1904-03"),
        ("By the end of the month it fell.", "1902-05"),
    ],
)
def test_a_story_moves_on_and_asides_do_not_move_it(text: str, expected: str) -> None:
    assert values(f"{TOLD}{text}", "2009-12-19", kind="narrative")[-1] == expected


def test_a_history_is_recognised() -> None:
    text = "In 1901 it began. In 1902 it grew. On 3 May 1903 it failed. It was 1904. On 7 June it rose."
    assert values(text, "2009-12-19")[-1] == "1904-06-07"


def test_news_with_old_dates_stays_news() -> None:
    text = "In 1901 it began; in 1902 and 1904 it grew. On Friday, yesterday and last week it fell. It rose on 7 June."
    assert values(text, "2009-12-19")[-1] == "2009-06-07"


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("On Thursday it fell.", "2009-12-17"),
        ("It fell last month.", "2009-11"),
        ("It fell in the middle of last month.", "2009-11"),
    ],
)
def test_news_that_looks_back_at_much_history_stays_news(last: str, expected: str) -> None:
    text = "Founded in 1901, sold in 1923, nationalised in 1951, private since 1987, it merged in 1998 and 2000."
    assert values(f"{text} {last}", "2009-12-19")[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from May 15 to August 16, 1988", ["1988-05-15", "1988-08-16"]),
        ("from 3 to 5 May 2019", ["2019-05-03", "2019-05-05"]),
        ("in April and June 1955", ["1955-04", "1955-06"]),
        ("the war of 264 to 241 BC", ["BC0264", "BC0241"]),
        ("the season of 2007-08 was short", ["2007", "2008"]),
    ],
)
def test_dates_in_one_breath_share_what_only_one_says(text: str, expected: list[str]) -> None:
    assert values(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose in the third quarter of 2025, from a loss a year earlier.", "2024-Q3"),
        ("Sales rose, from a loss a year earlier.", "2024"),
        ("In the third quarter of 2025 it rose. The quarter had a gain.", "2025-Q3"),
        ("The latest quarter had a gain.", "2025-Q3"),
    ],
)
def test_a_report_on_a_quarter(text: str, expected: str) -> None:
    assert values(text, "2025-11-07")[-1] == expected


def test_two_numbers_give_their_own_window() -> None:
    one = timeline.tag("It fell two to four weeks ago.", dct="2025-12-07")[0]
    assert one.best is None
    assert one.interval is not None
    assert (one.interval.start, one.interval.end) == (
        datetime(2025, 11, 9),
        datetime(2025, 11, 24),
    )


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("hebrew 7/10", 2024, date(2024, 10, 12)),
        ("hebrew 1/15", 2025, date(2025, 4, 13)),
        ("hebrew 9/25", 2018, date(2018, 12, 3)),
        ("moon eid al-fitr", 2024, date(2024, 4, 10)),
        ("moon diwali", 2025, date(2025, 10, 20)),
        ("moon lunar new year", 2024, date(2024, 2, 10)),
        ("moon diwali", 1901, None),
        ("moon diwali+2", 2025, date(2025, 10, 22)),
        ("hebrew 1/15-30", 2025, date(2025, 3, 14)),
    ],
)
def test_holidays_by_the_moon(rule: str, year: int, expected: date | None) -> None:
    assert moon_day(rule, year) == expected


@pytest.mark.parametrize("expected", [date(2016, 3, 27), date(2025, 4, 20), date(2038, 4, 25), date(1818, 3, 22)])
def test_easter(expected: date) -> None:
    assert easter(expected.year) == expected


@pytest.mark.parametrize("expected", [date(2024, 5, 5), date(2025, 4, 20), date(2026, 4, 12), date(1917, 4, 15)])
def test_orthodox_easter(expected: date) -> None:
    assert orthodox_easter(expected.year) == expected


def test_holidays_that_do_not_come_every_year() -> None:
    assert values("It opened on Super Tuesday 2024 and on Inauguration Day 2021.", None) == ["2024-03-05", "2021-01-20"]
    assert values("It opened on Super Tuesday 2023.", None) == [None]
    assert values("It opens by Inauguration Day.", "2025-12-07") == ["2029-01-20"]


def test_election_day_is_the_tuesday_after_the_first_monday() -> None:
    assert values("They voted on Election Day 2022.", None) == ["2022-11-08"]


@pytest.mark.parametrize(
    ("dct", "expected"), [("2025-06-03", "2024-05"), ("2025-07-01", "2025-05"), ("2025-05-20", "2024-05")]
)
def test_last_may_is_not_the_month_just_over(dct: str, expected: str) -> None:
    assert values("It opened last May.", dct) == [expected]


def test_centuries_before_the_calendar_have_a_value() -> None:
    (one,) = timeline.tag("It fell in the 9th century BC.", dct=None)
    assert (one.value, one.interval) == ("BC08", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It opened in the late 19th century.", "late in the 19th century (end)"),
        ("It opened in the 1920s.", "the 1920s"),
        ("It rained on 3 May 2025. Half an hour later it broke.", "half an hour after Saturday 3 May 2025"),
        ("It broke one and a half days after 3 May 2025.", "one and a half days after Saturday 3 May 2025"),
    ],
)
def test_stretches_are_told_by_their_names(text: str, words: str) -> None:
    assert timeline.tag(text, dct="2025-12-07")[-1].derivation == words


def test_a_day_has_an_end_of_some_hours() -> None:
    (one,) = timeline.tag("It closed at the end of Friday.", dct="2025-12-07")
    assert one.interval is not None
    assert one.interval.start == datetime(2025, 12, 5, 16)
    assert one.interval.end == datetime(2025, 12, 6)


def test_holidays_of_a_year() -> None:
    assert values("Home by Christmas 2027 or Good Friday 2028.", None) == ["2027-12-25", "2028-04-14"]
    assert values("It opened on Black Friday 2013.", None) == ["2013-11-29"]


def test_words_that_are_names() -> None:
    assert values("April Dunn and Hal Winter met. Written by Summer Cole; Theresa May left.", "2025-12-07") == []


@pytest.mark.parametrize(
    ("text", "dct", "expected"),
    [
        ("The rules, published in early November, bind banks.", "2025-10-20", "2025-11"),
        ("They opened it in January.", "2025-12-07", "2025-01"),
        ("They opened it in March.", "2025-02-20", "2025-03"),
        ("They opened it in June.", "2025-02-20", "2024-06"),
    ],
)
def test_a_month_just_ahead_in_this_year_is_meant_rather_than_last_years(text: str, dct: str, expected: str) -> None:
    assert values(text, dct) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sale is expected in March.", "2026-03"),
        ("The pact was signed and is effective Feb. 1.", "2026-02-01"),
        ("They planned to leave on Thursday.", "2025-12-11"),
    ],
)
def test_words_that_look_ahead(text: str, expected: str) -> None:
    assert values(text, "2025-12-07") == [expected]


def test_the_current_quarter_is_that_of_the_publication() -> None:
    text = "Sales fell in the third quarter of 2025. The current quarter began well."
    assert values(text, "2025-11-07") == ["2025-Q3", "2025-Q4"]


def test_the_year_of_news_is_its_own_and_that_year_the_one_in_play() -> None:
    assert values("It fell in May 2024. Later in the year it rose.", "2025-11-07")[-1] == "2025"
    assert values("It fell in May 2024. Later that year it rose.", "2025-11-07")[-1] == "2024"


@pytest.mark.parametrize("text", ["He left the day before the summit.", "He left the day after the summit."])
def test_a_day_beside_an_event_is_open_with_the_event_named(text: str) -> None:
    one = timeline.tag(text, dct="2025-12-07")[-1]
    assert one.interval is None
    assert one.rejected is not None
    assert "the summit" in one.rejected.detail


@pytest.mark.parametrize(
    ("text", "value", "implied"),
    [
        ("They met on 05/06/2024.", "2024-05-06", ("order",)),
        ("They met on Wednesday, 05/06/2024.", "2024-06-05", ()),
        ("They met on Monday, 05/06/2024.", "2024-05-06", ()),
        ("They met on 25/06/2024.", "2024-06-25", ()),
        ("They met on 06/06/2024.", "2024-06-06", ()),
        ("They met on 05.06.2024.", "2024-06-05", ()),
    ],
)
def test_the_order_of_numbers_is_implied_where_nothing_settles_it(
    text: str, value: str, implied: tuple[str, ...]
) -> None:
    [one] = timeline.tag(text, dct="2024-07-01")
    assert (one.value, one.implied) == (value, implied)


def test_nothing_counts_from_a_date_of_open_order_in_a_text_of_unknown_day() -> None:
    text = "05/06/2024\n\nThe ferry sank two days earlier."
    assert timeline.tag(text, dct=None)[-1].interval is None
    assert timeline.tag(text.replace("05/06", "25/06"), dct=None)[-1].value == "2024-06-23"
