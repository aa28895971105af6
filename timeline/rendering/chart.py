"""A plan as Plotly traces: windows as bars, best guesses as dots, publications as squares, crowds as counts.

Only naive ISO strings reach Plotly: it drops offsets silently and moves epoch milliseconds with the reader's zone.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.rendering import hover, looks
from timeline.rendering.crowd import Count
from timeline.rendering.looks import Look
from timeline.rendering.moments import iso, middle
from timeline.rendering.palette import Palette, faded
from timeline.rendering.plan import Plan
from timeline.rendering.rows import Placed
from timeline.rendering.themes import layout_colours

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

ROW = 29
"""Height of a row in px, where there is room; the page draws narrower ones on a phone."""

Filling = Mapping[str, object]
"""What a trace shows, as Plotly's dotted attributes; `customdata` are event ids (document ids for the squares)."""

_MILLISECOND = timedelta(milliseconds=1)


def chart(plan: Plan, palette: Palette) -> Figure:
    """The figure without title, labels and bands, which depend on where it is shown."""
    from plotly.graph_objects import Figure

    figure = Figure(layout=layout(plan))
    for look, filling in zip(looks.LOOKS, _fillings(plan, palette), strict=True):
        # Plotly takes the type out of what it is given and puts it back at the end.
        figure.add_trace(deepcopy(look))
        for attribute, value in filling.items():
            figure.data[-1][attribute] = value
    for attribute, value in layout_colours(palette).items():
        figure.layout[attribute] = value
    return figure


def _fillings(plan: Plan, palette: Palette) -> list[Filling]:
    """In the order of `looks.LOOKS`."""
    dotted = [one for one in plan.board.placed if one.mark.at is not None]
    return [
        _counts(plan.counts, palette),
        _windows(plan.board.placed, palette),
        _numbers(plan.counts, palette),
        _squares(plan, palette),
        _source_dates(plan, palette),
        _dots(dotted, palette),
        _badges([one for one in dotted if one.mark.event.conflicts], palette),
    ]


def _counts(counts: tuple[Count, ...], palette: Palette) -> Filling:
    return {
        "base": [iso(count.when.start) for count in counts],
        "x": [count.when.length // _MILLISECOND for count in counts],
        "y": [(count.top + count.bottom) / 2 for count in counts],
        "width": [count.bottom - count.top for count in counts],
        "hovertext": [hover.of_count(count) for count in counts],
        "marker.color": [faded(palette.lane(count.lane), opacity=0.08 if count.vague else 0.5) for count in counts],
        "marker.line.color": [faded(palette.lane(count.lane), opacity=0.75) for count in counts],
    }


def _windows(placed: tuple[Placed, ...], palette: Palette) -> Filling:
    return {
        "base": [iso(one.mark.start) for one in placed],
        "x": [(one.mark.end - one.mark.start) // _MILLISECOND for one in placed],
        "y": [one.row for one in placed],
        "customdata": [one.mark.event.id for one in placed],
        "hovertext": [hover.of_event(one.mark.event) for one in placed],
        **_bars(placed, palette),
    }


def _bars(placed: tuple[Placed, ...], palette: Palette) -> Filling:
    fills = [faded(palette.lane(one.lane), opacity=one.mark.fill) for one in placed]
    # Where a bar has a pattern, Plotly draws the pattern in the marker's colour.
    hatches = [faded(palette.lane(one.lane), opacity=0.55) for one in placed]
    return {
        "marker.pattern.shape": ["/" if one.mark.hatched else "" for one in placed],
        "marker.pattern.fgcolor": hatches,
        "marker.pattern.bgcolor": fills,
        "marker.color": [hatches[at] if one.mark.hatched else fills[at] for at, one in enumerate(placed)],
        "marker.line.color": [faded(palette.lane(one.lane), opacity=0.75) for one in placed],
    }


def _numbers(counts: tuple[Count, ...], palette: Palette) -> Filling:
    """One number a stretch, above all that is stacked there."""
    highest: dict[tuple[int, object], tuple[Count, int]] = {}
    for count in counts:
        place = count.lane, count.when.start
        highest[place] = count, count.number + (highest[place][1] if place in highest else 0)
    return {
        "x": [iso(middle(count.when.start, count.when.end)) for count, _ in highest.values()],
        "y": [count.top - 0.26 for count, _ in highest.values()],
        "text": [f"{number:,}" for _, number in highest.values()],
        "textfont.color": palette.muted,
    }


def _squares(plan: Plan, palette: Palette) -> Filling:
    return {
        "x": [iso(square.at) for square in plan.squares],
        "y": [plan.board.bottom + 1.25 + 0.66 * square.step for square in plan.squares],
        "text": [square.text for square in plan.squares],
        "customdata": [square.documents[0].id for square in plan.squares],
        "hovertext": [hover.of_square(square) for square in plan.squares],
        "marker.color": palette.square,
        "textfont.color": palette.square_ink,
    }


def _source_dates(plan: Plan, palette: Palette) -> Filling:
    return {
        "x": [iso(date.at) for date in plan.source_dates],
        "y": [date.row for date in plan.source_dates],
        "text": [date.letters for date in plan.source_dates],
        "customdata": [date.event for date in plan.source_dates],
        "marker.color": palette.alert,
        "textfont.color": palette.alert,
    }


def _dots(dotted: list[Placed], palette: Palette) -> Filling:
    lanes = [palette.lane(one.lane) for one in dotted]
    return {
        "x": [iso(one.mark.at) for one in dotted if one.mark.at is not None],
        "y": [one.row for one in dotted],
        "customdata": [one.mark.event.id for one in dotted],
        "hovertext": [hover.of_event(one.mark.event) for one in dotted],
        "marker.symbol": [one.mark.symbol for one in dotted],
        "marker.size": [one.mark.size for one in dotted],
        "marker.color": [palette.paper if one.mark.hollow else lane for one, lane in zip(dotted, lanes, strict=True)],
        "marker.line.color": lanes,
    }


def _badges(disputed: list[Placed], palette: Palette) -> Filling:
    return {
        "x": [iso(one.mark.at) for one in disputed if one.mark.at is not None],
        "y": [one.row - (one.mark.size / 2 + 7) / ROW for one in disputed],
        "text": ["≠"] * len(disputed),
        "customdata": [one.mark.event.id for one in disputed],
        "hovertext": [hover.of_event(one.mark.event) for one in disputed],
        "marker.color": palette.alert,
        "marker.line.color": palette.paper,
        "textfont.color": palette.paper,
    }


def layout(plan: Plan) -> Look:
    """The axes and how the chart answers to the pointer."""
    home, whole = plan.scale.home, plan.scale.whole
    return {
        "template": "none",
        "autosize": True,
        "showlegend": False,
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverdistance": 12,
        "hoverlabel": {"align": "left", "font": {"size": 13, "family": looks.FONT}},
        "dragmode": "pan",
        "bargap": 0,
        "font": {"family": looks.FONT, "size": 12},
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
            "tickangle": 0,
        },
        "yaxis": {"range": [plan.board.bottom + 3.1, 0], "fixedrange": True, "visible": False},
    }
