"""What the page says of one event, and what it says on paper."""

from __future__ import annotations

import io
import unicodedata
from typing import TYPE_CHECKING

import pypdf
import pytest

from tests.browser.conftest import Open, settle, shown

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def told(page: Page, event: str) -> str:
    page.click(f'#list button[data-id="{event}"]')
    return page.inner_text("#detail")


def test_each_source_has_quote_outlet_day_and_how_both_are_known(desk: Page) -> None:
    text = told(desk, "e6")
    assert desk.locator("#detail mark.time").all_inner_texts() == [
        "on Friday night",
        "Late on Friday",
        "on the night of 6 March",
    ]
    assert desk.locator("#detail mark.trigger").all_inner_texts() == ["jammed", "stuck", "failed"]
    assert "said by the dam's operator" in text
    assert "Lindhaven Courier · published Sun 8 Mar 2026 (from its dateline)" in text
    assert "is the Friday before Sunday 8 March 2026, at night → " in text
    assert "Veldmoor Water" in text
    assert "Veldmoor dam" in text
    desk.locator("#detail details summary").first.click()
    assert desk.locator("#detail details p").first.is_visible()


@pytest.mark.parametrize(
    ("event", "doubt"),
    [
        ("e1", "no source is more exact"),
        ("e10", "No source says this date whole"),
        ("e15", "Planned: no source here says that it took place. Only one end of this time is known."),
        ("e14", "Denied"),
        ("e18", "Still going on when it was told"),
        ("e23", "Possible"),
        ("e24", "called off"),
    ],
)
def test_doubt_and_status_are_said_in_words(desk: Page, event: str, doubt: str) -> None:
    told(desk, event)
    assert doubt in desk.inner_text("#detail .doubt")


def test_a_date_that_is_said_has_no_doubt(desk: Page) -> None:
    told(desk, "e17")
    assert desk.locator("#detail .doubt").count() == 0


def test_the_history_of_a_status_is_told_in_order(desk: Page) -> None:
    told(desk, "e24")
    assert desk.locator("#detail dd li").all_inner_texts() == [
        "planned for 3 April 2026",
        "called off, says Coastline News Desk on 29 March 2026",
    ]


def test_corrections_are_the_users_word(desk: Page) -> None:
    told(desk, "e25")
    assert "Your word, not the sources’" in desk.inner_text("#detail .yours")
    assert "title changed by hand" in desk.inner_text("#detail .yours")
    assert "corrected" in desk.inner_text('#list button[data-id="e25"]')


def test_links_lead_to_http_only(desk: Page) -> None:
    told(desk, "e21")
    links = desk.eval_on_selector_all("a[href]", "all => all.map(one => [one.protocol, one.rel, one.target])")
    assert links
    assert {tuple(link) for link in links} == {("https:", "noopener noreferrer", "_blank")}


def test_paper_has_everything_whatever_is_filtered(open_page: Open) -> None:
    watched = open_page(link="q=councillors&theme=dark")
    page = watched.page
    read = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    # Fonts join "fi", and lines break within words that are long.
    text = " ".join(unicodedata.normalize("NFKC", " ".join(leaf.extract_text() for leaf in read.pages)).split())
    for words in ("Gate three jams half open", "navy divers", "Similar gates", "the date of the summit", "Your word"):
        assert words in text, words
    # How the day of publication is known stands there too, with the address.
    assert "https://courier.example/night" in text
    assert "does not fit a Thursday" in text
    assert "Search" not in text
    assert len(read.pages) < 20
    settle(page)
    assert page.locator("#print article").count() == 0
    assert shown(page) == ["e3"]
    assert page.locator("#undated li:visible").count() == 0
    assert watched.said == []


def test_paper_is_light_and_the_screen_dark_again(open_page: Open) -> None:
    page = open_page(color_scheme="dark").page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    settle(page)
    assert page.locator("#print article").count() == 25
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    settle(page)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 23, 27)"


def test_without_quotes_the_page_says_that_they_are_left_out(open_page: Open, unquoted: Path) -> None:
    watched = open_page(unquoted, link="event=e6")
    assert watched.page.inner_text("#detail").count("The words are left out of this page.") == 3
    assert "jammed" not in watched.page.content()
    assert watched.said == []
