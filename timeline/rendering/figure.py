"""A published timeline as a Plotly figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model.published import PublishedTimeline
from timeline.rendering.chart import chart
from timeline.rendering.dressing import dress
from timeline.rendering.palette import LIGHT
from timeline.rendering.plan import plan

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


def figure(timeline: PublishedTimeline) -> Figure:
    """The chart for a notebook or `Figure.write_html`: `figure(story).show()`. Hovering shows dates and quotes.

    An event without any date is not on it; a timeline without any date gives a figure that says so.
    """
    placed = plan(timeline)
    return _empty() if placed is None else dress(chart(placed, LIGHT), timeline=timeline, plan=placed)


def _empty() -> Figure:
    from plotly.graph_objects import Figure

    note = {"text": "No event has a date", "showarrow": False, "xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    hidden = {"visible": False}
    return Figure(layout={"template": "none", "annotations": [note], "xaxis": hidden, "yaxis": hidden})
