from datetime import datetime

from tests.rendering.samples import document
from timeline.rendering.publications import letters, squares
from timeline.rendering.scale import Range

MARCH = Range(datetime(2026, 3, 1), datetime(2026, 4, 1))


def test_letters_go_on_after_z() -> None:
    names = list(letters([document(f"d{number}", "Outlet", "2026-03-08") for number in range(28)]).values())
    assert names[:2] + names[25:] == ["A", "B", "Z", "AA", "AB"]


def test_up_to_three_of_a_day_are_stacked_more_are_counted() -> None:
    few = squares([document(name, "Outlet", "2026-03-08") for name in "abc"], MARCH)
    assert [(square.text, square.step) for square in few] == [("A", 0), ("B", 1), ("C", 2)]
    many = squares([document(name, "Outlet", "2026-03-08") for name in "abcd"], MARCH)
    assert [(square.text, len(square.documents)) for square in many] == [("4", 4)]


def test_an_article_without_a_date_has_no_square() -> None:
    assert squares([document("a", "Outlet", "2026-03-08").model_copy(update={"published": None})], MARCH) == []


def test_squares_that_would_overlap_are_stacked_and_far_ones_stand_alone() -> None:
    days = [document("a", "Outlet", "2026-03-08"), document("b", "Outlet", "2026-03-09")]
    near = squares(days, Range(datetime(2024, 1, 1), datetime(2027, 1, 1)))
    assert [(square.text, square.step) for square in near] == [("A", 0), ("B", 1)]
    assert [square.step for square in squares(days, MARCH)] == [0, 0]
