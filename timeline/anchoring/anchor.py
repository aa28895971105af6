"""A document's time expressions in order: each is placed with what came before it in play."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta, tzinfo
from typing import Literal

from timeline.anchoring.clocks import beside_clock
from timeline.anchoring.in_play import InPlay
from timeline.anchoring.placed import Open, Origin, Placed, Surroundings, origin_of_anchored, origin_of_dct
from timeline.anchoring.resolve import place
from timeline.model.document import Dct
from timeline.model.expression import (
    CalendarDate,
    Last,
    Next,
    Shift,
    This,
    Window,
)
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Rejected, Stage
from timeline.model.timex import Anchored, AnchorKind, Timex
from timeline.model.wording import interval_in_words

Kind = Literal["auto", "news", "narrative"]

_NARRATIVE_DATES = 4  # dates with a year of their own, long past, from which on a text can be a history
_LONG_AGO = 2  # years before the publication: nearer ones are news


def anchor(
    timexes: Sequence[Timex], *, dct: Dct | None, kind: Kind = "auto", document_id: str = ""
) -> tuple[Anchored, ...]:
    """All expressions of one document, placed in order.

    `dct` None leaves what hangs on the publication open, with the reason. `kind` says where bare dates are anchored:
    news on the publication, a narrative on the date in play; auto decides by how many dates carry their own year.
    """
    narrative = kind == "narrative" or (kind == "auto" and looks_narrative(timexes, dct=dct))
    placed: list[Anchored] = []
    in_play = InPlay()
    for timex in timexes:
        one = _anchor_in(timex, dct, in_play, narrative=narrative, document_id=document_id)
        placed.append(one)
        in_play = in_play.after(one)
    return tuple(placed)


def looks_narrative(timexes: Iterable[Timex], *, dct: Dct | None) -> bool:
    """Whether a text tells history: several dates of long ago with their own year, more than ones that hang on today.

    Example: a page with "1936", "17 July 1936" and "1939", published in 2009, and no "yesterday" or "on Friday".
    """
    published = dct.interval.start.year if dct is not None and dct.interval.start is not None else None
    told = deictic = 0
    for timex in timexes:
        match timex.expression:
            case CalendarDate(year=int(year)):
                told += published is None or year <= published - _LONG_AGO
            case (
                Shift(origin="dct", base=None) | Window(origin="dct") | This() | Last(origin="dct") | Next(origin="dct")
            ):
                deictic += 1
            case CalendarDate(weekday=int(), day=None):
                deictic += 1
    return told >= _NARRATIVE_DATES and told > 2 * deictic


def anchor_one(
    timex: Timex, *, dct: Dct | None, reference: Anchored | None, narrative: bool = False, document_id: str = ""
) -> Anchored:
    """One expression; where the publication is a window, what all of its days allow."""
    return _anchor_in(timex, dct, InPlay(date=reference), narrative=narrative, document_id=document_id)


def _anchor_in(timex: Timex, dct: Dct | None, in_play: InPlay, *, narrative: bool, document_id: str) -> Anchored:
    outcome = _over_window(timex, dct, in_play, narrative=narrative)
    if isinstance(outcome, Open):
        return _unplaced(timex, outcome, document_id)
    return _anchored(timex, beside_clock(outcome, timex.mod))


def _over_window(timex: Timex, dct: Dct | None, in_play: InPlay, *, narrative: bool) -> Placed | Open:
    date, story, quarter = map(_origin, (in_play.date, in_play.story, in_play.quarter))
    zone = dct.zone if dct is not None else None
    first, last = _ends(dct)

    def placed(origin: Origin | None) -> Placed | Open:
        around = Surroundings(origin, date, timex.lean, timex.lean_words, narrative, zone, quarter, story)
        return place(timex.expression, around)

    earliest = placed(first)
    if last is None or isinstance(earliest, Open) or earliest.origin is None or earliest.origin.kind != AnchorKind.DCT:
        return earliest
    latest = placed(last)
    return earliest if isinstance(latest, Open) else _both(earliest, latest, dct)


def _origin(anchored: Anchored | None) -> Origin | None:
    return origin_of_anchored(anchored) if anchored is not None else None


def _ends(dct: Dct | None) -> tuple[Origin | None, Origin | None]:
    """The first and, where the publication is not known to the day, the last day it may have been."""
    if dct is None or dct.interval.start is None or dct.interval.end is None:
        return None, None
    first = origin_of_dct(dct, dct.interval.start)
    if not Granularity.DAY.is_finer_than(dct.interval.granularity):
        return first, None
    return first, origin_of_dct(dct, dct.interval.end - timedelta(days=1))


def _both(earliest: Placed, latest: Placed, dct: Dct | None) -> Placed:
    """What the first and the last possible publication day give, as one window."""
    if earliest.interval is None or latest.interval is None or dct is None:
        return earliest
    if earliest.interval == latest.interval:
        return earliest
    window = earliest.interval.hull(latest.interval)
    interval = Interval(
        window.start, window.end, max(earliest.interval.granularity, dct.interval.granularity, key=_rank)
    )
    words = f"{earliest.words}, or later, as the publication is only known to be {interval_in_words(dct.interval)}"
    return Placed(
        interval,
        earliest.value if earliest.value == latest.value else None,
        words,
        earliest.origin,
        None,
        (*earliest.implied, "publication"),
        (*earliest.steps, "The publication is not known to the day: all of its days are kept."),
        earliest.zone,
        earliest.local,
    )


def _rank(granularity: Granularity) -> int:
    return granularity.rank


def _anchored(timex: Timex, placed: Placed) -> Anchored:
    origin = placed.origin
    words = placed.words if timex.mod is None else f"{placed.words} ({timex.mod.replace('_', ' ').lower()})"
    return Anchored(
        timex=timex,
        value=placed.value,
        interval=placed.interval,
        best=placed.best,
        anchor=origin.kind if origin is not None else AnchorKind.NONE,
        counted_from=origin.source if origin is not None else None,
        implied=placed.implied,
        derivation=words,
        steps=(*_origin_step(origin), *placed.steps),
        rejected=None,
        zone=_zone(placed, origin),
    )


def _zone(placed: Placed, origin: Origin | None) -> tzinfo | None:
    if placed.zone is not None or placed.local or origin is None:
        return placed.zone
    return origin.source.zone if isinstance(origin.source, Dct | Anchored) else None


def _origin_step(origin: Origin | None) -> tuple[str, ...]:
    if origin is None:
        return ()
    match origin.source:
        case Dct(basis=basis):
            return (f"The document was published {origin.words} ({basis}).",)
        case Anchored(timex=timex):
            return (f"The date in play is “{timex.text}”: {origin.words}.",)
        case None:
            return ()


def _unplaced(timex: Timex, outcome: Open, document_id: str) -> Anchored:
    subject = f"{document_id}: “{timex.text}”" if document_id else f"“{timex.text}”"
    return Anchored(
        timex=timex,
        value=outcome.value,
        interval=None,
        best=None,
        anchor=AnchorKind.NONE,
        counted_from=None,
        implied=(),
        derivation=f"not placed: {outcome.detail}",
        steps=(f"{outcome.detail[0].upper()}{outcome.detail[1:]}.",),
        rejected=Rejected(Stage.ANCHORING, subject, outcome.reason, outcome.detail),
    )
