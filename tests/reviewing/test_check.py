import pytest

from tests import samples
from tests.rendering.ordered import ordered
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish
from timeline.reviewing import check


@pytest.fixture
def timeline() -> PublishedTimeline:
    return publish(samples.story(), version="0.1.0")


def test_disagreements_name_each_side_and_who_takes_it(timeline: PublishedTimeline) -> None:
    found = check(timeline)
    assert found.disagrees
    assert [(each.event_id, each.field) for each in found.disagreements] == [("e1f00", "quantity")]
    assert found.disagreements[0].sides == (
        ("214 passengers", ("Harbour Post",)),
        ("209 passengers", ("herald.example",)),
    )


def test_a_side_told_beside_another_thing_is_named_too(timeline: PublishedTimeline) -> None:
    (event,) = (each for each in timeline.events if each.conflicts)
    conflict, elsewhere = event.conflicts[0], timeline.undated[0]
    sides = (conflict.values[0], conflict.values[1].model_copy(update={"mentions": (elsewhere.id,)}))
    changed = event.model_copy(update={"conflicts": (conflict.model_copy(update={"values": sides}),)})
    found = check(timeline.model_copy(update={"events": (changed,)}))
    sources = {document.id: document.source for document in timeline.documents}
    assert found.disagreements[0].sides[1][1] == (sources[elsewhere.document],)


def test_undated_things_are_grouped_by_what_would_help(timeline: PublishedTimeline) -> None:
    first = timeline.undated[0]
    other = first.model_copy(update={"title": "Boat sinks", "reason": "no year is said"})
    found = check(timeline.model_copy(update={"undated": (other, first, first)}))
    assert [(gap.reason, len(gap.told)) for gap in found.gaps] == [("“once” names no date", 2), ("no year is said", 1)]
    assert found.gaps[0].would_help == "the year of the loss"


def test_documents_without_a_date_are_named(timeline: PublishedTimeline) -> None:
    assert check(timeline).undated_documents == ("articles/blog.txt",)


def test_the_report_says_all_of_it(timeline: PublishedTimeline) -> None:
    report = check(timeline).report()
    for words in ("disagree once", "209 passengers: herald.example", "would help: the year", "articles/blog.txt"):
        assert words in report


def test_the_order_of_what_has_no_date_is_told(timeline: PublishedTimeline) -> None:
    report = check(ordered()).report()
    lines = report[report.index("Likely order") :].splitlines()
    assert lines[0] == "Likely order without dates (gazette, mirror):"
    assert lines[1] == "  gazette, mirror: Friday, before publication; or the day before publication"
    assert "  gazette: the day of publication (or before the one above)" in lines
    assert "  gazette: the week after (surely later)" in lines
    assert "  mirror: by its own words published on a Saturday" in lines
    assert "Likely order" not in check(timeline).report()


def test_long_lists_are_cut_with_their_number(timeline: PublishedTimeline) -> None:
    assert "and 3 more" in check(timeline.model_copy(update={"undated": timeline.undated * 8})).report()


def test_where_nothing_is_open_it_says_so(timeline: PublishedTimeline) -> None:
    dated = tuple(document for document in timeline.documents if document.published)
    calm = timeline.model_copy(update={"events": timeline.events[1:], "undated": (), "documents": dated})
    found = check(calm)
    assert not found.disagrees
    assert found.report() == "The sources agree, and everything told has a date.\n"
