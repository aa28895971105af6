"""Exported timelines in the programs they are for, TimelineJS and vis-timeline."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import samples
from tests.exporting.hostile import TEXTS, hostile
from tests.exporting.stretches import STRETCHES, stretches
from tests.rendering.dam import dam
from tests.viewers import viewer
from timeline.exporting import export
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A viewer</title>
<link rel="stylesheet" href="{style}"><script src="{script}"></script>
<div id="here" style="width: 1300px; height: 760px"></div>
<script>const fire = []; const fired = (what) => fire.push(what);</script>
<script type="application/json" id="data">{data}</script>
<script>const data = JSON.parse(document.getElementById("data").textContent);
window.shown = {start}</script>"""
# As docs/formats.md has it.
TIMELINEJS = 'new TL.Timeline("here", data, {font: null});'
VIS = 'new vis.Timeline(document.getElementById("here"), data.items, data.groups, data.options);'
DOCS = Path(__file__).parents[2] / "docs" / "formats.md"


@dataclass
class Shown:
    """A viewer with a timeline in it, and everything the page said and asked for from elsewhere."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def texts(self, selector: str) -> list[str]:
        return [text.strip() for text in self.page.locator(selector).all_text_contents()]

    def fired(self) -> object:
        return self.page.evaluate("fire")


Show = Callable[..., Shown]


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Show]:
    """Opens an export in its viewer, in a context of its own: `show(timeline, "vis", timezone_id="Asia/Tokyo")`."""
    contexts = []

    def opened(timeline: PublishedTimeline, name: str, **settings: str) -> Shown:
        context = browser.new_context(viewport={"width": 1400, "height": 900}, **settings)  # type: ignore[arg-type]  # time zone
        contexts.append(context)
        shown = Shown(context.new_page())
        shown.page.on("console", lambda message: shown.said.append(message.text))
        shown.page.on("pageerror", lambda error: shown.said.append(str(error)))
        shown.page.on("request", lambda request: shown.asked.append(request.url))
        shown.page.goto(write(timeline, name, tmp_path).as_uri())
        shown.page.wait_for_selector(".tl-slide" if name == "timelinejs" else ".vis-item", state="attached")
        shown.page.wait_for_timeout(500)
        return shown

    yield opened
    for context in contexts:
        context.close()


def write(timeline: PublishedTimeline, name: str, folder: Path) -> Path:
    # The page around must not be what breaks: no text may end the element that holds the data.
    data = export(timeline, format=name).decode().replace("<", "\\u003c")
    if name == "timelinejs":
        style = viewer("@knight-lab/timelinejs/dist/css/timeline.css")
        script, start = viewer("@knight-lab/timelinejs/dist/js/timeline.js"), TIMELINEJS
    else:
        style = viewer("vis-timeline/styles/vis-timeline-graph2d.min.css")
        script, start = viewer("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"), VIS
    path = folder / f"{name}.html"
    path.write_text(PAGE.format(style=style, script=script, data=data, start=start), encoding="utf-8")
    return path


def from_elsewhere(shown: Shown) -> list[str]:
    return [url for url in shown.asked if not url.startswith(("file:", "data:", "blob:"))]


def test_the_documents_start_them_as_these_tests_do() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert TIMELINEJS in text
    assert VIS in text


def test_timelinejs_has_a_slide_an_event_with_its_date_in_words(show: Show) -> None:
    timeline = publish(samples.story(), version="0.1.0")
    shown = show(timeline, "timelinejs")
    assert shown.texts(".tl-slide .tl-headline") == [
        "The Brenda",
        "Ferry Brenda strikes a sandbank",
        "Tug pulls it free",
        "Divers inspect the hull (planned)",
    ]
    assert shown.texts(".tl-slide .tl-headline-date")[1:] == [event.date_text for event in timeline.events]
    assert "1 thing told without a date is left out" in shown.texts(".tl-slide-titleslide .tl-text-content")[0]
    assert shown.page.locator(".tl-timemarker").count() == 3
    assert (shown.said, from_elsewhere(shown)) == ([], [])


def test_timelinejs_takes_every_stretch_and_shows_its_words(show: Show) -> None:
    timeline = stretches()
    shown = show(timeline, "timelinejs")
    words = {event.title: event.date_text for event in timeline.events}
    slides = zip(shown.texts(".tl-slide .tl-headline")[1:], shown.texts(".tl-slide .tl-headline-date")[1:], strict=True)
    assert dict(slides) == words
    assert shown.page.evaluate("shown.config.getErrors()") == []
    assert shown.said == []


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Tokyo"])
def test_timelinejs_reads_the_same_day_in_every_zone(show: Show, zone: str) -> None:
    shown = show(stretches(), "timelinejs", timezone_id=zone)
    starts = shown.page.evaluate(
        "Object.fromEntries(shown.config.events.map(e => [e.text.headline, e.start_date.data.date_obj.toString().slice(0, 21)]))"
    )
    assert starts["It happened: day"] == "Fri Jan 16 2026 00:00"
    assert starts["It happened: night"] == "Fri Jan 16 2026 18:00"
    assert starts["It happened: ides"].startswith("Tue Mar 15 0044")


def test_timelinejs_groups_are_the_lanes(show: Show) -> None:
    shown = show(dam(), "timelinejs")
    assert set(shown.texts(".tl-timegroup-message")) == {event.lane or "Other events" for event in dam().events}


@pytest.mark.parametrize("name", ["timelinejs", "vis"])
def test_no_text_runs_or_loads(show: Show, name: str) -> None:
    shown = show(hostile(), name)
    for each in shown.page.locator(".tl-timemarker, .vis-item").all():
        each.dispatch_event("click")
        each.dispatch_event("mouseover")
    shown.page.wait_for_timeout(500)
    assert shown.fired() == []
    assert from_elsewhere(shown) == []
    assert not [url for url in shown.asked if url.endswith("/x")]
    assert shown.page.locator("#here img, #here svg[onload], #here [onerror], #here [onmouseover]").count() == 0
    assert shown.page.locator("#here script").count() == 0
    links = shown.page.locator("#here .tl-slide a, #here .vis-item a").evaluate_all("all => all.map(a => a.href)")
    assert not [url for url in links if not url.startswith("https://evil.example/%22onmouseover")]


@pytest.mark.parametrize("name", ["timelinejs", "vis"])
def test_every_text_is_shown_as_it_is_written(show: Show, name: str) -> None:
    shown = show(hostile(), name)
    titles = shown.texts(".tl-slide .tl-headline" if name == "timelinejs" else ".vis-item .vis-item-content")
    lanes = shown.texts(".tl-timegroup-message" if name == "timelinejs" else ".vis-labelset .vis-label")
    for text in (*TEXTS[:6], TEXTS[7]):
        assert text in titles
        assert text in lanes
    if name == "timelinejs":
        assert TEXTS[1] in shown.texts(".tl-slide .tl-headline-date")


def test_vis_has_an_item_an_event_in_its_lane(show: Show) -> None:
    timeline = dam()
    shown = show(timeline, "vis")
    shown.page.evaluate("shown.fit({animation: false})")
    shown.page.wait_for_timeout(500)
    assert shown.page.evaluate("shown.itemsData.length") == len(timeline.events)
    assert shown.page.evaluate("shown.getVisibleItems().length") == len(timeline.events)
    assert set(shown.texts(".vis-labelset .vis-label")) == {event.lane or "Other events" for event in timeline.events}
    assert (shown.said, from_elsewhere(shown)) == ([], [])


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Tokyo"])
def test_vis_reads_the_same_times_in_every_zone(show: Show, zone: str) -> None:
    shown = show(stretches(), "vis", timezone_id=zone)
    read = shown.page.evaluate(
        "Object.fromEntries(Object.entries(shown.itemSet.items).map(([id, item]) =>"
        " [id, [item.data.start, item.data.end].map(at => at && new Date(at).toString().slice(0, 21))]))"
    )
    assert set(read) == set(STRETCHES)
    assert read["night"] == ["Fri Jan 16 2026 18:00", "Sat Jan 17 2026 06:00"]
    assert read["day"] == ["Fri Jan 16 2026 00:00", "Sat Jan 17 2026 00:00"]
    assert read["ides"][0].startswith("Tue Mar 15 0044")
    assert read["since a year"] == ["Tue Jan 01 1974 00:00", None]


def test_vis_tooltips_are_the_words_of_the_sources(show: Show) -> None:
    shown = show(publish(samples.story(), version="0.1.0"), "vis")
    title = shown.page.evaluate("Object.values(shown.itemSet.items)[0].data.title")
    assert json.dumps(title, ensure_ascii=False).count("<br>") == 3
    shown.page.locator(".vis-item .vis-item-content").first.hover()
    shown.page.wait_for_timeout(800)
    assert "night of Friday 15 to Saturday 16 March 2024" in shown.page.locator(".vis-tooltip").inner_text()
