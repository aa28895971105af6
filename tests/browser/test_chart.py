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


def test_ticks_that_stand_too_close_for_their_words_keep_the_first(open_page: Open) -> None:
    page = open_page(link="event=e8").page
    ticks = """() => { const own = document.getElementById('chart').data.find(trace => trace.name === 'source dates');
      return own.text.filter((_, at) => own.customdata[at] === 'e8'); }"""
    assert page.evaluate(ticks) == ["A B", "C"]
    for _ in range(6):
        page.keyboard.press("-")
        settle(page)
    assert page.evaluate(ticks) == ["A B", ""]


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
    return [int(text.replace(",", "")) for text in page.locator("#labels .number:not(.ink)").all_inner_texts()]


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


def in_view(page: Page) -> str:
    found: str = page.evaluate("document.getElementById('chart').layout.xaxis.range.join()")
    return found


def test_the_counts_have_a_key(open_page: Open, tmp_path: Path) -> None:
    assert "how many events" in open_page(write(crowd(), tmp_path)).page.inner_text("#legend")
    assert "how many events" not in open_page().page.inner_text("#legend")


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_the_hints_of_a_lane_lead_to_what_lies_outside(desk: Page, by: str) -> None:
    hint = desk.locator("#heads button", has_text="earlier").first
    assert hint.get_attribute("aria-label") == "Talks and decisions: 1 earlier"
    before = in_view(desk)
    if by == "key":
        hint.focus()
        desk.keyboard.press("Enter")
    else:
        hint.click()
    settle(desk)
    assert in_view(desk) < before
    assert desk.locator("#heads .head", has_text="Talks and").locator("button", has_text="earlier").count() == 0


def test_marks_counts_articles_and_labels_speak_under_the_pointer(open_page: Open, tmp_path: Path) -> None:
    page = open_page(write(crowd(), tmp_path)).page
    for selector, words in (
        ("#chart .barlayer .trace >> nth=0 >> path >> nth=4", "events"),
        ("#labels .label >> nth=0", "1 source"),
        ("#chart .scatterlayer .trace >> nth=0 >> path.point", "Lindhaven Courier"),
    ):
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=3)
        settle(page)
        assert words in page.inner_text("#tip"), selector
    page.mouse.move(700, 20)
    settle(page)
    assert page.is_hidden("#tip")


def test_a_drag_takes_the_words_along_and_moves_the_axis(open_page: Open) -> None:
    page = open_page().page
    label, range_before = page.locator("#labels .label", has_text="Gate three is welded shut"), in_view(page)
    box = label.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 10, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] - 90, box["y"] + 8, steps=5)
    dragged = label.bounding_box()
    assert dragged is not None
    assert dragged["x"] == pytest.approx(box["x"] - 100, abs=3)
    page.mouse.up()
    settle(page)
    assert in_view(page) > range_before


def test_the_list_opens_where_the_chart_does(open_page: Open, tmp_path: Path) -> None:
    story = crowd(600)
    old = tuple(
        event.model_copy(update={"id": f"old{number}", "from_": f"1990-01-{1 + number % 28:02}", "until": f"1990-01-{2 + number % 28:02}", "best": None})
        for number, event in enumerate(story.events[:60])
    )  # fmt: skip
    path = write(story.model_copy(update={"events": (*old, *story.events)}), tmp_path)
    page = open_page(path).page
    tops = page.eval_on_selector_all(
        "#list button[data-id]",
        "all => { const head = document.querySelector('.listhead').getBoundingClientRect().bottom;"
        " return all.map(one => [one.dataset.id, one.getBoundingClientRect().top - head]); }",
    )
    hidden, listed = [name for name, top in tops if top < 0], [name for name, top in tops if 0 <= top < 600]
    assert tops[len(hidden)][1] < 50
    assert 60 <= len(hidden) < 70
    assert len(listed) > 5
    assert not [name for name in listed if name.startswith("old")]
    phone = open_page(path, size=(390, 844)).page
    assert phone.inner_text("#skip") == "Skip to January 2026, where the chart opens"
    phone.click("#skip")
    assert not (phone.evaluate("document.activeElement.dataset.id") or "old").startswith("old")
