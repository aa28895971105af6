"""The chart in a real browser: labels that touch nothing, counts of crowds, and the same picture as the figure's."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Open, settle, write
from tests.rendering.dam import dam
from tests.rendering.test_crowd import crowd
from timeline.rendering import figure

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

_BOXES = (
    "all => all.map(one => { const box = one.getBoundingClientRect(); return [box.x, box.y, box.right, box.bottom]; })"
)
_TRACES = """() => Object.fromEntries(document.getElementById('chart').data.map(trace => [trace.name, {
  base: trace.base ?? [], x: trace.x, y: trace.y, text: trace.text ?? [], symbol: trace.marker?.symbol ?? [],
  size: trace.marker?.size ?? [], color: trace.marker?.color ?? [], shape: trace.marker?.pattern?.shape ?? [] }]))"""

Box = tuple[float, float, float, float]


def boxes(page: Page, selector: str) -> list[Box]:
    return [(box[0], box[1], box[2], box[3]) for box in page.eval_on_selector_all(selector, _BOXES)]


def touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] - 1 and other[0] < one[2] - 1 and one[1] < other[3] - 1 and other[1] < one[3] - 1


@pytest.mark.parametrize("keys", [[], ["+"], ["+", "+", "+"], ["-", "-"]])
@pytest.mark.parametrize("size", [(1360, 900), (390, 844)])
def test_labels_touch_neither_each_other_nor_a_dot(open_page: Open, keys: list[str], size: tuple[int, int]) -> None:
    page = open_page(size=size, link="event=e8").page
    for key in keys:
        page.keyboard.press(key)
        settle(page)
    labels = boxes(page, "#labels .label, #heads .head > *")
    dots = boxes(page, "#chart .scatterlayer .trace:last-child path.point, #chart .scatterlayer path.point")
    assert len(labels) > 4
    assert [pair for pair in combinations(labels, 2) if touch(*pair)] == []
    assert [(label, dot) for label in labels for dot in dots if touch(label, dot)] == []


@pytest.mark.parametrize("name", ["windows", "dots", "disagreements", "source dates"])
def test_the_page_and_the_figure_draw_the_same(open_page: Open, name: str) -> None:
    drawn = open_page(color_scheme="light").page.evaluate(_TRACES)[name]
    trace = next(trace for trace in figure(dam()).data if trace.name == name)
    if name == "windows":  # lengths, in ms; the page has its times to the second
        assert drawn["x"] == pytest.approx(list(trace.x), abs=1000)
    else:
        assert drawn["x"] == list(trace.x)
    assert drawn["y"] == pytest.approx(list(trace.y))
    if name == "windows":
        assert drawn["base"] == list(trace.base)
        assert drawn["shape"] == list(trace.marker.pattern.shape)
    if name == "dots":
        assert drawn["symbol"] == list(trace.marker.symbol)
        assert drawn["size"] == list(trace.marker.size)
        assert drawn["color"] == list(trace.marker.color)


def drawn_counts(page: Page) -> list[int]:
    return [int(text.replace(",", "")) for text in page.locator("#labels .number").all_inner_texts()]


def test_a_crowd_is_counted_until_there_is_room_for_each(open_page: Open, tmp_path: Path) -> None:
    watched = open_page(write(crowd(), tmp_path))
    page = watched.page
    assert watched.said == []
    assert 500 < sum(drawn_counts(page)) <= 600
    assert "400" in page.inner_text("#heads")
    for _ in range(6):
        page.keyboard.press("+")
        settle(page)
    assert drawn_counts(page) == []
    assert page.locator("#chart .barlayer path").count() > 3


def test_a_click_on_a_count_opens_it(open_page: Open, tmp_path: Path) -> None:
    page = open_page(write(crowd(), tmp_path)).page
    before = page.evaluate("document.getElementById('chart').layout.xaxis.range.join()")
    bar = page.locator("#chart .barlayer .trace >> nth=0").locator("path >> nth=4").bounding_box()
    assert bar is not None
    page.mouse.click(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2)
    settle(page)
    assert page.evaluate("document.getElementById('chart').layout.xaxis.range.join()") != before


def test_a_selected_event_of_a_crowd_stands_above_its_counts(open_page: Open, tmp_path: Path) -> None:
    page = open_page(write(crowd(), tmp_path), link="event=e123").page
    assert page.evaluate(
        "document.getElementById('chart').data.find(one => one.name === 'dots').customdata.includes('e123')"
    )


def test_filters_leave_only_what_they_let_through_in_the_counts(open_page: Open, tmp_path: Path) -> None:
    page = open_page(write(crowd(), tmp_path)).page
    page.fill("#search", "number 12")
    settle(page)
    shown = page.evaluate("document.getElementById('chart').data.find(one => one.name === 'dots').customdata.length")
    assert 0 < sum(drawn_counts(page)) + shown < 300
