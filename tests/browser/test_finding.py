"""Finding: search, every filter by mouse and by keyboard, counts, and a link for every state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.browser.conftest import Open, selected, settle, shown, write
from tests.rendering.dam import dam

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ALL = 25
# Facet, the value to choose, and what it leaves.
CHOICES = [
    ("lane", "Statements", ["e13", "e14", "e20", "e21"]),
    ("source", "Radio Veldmoor", ["e4", "e6", "e8", "e7", "e10"]),
    ("status", "planned", ["e15", "e22"]),
    ("certainty", "open", ["e15", "e18", "e23"]),
]


def open_filters(page: Page) -> None:
    page.click("#more")
    assert page.get_attribute("#more", "aria-expanded") == "true"


def chip(facet: str, value: str) -> str:
    return f'#filters [data-facet="{facet}"] button[data-value="{value}"]'


def link(page: Page) -> str:
    page.wait_for_timeout(450)
    return unquote(page.url.partition("#")[2])


@pytest.mark.parametrize(("facet", "value", "left"), CHOICES)
def test_a_filter_by_mouse_leaves_what_it_says_and_its_link_opens_the_same(
    desk: Page, facet: str, value: str, left: list[str]
) -> None:
    open_filters(desk)
    assert desk.inner_text(f"{chip(facet, value)} .count") == str(len(left))
    desk.click(chip(facet, value))
    assert sorted(filter(None, shown(desk))) == sorted(left)
    assert desk.inner_text("#list-title") == f"{len(left)} of {ALL} events"
    assert desk.inner_text("#active b") == f"{len(left)} of {ALL} events"
    assert desk.get_attribute(chip(facet, value), "aria-pressed") == "true"
    assert link(desk).replace("+", " ") == f"{facet}={value}"
    desk.evaluate("hash => { location.hash = 'x'; location.hash = hash; }", desk.url.partition("#")[2])
    settle(desk)
    assert len(shown(desk)) == len(left)


@pytest.mark.parametrize(("facet", "value", "left"), CHOICES)
def test_a_filter_by_keyboard_keeps_its_place(desk: Page, facet: str, value: str, left: list[str]) -> None:
    desk.keyboard.press("f")
    desk.focus(chip(facet, value))
    desk.keyboard.press("Enter")
    assert len(shown(desk)) == len(left)
    assert desk.evaluate("document.activeElement.dataset.value") == value
    desk.keyboard.press("Space")
    assert len(shown(desk)) == ALL
    desk.keyboard.press("Escape")
    assert desk.is_hidden("#filters")
    assert desk.evaluate("document.activeElement.id") == "more"


def test_every_control_of_the_panel_is_reached_by_tab(desk: Page) -> None:
    desk.focus("#search")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    wanted = set(desk.eval_on_selector_all("#filters [data-key]", "all => all.map(one => one.dataset.key)"))
    seen = set()
    for _ in range(120):
        desk.keyboard.press("Tab")
        seen.add(desk.evaluate("document.activeElement.dataset.key"))
        if wanted <= seen:
            break
    assert wanted <= seen


def test_search_finds_words_of_quotes_and_can_be_undone(desk: Page) -> None:
    desk.keyboard.press("/")
    desk.keyboard.type("COUNCILLORS")
    settle(desk)
    assert shown(desk) == ["e3"]
    assert desk.inner_text("#list-title") == f"1 of {ALL} events"
    desk.keyboard.press("Enter")
    assert selected(desk) == "e3"
    desk.keyboard.press("Escape")
    assert len(shown(desk)) == ALL
    desk.fill("#search", "no such thing")
    settle(desk)
    assert shown(desk) == []
    desk.click("#reset")
    assert len(shown(desk)) == ALL


def test_of_many_names_one_is_typed_or_picked(desk: Page) -> None:
    open_filters(desk)
    field = '#filters [data-facet="who"] input'
    desk.focus(field)
    desk.keyboard.type("veldmoor water")
    assert len(shown(desk)) == ALL
    desk.keyboard.press("Enter")
    assert shown(desk) == ["e6", "e13", "e16"]
    assert desk.inner_text(f"{chip('who', 'Veldmoor Water')} .count") == "3"
    assert desk.evaluate("document.activeElement.dataset.key") == "who"
    desk.keyboard.type("nobody")
    desk.keyboard.press("Enter")
    assert desk.get_attribute(field, "aria-invalid") == "true"
    assert shown(desk) == ["e6", "e13", "e16"]
    desk.click(chip("place", "Veldmoor dam"))
    assert shown(desk) == ["e6"]
    offered = desk.locator('#filters [data-facet="who"] option').evaluate_all("all => all.map(one => one.value)")
    assert len(offered) == 7


def test_counts_say_what_each_choice_would_leave(desk: Page) -> None:
    open_filters(desk)
    desk.click(chip("lane", "People"))
    # Under another lane the count is what that lane would add, under another facet what both would leave.
    assert desk.inner_text(f"{chip('lane', 'Statements')} .count") == "4"
    assert desk.inner_text(f"{chip('status', 'denied')} .count") == "0"
    assert desk.inner_text(f"{chip('source', 'Radio Veldmoor')} .count") == "2"


def test_two_values_of_one_facet_add_and_two_facets_narrow(desk: Page) -> None:
    open_filters(desk)
    desk.click(chip("status", "planned"))
    desk.click(chip("status", "possible"))
    assert sorted(filter(None, shown(desk))) == ["e15", "e22", "e23"]
    desk.click(chip("lane", "People"))
    assert shown(desk) == ["e15"]
    assert desk.inner_text("#more") == "Filters (3)"


@pytest.mark.parametrize(("name", "left"), [("disagreements", 3), ("expected", 3), ("corrected", 1)])
def test_quick_filters_by_mouse_and_keyboard(desk: Page, name: str, left: int) -> None:
    assert desk.inner_text(f"#{name}").endswith(f" {left}")
    desk.click(f"#{name}")
    assert len(shown(desk)) == left
    assert desk.evaluate("document.activeElement.id") == name
    assert link(desk) == f"{name}=1"
    desk.keyboard.press("Enter")
    assert len(shown(desk)) == ALL


def test_importance_by_mouse_and_keyboard(desk: Page) -> None:
    open_filters(desk)
    slider = '#filters [data-facet="least"] input'
    desk.fill(slider, "0.5")
    half = len(shown(desk))
    assert 0 < half < ALL
    assert f"{half} events" in desk.inner_text('#filters [data-facet="least"] output')
    assert "least=0.5" in link(desk)
    desk.focus(slider)
    desk.keyboard.press("End")
    assert len(shown(desk)) <= half
    assert desk.evaluate("document.activeElement.type") == "range"


def test_days_keep_what_may_fall_within_and_move_the_chart(desk: Page) -> None:
    open_filters(desk)
    desk.fill('#filters [data-key="from"]', "2026-03-06")
    desk.fill('#filters [data-key="until"]', "2026-03-07")
    # The weekend's meeting may have been on Saturday; the water has been pumped only since the 15th.
    assert {"e6", "e7", "e8", "e9", "e12", "e15"} == set(shown(desk))
    assert desk.evaluate("document.getElementById('chart').layout.xaxis.range.join()").startswith("2026-03-06")
    assert "from=2026-03-06&until=2026-03-07" in link(desk)
    desk.click("#active button >> text=to 2026-03-07")
    assert len(shown(desk)) > 6


def test_each_choice_can_be_undone_and_all_at_once(desk: Page) -> None:
    desk.fill("#search", "gate")
    settle(desk)
    desk.click("#disagreements")
    assert "“gate”" in desk.inner_text("#active")
    desk.click("#active button >> text=Disagreements")
    assert desk.get_attribute("#disagreements", "aria-pressed") == "false"
    assert desk.evaluate("document.activeElement.id") == "more"
    desk.click("#clear")
    assert len(shown(desk)) == ALL
    assert desk.is_hidden("#active")


def test_what_has_no_date_is_searched_and_counted_too(desk: Page) -> None:
    assert desk.inner_text("#besides") == "and 2 without a date"
    desk.fill("#search", "similar gates")
    settle(desk)
    assert shown(desk) == []
    assert desk.inner_text("#besides") == "and 1 without a date"
    assert desk.inner_text("#undated-title") == "Without a date (1 of 2)"
    assert desk.locator("#undated li:visible").count() == 1
    desk.click("#besides button")
    assert desk.evaluate("document.activeElement.tagName") == "SUMMARY"
    desk.click("#reset")
    assert desk.inner_text("#undated-title") == "Without a date (2)"


def test_an_article_leads_to_its_events(desk: Page) -> None:
    desk.locator('#documents li[data-document="radio"] button').click()
    assert len(shown(desk)) == 5
    assert desk.inner_text("#active").startswith(f"5 of {ALL} events")


def test_a_link_holds_selection_search_filters_dates_view_and_theme(open_page: Open) -> None:
    state = "event=e8&q=saturday&source=Radio+Veldmoor&least=0.1&from=2026-03-01&view=2026-03-05/2026-03-09&theme=dark"
    page = open_page(link=state).page
    assert selected(page) == "e8"
    assert page.input_value("#search") == "saturday"
    assert page.evaluate("document.getElementById('chart').layout.xaxis.range.map(at => at.slice(0, 10)).join()") == (
        "2026-03-05,2026-03-09"
    )
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 27)"
    page.focus("#disagreements")
    page.keyboard.press("Enter")
    settle(page)
    assert page.url.partition("#")[2] == state.replace("&least", "&disagreements=1&least")


@pytest.mark.parametrize(
    "state",
    ["event=nothing", "lane=None", "least=x", "least=9", "from=1", "view=a/b", "view=2026-03-09/2026-03-01", "%", "q="],
)
def test_a_link_that_means_nothing_opens_everything(desk: Page, state: str) -> None:
    desk.evaluate("hash => { location.hash = hash; }", state)
    settle(desk)
    assert len(shown(desk)) == ALL
    assert selected(desk) is None


def test_moving_the_chart_is_in_the_link(desk: Page) -> None:
    desk.keyboard.press("+")
    assert link(desk).startswith("view=2026-")
    desk.keyboard.press("Shift+ArrowRight")
    moved = link(desk)
    desk.keyboard.press("Shift+ArrowLeft")
    assert link(desk) != moved
    desk.keyboard.press("0")
    assert link(desk) == ""


def test_a_story_of_ten_thousand_events_is_listed_in_parts(open_page: Open, tmp_path: Path) -> None:
    story = dam()
    events = tuple(
        event.model_copy(update={"id": f"{event.id}-{copy}", "title": f"{event.title} no. {copy}"})
        for copy in range(400)
        for event in story.events
    )
    watched = open_page(write(story.model_copy(update={"events": events}), tmp_path))
    page = watched.page
    assert page.inner_text("#list-title") == "10,000 events"
    assert len(shown(page)) == 200
    first = shown(page)[0]
    page.locator("#list .turn").last.click()
    before, after = (text.partition(" ")[0].replace(",", "") for text in page.locator("#list .turn").all_inner_texts())
    assert int(before) + int(after) == 9_800
    assert shown(page)[0] != first
    page.keyboard.press("End")
    assert selected(page) == shown(page)[-1]
    page.fill("#search", "jams half open no. 333")
    page.wait_for_selector('#list button[data-id="e6-333"]')
    assert shown(page) == ["e6-333"]
    assert watched.said == []
