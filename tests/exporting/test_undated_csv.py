import csv
import io

from tests import samples
from tests.exporting.hostile import TEXTS
from timeline.exporting import export
from timeline.model.published import PublishedRelative, PublishedTimeline
from timeline.publishing import publish


def rows(timeline: PublishedTimeline) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export(timeline, format="undated").decode(), newline="")))


def test_what_has_no_day_is_there_with_its_reason_and_what_would_help() -> None:
    (row,) = rows(publish(samples.story(), version="0.1.0"))
    assert row["title"] == "Line loses a boat"
    assert samples.BLOG[int(row["start"]) : int(row["end"])] == row["quote"] == "The line once lost a boat in fog"
    assert (row["document"], row["source"], row["published"]) == ("blog", "blog.txt", "")
    assert (row["expression"], row["value"]) == ("once", "PAST_REF")
    assert (row["reason"], row["would_help"]) == ("“once” names no date", "the year of the loss")


def test_a_place_in_an_order_is_given_in_words() -> None:
    story = publish(samples.story(), version="0.1.0")
    relative = PublishedRelative(
        document="blog",
        documents=("blog",),
        offset=(-1, -1),
        words="the day before publication",
        rank=0,
        group=0,
        certain=True,
        note=None,
    )
    undated = story.undated[0].model_copy(update={"relative": relative})
    (row,) = rows(story.model_copy(update={"undated": (undated,)}))
    assert row["relative"] == "the day before publication"


def test_formulas_are_defused() -> None:
    story = publish(samples.story(), version="0.1.0")
    undated = story.undated[0].model_copy(update={"title": TEXTS[5], "document": "gone"})
    (row,) = rows(story.model_copy(update={"undated": (undated,)}))
    assert row["title"] == "'" + TEXTS[5]
    assert (row["document"], row["source"]) == ("gone", "")
