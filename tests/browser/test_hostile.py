"""Nothing out of a text or an address runs, loads, hides or reorders; one page holds every trick in every place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Watched, load, settle, watch, write
from tests.rendering.dam import dam
from timeline.model.published import PublishedConflict, PublishedConflictValue, PublishedEvent, PublishedTimeline

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

FIRED = "document.documentElement.dataset.fired = 1"
TRICKS = {
    "script": f"</script><script>{FIRED}</script>",
    "script in capitals": f"</SCRIPT ><sCript>{FIRED}</sCript>",
    "comment": "<!--<script>",
    "image": f'<img src=x onerror="{FIRED}">',
    "svg": f'"><svg onload="{FIRED}">',
    "frame": f'<iframe srcdoc="<script>parent.{FIRED}</script>"></iframe>',
    "style": "</style><style>body{display:none}</style>",
    "link": f'<a href="javascript:{FIRED}">here</a>',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    "entity": f"&lt;img src=x onerror=&quot;{FIRED}&quot;&gt;",
    "template": "{{library}} ${1} %{customdata}",
    "formula": "Firm pays $5m for boats and $6m for docks",
    "property": "__proto__",
    "bidi": "\u202egnp.tixe\u202c \u2066isolated\u2069 \u200fmark",
    "zero width": "zero\u200bwidth\ufeff\u2060",
    "control": "bell\x07 nul\x00 escape\x1b[31m \x9b line\u2028separator",
    "long": "x" * 10_000_000,
}
URLS = (
    f"javascript:{FIRED}",
    f"JAVASCRIPT:{FIRED}//https://a.example",
    " https://space.example",
    "data:text/html,<script>parent.fired=1</script>",
    "https://bidi.example/\u202e",
    'https://quote.example/"onmouseover="x',
    "file:///etc/passwd",
)


def poisoned(event: PublishedEvent, text: str) -> PublishedEvent:
    mentions = tuple(
        one.model_copy(
            update={
                "quote": text * 2 if len(text) < 1000 else text,
                "attribution": text,
                "time": one.time and one.time.model_copy(update={"expression": text, "derivation": text}),
            }
        )
        for one in event.mentions
    )
    side = PublishedConflictValue(value=text, mentions=(mentions[0].id,))
    conflict = PublishedConflict(field=text[:200], values=(side, side), note=text)
    words = {"title": text, "lane": text, "date_text": text, "edtf": text, "participants": (text,), "places": (text,)}
    also = {"history": (text,), "corrections": (text,), "conflicts": (conflict,), "mentions": mentions}
    return event.model_copy(update={"id": text[:100]} | words | also)


def hostile() -> PublishedTimeline:
    story, tricks = dam(), [*TRICKS.values()]
    events = tuple(poisoned(event, text) for event, text in zip(story.events, tricks, strict=False))
    documents = tuple(
        one.model_copy(update={"title": text, "source": text, "url": url, "warnings": (text,)})
        for one, text, url in zip(story.documents, tricks[5:], URLS, strict=False)
    )
    undated = tuple(
        one.model_copy(update={"title": text, "reason": text, "would_help": text, "quote": text})
        for one, text in zip(story.undated, tricks, strict=False)
    )
    rejected = tuple(one.model_copy(update={"subject": tricks[3], "detail": tricks[0]}) for one in story.rejected)
    told = {
        "title": " ".join(tricks[:-1]),
        "events": events,
        "documents": documents,
        "undated": undated,
        "rejected": rejected,
    }
    return story.model_copy(update=told)


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Watched, Path]]:
    path = write(hostile(), tmp_path_factory.mktemp("hostile"))
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    watched = watch(context.new_page())
    load(watched.page, path.as_uri())
    yield watched, path
    context.close()


def harmless(watched: Watched, path: Path) -> None:
    page = watched.page
    assert page.get_attribute("html", "data-fired") is None
    assert page.evaluate("typeof fired") == "undefined"
    assert watched.said == []
    assert watched.asked == [path.as_uri()]
    assert page.url.startswith(path.as_uri())
    assert page.locator("script:not([type])").count() == 2  # plotly and our own
    assert (
        page.locator(
            "img, iframe, meta[http-equiv=refresh], body style, :is(#list, #detail, #below, #filters, #chart, #labels, #heads, #tip) :is(svg[onload], b > b, a[href^='javascript' i])"
        ).count()
        == 0
    )


@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_is_shown_as_text_wherever_it_stands(opened: tuple[Watched, Path], name: str) -> None:
    watched, path = opened
    page, trick = watched.page, TRICKS[name]
    page.evaluate(
        "id => [...document.querySelectorAll('#list button')].find(one => one.dataset.id === id).click()", trick[:100]
    )
    settle(page)
    told = page.inner_text("#detail")
    assert len(told) < 60_000
    if name in ("script", "image", "svg", "link", "entity", "template", "formula"):
        assert told.count(trick) >= 8
    harmless(watched, path)


def test_what_hides_or_reorders_is_spelt_out(opened: tuple[Watched, Path]) -> None:
    watched, path = opened
    words = watched.page.inner_text("body")
    assert not set("\u202e\u202c\u2066\u2069\u200f\u200b\ufeff\u2060\x07\x00\x1b\x9b\u2028") & set(words)
    for shown in ("[U+202E]gnp.tixe", "zero[U+200B]width[U+FEFF]", "bell[U+0007] nul[U+0000]"):
        assert shown in words
    harmless(watched, path)


def test_ten_million_letters_are_cut_and_the_page_stays_small(opened: tuple[Watched, Path]) -> None:
    watched, path = opened
    assert path.stat().st_size < 2_500_000
    assert watched.page.evaluate("document.body.innerText.length") < 400_000


def test_searching_filtering_hovering_and_printing_run_nothing(opened: tuple[Watched, Path]) -> None:
    watched, path = opened
    page = watched.page
    page.click("#more")
    page.fill("#search", TRICKS["image"])
    settle(page)
    page.hover("#chart")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    settle(page)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.reload()
    settle(page)
    assert page.input_value("#search") == TRICKS["image"]
    assert page.locator("#active").inner_text().count("<img") == 1
    watched.asked.pop()
    harmless(watched, path)
    page.fill("#search", "")
    settle(page)


def test_labels_lanes_and_what_they_say_under_the_pointer_are_text(opened: tuple[Watched, Path]) -> None:
    watched, path = opened
    page = watched.page
    said = []
    for label in page.locator("#labels .label").all()[:8]:
        label.evaluate("one => one.scrollIntoView({ block: 'center' })")
        box = label.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 20, box["y"] + 8, steps=2)
        said.append(page.inner_text("#tip"))
    assert len(said) > 3
    assert any("<" in text for text in said)
    assert "<" in page.inner_text("#heads")
    harmless(watched, path)


def test_only_web_addresses_are_links(opened: tuple[Watched, Path]) -> None:
    watched, path = opened
    links = watched.page.eval_on_selector_all("a[href]", "all => all.map(one => one.href)")
    assert [url for url in links if not url.startswith("https://quote.example/%22")] == []
    harmless(watched, path)


def test_a_script_put_in_later_is_refused_by_the_policy(opened: tuple[Watched, Path]) -> None:
    watched, _ = opened
    watched.page.evaluate(
        "const one = document.createElement('script'); one.textContent = 'globalThis.fired = 1'; document.body.append(one); one.remove();"
        "const two = new Image(); two.src = 'https://evil.example/x';"
    )
    watched.page.wait_for_timeout(100)
    assert watched.page.evaluate("typeof fired") == "undefined"
    assert len(watched.said) == 2
    assert all("Content Security Policy" in line for line in watched.said)
    watched.said.clear()
