"""The page's data as one JSON text that can stand inside a script element."""

from __future__ import annotations

import json
from dataclasses import asdict

from timeline.model.published import PublishedTimeline
from timeline.rendering import looks
from timeline.rendering.chart import layout
from timeline.rendering.event_records import Record
from timeline.rendering.lanes import by_lane
from timeline.rendering.moments import iso
from timeline.rendering.palette import THEMES, Palette
from timeline.rendering.plan import Plan, plan, source_dates
from timeline.rendering.records import records
from timeline.rendering.scale import Range
from timeline.rendering.themes import layout_colours
from timeline.rendering.told import told

# Inside <script>, `</script>` and `<!--` would end or upset the element; U+2028/9 upset old JavaScript.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def payload(timeline: PublishedTimeline) -> str:
    """Everything the page shows: its words, and the chart where there is one."""
    placed = plan(timeline)
    data = records(timeline) | {
        "title": told(timeline.title),
        "zone": told(timeline.timezone),
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
    board = placed.board
    return {
        "looks": looks.LOOKS,
        "layout": layout(placed),
        "themes": {name: _theme(placed, palette) for name, palette in THEMES.items()},
        "home": _range(placed.scale.home),
        "whole": _range(placed.scale.whole),
        "lanes": [{"name": told(lane.name), "top": lane.top, "bottom": lane.bottom} for lane in board.lanes],
        "bottom": board.bottom,
        "crowded": placed.crowded,
        "marks": _marks(placed),
        "ticks": [
            [date.event, iso(date.at), date.letters]
            for mark in placed.marks
            for date in source_dates(mark, 0, placed.letters)
        ],
    }


def _theme(placed: Plan, palette: Palette) -> Record:
    return asdict(palette) | {
        "layout": layout_colours(palette),
        "lanes": [palette.lane(number) for number, _ in enumerate(placed.board.lanes)],
    }


def _range(stretch: Range) -> list[str]:
    return [iso(stretch.start), iso(stretch.end)]


def _marks(placed: Plan) -> list[list[object]]:
    """One short row a mark (`FIELDS` in state.js); a crowded chart gives them rows only in the browser."""
    rows = {one.mark.event.id: one.row for one in placed.board.placed}
    return [
        [
            mark.event.id,
            lane,
            None if placed.crowded else rows[mark.event.id],
            iso(mark.start),
            iso(mark.end),
            None if mark.at is None else iso(mark.at),
            mark.size,
            mark.symbol,
            mark.fill,
            int(mark.hatched),
            int(mark.hollow),
            round(mark.event.importance, 4),
        ]
        for lane, own in enumerate(by_lane(placed.marks))
        for mark in own.marks
    ]
