"""The colours of every trace and of the layout in one theme, as Plotly's dotted attributes.

The figure is built with the light ones; the page carries both and switches without touching positions.
"""

from __future__ import annotations

from timeline.rendering.palette import Palette, faded
from timeline.rendering.plan import Plan
from timeline.rendering.rows import Placed

Patch = dict[str, object]


def trace_colours(plan: Plan, palette: Palette) -> list[Patch]:
    """One patch per trace, in the order in which `chart.traces` makes them."""
    placed, dotted = plan.board.placed, [one for one in plan.board.placed if one.mark.at is not None]
    return [
        _windows(placed, palette),
        _squares(palette),
        _source_dates(palette),
        _dots(dotted, palette),
        _alert(palette),
    ]


def layout_colours(palette: Palette) -> Patch:
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


def _windows(placed: tuple[Placed, ...], palette: Palette) -> Patch:
    fills = [faded(palette.lane(one.lane), opacity=one.mark.fill) for one in placed]
    # Where a bar has a pattern, Plotly draws the pattern in the marker's colour.
    hatches = [faded(palette.lane(one.lane), opacity=0.55) for one in placed]
    return {
        "marker.color": [hatches[at] if one.mark.hatched else fills[at] for at, one in enumerate(placed)],
        "marker.line.color": [faded(palette.lane(one.lane), opacity=0.75) for one in placed],
        "marker.pattern.fgcolor": hatches,
        "marker.pattern.bgcolor": fills,
    }


def _dots(dotted: list[Placed], palette: Palette) -> Patch:
    return {
        "marker.color": [palette.paper if one.mark.hollow else palette.lane(one.lane) for one in dotted],
        "marker.line.color": [palette.lane(one.lane) for one in dotted],
    }


def _squares(palette: Palette) -> Patch:
    return {"marker.color": palette.square, "textfont.color": palette.square_ink}


def _source_dates(palette: Palette) -> Patch:
    return {"marker.color": palette.alert, "textfont.color": palette.alert}


def _alert(palette: Palette) -> Patch:
    return {"marker.color": palette.alert, "marker.line.color": palette.paper, "textfont.color": palette.paper}
