"""One text alone: what its words leave of its order, whatever day it was published."""

from __future__ import annotations

import pytest

from tests.relating.telling import article, only, order, places, related


@pytest.mark.parametrize(
    ("text", "days", "words"),
    [
        ("Dockers marched yesterday.", (-1, -1), "the day before publication"),
        ("Dockers marched three days ago.", (-3, -3), "three days before publication"),
        ("Dockers will march tomorrow.", (1, 1), "the day after publication"),
        ("Dockers marched on Friday.", (-6, 0), "Friday, up to six days before publication"),
        ("Dockers will march on Friday.", (0, 6), "Friday, up to six days after publication"),
        ("Rebels attacked the port overnight.", (-1, -1), "the night before the day of publication"),
        ("Dockers marched two weeks ago.", (-17, -11), "about two weeks before publication"),
        ("Dockers marched last month.", None, "the month before that of publication"),
        ("Dockers will march next week.", (1, 13), "the week after that of publication"),
        ("Dockers marched on 5 December.", None, "5 December before publication"),
    ],
)
def test_what_hangs_on_the_publication_is_counted_from_it(text: str, days: tuple[int, int] | None, words: str) -> None:
    relative = only(text)
    assert relative.words == words
    assert days is None or (relative.first, relative.last) == days


def test_an_open_end_stays_open() -> None:
    relative = only("Dockers have blocked the port since Friday.")
    assert (relative.first, relative.last) == (-6, None)
    assert relative.words == "since Friday, up to six days before publication"


def test_past_comes_before_future() -> None:
    text = "Pilots will meet in Kelmar on Monday. Dockers marched on Friday. Rebels attacked the port yesterday."
    assert order(text)[-1] == "meet"


def test_weekdays_stand_in_the_order_of_the_week_that_papers_mean() -> None:
    """Of a Friday and a Sunday looked back on, with a Monday to come, Sunday is the later one, most likely."""
    text = "The mayor resigned on Sunday. Dockers marched on Friday. Pilots will meet in Kelmar on Monday."
    assert order(text) == ["marched", "resigned", "meet"]


def test_what_is_counted_from_a_weekday_follows_it() -> None:
    text = "Dockers marched on Friday. The mayor resigned the next day."
    marched, resigned = places(text)
    assert (marched[0], resigned[0]) == ("marched", "resigned")
    assert resigned[1].certain


def test_two_names_of_one_day_tell_the_weekday_of_publication() -> None:
    text = "Dockers marched yesterday, Friday. The mayor resigned on Tuesday."
    resigned, marched = places(text)
    assert (resigned[1].first, resigned[1].last) == (-4, -4)
    assert resigned[1].words == "four days before publication, a Tuesday"
    assert marched[1].note == "by its own words published on a Saturday"


def test_neighbours_that_may_be_two_days_tell_no_weekday() -> None:
    for text in ("Dockers marched on Thursday, Friday and Sunday.", "Dockers marched yesterday and on Friday."):
        assert all(relative.note is None for _, relative in places(text))


def test_a_text_that_contradicts_itself_is_told_and_taken_for_no_weekday() -> None:
    text = "Dockers marched yesterday, Friday. Rebels attacked the port today, Friday. The mayor resigned on Tuesday."
    found = dict(places(text))
    assert "two weekdays" in (found["resigned"].note or "")
    assert (found["resigned"].first, found["resigned"].last) == (-6, 0)


def test_dates_without_a_year_have_an_order() -> None:
    text = "The mayor resigned on 4 January. Dockers marched on 20 December. Rebels attacked the port on 28 December."
    assert order(text) == ["marched", "attacked", "resigned"]


def test_what_no_day_of_publication_would_date_has_no_place() -> None:
    (told,) = related(article("a", "Dockers marched."))
    assert told.relative is None or told.relative.words == "the day of publication"
    assert places("A week before the summit, dockers marched.") == []


def test_what_needs_no_publication_is_left_as_it_is() -> None:
    assert places("Dockers marched on 7 December 2025.") == []


def test_reasons_and_help_stay() -> None:
    (told,) = related(article("a", "Dockers marched on Friday."))
    assert "publication date" in told.would_help
    assert told.reason


@pytest.mark.parametrize("text", ["", "Friday", "on Friday " * 60, "Dockers marched on 31 February.", "\n\n"])
def test_odd_texts_are_taken(text: str) -> None:
    related(article("a", text))


def test_a_long_table_of_days_costs_no_more_than_its_beginning() -> None:
    text = " ".join(f"Rebels attacked port {number} {number % 40 + 1} days ago." for number in range(450))
    placed = [one for one in related(article("a", text)) if one.relative is not None]
    assert len(placed) == 400
