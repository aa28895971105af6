"""How each kind of mark looks, without its data: the page's script fills the same looks that the figure fills."""

from __future__ import annotations

Look = dict[str, object]

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"

WINDOWS: Look = {
    "type": "bar",
    "name": "windows",
    "orientation": "h",
    "width": 0.44,
    "hoverinfo": "text",
    "marker": {
        "cornerradius": 5,
        "line": {"width": 1},
        "pattern": {"fillmode": "replace", "size": 6, "solidity": 0.28},
    },
}
COUNTS: Look = {
    "type": "bar",
    "name": "counts",
    "orientation": "h",
    "hoverinfo": "text",
    "marker": {"line": {"width": 1}},
}
NUMBERS: Look = {"type": "scatter", "name": "numbers", "mode": "text", "textfont": {"size": 10}, "hoverinfo": "skip"}
PUBLISHED: Look = {
    "type": "scatter",
    "name": "published",
    "mode": "markers+text",
    "textfont": {"size": 10, "weight": "bold"},
    "hoverinfo": "text",
    "marker": {"size": 17, "symbol": "square", "opacity": 1},
}
SOURCE_DATES: Look = {
    "type": "scatter",
    "name": "source dates",
    "mode": "markers+text",
    "textposition": "bottom center",
    "textfont": {"size": 9},
    "hoverinfo": "skip",
    "marker": {"size": 6, "symbol": "triangle-up", "opacity": 1},
}
DOTS: Look = {
    "type": "scatter",
    "name": "dots",
    "mode": "markers",
    "hoverinfo": "text",
    "marker": {"opacity": 1, "line": {"width": 2}},
}
BADGES: Look = {
    "type": "scatter",
    "name": "disagreements",
    "mode": "markers+text",
    "textfont": {"size": 11, "weight": "bold"},
    "hoverinfo": "text",
    "marker": {"size": 14, "symbol": "circle", "opacity": 1, "line": {"width": 1.5}},
}
LOOKS = (COUNTS, WINDOWS, NUMBERS, PUBLISHED, SOURCE_DATES, DOTS, BADGES)
"""From back to front."""
