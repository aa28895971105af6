"""A plan as Plotly traces: windows as bars, best guesses as dots, publications as squares.

Only naive ISO strings reach Plotly: it drops offsets silently and moves epoch milliseconds with the reader's zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.rendering import hover
from timeline.rendering.moments import iso
from timeline.rendering.palette import LIGHT
from timeline.rendering.plan import Plan, SourceDate
from timeline.rendering.publications import Square
from timeline.rendering.rows import Placed
from timeline.rendering.themes import layout_colours, trace_colours

if TYPE_CHECKING:
    from plotly.graph_objects import Bar, Figure, Scatter

ROW = 29
"""Height of a row in px, where there is room; the page draws narrower ones on a phone."""

_MILLISECOND = timedelta(milliseconds=1)
_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
_DIM = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 0.12}}}
_DIM_TEXT = {
    "selected": {"marker": {"opacity": 1}},
    "unselected": {"marker": {"opacity": 0.06}, "textfont": {"color": "rgba(0,0,0,0)"}},
}


def chart(plan: Plan) -> Figure:
    """The figure without title, labels and bands, which depend on where it is shown."""
    from plotly.graph_objects import Figure

    figure = Figure(data=traces(plan), layout=_layout(plan))
    for trace, patch in zip(figure.data, trace_colours(plan, LIGHT), strict=True):
        for attribute, value in patch.items():
            trace[attribute] = value
    for attribute, value in layout_colours(LIGHT).items():
        figure.layout[attribute] = value
    return figure


def traces(plan: Plan) -> list[Bar | Scatter]:
    """The five traces from back to front; `customdata` are event ids (document ids for the squares)."""
    placed = plan.board.placed
    dotted = [one for one in placed if one.mark.at is not None]
    disputed = [one for one in dotted if one.mark.event.conflicts]
    squares = _squares(plan.squares, plan.board.bottom)
    return [_windows(placed), squares, _source_dates(plan.source_dates), _dots(dotted), _badges(disputed)]


def _windows(placed: Sequence[Placed]) -> Bar:
    from plotly.graph_objects import Bar

    return Bar(
        name="windows",
        orientation="h",
        base=[iso(one.mark.start) for one in placed],
        x=[(one.mark.end - one.mark.start) // _MILLISECOND for one in placed],
        y=[one.row for one in placed],
        width=0.44,
        customdata=[one.mark.event.id for one in placed],
        hovertext=[hover.of_event(one.mark.event) for one in placed],
        hoverinfo="text",
        marker={
            "cornerradius": 5,
            "line": {"width": 1},
            "pattern": {
                "shape": ["/" if one.mark.hatched else "" for one in placed],
                "fillmode": "replace",
                "size": 6,
                "solidity": 0.28,
            },
        },
        **_DIM,
    )


def _dots(dotted: Sequence[Placed]) -> Scatter:
    from plotly.graph_objects import Scatter

    return Scatter(
        name="dots",
        mode="markers",
        x=[iso(one.mark.at) for one in dotted if one.mark.at is not None],
        y=[one.row for one in dotted],
        customdata=[one.mark.event.id for one in dotted],
        hovertext=[hover.of_event(one.mark.event) for one in dotted],
        hoverinfo="text",
        marker={
            "symbol": [one.mark.symbol for one in dotted],
            "size": [one.mark.size for one in dotted],
            "opacity": 1,
            "line": {"width": 2},
        },
        **_DIM,
    )


def _badges(disputed: Sequence[Placed]) -> Scatter:
    from plotly.graph_objects import Scatter

    return Scatter(
        name="disagreements",
        mode="markers+text",
        x=[iso(one.mark.at) for one in disputed if one.mark.at is not None],
        y=[one.row - (one.mark.size / 2 + 7) / ROW for one in disputed],
        text=["≠"] * len(disputed),
        textfont={"size": 11, "weight": "bold"},
        customdata=[one.mark.event.id for one in disputed],
        hovertext=[hover.of_event(one.mark.event) for one in disputed],
        hoverinfo="text",
        marker={"size": 14, "symbol": "circle", "opacity": 1, "line": {"width": 1.5}},
        **_DIM_TEXT,
    )


def _source_dates(dates: Sequence[SourceDate]) -> Scatter:
    from plotly.graph_objects import Scatter

    return Scatter(
        name="source dates",
        mode="markers+text",
        x=[iso(date.at) for date in dates],
        y=[date.row + 0.33 for date in dates],
        text=[date.letters for date in dates],
        textposition="bottom center",
        textfont={"size": 9},
        customdata=[date.event for date in dates],
        hoverinfo="skip",
        marker={"size": 6, "symbol": "triangle-up", "opacity": 1},
        **_DIM_TEXT,
    )


def _squares(squares: Sequence[Square], bottom: float) -> Scatter:
    from plotly.graph_objects import Scatter

    return Scatter(
        name="published",
        mode="markers+text",
        x=[iso(square.at) for square in squares],
        y=[bottom + 1.25 + 0.66 * square.step for square in squares],
        text=[square.text for square in squares],
        textfont={"size": 10, "weight": "bold"},
        customdata=[square.documents[0].id for square in squares],
        hovertext=[hover.of_square(square) for square in squares],
        hoverinfo="text",
        marker={"size": 17, "symbol": "square", "opacity": 1},
        selected=_DIM["selected"],
        unselected={"marker": {"opacity": 0.25}},
    )


def _layout(plan: Plan) -> dict[str, object]:
    home, whole = plan.scale.home, plan.scale.whole
    return {
        "template": "none",
        "autosize": True,
        "showlegend": False,
        "hovermode": "closest",
        "hoverdistance": 12,
        "hoverlabel": {"align": "left", "font": {"size": 13, "family": _FONT}},
        "dragmode": "pan",
        "bargap": 0,
        "font": {"family": _FONT, "size": 12},
        "xaxis": {
            "type": "date",
            "side": "top",
            "range": [iso(home.start), iso(home.end)],
            "minallowed": iso(whole.start),
            "maxallowed": iso(whole.end),
            "showgrid": True,
            "zeroline": False,
            "ticks": "outside",
            "ticklen": 5,
            "ticklabeloverflow": "allow",
        },
        "yaxis": {"range": [plan.board.bottom + 3.1, 0], "fixedrange": True, "visible": False},
    }
