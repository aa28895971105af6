"""A published timeline as one HTML page that needs nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from timeline.config import Plotlyjs
from timeline.model.published import PublishedTimeline
from timeline.rendering.bundle import Script, asset, inline, plotly
from timeline.rendering.payload import payload
from timeline.rendering.summary import summary
from timeline.rendering.told import told

# In the order they are read; each file is one idea, `main.js` puts them to work.
SCRIPTS = (
    "dom.js",
    "time.js",
    "data.js",
    "state.js",
    "marks.js",
    "ticks.js",
    "buckets.js",
    "labels.js",
    "over.js",
    "hover.js",
    "pack.js",
    "squares.js",
    "stage.js",
    "shapes.js",
    "theme.js",
    "traces.js",
    "chart.js",
    "matching.js",
    "filters.js",
    "panel.js",
    "list.js",
    "mention.js",
    "detail.js",
    "select.js",
    "order.js",
    "sections.js",
    "save.js",
    "help.js",
    "link.js",
    "keys.js",
    "print.js",
    "main.js",
)
_STYLES = ("page.css", "parts.css", "print.css")
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def page(timeline: PublishedTimeline, *, plotlyjs: Plotlyjs = "light") -> str:
    """The whole page; opened from disk it asks no network for anything (but with `plotlyjs="cdn"`).

    Example: `Path("timeline.html").write_text(page(story), encoding="utf-8")`. The same timeline gives the same bytes.
    """
    library, script = plotly(plotlyjs), inline(_script())
    slots = {
        "policy": _policy(library, script),
        "title": html.escape(told(timeline.title)),
        "summary": html.escape(told(summary(timeline))),
        "generator": html.escape(told(timeline.generator)),
        "styles": "\n".join(map(asset, _STYLES)),
        "data": payload(timeline),
        "library": library.element,
        "script": script.element,
    }
    return _filled(asset("page.html"), slots)


def _script() -> str:
    body = "\n".join(asset(f"js/{name}") for name in SCRIPTS)
    return f'"use strict";\n(async () => {{\n{body}\n}})();\n'


def _policy(*scripts: Script) -> str:
    # Plotly writes style attributes and a style element as it draws, hence 'unsafe-inline' for styles (only).
    allowed = " ".join(script.policy for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _filled(template: str, slots: Mapping[str, str]) -> str:
    """The template with each slot filled once; what is put in is not looked at again."""
    return _SLOT.sub(lambda slot: slots[slot[1]], template)
