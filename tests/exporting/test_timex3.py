from dataclasses import replace
from datetime import datetime

import pytest

from tests import samples
from timeline.exporting.timex3 import Tags, timex3_tags
from timeline.model.document import Dct
from timeline.model.expression import Amount, CalendarDate, Direction, Era, Expression, Length, Section, Vague, Window
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.timex import Anchored, Mod, TimexType

TEXT = "Boats lay idle the past two weeks, on Friday and the day before."
DCT = samples.published(samples.day(2024, 3, 17))
TWO_WEEKS = Amount(2, Granularity.WEEK)
BEFORE = Window(TWO_WEEKS, Direction.BEFORE)
WEEKS = Interval(datetime(2024, 3, 4), datetime(2024, 3, 18), Granularity.WEEK)


def lasting(
    expression: Expression = BEFORE, *, interval: Interval | None = WEEKS, origin: Dct | Anchored | None = DCT
) -> Anchored:
    words = samples.timex(TEXT, "the past two weeks", expression=expression, kind=TimexType.DURATION)
    return samples.anchored(words, interval, value="P2W", counted_from=origin)


def said(words: str, *, origin: Dct | Anchored | None = None) -> Anchored:
    return samples.anchored(
        samples.timex(TEXT, words), samples.day(2024, 3, 15), value="2024-03-15", counted_from=origin
    )


def unplaced(one: Anchored, reason: Reason) -> Anchored:
    return replace(one, interval=None, counted_from=None, rejected=Rejected(Stage.ANCHORING, "a", reason, "open"))


def points(tags: Tags) -> dict[str, str | None]:
    attributes = tags.marked[0].attributes
    return {name: attributes.get(name) for name in ("beginPoint", "endPoint")}


def test_the_past_weeks_end_at_the_publication_and_begin_at_a_point_without_words() -> None:
    tags = timex3_tags([lasting()])
    assert points(tags) == {"beginPoint": "t2", "endPoint": "t0"}
    assert tags.wordless == (
        {"tid": "t2", "type": "DATE", "value": "2024-03-04", "temporalFunction": "true", "anchorTimeID": "t1"},
    )


def test_the_next_weeks_begin_at_the_publication_and_end_on_their_last_day() -> None:
    tags = timex3_tags([lasting(Window(TWO_WEEKS, Direction.AFTER))])
    assert points(tags) == {"beginPoint": "t0", "endPoint": "t2"}
    assert [point["value"] for point in tags.wordless] == ["2024-03-17"]


def test_the_weeks_up_to_a_date_in_the_text_end_at_it() -> None:
    friday = said("Friday")
    tags = timex3_tags([lasting(origin=friday), friday])
    assert points(tags) == {"beginPoint": "t3", "endPoint": "t2"}


def test_a_piece_of_a_year_has_two_points_of_its_own() -> None:
    piece = lasting(Section(TWO_WEEKS, from_end=False, base=CalendarDate(year=2024)), origin=None)
    tags = timex3_tags([piece])
    assert points(tags) == {"beginPoint": "t2", "endPoint": "t3"}
    assert [point["value"] for point in tags.wordless] == ["2024-03-04", "2024-03-17"]


def test_an_end_that_nobody_said_is_left_out() -> None:
    tags = timex3_tags([lasting(interval=replace(WEEKS, start=None))])
    assert (points(tags), tags.wordless) == ({"beginPoint": None, "endPoint": "t0"}, ())


def test_without_a_publication_it_still_ends_there() -> None:
    tags = timex3_tags([unplaced(lasting(), Reason.NO_PUBLICATION_DATE)])
    assert (points(tags), tags.wordless) == ({"beginPoint": None, "endPoint": "t0"}, ())
    assert tags.marked[0].attributes["anchorTimeID"] == "t0"


def test_an_end_within_a_day_is_a_time() -> None:
    hours = Interval(datetime(2024, 3, 16, 9), datetime(2024, 3, 17, 9), Granularity.HOUR)
    tags = timex3_tags([lasting(interval=hours, origin=None)])
    assert [(point["type"], point["value"]) for point in tags.wordless] == [
        ("TIME", "2024-03-16T09:00:00"),
        ("TIME", "2024-03-17T09:00:00"),
    ]


def test_a_mere_length_and_a_date_have_no_points() -> None:
    length = lasting(Length((TWO_WEEKS,)), interval=None, origin=None)
    tags = timex3_tags([length, said("Friday", origin=DCT)])
    assert tags.wordless == ()
    assert not any(tag.attributes.get("beginPoint") or tag.attributes.get("endPoint") for tag in tags.marked)


@pytest.mark.parametrize(
    ("reason", "counted", "anchor"),
    [
        (Reason.NO_PUBLICATION_DATE, "true", "t0"),
        (Reason.NO_REFERENCE_DATE, "true", None),
        (Reason.NO_EVENT_DATE, "true", None),
        (Reason.OUT_OF_CALENDAR, None, None),
    ],
)
def test_what_an_unplaced_expression_hangs_on_is_said(reason: Reason, counted: str | None, anchor: str | None) -> None:
    one = samples.anchored(samples.timex(TEXT, "Friday"), None, value=None)
    attributes = timex3_tags([unplaced(one, reason)]).marked[0].attributes
    assert (attributes["temporalFunction"], attributes["anchorTimeID"]) == (counted, anchor)


def test_a_vague_word_is_a_function_of_nothing_in_particular() -> None:
    vague = samples.anchored(samples.timex(TEXT, "idle", expression=Vague(Era.PAST)), None, value="PAST_REF")
    attributes = timex3_tags([vague]).marked[0].attributes
    assert (attributes["value"], attributes["temporalFunction"], attributes["anchorTimeID"]) == (
        "PAST_REF",
        "true",
        None,
    )


@pytest.mark.parametrize(("mod", "name"), [(Mod.EARLY, "START"), (Mod.LATE, "END"), (Mod.MID, "MID")])
def test_early_and_late_have_the_names_of_the_guidelines(mod: Mod, name: str) -> None:
    one = said("Friday")
    assert timex3_tags([replace(one, timex=replace(one.timex, mod=mod))]).marked[0].attributes["mod"] == name


def test_nothing_points_at_a_tag_that_is_left_out() -> None:
    inner, outer = said("Friday"), said("Friday and the day before")
    later = said("idle", origin=inner)
    tags = timex3_tags([later, inner, outer])
    assert [tag.attributes["tid"] for tag in tags.marked] == ["t1", "t2"]
    assert tags.marked[0].attributes["anchorTimeID"] is None


def test_an_expression_without_words_is_no_tag() -> None:
    one = said("Friday")
    assert timex3_tags([replace(one, timex=replace(one.timex, end=one.timex.start))]) == Tags((), ())


def test_ids_count_in_the_order_of_the_text() -> None:
    tags = timex3_tags([said("the day before", origin=said("Friday")), said("Friday"), lasting()])
    assert [TEXT[tag.start : tag.end] for tag in tags.marked] == ["the past two weeks", "Friday", "the day before"]
    assert [tag.attributes["tid"] for tag in tags.marked] == ["t1", "t2", "t3"]
    assert tags.marked[2].attributes["anchorTimeID"] == "t2"
