"""Time expressions as TIMEX3 tags of TimeML 1.2.1: their attributes, and the points that durations hang on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import TypeAlias

from timeline.exporting.timex_values import schema_value
from timeline.model.document import Dct
from timeline.model.expression import Direction, Repeating, Vague, Window
from timeline.model.moments import day_or_time
from timeline.model.rejected import Reason
from timeline.model.timex import Anchored, AnchorKind, Mod, Timex, TimexType

PUBLICATION = "t0"
Attributes: TypeAlias = Mapping[str, str | None]
_Ids: TypeAlias = Mapping[tuple[int, int], str]  # by place: hashing a whole expression takes longer than the rest

_MODS = {Mod.EARLY: Mod.START, Mod.LATE: Mod.END}  # the guidelines have one name for both
_RELATIVE = frozenset({Reason.NO_PUBLICATION_DATE, Reason.NO_REFERENCE_DATE, Reason.NO_EVENT_DATE})


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag around `text[start:end]`; attributes without a value are left out."""

    start: int
    end: int
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags in the text in order, and those for points that have no words of their own."""

    marked: tuple[Tag, ...]
    wordless: tuple[Attributes, ...]


def timex3_tags(anchored: Iterable[Anchored]) -> Tags:
    """The tags of a document's expressions, `t1`, `t2` …; of overlapping ones the first, or the longer, is kept.

    "The past two weeks" has `endPoint` t0, the publication, and as `beginPoint` a tag without words. Every id that is
    pointed at is there.
    """
    kept = tuple(_apart(anchored))
    ids = {_place(one.timex): f"t{number}" for number, one in enumerate(kept, start=1)}
    numbers = count(len(kept) + 1)
    marked: list[Tag] = []
    wordless: list[Attributes] = []
    for one in kept:
        edges = _edges(one, ids)
        points = {name: f"t{next(numbers)}" for name, edge in edges.items() if isinstance(edge, datetime)}
        wordless.extend(_point(tid, edges[name], around=ids[_place(one.timex)]) for name, tid in points.items())
        pointers = {name: edge if isinstance(edge, str) else points.get(name) for name, edge in edges.items()}
        marked.append(Tag(one.timex.start, one.timex.end, {**_attributes(one, ids), **pointers}))
    return Tags(tuple(marked), tuple(wordless))


def _apart(anchored: Iterable[Anchored]) -> Iterator[Anchored]:
    position = 0
    for one in sorted(anchored, key=lambda one: (one.timex.start, -one.timex.end)):
        if position <= one.timex.start < one.timex.end:
            yield one
            position = one.timex.end


def _place(timex: Timex) -> tuple[int, int]:
    return timex.start, timex.end


def _attributes(anchored: Anchored, ids: _Ids) -> dict[str, str | None]:
    timex = anchored.timex
    return {
        "tid": ids[_place(timex)],
        "type": timex.type.value,
        "value": schema_value(anchored.value, kind=timex.type),
        "mod": None if timex.mod is None else _MODS.get(timex.mod, timex.mod).value,
        "temporalFunction": "true" if _is_counted(anchored) else None,
        "anchorTimeID": _anchor_id(anchored, ids),
        **_recurrence(anchored),
    }


def _is_counted(anchored: Anchored) -> bool:
    """Whether the words mean a date only together with another, be it known or not."""
    relative = anchored.rejected is not None and anchored.rejected.reason in _RELATIVE
    vague = isinstance(anchored.timex.expression, Vague)
    return relative or vague or anchored.anchor in (AnchorKind.DCT, AnchorKind.TEXT)


def _anchor_id(anchored: Anchored, ids: _Ids) -> str | None:
    match anchored.counted_from:
        case Dct():
            return PUBLICATION
        case Anchored(timex=timex):
            return ids.get(_place(timex))
        case None:
            unknown = anchored.rejected is not None and anchored.rejected.reason is Reason.NO_PUBLICATION_DATE
            return PUBLICATION if unknown else None


def _recurrence(anchored: Anchored) -> dict[str, str | None]:
    match anchored.timex.expression:
        case Repeating(quant=quant, freq=freq):
            return {"quant": quant, "freq": freq}
        case _:
            return {}


def _edges(anchored: Anchored, ids: _Ids) -> dict[str, str | datetime | None]:
    """Both ends of a duration with a place: the tag it is counted from, else the moment (the end's last day)."""
    if anchored.timex.type is not TimexType.DURATION:
        return {}
    interval = anchored.interval
    edges: dict[str, str | datetime | None] = {
        "beginPoint": None if interval is None else interval.start,
        "endPoint": None if interval is None else _last(interval.end),
    }
    anchor = _anchor_id(anchored, ids)
    match anchored.timex.expression:
        case Window(direction=direction) if anchor is not None:
            return {**edges, "endPoint" if direction is Direction.BEFORE else "beginPoint": anchor}
        case _:
            return edges


def _last(end: datetime | None) -> datetime | None:
    """An end at midnight is the end of the day before; one within a day is itself."""
    whole_days = end is not None and day_or_time(end) == end.date().isoformat()
    return end - timedelta(days=1) if end is not None and whole_days else end


def _point(tid: str, moment: str | datetime | None, *, around: str) -> Attributes:
    value = day_or_time(moment) if isinstance(moment, datetime) else None
    return {
        "tid": tid,
        "type": "TIME" if value and "T" in value else "DATE",
        "value": value,
        "temporalFunction": "true",
        "anchorTimeID": around,
    }
