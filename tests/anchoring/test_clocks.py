"""Clock times: whose clock it is, and what "shortly after" leaves of it."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

import timeline
from timeline.anchoring import date_mentions
from timeline.model.document import Annotated, Article, Basis, Dct, Document, Role, Sentence
from timeline.model.event import Extracted, Span, Status, Timing
from timeline.model.interval import Interval
from timeline.model.timex import Anchored

STAMPED_IN_UTC = "2025-09-13T21:10:00+00:00"


def last(text: str, dct: str = STAMPED_IN_UTC) -> Anchored:
    return timeline.tag(text, dct=dct)[-1]


def bounds(one: Anchored) -> tuple[str, str]:
    assert one.interval is not None
    assert one.interval.start is not None
    assert one.interval.end is not None
    return one.interval.start.isoformat(timespec="minutes"), one.interval.end.isoformat(timespec="minutes")


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


@pytest.mark.parametrize(("index", "shown"), [(0, "2025-09-13T06:40"), (1, "2025-09-13T06:40")])
def test_a_mention_shows_local_time_as_named_and_the_other_converted(index: int, shown: str) -> None:
    text = "The dam broke at 6:40 a.m. local time (0940 GMT)."
    anchored = timeline.tag(text, dct=STAMPED_IN_UTC)
    document = told(text, anchored, index)
    mention = date_mentions(document, anchored, zone=ZoneInfo("America/Halifax"))[0]
    assert mention.interval is not None
    assert mention.interval.start is not None
    assert mention.interval.start.isoformat(timespec="minutes") == shown


def told(text: str, anchored: tuple[Anchored, ...], index: int) -> Document:
    """A document of one sentence that tells one event, dated by the expression `index`."""
    sentence, timexes = Sentence(0, len(text), 0, Role.BODY), tuple(one.timex for one in anchored)
    whole = Span(0, len(text), text)
    extracted = Extracted(
        sentence,
        whole,
        whole,
        "",
        text,
        Status.HAPPENED,
        (),
        (),
        (),
        None,
        frozenset(),
        Timing.OWN,
        timexes[index],
    )
    annotated = Annotated(Article("a", text), (sentence,), timexes, (extracted,))
    published = Interval.of_day(date(2025, 9, 13))
    return Document(annotated, Dct(published, Basis.GIVEN, (), ZoneInfo("UTC")))


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
    assert bounds(last(text)) == expected


def test_the_afternoon_before_something_stays_open() -> None:
    one = last("They had closed the gates the afternoon before the flood.")
    assert (one.value, one.interval) == ("XXXX-XX-XXTAF", None)
    assert one.rejected is not None
    assert one.rejected.reason == "no_event_date"
