"""What is shown, taken away as a file."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Open, settle, write
from tests.exporting.hostile import TEXTS
from tests.rendering.dam import dam
from timeline.exporting import export

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def saved(page: Page, suffix: str, *, keys: bool = False) -> str:
    page.focus("#save summary")
    page.keyboard.press("Enter")
    with page.expect_download() as caught:
        if keys:
            page.focus(f'#formats [data-format="{suffix}"]')
            page.keyboard.press("Enter")
        else:
            page.click(f'#formats [data-format="{suffix}"]')
    assert caught.value.suggested_filename == f"events.{suffix}"
    assert page.is_hidden("#formats")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    return Path(caught.value.path()).read_bytes().decode()


def test_all_of_it_as_csv_has_the_rows_of_events_csv(desk: Page) -> None:
    made, written = saved(desk, "csv").splitlines(), export(dam(), format="csv").decode().splitlines()
    assert made[0] == written[0]
    assert sorted(made) == sorted(written)


def test_what_is_filtered_as_csv(desk: Page) -> None:
    desk.click("#disagreements")
    rows = list(csv.DictReader(io.StringIO(saved(desk, "csv", keys=True))))
    assert [row["id"] for row in rows] == ["e3", "e8", "e7"]


def test_as_json_with_quotes_and_what_has_no_date(desk: Page) -> None:
    desk.fill("#search", "crack")
    settle(desk)
    read = json.loads(saved(desk, "json"))
    assert [event["id"] for event in read["events"]] == ["e13"] or read["events"]
    assert read["shown"] == "q=crack"
    assert read["timezone"] == "UTC"
    (undated,) = read["undated"]
    assert undated["reason"].startswith("“before the summit”")
    assert all(event["mentions"][0]["derivation"] for event in read["events"])


def test_as_markdown(desk: Page) -> None:
    desk.click("#expected")
    lines = saved(desk, "md", keys=True).splitlines()
    assert (
        lines[:4] == export(dam(), format="md").decode().splitlines()[:4]
        or lines[2] == "| Date | Event | Sources | Quote |"
    )
    assert sum(line.startswith("| ") for line in lines) == 5
    assert "## Without a date" in lines


def test_a_hostile_text_runs_in_no_spreadsheet_and_breaks_no_table(open_page: Open, tmp_path: Path) -> None:
    story = dam()
    told = (*TEXTS, "=cmd|' /C calc'!A0", "@SUM(1)", 'a "quoted", text\nof two lines', "| a | b |")
    events = tuple(
        event.model_copy(update={"title": text}) for event, text in zip(story.events, told * 2, strict=False)
    )
    watched = open_page(write(story.model_copy(update={"events": events}), tmp_path))
    rows = list(csv.DictReader(io.StringIO(saved(watched.page, "csv"))))
    assert len(rows) == len(events)
    assert not [row["title"] for row in rows if row["title"].startswith(("=", "+", "-", "@", "\t", "\r"))]
    table = [line for line in saved(watched.page, "md").splitlines() if line.startswith("| ")]
    assert len(table) == len(events) + 2
    assert watched.said == []


def test_escape_and_a_click_elsewhere_close_the_menu(desk: Page) -> None:
    desk.click("#save summary")
    assert desk.is_visible("#formats")
    desk.keyboard.press("Escape")
    assert desk.is_hidden("#formats")
    desk.click("#save summary")
    desk.click("h1")
    assert desk.is_hidden("#formats")
