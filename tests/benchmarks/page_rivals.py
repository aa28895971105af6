"""The page beside TimelineJS and vis-timeline on the same events: `python -m tests.benchmarks.page_rivals`.

Needs Chromium, and the programs that `npm ci` puts into tests/viewers. Prints the table of docs/page.md.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Error, sync_playwright

from tests.browser.test_viewers import write as write_viewer
from tests.chromium import ARGUMENTS, executable
from tests.rendering.dam import dam
from timeline.model.published import PublishedTimeline
from timeline.rendering import page as render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserType

READY = {
    "this page": "#chart .main-svg",
    "TimelineJS 3.9.11": ".tl-slide .tl-headline",
    "vis-timeline 8.5.4": ".vis-item",
}
_VIEWERS = {"TimelineJS 3.9.11": "timelinejs", "vis-timeline 8.5.4": "vis"}
_TWO_FRAMES = (
    "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
)
_FOCUSABLE = (
    "() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]"
    ".filter(one => !one.disabled && one.tabIndex >= 0 && one.getClientRects().length > 0).length"
)


@dataclass(frozen=True, slots=True)
class Opened:
    """Milliseconds until two frames after the first event stood there; bytes of all files; `asked` of the network."""

    ready: float
    size: int
    focusable: int
    nodes: int
    asked: int


def story(size: int) -> PublishedTimeline:
    """The sample story, told as often as it takes; each time its dates are the same."""
    told = dam()
    copies = -(-size // len(told.events))
    events = tuple(
        event.model_copy(update={"id": f"{event.id}-{copy}"}) for copy in range(copies) for event in told.events
    )
    return told.model_copy(update={"events": events[:size]})


def written(name: str, timeline: PublishedTimeline, folder: Path) -> Path:
    """The timeline as a page of its own that this program shows."""
    if name in _VIEWERS:
        return write_viewer(timeline, _VIEWERS[name], folder)
    path = folder / "timeline.html"
    path.write_text(render(timeline), encoding="utf-8")
    return path


def opened(browser: Browser, path: Path, *, selector: str, patience: float) -> Opened | None:
    """What opening it took, or None where nothing stood there after `patience` seconds."""
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.set_default_timeout(patience * 1000)
    try:
        page.goto(path.as_uri())
        page.wait_for_selector(selector, state="attached")
        ready = page.evaluate(_TWO_FRAMES)
        focusable, nodes = page.evaluate(_FOCUSABLE), page.evaluate("() => document.querySelectorAll('*').length")
    except Error:
        return None
    finally:
        context.close()
    files = {Path(unquote(urlsplit(url).path)) for url in requests if url.startswith("file:")}
    asked = sum(not url.startswith(("file:", "data:", "blob:")) for url in requests)
    return Opened(ready, sum(file.stat().st_size for file in files if file.is_file()), focusable, nodes, asked)


def rows(sizes: Sequence[int], *, runs: int, patience: float) -> Iterator[str]:
    """The lines of the table, a program and size each."""
    yield "| events | | ready, s | all files, MB | focusable | nodes | network requests |"
    yield "|--:|---|--:|--:|--:|--:|--:|"
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            timeline = story(size)
            for name, selector in READY.items():
                path = written(name, timeline, Path(folder))
                # A browser of its own each: a page that never gets ready must not weigh on the next.
                yield _row(
                    size,
                    name,
                    [_once(driver.chromium, path, selector=selector, patience=patience) for _ in range(runs)],
                )


def _once(chromium: BrowserType, path: Path, *, selector: str, patience: float) -> Opened | None:
    browser = chromium.launch(executable_path=executable(), args=[*ARGUMENTS])
    try:
        return opened(browser, path, selector=selector, patience=patience)
    finally:
        browser.close()


def _row(size: int, name: str, tries: Sequence[Opened | None]) -> str:
    done = [one for one in tries if one is not None]
    if not done:
        return f"| {size:,} | {name} | not within the time | | | | |"
    ready, one = median(each.ready for each in done) / 1000, done[0]
    return (
        f"| {size:,} | {name} | {ready:.1f} | {one.size / 1e6:.1f} | {one.focusable:,} | {one.nodes:,} | {one.asked} |"
    )


def main() -> None:
    """Prints the table as it is measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[25, 1000, 10_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--patience", type=float, default=60, help="seconds")
    chosen = parser.parse_args()
    for row in rows(chosen.sizes, runs=chosen.runs, patience=chosen.patience):
        print(row, flush=True)


if __name__ == "__main__":
    main()
