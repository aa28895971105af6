"""What a figure outside our page needs of its own: title, ticks, lane bands, weekends and labels that are always there.

The page does this in the browser instead, anew after every zoom.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from timeline.model.published import PublishedTimeline
from timeline.rendering.chart import ROW
from timeline.rendering.lanes import by_lane
from timeline.rendering.moments import iso, shifted
from timeline.rendering.palette import LIGHT, faded
from timeline.rendering.plan import Plan
from timeline.rendering.rows import WIDTH, Placed, label
from timeline.rendering.scale import Range
from timeline.rendering.summary import summary
from timeline.rendering.visible import for_plotly

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_WEEKENDS_UP_TO = timedelta(days=100)  # beyond that they are stripes that say nothing
_SATURDAY = 5
_LEAST_ROOM = 160  # px right of a bar that reaches in from the left; with less its label stands on the bar
_DAY = 86_400_000
_TICKS = [
    {"dtickrange": [None, _DAY - 1], "value": "%H:%M\n%a %-d %b"},
    {"dtickrange": [_DAY, 7 * _DAY - 1], "value": "%a %-d\n%b %Y"},
    {"dtickrange": [7 * _DAY, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M11"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]


def dress(figure: Figure, *, timeline: PublishedTimeline, plan: Plan) -> Figure:
    """The figure with all that makes it readable on its own, for example in a notebook."""
    figure.update_layout(
        title={"text": _title(timeline), "x": 0.01, "xanchor": "left"},
        height=round((plan.board.bottom + 3.1) * ROW) + 130,
        margin={"l": 24, "r": 24, "t": 112, "b": 12},
        xaxis={"tickformatstops": _TICKS},
        shapes=[*_bands(plan), *_weekends(plan.scale.home)],
        annotations=[*_lane_titles(plan), *(_label(one, plan.scale.home) for one in plan.board.placed)],
    )
    return figure


def _title(timeline: PublishedTimeline) -> str:
    return f"<b>{for_plotly(timeline.title)}</b><br><sup>{for_plotly(summary(timeline))}</sup>"


def _bands(plan: Plan) -> Iterator[dict[str, object]]:
    for lane in plan.board.lanes:
        yield _band("paper", (0, 1), "y", (lane.top, lane.bottom), LIGHT.band)


def _weekends(home: Range) -> Iterator[dict[str, object]]:
    if home.length > _WEEKENDS_UP_TO:
        return
    for number in range(-7, home.length.days + 2):
        day = shifted(datetime.combine(home.start, time.min), timedelta(days=number))
        if day.weekday() == _SATURDAY:
            yield _band("x", (iso(day), iso(shifted(day, timedelta(days=2)))), "paper", (0, 1), LIGHT.weekend)


def _band(
    xref: str, across: tuple[object, object], yref: str, down: tuple[object, object], colour: str
) -> dict[str, object]:
    return {
        "type": "rect",
        "layer": "below",
        "xref": xref,
        "x0": across[0],
        "x1": across[1],
        "yref": yref,
        "y0": down[0],
        "y1": down[1],
        "fillcolor": colour,
        "line": {"width": 0},
    }


def _lane_titles(plan: Plan) -> Iterator[dict[str, object]]:
    own = zip(plan.board.lanes, by_lane(plan.marks), strict=True)
    for number, (lane, marks) in enumerate(own):
        yield _heading(f"<b>{for_plotly(lane.name)}</b>  {len(marks.marks):,}", lane.top, LIGHT.lane(number))
    yield _heading("<b>Articles published</b>", plan.board.bottom, LIGHT.muted)


def _heading(text: str, top: float, colour: str) -> dict[str, object]:
    return {
        "xref": "paper",
        "x": 0,
        "y": top,
        "xanchor": "left",
        "yanchor": "top",
        "text": text,
        "font": {"color": colour},
        "showarrow": False,
    }


def _label(placed: Placed, home: Range) -> dict[str, object]:
    mark, on_left = placed.mark, placed.label_on_left
    ends = [mark.start, mark.end] if mark.at is None else [mark.at, mark.start if on_left else mark.end]
    seen = [end for end in ends if home.start <= end <= home.end] or ends
    x, shift = min(seen) if on_left else max(seen), mark.size / 2 + 3
    if not on_left and mark.start < home.start and (home.end - x) / home.length * WIDTH < _LEAST_ROOM:
        x, shift = home.start, 4
    return {
        "x": iso(x),
        "y": placed.row,
        "xanchor": "right" if on_left else "left",
        "xshift": -shift if on_left else shift,
        "text": for_plotly(label(mark)),
        "bgcolor": faded(LIGHT.paper, opacity=0.7),
        "borderpad": 0,
        "showarrow": False,
    }
