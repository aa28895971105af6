"""The colours of the layout in one theme, as Plotly's dotted attributes; those of the marks come with their data."""

from __future__ import annotations

from timeline.rendering.palette import Palette


def layout_colours(palette: Palette) -> dict[str, object]:
    """The layout's patch."""
    return {
        "paper_bgcolor": palette.paper,
        "plot_bgcolor": palette.paper,
        "font.color": palette.ink,
        "xaxis.gridcolor": palette.line,
        "xaxis.tickcolor": palette.muted,
        "hoverlabel.bgcolor": palette.paper,
        "hoverlabel.bordercolor": palette.muted,
        "hoverlabel.font.color": palette.ink,
    }
