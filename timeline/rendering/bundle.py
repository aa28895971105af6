"""Where the page takes plotly.js from: our light bundle, plotly's whole one, its server, or a file beside the page."""

from __future__ import annotations

import base64
import hashlib
import html
from dataclasses import dataclass
from importlib.resources import files
from typing import assert_never

from timeline.config import Plotlyjs

BESIDE = "plotly-basic.min.js"
_CDN = "https://cdn.plot.ly"


@dataclass(frozen=True, slots=True)
class Script:
    """A script element, and what the page's policy must name for it to run."""

    element: str
    policy: str


def asset(name: str) -> str:
    """A text file of this package's `assets/`: `asset("page.css")`."""
    return files("timeline.rendering").joinpath("assets", name).read_text(encoding="utf-8")


def plotly(source: Plotlyjs) -> Script:
    """The element that brings plotly.js; only `cdn` lets the page reach the network, and only for this file."""
    match source:
        case "light":
            return inline(_light())
        case "full":
            return inline(_full())
        case "cdn":
            return _from_server()
        case "directory":
            # A page opened from disk has no origin of its own that 'self' could mean, hence also the scheme.
            return Script(f'<script src="{BESIDE}"></script>', "'self' file:")
    assert_never(source)


def inline(source: str) -> Script:
    """A script within the page, allowed by the hash of exactly these characters."""
    return Script(f"<script>{source}</script>", f"'sha256-{_digest(source)}'")


def companion_files(plotlyjs: Plotlyjs) -> dict[str, bytes]:
    """What must be written beside the page, by file name; empty unless plotlyjs is `directory`."""
    return {BESIDE: _light().encode()} if plotlyjs == "directory" else {}


def _light() -> str:
    return asset(f"plotly/{BESIDE}")


def _full() -> str:
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs())


def _from_server() -> Script:
    # The hash is of plotly's own copy of the file, so a changed file on the server does not run.
    from plotly.offline import get_plotlyjs_version

    address = html.escape(f"{_CDN}/plotly-{get_plotlyjs_version()}.min.js")
    integrity = f"sha256-{_digest(_full())}"
    return Script(f'<script src="{address}" integrity="{integrity}" crossorigin="anonymous"></script>', _CDN)


def _digest(source: str) -> str:
    return base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
