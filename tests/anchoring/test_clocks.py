"""Clock times: whose clock it is, and what "shortly after" leaves of it."""

from __future__ import annotations

import pytest

import timeline
from tests.anchoring.telling import bounds, mention
from timeline.model.timex import Anchored

STAMPED_IN_UTC = "2025-09-13T21:10:00+00:00"


def last(text: str, dct: str = STAMPED_IN_UTC) -> Anchored:
    return timeline.tag(text, dct=dct)[-1]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam broke at 6:40 a.m. local time.", "2025-09-13T06:40"),
        ("The dam broke at 18:40 local time on Friday.", "2025-09-12T18:40"),
        ("The dam broke on Friday at 6:40 a.m. local time.", "2025-09-12T06:40"),
        ("The dam broke at noon local time.", "2025-09-13T12:00"),
        ("The dam broke shortly after 6:40 a.m. local time.", "2025-09-13T06:40"),
        ("The dam broke at 6:40 a.m. local time. Two hours later the town was under water.", "2025-09-13T08:40"),
    ],
)
def test_local_time_is_not_that_of_the_document(text: str, value: str) -> None:
    one = last(text)
    assert (one.value, one.zone) == (value, None)


@pytest.mark.parametrize("text", ["The dam broke at 6:40 a.m.", "The dam broke at 6:40 a.m., local people said."])
def test_a_clock_without_a_word_on_it_is_the_documents(text: str) -> None:
    assert last(text).zone is not None


def test_the_pair_says_the_same_moment_twice() -> None:
    local, universal = timeline.tag("The dam broke at 6:40 a.m. local time (0940 GMT).", dct=STAMPED_IN_UTC)
    assert (local.value, local.zone) == ("2025-09-13T06:40", None)
    assert universal.value == "2025-09-13T09:40"
    assert universal.zone is not None


@pytest.mark.parametrize("index", [0, 1])
def test_a_mention_shows_local_time_as_named_and_the_other_converted(index: int) -> None:
    text = "The dam broke at 6:40 a.m. local time (0940 GMT)."
    found = mention(text, index=index, shown="America/Halifax")
    assert bounds(found.interval) == ("2025-09-13T06:40", "2025-09-13T06:41")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shortly after midnight on Sunday it was over.", ("2025-09-07T00:00", "2025-09-07T01:00")),
        ("It was over just before noon on 3 March 2025.", ("2025-03-03T11:00", "2025-03-03T12:00")),
        ("It was over soon after 6 p.m. on 3 March 2025.", ("2025-03-03T18:00", "2025-03-03T19:00")),
        ("It was over on Friday, just before 9 p.m. at last.", ("2025-09-12T20:00", "2025-09-12T21:00")),
    ],
)
def test_shortly_after_is_an_hour_on_that_side(text: str, expected: tuple[str, str]) -> None:
    assert bounds(last(text).interval) == expected


def test_the_afternoon_before_something_stays_open() -> None:
    one = last("They had closed the gates the afternoon before the flood.")
    assert (one.value, one.interval) == ("XXXX-XX-XXTAF", None)
    assert one.rejected is not None
    assert one.rejected.reason == "no_event_date"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("By noon on 3 March 2025 it rained. At half past three it froze.", "2025-03-03T15:30"),
        ("At 9 a.m. on 3 March 2025 it rained. At ten past six it froze.", "2025-03-03T18:10"),
        ("At 4 a.m. on 3 March 2025 it rained. At half past six it froze.", "2025-03-03T06:30"),
        ("It rained on 3 March 2025. At half past three it froze.", "2025-03-03T03:30"),
        ("At noon on 3 March 2025 it rained. At half past three a.m. it froze.", "2025-03-03T03:30"),
        ("At noon on 3 March 2025 it rained. At 3:30 it froze.", "2025-03-03T03:30"),
        ("It froze at five o'clock on Friday afternoon.", "2025-09-12T17:00"),
        ("It froze at five o'clock on Friday morning.", "2025-09-12T05:00"),
        ("It froze at eight o'clock on Friday night.", "2025-09-12T20:00"),
        ("It froze at two o'clock on Friday night.", "2025-09-13T02:00"),
    ],
)
def test_an_hour_of_the_clock_face_goes_on_from_the_time_in_play(text: str, value: str) -> None:
    assert last(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It broke at 10:00 +0200 on Friday.", "2025-09-12T08:00"),
        ("It broke at 6 p.m. UTC-5 on Friday.", "2025-09-12T23:00"),
        ("It broke on 2025-09-12T19:00:00-05:00 in fog.", "2025-09-13T00:00:00"),
        ("It broke at half past midnight on Friday.", "2025-09-12T00:30"),
        ("It broke on Friday night at 2.", "2025-09-13T02:00"),
        ("It broke on Friday evening at 12.", "2025-09-13T00:00"),
        ("It broke at 9:30 last night.", "2025-09-12T21:30"),
        ("It broke on Friday at 0930 in fog.", "2025-09-12T09:30"),
        ("It broke at 0930 in fog.", "2025-09-13T09:30"),
    ],
)
def test_clocks_with_offsets_and_parts_of_the_day(text: str, value: str) -> None:
    assert last(text).value == value


@pytest.mark.parametrize(
    "text", ["They won 10:8.", "He paid $1800.", "It fell by 1030 points.", "gate 1730", "a 2:1 vote"]
)
def test_numbers_that_are_no_clocks(text: str) -> None:
    assert timeline.tag(text, dct=STAMPED_IN_UTC) == ()


def test_both_ends_of_a_stretch_of_hours_are_on_the_day_that_is_said_once() -> None:
    first, until = timeline.tag("It was shut from 9 a.m. to 5 p.m. on Friday.", dct=STAMPED_IN_UTC)
    assert (first.value, until.value) == ("2025-09-12T09:00", "2025-09-12T17:00")
