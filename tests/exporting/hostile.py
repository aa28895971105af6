"""A timeline as an enemy would write it: every text tries to become markup, a formula, a property or a command."""

from __future__ import annotations

from tests import samples
from timeline.model.published import PublishedTimeline
from timeline.publishing import publish

TEXTS = (
    "</script><script>fired('script')</script>",
    "<img src=x onerror=\"fired('img')\">",
    "&lt;img src=x onerror=&quot;fired('entity')&quot;&gt;",
    "\"><svg onload=fired('svg')>",
    "<a href=\"javascript:fired('link')\">here</a>",
    '=HYPERLINK("http://evil.example")',
    "line one\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "semi; colon: comma, back\\slash\\n",
    "\u202etxet sdrawkcab\u202c \u200b\u2066 \x00\x07\x1b[31m",
    "Zażółć 漢字 👩\u200d👩\u200d👧 " * 20,
)
URLS = (
    "javascript:fired('url')",
    "data:text/html,<script>fired('data')</script>",
    "https://evil.example/\r\nATTACH:x",
    "https://evil.example/\"onmouseover=\"fired('attribute')",
    " https://evil.example/",
)


def hostile() -> PublishedTimeline:
    """An event for each text, which is its title, lane, place, participant, quote, outlet and disagreement."""
    story = publish(samples.story(), version="0.1.0")
    document, event = story.documents[0], story.events[0]
    documents = tuple(
        document.model_copy(update={"id": f"d{number}", "source": text, "title": text, "url": URLS[number % len(URLS)]})
        for number, text in enumerate(TEXTS)
    )
    conflict = event.conflicts[0]
    events = tuple(
        event.model_copy(
            update={
                "id": f"e{number}{text[:8]}",
                "title": text,
                "date_text": text,
                "edtf": text,
                "lane": text,
                "places": (text,),
                "participants": (text,),
                "conflicts": (conflict.model_copy(update={"note": text}),),
                "mentions": (event.mentions[0].model_copy(update={"document": f"d{number}", "quote": text}),),
            }
        )
        for number, text in enumerate(TEXTS)
    )
    return story.model_copy(update={"title": TEXTS[0] + TEXTS[6], "documents": documents, "events": events})
