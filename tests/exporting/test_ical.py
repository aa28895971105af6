from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from tests import samples
from tests.exporting.hostile import hostile
from tests.exporting.stretches import STRETCHES, one, stretches
from timeline.exporting import ExportError, export
from timeline.model.event import Status
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish


@pytest.fixture
def story() -> PublishedTimeline:
    return publish(samples.story(), version="0.1.0")


def calendar(timeline: PublishedTimeline) -> Any:  # properties are unions of all that a property can be
    return icalendar.Calendar.from_ical(export(timeline, format="ical"))


def entry(timeline: PublishedTimeline) -> Any:
    (found,) = calendar(timeline).events
    return found


def times(name: str) -> tuple[Any, Any]:
    found = entry(one(name))
    return found["DTSTART"].dt, found["DTEND"].dt if "DTEND" in found else None


def test_a_reader_finds_every_event_and_what_is_told_of_it(story: PublishedTimeline) -> None:
    found = calendar(story)
    assert [str(event["UID"]) for event in found.events] == [
        "e1f00@timeline-reconstruction",
        "e1a22@timeline-reconstruction",
        "d0c44@timeline-reconstruction",
    ]
    aground = found.events[0]
    assert str(aground["SUMMARY"]) == "Ferry Brenda strikes a sandbank"
    assert str(aground["DESCRIPTION"]).splitlines() == [
        "night of Friday 15 to Saturday 16 March 2024",
        "“The ferry Brenda struck a sandbank on Friday night with 214 passengers aboard” – Harbour Post, 2024-03-16 https://www.harbourpost.example/ferry",
        "“The Brenda ran onto a sandbank late on Friday carrying 209 passengers” – herald.example, 2024-03-17 https://www.herald.example/brenda",
        "Sources disagree: 214 or 209 passengers",
    ]
    assert str(aground["LOCATION"]) == "Skerry Point"
    assert str(aground["URL"]) == "https://www.harbourpost.example/ferry"
    assert str(aground["X-EDTF"]) == "2024-03-15"
    assert [str(event["STATUS"]) for event in found.events] == ["CONFIRMED", "CONFIRMED", "TENTATIVE"]
    assert {str(event["TRANSP"]) for event in found.events} == {"TRANSPARENT"}
    assert str(found.events[2]["SUMMARY"]) == "Divers inspect the hull (planned)"
    assert not found.errors


def test_what_is_undated_is_counted(story: PublishedTimeline) -> None:
    found = calendar(story)
    assert str(found["X-UNDATED"]) == "1"
    assert str(found["DESCRIPTION"]) == "1 thing told without a date is left out."
    nothing_undated = calendar(story.model_copy(update={"undated": ()}))
    assert str(nothing_undated["X-UNDATED"]) == "0"
    assert "DESCRIPTION" not in nothing_undated


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("day", (date(2026, 1, 16), date(2026, 1, 17))),
        ("days", (date(2026, 1, 15), date(2026, 1, 18))),
        ("month", (date(2025, 11, 1), date(2025, 12, 1))),
        ("season", (date(2025, 12, 1), date(2026, 3, 1))),
        ("century", (date(1801, 1, 1), date(1901, 1, 1))),
        ("ides", (date(44, 3, 15), date(44, 3, 16))),
        ("end of time", (date(9999, 12, 31), None)),
        ("by a day", (date(2026, 2, 28), None)),
        ("since a year", (date(1974, 1, 1), None)),
        # A part of the day is local to whoever reads, like the day; Kyiv is two hours ahead of UTC in January.
        ("night", (datetime(2026, 1, 16, 18), datetime(2026, 1, 17, 6))),
        ("by an hour", (datetime(2026, 1, 19, 6), None)),
        ("minute", (datetime(2026, 1, 15, 22, 30, tzinfo=UTC), datetime(2026, 1, 15, 22, 31, tzinfo=UTC))),
    ],
)
def test_days_are_days_with_exclusive_ends_and_clock_times_are_utc(
    name: str, expected: tuple[date, date | None]
) -> None:
    assert times(name) == expected


@pytest.mark.parametrize("name", STRETCHES)
def test_an_entry_never_ends_before_it_begins(name: str) -> None:
    start, end = times(name)
    assert end is None or end > start


def test_a_title_says_what_the_days_cannot() -> None:
    assert str(entry(one("days"))["SUMMARY"]) == "It happened: days [between 15 and 17 January 2026]"
    assert str(entry(one("since a year"))["SUMMARY"]) == "It happened: since a year [since 1974]"
    assert str(entry(one("fortnight"))["SUMMARY"]).startswith("It happened: fortnight [about 7 December 2025")
    assert str(entry(one("day"))["SUMMARY"]) == "It happened: day"
    assert str(entry(one("night"))["SUMMARY"]) == "It happened: night"


