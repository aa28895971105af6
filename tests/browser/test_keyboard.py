"""What the other tests press with the mouse, pressed with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Open, settle, shown, write
from tests.rendering.test_crowd import crowd

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

ALL = 25


def press(page: Page, found: Locator, key: str = "Enter") -> None:
    found.focus()
    page.keyboard.press(key)
    settle(page)


def in_view(page: Page) -> str:
    found: str = page.evaluate("document.getElementById('chart').layout.xaxis.range.join()")
    return found


@pytest.mark.parametrize("by", ["mouse", "key"])
@pytest.mark.parametrize("name", ["+", "All", "Week", "2 days"])
def test_a_zoom_button_and_the_way_back(desk: Page, name: str, by: str) -> None:
    before = in_view(desk)
    for label in (name, "Reset"):
        button = desk.locator("#zooms").get_by_text(label, exact=True)
        if by == "key":
            press(desk, button)
        else:
            button.click()
            settle(desk)
        assert (in_view(desk) == before) == (label == "Reset"), label


@pytest.mark.parametrize("edge", ["earlier", "later"])
def test_the_buttons_at_the_edges_lead_to_what_is_hidden(desk: Page, edge: str) -> None:
    desk.keyboard.press("+")
    settle(desk)
    before = in_view(desk)
    press(desk, desk.locator(f"#{edge}"))
    assert (in_view(desk) < before) == (edge == "earlier")


def test_a_place_is_typed(desk: Page) -> None:
    desk.keyboard.press("f")
    field = desk.locator('#filters [data-facet="place"] input.pick')
    if field.count() == 0:
        press(desk, desk.locator('#filters [data-facet="place"] button[data-value="Veldmoor dam"]'))
    else:
        field.focus()
        desk.keyboard.type("veldmoor dam")
        desk.keyboard.press("Enter")
    assert 0 < len(shown(desk)) < ALL


def test_days_are_typed(desk: Page) -> None:
    desk.keyboard.press("f")
    desk.focus('#filters [data-key="from"]')
    desk.keyboard.type("03062026")
    settle(desk)
    assert desk.input_value('#filters [data-key="from"]') == "2026-03-06"
    assert 0 < len(shown(desk)) < ALL


def test_a_choice_is_undone_and_then_all(desk: Page) -> None:
    press(desk, desk.locator("#expected"))
    press(desk, desk.locator("#disagreements"))
    assert len(shown(desk)) == 0
    press(desk, desk.locator("#active button", has_text="Disagreements"))
    assert len(shown(desk)) == 3
    press(desk, desk.locator("#clear"))
    assert len(shown(desk)) == ALL


def test_an_article_leads_to_its_events(desk: Page) -> None:
    press(desk, desk.locator('#documents li[data-document="radio"] button'))
    assert len(shown(desk)) == 5
    assert desk.evaluate("document.activeElement.id") == "list-title"


def test_how_a_date_is_known_opens(desk: Page) -> None:
    press(desk, desk.locator('#list button[data-id="e6"]'))
    press(desk, desk.locator("#detail details summary").first, "Space")
    assert desk.locator("#detail details p").first.is_visible()


@pytest.mark.parametrize("section", ["undated", "documents", "rejected"])
def test_a_section_closes_and_opens(desk: Page, section: str) -> None:
    for shown_now in (False, True):
        press(desk, desk.locator(f"#{section} > summary"))
        assert desk.locator(f"#{section} > ul").is_visible() == shown_now


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_printing_is_in_the_menu(open_page: Open, by: str) -> None:
    page = open_page().page
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    page.click("#save summary")
    if by == "key":
        press(page, page.locator('[data-format="print"]'))
    else:
        page.click('[data-format="print"]')
    assert page.evaluate("window.printed") == 1


def test_parts_of_a_long_list_are_turned(open_page: Open, tmp_path: Path) -> None:
    page = open_page(write(crowd(), tmp_path)).page
    first = shown(page)[0]
    press(page, page.locator("#list .turn").last)
    assert shown(page)[0] != first
    assert page.evaluate("document.activeElement.id") == "list-title"
