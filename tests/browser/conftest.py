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
        watched = Watched(context.new_page())
        watched.page.on("console", lambda message: watched.said.append(message.text))
        watched.page.on("pageerror", lambda error: watched.said.append(str(error)))
        watched.page.on("request", lambda request: watched.asked.append(request.url))
        watched.page.goto(path.as_uri() + (f"#{link}" if link else ""))
        watched.page.wait_for_selector("#chart .main-svg, #chart > .note", state="attached")
        settle(watched.page)
        return watched

    yield opened
    for context in contexts:
        context.close()


def settle(page: Page) -> None:
    """Waits until pending redraws and the pause after typing are over."""
    page.wait_for_timeout(250)
