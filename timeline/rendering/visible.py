"""Text of strangers inside a Plotly chart."""

from __future__ import annotations

import html

from timeline.model.visible import visible


def for_plotly(text: str) -> str:
    """Text for a chart: Plotly reads tags in labels, and formulas between `$`; no source may write either."""
    return html.escape(" ".join(visible(text).split()), quote=False).replace("$", "&#36;")
