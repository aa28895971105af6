from tests.rendering.ordered import UNDATED, ordered
from timeline.rendering.orders import order_records

LETTERS = {"gazette": "A", "mirror": "B"}


def test_an_order_names_its_articles_and_what_is_known_of_them() -> None:
    (order,) = order_records(ordered().undated, LETTERS)
    assert order["letters"] == ["A", "B"]
    assert order["notes"] == ["B: by its own words published on a Saturday"]


def test_groups_lead_to_what_is_told_and_say_how_sure_they_are() -> None:
    (order,) = order_records(UNDATED, LETTERS)
    groups = order["groups"]
    assert isinstance(groups, list)
    assert [group["told"] for group in groups] == [[1, 2], [0], [3], [4]]
    assert [group["either"] for group in groups] == [False, False, True, False]
    assert [group["certain"] for group in groups] == [False, False, False, True]
    assert [group["letters"] for group in groups] == [["A", "B"], ["B"], ["A"], ["A"]]
    assert groups[0]["words"] == "Friday, before publication; or the day before publication"


def test_nothing_ordered_gives_no_order() -> None:
    assert order_records([one.model_copy(update={"relative": None}) for one in UNDATED], LETTERS) == []


def test_one_article_alone_needs_no_letters() -> None:
    alone = UNDATED[0].relative
    assert alone is not None
    only = UNDATED[0].model_copy(update={"relative": alone.model_copy(update={"documents": ("mirror",)})})
    (order,) = order_records([only], LETTERS)
    groups = order["groups"]
    assert isinstance(groups, list)
    assert groups[0]["letters"] == []
