"""Makes the README's picture, docs/img/page.png, from the page of a story in fixtures/: `python -m tests.picture`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import timeline
from tests.chromium import ARGUMENTS, executable

ROOT = Path(__file__).parent.parent
STORY = ROOT / "fixtures" / "strait-talks"
PICTURE = ROOT / "docs" / "img" / "page.png"
WIDTH, HEIGHT = 1360, 900


def story() -> timeline.Timeline:
    """The story that `dev.py demo` builds."""
    return timeline.build([STORY / "articles"], published=STORY / "published.csv")


def most_told(shown: timeline.Timeline) -> timeline.PublishedEvent:
    """The event that most documents tell, so that the picture shows how sources are set side by side."""
    return max(shown.events, key=lambda event: (event.independent_sources, len(event.mentions), event.importance))


def shoot(page: Path, picture: Path, *, link: str) -> None:
    """Writes a picture of the page as a browser on a desk shows it."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=executable(), args=[*ARGUMENTS])
        tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, timezone_id="UTC", color_scheme="light")
        tab.goto(f"{page.as_uri()}#{link}")
        tab.wait_for_selector("#chart .main-svg", state="attached")
        tab.wait_for_timeout(500)
        tab.screenshot(path=picture)


def main(picture: Path = PICTURE) -> None:
    """Builds, shoots, and says where the picture is."""
    shown = story()
    with tempfile.TemporaryDirectory() as folder:
        page, *_ = shown.save(folder)
        picture.parent.mkdir(exist_ok=True)
        shoot(page, picture, link=f"event={most_told(shown).id}")
    print(picture)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
