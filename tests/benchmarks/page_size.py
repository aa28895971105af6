"""How soon the page stands and answers: made-up stories of 18 to 100,000 events, in a browser of their own.

`python -m tests.benchmarks.page_size [EVENTS ...]`; a JSON line each. Every figure is of `runs` fresh browsers, least and
most: on a busy machine the least is the one to read. `--page FILE` measures a page that is there already.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.chromium import ARGUMENTS, executable
from tests.rendering.samples import Said, Told, document, event
from timeline.model.interval import Granularity
from timeline.model.published import PublishedEvent, PublishedTimeline
from timeline.rendering import page as render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

LANES = ("Talks", "Dam and river", "People", "Statements", "Money", "Courts", "Weather", None)
OUTLETS = ("Lindhaven Courier", "Radio Veldmoor", "Upland Post", "The Ferryman")
THINGS = ("gate", "council", "pump", "valley", "inquiry", "operator", "shelter", "bridge", "minister", "reservoir")
DEEDS = ("was closed again", "held a long meeting", "was inspected", "refused to answer", "was repaired overnight")
START = datetime(2022, 1, 3)
DAYS = 4 * 365

# Two frames after the last drawing: what is on the screen, not what was ordered. The wait beside it is for what a
# pause after typing or resizing puts off.
_READY = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
_ZOOM = """keys => new Promise(done => {
  const start = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: keys, bubbles: true }));
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  document.getElementById('chart').once('plotly_afterplot', drawn);
})"""


def made_up(count: int) -> PublishedTimeline:
    """A story of so many events over four years, most of them in bursts, the same on every run."""
    random = Random(7)
    documents = tuple(
        document(f"d{number}", OUTLETS[number % 4], f"2022-{1 + number % 12:02}-{1 + number % 27:02}")
        for number in range(min(400, max(5, count // 20)))
    )
    events = tuple(_events(count, random, [one.id for one in documents]))
    return PublishedTimeline(
        title=f"A story of {count:,} events",
        timezone="UTC",
        generator="timeline-reconstruction benchmark",
        documents=documents,
        events=events,
        undated=(),
        rejected=(),
    )


def _events(count: int, random: Random, documents: list[str]) -> Iterator[PublishedEvent]:
    bursts = [random.randrange(DAYS) for _ in range(12)]
    for number in range(count):
        day = random.choice(bursts) + round(random.gauss(0, 12)) if random.random() < 0.7 else random.randrange(DAYS)
        start = START + timedelta(days=max(0, day))
        length = random.choices((1, 7, 30), (85, 10, 5))[0]
        when = f"{start:%Y-%m-%d}/{start + timedelta(days=length):%Y-%m-%d}"
        title = f"The {random.choice(THINGS)} of {random.choice(OUTLETS)} {random.choice(DEEDS)} ({number})"
        said = Said(random.choice(documents), f"{title} [on that day], said {random.choice(THINGS)}s.", "as told", when)
        told = Told(
            title,
            when,
            f"{start:%d %b %Y}",
            (said,),
            lane=random.choice(LANES),
            granularity={1: Granularity.DAY, 7: Granularity.WEEK, 30: Granularity.MONTH}[length],
        )
        yield event(told, f"e{number}").model_copy(update={"importance": random.random()})


def measure(page: Path, browser: Browser) -> dict[str, float]:
    """Seconds until the page is ready, milliseconds of a zoom, both also as the page's own work, and what it weighs."""
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    tab = context.new_page()
    tab.set_default_timeout(90_000)
    session = context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    tab.goto(page.as_uri())
    tab.wait_for_selector("#chart .main-svg", state="attached")
    ready, loaded = tab.evaluate(_READY), _worked(session)
    zooms = [_zoom(tab, session, key) for key in ("+", "+", "+", "+", "-", "-", "-", "0")]
    nodes, heap = tab.evaluate("[document.querySelectorAll('*').length, performance.memory.usedJSHeapSize / 1e6]")
    context.close()
    return {
        "ready_s": ready / 1000,
        "ready_work_s": loaded,
        "zoom_ms": median(taken for taken, _ in zooms),
        "zoom_work_ms": median(worked for _, worked in zooms),
        "nodes": nodes,
        "heap_mb": heap,
    }


def _zoom(tab: Page, session: CDPSession, key: str) -> tuple[float, float]:
    tab.wait_for_timeout(150)
    before = _worked(session)
    return float(tab.evaluate(_ZOOM, key)), 1000 * (_worked(session) - before)


def _worked(session: CDPSession) -> float:
    """Seconds of processor time of the page's main thread, which other programs on the machine do not change much."""
    found = session.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) for one in found if one["name"] == "TaskDuration")


def ranges(page: Path, runs: int) -> dict[str, object]:
    """Least and most of each figure over so many browsers."""
    found = []
    with sync_playwright() as driver:
        for _ in range(runs):
            browser = driver.chromium.launch(executable_path=executable(), args=[*ARGUMENTS])
            found.append(measure(page, browser))
            browser.close()
    return {
        name: [round(min(one[name] for one in found), 2), round(max(one[name] for one in found), 2)]
        for name in found[0]
    }


def main() -> None:
    """A line for each story or page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", nargs="*", type=int, default=[18, 1_000, 10_000, 100_000])
    parser.add_argument("--page", type=Path, action="append", default=[])
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    for path in asked.page:
        print(
            json.dumps(
                {"page": path.name, "mb": round(path.stat().st_size / 1e6, 2)} | ranges(path.resolve(), asked.runs)
            )
        )
    for count in [] if asked.page else asked.events:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "timeline.html"
            path.write_text(render(made_up(count)), encoding="utf-8")
            print(
                json.dumps({"events": count, "mb": round(path.stat().st_size / 1e6, 2)} | ranges(path, asked.runs)),
                flush=True,
            )


if __name__ == "__main__":
    main()
