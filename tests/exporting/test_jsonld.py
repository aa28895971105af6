import json
from html.parser import HTMLParser
from typing import Any

import pytest

from tests import samples
from tests.exporting.hostile import hostile
from tests.exporting.stretches import one, stretches
from timeline.exporting import export
from timeline.model.event import Status
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish


def data(timeline: PublishedTimeline) -> dict[str, Any]:
    found = json.loads(export(timeline, format="jsonld"))
    assert isinstance(found, dict)
    return found


def event(timeline: PublishedTimeline) -> dict[str, Any]:
    found = data(timeline)["itemListElement"][0]["item"]
    assert isinstance(found, dict)
    return found


def test_a_list_of_events_with_the_articles_that_tell_them() -> None:
    found = data(publish(samples.story(), version="0.1.0"))
    assert (found["@context"], found["@type"], found["numberOfItems"]) == ("https://schema.org", "ItemList", 3)
    assert found["description"] == "1 thing told without a date is left out."
    assert [item["position"] for item in found["itemListElement"]] == [1, 2, 3]
    aground = found["itemListElement"][0]["item"]
    assert aground["location"] == [{"@type": "Place", "name": "Skerry Point"}]
    assert aground["description"] == (
        "night of Friday 15 to Saturday 16 March 2024. Sources disagree: 214 or 209 passengers"
    )
    assert aground["subjectOf"][0] == {
        "@type": "NewsArticle",
        "headline": "Ferry aground off Skerry Point",
        "url": "https://www.harbourpost.example/ferry",
        "datePublished": "2024-03-16",
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": "Harbour Post"},
    }


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("minute", "2026-01-15T22:30:00Z", "2026-01-15T22:31:00Z"),
        ("night", "2026-01-16T18:00:00", "2026-01-17T06:00:00"),
        ("day", "2026-01-16", None),
        ("days", "2026-01-15", "2026-01-17"),
        ("month", "2025-11", None),
        ("season", "2025-12", "2026-02"),
        ("year", "1974", None),
        ("century", "1801", "1900"),
        ("ides", "0044-03-15", None),
        ("by a day", None, "2026-02-28"),
        ("since a year", "1974", None),
    ],
)
def test_dates_are_as_deep_as_they_are_known_and_ends_are_inclusive(
    name: str, start: str | None, end: str | None
) -> None:
    found = event(one(name))
    assert (found.get("startDate"), found.get("endDate")) == (start, end)
    assert found["additionalProperty"][0]["name"] == "EDTF"


@pytest.mark.parametrize(
    ("status", "name", "told"),
    [
        (Status.HAPPENED, "It happened: day", "https://schema.org/EventScheduled"),
        (Status.CANCELLED, "It happened: day (cancelled)", "https://schema.org/EventCancelled"),
        (Status.DENIED, "It happened: day (denied)", None),
        (Status.POSSIBLE, "It happened: day (possible)", None),
    ],
)
def test_what_has_no_status_there_says_it_in_its_name(status: Status, name: str, told: str | None) -> None:
    found = event(one("day", status=status))
    assert (found["name"], found.get("eventStatus")) == (name, told)


def test_a_window_of_publication_is_no_day() -> None:
    timeline = one("day")
    documents = tuple(
        document.model_copy(
            update={"published": document.published and document.published.model_copy(update={"until": "2024-04-01"})}
        )
        for document in timeline.documents
    )
    assert "datePublished" not in event(timeline.model_copy(update={"documents": documents}))["subjectOf"][0]


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)


def test_it_can_stand_in_a_page_whatever_it_holds() -> None:
    content = export(hostile(), format="jsonld").decode()
    page = Elements()
    page.feed(f'<script type="application/ld+json">{content}</script>')
    assert page.names == ["script"]
    assert not set("<>&") & set(content)
    assert json.loads(content)["itemListElement"][5]["item"]["name"] == '=HYPERLINK("http://evil.example")'
    assert "javascript:fired('url')" not in content


def test_no_events_are_an_empty_list() -> None:
    assert data(stretches().model_copy(update={"events": (), "undated": ()}))["itemListElement"] == []
