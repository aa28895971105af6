"""The page's data: its words and its chart, in one element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from timeline.model.published import PublishedEvent, PublishedTimeline
from timeline.rendering import looks
from timeline.rendering.chart import layout
from timeline.rendering.event_records import Record
from timeline.rendering.lanes import by_lane
from timeline.rendering.marks import Mark
from timeline.rendering.moments import iso
from timeline.rendering.packing import element, packed
from timeline.rendering.palette import THEMES, Palette
from timeline.rendering.plan import Plan, plan, source_dates
from timeline.rendering.records import in_order, records
from timeline.rendering.scale import Range
from timeline.rendering.themes import layout_colours
from timeline.rendering.told import told

_EPOCH = datetime(1970, 1, 1)
_SECOND = timedelta(seconds=1)


def payload(timeline: PublishedTimeline) -> str:
    """The element with everything the page shows: its words, and the chart where there is one."""
    placed = plan(timeline)
    data = records(timeline) | {
        "title": told(timeline.title),
        "zone": told(timeline.timezone),
        "chart": None if placed is None else _chart(placed, timeline),
    }
    return element(data)


def _chart(placed: Plan, timeline: PublishedTimeline) -> Record:
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
        "marks": packed(_marks(placed, in_order(timeline))),
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


def _marks(placed: Plan, events: Sequence[PublishedEvent]) -> list[Record]:
    """The marks with the numbers of their events; a crowded chart gives them rows only in the browser."""
    rows = {one.mark.event.id: one.row for one in placed.board.placed}
    numbers = {event.id: number for number, event in enumerate(events)}
    return [
        {
            "event": numbers[mark.event.id],
            "lane": lane,
            "row": None if placed.crowded else rows[mark.event.id],
            "start": _seconds(mark.start),
            "end": _seconds(mark.end),
            "dot": None if mark.at is None else _seconds(mark.at),
            **_look(mark),
        }
        for lane, own in enumerate(by_lane(placed.marks))
        for mark in own.marks
    ]


def _look(mark: Mark) -> Record:
    return {
        "size": mark.size,
        "symbol": mark.symbol,
        "fill": mark.fill,
        "hatched": mark.hatched,
        "hollow": mark.hollow,
    }


def _seconds(at: datetime) -> int:
    """Since 1970, whatever the zone: the axis is naive."""
    return (at - _EPOCH) // _SECOND
