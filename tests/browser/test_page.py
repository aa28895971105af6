"""The page in a real browser: quiet, usable by mouse, keyboard and on a phone, and the same in every time zone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Open, selected, settle, shown, watch, write
from tests.rendering.dam import dam
from tests.rendering.ordered import ordered
from tests.rendering.test_crowd import crowd
from timeline.rendering import companion_files
from timeline.rendering import page as render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_DOTS = "#chart .scatterlayer .trace path.point"


def dots(page: Page) -> list[tuple[float, float]]:
    boxes = page.eval_on_selector_all(
        _DOTS, "all => all.map(one => { const box = one.getBoundingClientRect(); return [box.x, box.y]; })"
    )
    return [(round(x, 1), round(y, 1)) for x, y in boxes]


def click_label(page: Page, text: str) -> None:
    """Labels let the pointer through to the chart, which is dragged by them too."""
    box = page.locator("#labels .label", has_text=text).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_it_opens_without_a_word_to_console_or_network(open_page: Open, sample: Path) -> None:
    watched = open_page()
    assert watched.said == []
    assert watched.asked == [sample.as_uri()]
    assert watched.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert len(shown(watched.page)) == 25
    assert "25 events from 5 articles" in watched.page.inner_text("header")


def test_a_click_on_a_dot_selects_its_event(desk: Page) -> None:
    page = desk
    dot = page.query_selector_all(f"{_DOTS}[style*='opacity: 1']")[-1].bounding_box()
    assert dot is not None
    page.mouse.click(dot["x"] + dot["width"] / 2, dot["y"] + dot["height"] / 2)
    settle(page)
    assert selected(page) is not None
    assert page.is_visible("#detail .mention")


def test_a_click_on_a_label_selects_its_event(desk: Page) -> None:
    page = desk
    click_label(page, "Gate three is welded shut")
    settle(page)
    assert page.inner_text("#detail h2").startswith("Gate three is welded shut")


def test_a_click_in_the_list_shows_the_quotes_with_date_and_trigger_marked(desk: Page) -> None:
    page = desk
    page.click('#list button[data-id="e6"]')
    settle(page)
    assert page.inner_text("#detail h2") == "Gate three jams half open"
    assert page.locator("#detail mark.time").all_inner_texts()[0] == "on Friday night"
    assert page.locator("#detail mark.trigger").all_inner_texts()[0] == "jammed"
    assert "the Friday before Sunday 8 March 2026, at night" in page.inner_text("#detail")
    settle(page)
    assert "event=e6" in page.url


def test_the_sides_of_a_disagreement_are_named(open_page: Open) -> None:
    page = open_page(link="event=e8").page
    words = page.inner_text("#detail .conflict")
    assert "sources disagree" in words
    assert "Lindhaven Courier (A), Radio Veldmoor (B)" in words


def test_undated_articles_and_rejected_are_told_with_their_reasons(desk: Page) -> None:
    page = desk
    assert "the date of the summit" in page.inner_text("#undated")
    assert "does not fit a Thursday" in page.inner_text("#documents")
    assert "no text" in page.inner_text("#rejected")


def test_events_out_of_sight_are_counted_and_reachable(desk: Page) -> None:
    page = desk
    assert page.inner_text("#earlier") == "← 1 earlier"
    page.click("#earlier")
    settle(page)
    assert page.is_hidden("#earlier")
    assert "later" in page.inner_text("#later")


def test_zooming_keeps_the_axis_a_date_axis(open_page: Open) -> None:
    page = open_page(link="event=e7").page
    for key in ("+", "+", "-", "+", "0"):
        page.keyboard.press(key)
        settle(page)
        assert page.evaluate("document.getElementById('chart').layout.xaxis.type") == "date"
    page.click("#zooms >> text=2 days")
    settle(page)
    assert "Sat 7 Mar" in page.inner_text("#chart")


def test_the_wheel_scrolls_the_page_and_does_not_zoom(open_page: Open) -> None:
    watched = open_page(size=(1440, 500))
    before = watched.page.evaluate("document.getElementById('chart').layout.xaxis.range.join()")
    watched.page.mouse.move(500, 350)
    watched.page.mouse.wheel(0, 300)
    settle(watched.page)
    assert watched.page.evaluate("scrollY") > 0
    assert watched.page.evaluate("document.getElementById('chart').layout.xaxis.range.join()") == before


def test_a_phone_has_no_sideways_scroll_and_the_list_below_the_chart(open_page: Open) -> None:
    page = open_page(size=(390, 844), link="event=e8").page
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    chart, listed = page.locator("#chart").bounding_box(), page.locator("#list").bounding_box()
    assert chart is not None
    assert listed is not None
    assert listed["y"] > chart["y"] + chart["height"]


def test_three_time_zones_draw_the_same_pixels(open_page: Open) -> None:
    drawn = [dots(open_page(timezone_id=zone).page) for zone in ("UTC", "America/New_York", "Asia/Tokyo")]
    assert drawn[0]
    assert drawn[0] == drawn[1] == drawn[2]


def test_dark_follows_the_system_and_the_button_without_moving_a_dot(open_page: Open) -> None:
    page = open_page(color_scheme="dark").page
    before = dots(page)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 27)"
    page.click("#theme")
    settle(page)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert dots(page) == before


def test_without_its_companion_file_the_page_still_tells_everything(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "timeline.html"
    path.write_text(render(dam(), plotlyjs="directory"), encoding="utf-8")
    page = open_page(path).page
    assert "plotly-basic.min.js" in page.inner_text("#chart")
    assert len(shown(page)) == 25


def test_with_its_companion_file_the_chart_is_drawn(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "timeline.html"
    path.write_text(render(dam(), plotlyjs="directory"), encoding="utf-8")
    for name, content in companion_files("directory").items():
        (tmp_path / name).write_bytes(content)
    watched = open_page(path)
    assert watched.said == []
    assert dots(watched.page)


def test_plotlys_whole_bundle_draws_it_too(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "timeline.html"
    path.write_text(render(dam(), plotlyjs="full"), encoding="utf-8")
    watched = open_page(path)
    assert watched.said == []
    assert dots(watched.page)


def test_what_has_no_date_stands_in_its_order(open_page: Open, tmp_path: Path) -> None:
    watched = open_page(write(ordered(), tmp_path))
    assert watched.said == []
    heads = watched.page.locator("#undated .order h4")
    assert heads.locator("span").all_inner_texts() == [
        "Friday, before publication; or the day before publication",
        "The day of publication",
        "The day of publication",
        "The week after",
    ]
    assert heads.locator("small").all_inner_texts() == ["or before the one above", "surely later"]
    text = watched.page.inner_text("#undated")
    assert "nothing here has a date" in text
    assert "In no known order (2)" in text
    assert "published on a Saturday" in text


def test_the_reason_of_what_is_ordered_opens(open_page: Open, tmp_path: Path) -> None:
    page = open_page(write(ordered(), tmp_path)).page
    why = page.locator("#undated .order .why").first
    assert "the publication date of" not in why.inner_text()
    why.locator("> summary").click()
    assert "the publication date of gazette" in why.inner_text()


def test_an_order_fits_a_phone(open_page: Open, tmp_path: Path) -> None:
    page = open_page(write(ordered(), tmp_path), size=(390, 844)).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_timeline_without_any_date_says_so(open_page: Open, tmp_path: Path) -> None:
    story = dam()
    undated = tuple(one.model_copy(update={"published": None}) for one in story.documents)
    watched = open_page(write(story.model_copy(update={"events": (), "documents": undated}), tmp_path))
    assert watched.said == []
    assert "nothing to draw" in watched.page.inner_text("#chart")
    assert "Without a date (2)" in watched.page.inner_text("#below")


def test_an_empty_timeline_opens(open_page: Open, tmp_path: Path) -> None:
    nothing = dam().model_copy(update={"events": (), "documents": (), "undated": (), "rejected": ()})
    assert open_page(write(nothing, tmp_path)).said == []


def test_a_browser_that_cannot_inflate_says_so(browser: Browser, tmp_path: Path) -> None:
    path = write(crowd(1500), tmp_path)
    assert 'type="application/zlib"' in path.read_text(encoding="utf-8")
    context = browser.new_context()
    context.add_init_script("delete globalThis.DecompressionStream")
    watched = watch(context.new_page())
    watched.page.goto(path.as_uri())
    watched.page.wait_for_selector("#list-title >> text=too old")
    assert watched.said == []
    context.close()