@pytest.mark.parametrize(
    ("name", "status", "expected"),
    [
        ("day", Status.HAPPENED, "CONFIRMED"),
        ("day", Status.PLANNED, "TENTATIVE"),
        ("day", Status.DENIED, "TENTATIVE"),
        ("days", Status.HAPPENED, "TENTATIVE"),
        # Calendars hide what is CANCELLED; this tells that something was.
        ("day", Status.CANCELLED, "TENTATIVE"),
    ],
)
def test_only_what_surely_happened_on_its_day_is_confirmed(name: str, status: Status, expected: str) -> None:
    assert str(entry(one(name, status=status))["STATUS"]) == expected


def test_the_stamp_is_the_latest_publication_and_no_clock(story: PublishedTimeline) -> None:
    stamps = [event["DTSTAMP"].dt for event in calendar(story).events]
    assert stamps == [datetime(2024, 3, day, tzinfo=UTC) for day in (17, 17, 16)]
    undated = tuple(document.model_copy(update={"published": None}) for document in story.documents)
    without = calendar(story.model_copy(update={"documents": undated}))
    assert {event["DTSTAMP"].dt for event in without.events} == {datetime(1970, 1, 1, tzinfo=UTC)}


def test_an_hour_that_the_clocks_skip_has_no_end() -> None:
    timeline = one("hour", zone="Europe/Paris")
    (event,) = timeline.events
    gap = event.model_copy(update={"from_": "2026-03-29T02:00:00", "until": "2026-03-29T03:00:00"})
    found = entry(timeline.model_copy(update={"events": (gap,)}))
    assert found["DTSTART"].dt == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert "DTEND" not in found


def test_no_text_becomes_a_property_or_a_component() -> None:
    timeline = hostile()
    content = export(timeline, format="ical")
    found: Any = icalendar.Calendar.from_ical(content)
    assert {part.name for part in found.walk()} == {"VCALENDAR", "VEVENT"}
    assert len(found.events) == len(timeline.events)
    assert str(found.events[6]["SUMMARY"]) == "line one END:VEVENT BEGIN:VALARM"
    assert str(found.events[7]["SUMMARY"]) == "semi; colon: comma, back\\slash\\n"
    assert "[U+202E]txet sdrawkcab[U+202C] [U+200B][U+2066] [U+0000]" in str(found.events[8]["SUMMARY"])
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert not any("ATTACH" in event for event in found.events)
    assert not found.errors


def test_only_web_addresses_are_links() -> None:
    urls = [str(event["URL"]) for event in calendar(hostile()).events if "URL" in event]
    assert urls
    assert all(url.startswith('https://evil.example/"') for url in urls)


def test_no_events_are_a_calendar_still() -> None:
    found = calendar(stretches().model_copy(update={"events": ()}))
    assert found.events == []


def test_an_event_with_both_ends_open_is_counted_as_undated() -> None:
    timeline = one("day")
    nowhere = timeline.events[0].model_copy(update={"from_": None, "until": None})
    found = calendar(timeline.model_copy(update={"events": (nowhere,)}))
    assert found.events == []
    assert str(found["X-UNDATED"]) == "2"


def test_a_zone_or_a_time_that_there_is_not_is_named() -> None:
    with pytest.raises(ExportError, match="Mars/Utopia"):
        export(stretches().model_copy(update={"timezone": "Mars/Utopia"}), format="ical")
    timeline = one("day")
    wrong = timeline.events[0].model_copy(update={"from_": "2026-02-31T00:00:00"})
    with pytest.raises(ExportError, match="2026-02-31"):
        export(timeline.model_copy(update={"events": (wrong,)}), format="ical")


def test_many_sources_are_counted_not_listed() -> None:
    timeline = one("day")
    (event,) = timeline.events
    document, mention = timeline.documents[0], event.mentions[0]
    documents = tuple(document.model_copy(update={"id": str(number)}) for number in range(9))
    mentions = tuple(mention.model_copy(update={"document": str(number)}) for number in range(9))
    told = event.model_copy(update={"mentions": mentions})
    found = entry(timeline.model_copy(update={"events": (told,), "documents": documents}))
    lines = str(found["DESCRIPTION"]).splitlines()
    assert len(lines) == 1 + 6 + 1
    assert lines[-1] == "and 3 more"
    assert found["DTEND"].dt - found["DTSTART"].dt == timedelta(days=1)
