"""For those who do not see the chart or use no mouse: axe finds nothing serious, and the keyboard reaches everything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import Open, selected, settle, shown, write
from tests.rendering.ordered import ordered
from tests.viewers import viewer

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

_RUN = "async () => (await axe.run()).violations.map(one => [one.impact, one.id, one.nodes.map(node => node.html.slice(0, 200))])"


def findings(page: Page) -> list[tuple[str, str, list[str]]]:
    """What axe has to say, but what it calls minor; the page's own policy would not let it in, so it comes from outside."""
    script = Path(unquote(urlsplit(viewer("axe-core/axe.min.js")).path)).read_text(encoding="utf-8")
    page.evaluate(script)
    found: list[tuple[str, str, list[str]]] = page.evaluate(_RUN)
    return [one for one in found if one[0] != "minor"]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [(1360, 900), (390, 844)])
def test_axe_finds_nothing(open_page: Open, colours: str, size: tuple[int, int]) -> None:
    page = open_page(link="event=e8&status=happened", size=size, color_scheme=colours).page
    page.click("#more")
    page.click("#save summary")
    assert findings(page) == []


def test_axe_finds_nothing_in_orders_and_help(open_page: Open, tmp_path: Path) -> None:
    page = open_page(write(ordered(), tmp_path)).page
    page.locator("#undated .order .why").first.locator("> summary").click()
    assert findings(page) == []
    page.keyboard.press("?")
    assert findings(page) == []


def test_the_focus_goes_controls_chart_detail_list_and_what_is_below(desk: Page) -> None:
    desk.click('#list button[data-id="e6"]')
    order = []
    desk.focus(".skip")
    for _ in range(90):
        desk.keyboard.press("Tab")
        place = desk.evaluate(
            "['controls', 'chart', 'detail', 'list', 'below'].find(id => document.getElementById(id).contains(document.activeElement))"
        )
        if place is not None and place not in order:
            order.append(place)
    assert order == ["controls", "chart", "detail", "list", "below"]


def test_the_first_stop_leads_to_the_list(open_page: Open) -> None:
    page = open_page().page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "list-title"


def test_enter_in_the_list_leads_into_the_detail_and_escape_back(desk: Page) -> None:
    desk.focus('#list button[data-id="e8"]')
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.textContent") == "2,300 people leave their homes"
    desk.keyboard.press("ArrowRight")
    assert desk.evaluate("document.activeElement.tagName") == "H2"
    following = selected(desk)
    desk.keyboard.press("Escape")
    assert desk.evaluate("document.activeElement.dataset.id") == following
    assert selected(desk) is None


def test_keys_step_through_the_events(desk: Page) -> None:
    order = shown(desk)
    for key, expected in (("End", order[-1]), ("Home", order[0]), ("ArrowRight", order[1]), ("ArrowLeft", order[0])):
        desk.keyboard.press(key)
        assert selected(desk) == expected, key
    desk.keyboard.press("Escape")
    assert selected(desk) is None
    desk.focus("#chart")
    desk.keyboard.press("ArrowDown")
    assert selected(desk) == order[0]
    desk.focus(f'#list button[data-id="{order[0]}"]')
    desk.keyboard.press("ArrowDown")
    assert desk.evaluate("document.activeElement.dataset.id") == order[1]


def test_the_buttons_of_the_detail_keep_the_focus(desk: Page) -> None:
    order = shown(desk)
    desk.click(f'#list button[data-id="{order[2]}"]')
    desk.focus('#detail [data-key="Next event"]')
    for expected in order[3:5]:
        desk.keyboard.press("Enter")
        assert selected(desk) == expected
    desk.focus('#detail [data-key="Close"]')
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.dataset.id") == order[4]


def test_what_happens_is_announced(desk: Page) -> None:
    desk.keyboard.press("Home")
    assert desk.inner_text("#live").startswith("Event 1 of 25: The valley votes")
    desk.click("#disagreements")
    assert desk.inner_text("#live") == "3 of 25 events"


def test_the_keys_are_told(desk: Page) -> None:
    desk.keyboard.press("?")
    assert "zooms the chart" in desk.inner_text("#help")
    desk.keyboard.press("ArrowRight")
    assert selected(desk) is None
    desk.keyboard.press("Escape")
    assert desk.is_hidden("#help")
    desk.click("#keys")
    desk.click("#help button")
    assert desk.is_hidden("#help")


def test_zoom_buttons_and_theme_by_keyboard(desk: Page) -> None:
    before = desk.evaluate("document.getElementById('chart').layout.xaxis.range.join()")
    desk.focus("#zooms button >> text=2 days")
    desk.keyboard.press("Enter")
    settle(desk)
    assert desk.evaluate("document.getElementById('chart').layout.xaxis.range.join()") != before
    desk.focus("#theme")
    desk.keyboard.press("Enter")
    assert desk.get_attribute("#theme", "aria-pressed") == "true"
    desk.keyboard.press("Enter")
    assert desk.get_attribute("#theme", "aria-pressed") == "false"
