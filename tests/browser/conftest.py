"""A headless Chromium for the pages; where there is none the tests are left out and say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import ARGUMENTS, executable
from tests.rendering.dam import dam
from timeline.model.published import PublishedTimeline
from timeline.publishing.unquoted import without_quotes
from timeline.rendering import page as render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@dataclass
class Watched:
    """An open page with everything it said and asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


Open = Callable[..., Watched]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = executable()
    if found is None:
        pytest.skip("no Chromium found (set CHROMIUM to its path)")
    with playwright.sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=found, args=[*ARGUMENTS])


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(dam(), tmp_path_factory.mktemp("pages"))


def write(timeline: PublishedTimeline, folder: Path) -> Path:
    path = folder / "timeline.html"
    path.write_text(render(timeline), encoding="utf-8")
    return path


@pytest.fixture
def open_page(browser: Browser, sample: Path) -> Iterator[Open]:
    """Opens a page (the sample, if none is given) in a context of its own: `open_page(link="event=e3")`."""
    contexts = []

    def opened(path: Path = sample, *, link: str = "", size: tuple[int, int] = (1440, 900), **settings: str) -> Watched:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **settings)  # type: ignore[arg-type]  # time zone, colour scheme
        contexts.append(context)
        watched = watch(context.new_page())
        load(watched.page, path.as_uri() + (f"#{link}" if link else ""))
        return watched

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def _desk(browser: Browser, sample: Path) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, timezone_id="Asia/Tokyo")
    watched = watch(context.new_page())
    load(watched.page, sample.as_uri())
    yield watched
    context.close()


@pytest.fixture
def desk(_desk: Watched, sample: Path) -> Iterator[Page]:
    """The sample in one page that many tests share, as if just opened; nothing may be said or asked for."""
    page = _desk.page
    as_opened(page)
    yield page
    assert _desk.said == []
    assert _desk.asked == [sample.as_uri()]


def as_opened(page: Page) -> None:
    """Lets go of everything that an earlier test chose; the page's policy allows no function to wait for."""
    for _ in range(20):
        settle(page)  # what an earlier test did is soon written into the address
        page.evaluate(_AS_OPENED)
        for _ in range(20):
            page.wait_for_timeout(30)
            if page.evaluate("location.hash") == "":
                return


_AS_OPENED = """() => {
  document.querySelector("dialog").close();
  document.activeElement.blur();
  if (!document.querySelector("#filters").hidden) document.querySelector("#more").click();
  document.querySelector("#save").open = false;
  scrollTo(0, 0);
  location.hash = "as-opened";
}"""


def watch(page: Page) -> Watched:
    """Keeps what the page says and asks for from now on."""
    watched = Watched(page)
    page.on("console", lambda message: watched.said.append(message.text))
    page.on("pageerror", lambda error: watched.said.append(str(error)))
    page.on("request", lambda request: watched.asked.append(request.url))
    return watched


def load(page: Page, address: str) -> None:
    """Opens the page and waits until it is drawn."""
    page.goto(address)
    page.wait_for_selector("#chart .main-svg, #chart > .note", state="attached")
    settle(page)


def shown(page: Page) -> list[str | None]:
    """The ids of the listed events."""
    ids: list[str | None] = page.eval_on_selector_all("#list button[data-id]", "all => all.map(one => one.dataset.id)")
    return ids


def selected(page: Page) -> str | None:
    """The id of the selected event."""
    current = page.query_selector("#list button[aria-current]")
    return None if current is None else current.get_attribute("data-id")


def settle(page: Page) -> None:
    """Waits until pending redraws and the pause after typing are over; the page's own timers say when, however slow it is."""
    page.evaluate(_SETTLED)


_SETTLED = """() => new Promise(done =>
  setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))), 140))"""


@pytest.fixture
def unquoted(tmp_path: Path) -> Path:
    """The sample without its sources' words."""
    story = dam()
    mentions = [mention.id for event in story.events for mention in event.mentions]
    return write(without_quotes(story, kinds=dict.fromkeys([*mentions, "u1", "u2"], "accident")), tmp_path)
