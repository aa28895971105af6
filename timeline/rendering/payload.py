"""The page's data as one JSON text that can stand inside a script element."""

from __future__ import annotations

import json
from typing import cast

from timeline.model.published import PublishedTimeline
from timeline.rendering.chart import chart
from timeline.rendering.moments import iso
from timeline.rendering.palette import THEMES, Palette
from timeline.rendering.plan import Plan, plan
from timeline.rendering.records import Record, records
from timeline.rendering.rows import Placed, label
from timeline.rendering.scale import Range
from timeline.rendering.themes import layout_colours, trace_colours
from timeline.rendering.visible import visible

# Inside <script>, `</script>` and `<!--` would end or upset the element; U+2028/9 upset old JavaScript.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def payload(timeline: PublishedTimeline) -> str:
    """Everything the page shows: its words, and the chart where there is one."""
    placed = plan(timeline)
    data = records(timeline) | {
        "title": visible(timeline.title),
        "zone": visible(timeline.timezone),
        "chart": None if placed is None else _chart(placed),
    }
    return embeddable(data)


def embeddable(data: object) -> str:
    """JSON without one character that HTML reads: `embeddable("</script>")` is `"\\u003c/script\\u003e"`."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for letter, escape in _ESCAPES.items():
        text = text.replace(letter, escape)
    return text


def _chart(placed: Plan) -> Record:
    figure = cast("Record", chart(placed).to_plotly_json())
    board = placed.board
    return {
        "figure": {"data": figure["data"], "layout": figure["layout"]},
        "themes": {name: _theme(placed, palette) for name, palette in THEMES.items()},
        "home": _range(placed.scale.home),
        "whole": _range(placed.scale.whole),
        "lanes": [{"name": visible(lane.name), "top": lane.top, "bottom": lane.bottom} for lane in board.lanes],
        "bottom": board.bottom,
        "marks": [_mark(one) for one in board.placed],
        "squares": {
            placed.letters[document.id]: 0.66 * square.step
            for square in placed.squares
            for document in square.documents
        },
    }


def _theme(placed: Plan, palette: Palette) -> Record:
    return {
        "traces": trace_colours(placed, palette),
        "layout": layout_colours(palette),
        "lanes": [palette.lane(number) for number, _ in enumerate(placed.board.lanes)],
        "paper": palette.paper,
        "ink": palette.ink,
        "muted": palette.muted,
        "line": palette.line,
        "band": palette.band,
        "weekend": palette.weekend,
    }


def _range(stretch: Range) -> list[str]:
    return [iso(stretch.start), iso(stretch.end)]


def _mark(placed: Placed) -> Record:
    mark = placed.mark
    return {
        "id": mark.event.id,
        "label": label(mark),
        "lane": placed.lane,
        "row": placed.row,
        "from": iso(mark.start),
        "until": iso(mark.end),
        "at": None if mark.at is None else iso(mark.at),
        "size": mark.size,
        "weight": mark.event.importance,
    }
