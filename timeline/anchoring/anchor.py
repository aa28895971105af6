"""A document's time expressions in order: each is placed with what came before it in play."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from timeline.anchoring.clocks import beside_clock
from timeline.anchoring.in_play import InPlay
from timeline.anchoring.placed import Open, Origin, Placed, Surroundings, origin_of_dct
from timeline.anchoring.resolve import place, place_alone
from timeline.anchoring.unsaid import ORDER
from timeline.model.document import Dct
from timeline.model.expression import (
    CalendarDate,
    Expression,
    Last,
    Next,
    Part,
    PartOfDay,
    Shift,
    This,
    Window,
)
from timeline.model.expression import Origin as Anchor
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Rejected, Stage
from timeline.model.timex import Anchored, AnchorKind, Timex
from timeline.model.wording import interval_in_words

Kind = Literal["auto", "news", "narrative"]

_NARRATIVE_DATES = 4  # dates with a year of their own, long past, from which on a text can be a history
_OUTWEIGHS = 8  # dates that stand by themselves for each that hangs on today; news with some history has fewer
_LONG_AGO = 2  # years before the publication: nearer ones are news


def anchor(
    timexes: Sequence[Timex], *, dct: Dct | None, kind: Kind = "auto", document_id: str = ""
) -> tuple[Anchored, ...]:
    """All expressions of one document, placed in order.

    `dct` None leaves what hangs on the publication open, with the reason. `kind` says where bare dates are anchored:
    news on the publication, a narrative on the date in play; auto decides by how many dates carry their own year.
    """
    narrative = kind == "narrative" or (kind == "auto" and looks_narrative(timexes, dct=dct))
    setting = _setting(dct, narrative=narrative, document_id=document_id)
    placed: list[Anchored] = []
    in_play = InPlay()
    for timex in timexes:
        one = _anchor_in(timex, in_play, setting)
        placed.append(one)
        if dct is not None or not _has_open_order(one):
            in_play = in_play.after(one, narrative=narrative)
    return tuple(placed)


def _has_open_order(one: Anchored) -> bool:
    """ "05/06/2024" of a text of unknown day: too open for others to count from."""
    return ORDER in one.implied


def looks_narrative(timexes: Iterable[Timex], *, dct: Dct | None) -> bool:
    """Whether a text tells history: several dates of long ago with their own year, and next to none that hang on today.

    Example: a page with "1936", "17 July 1936", "on 20 July" and "1939", published in 2009, and no "yesterday"; one
    "on Friday" or "last month" makes it news unless there are a dozen such dates.
    """
    published = dct.interval.start.year if dct is not None and dct.interval.start is not None else None
    told = bare = deictic = 0
    for timex in timexes:
        expression = timex.expression
        if isinstance(expression, CalendarDate) and expression.year is not None:
            told += published is None or expression.year <= published - _LONG_AGO
        elif _hangs_on_today(expression):
            deictic += 1
        else:
            bare += isinstance(expression, CalendarDate)
    return told >= _NARRATIVE_DATES and told + bare > _OUTWEIGHS * deictic


def _hangs_on_today(expression: Expression) -> bool:
    match expression:
        case CalendarDate(weekday=weekday, day=day):
            return weekday is not None and day is None
        case Shift(origin=origin, base=base):
            return origin is Anchor.DCT and base is None
        case Window(origin=origin) | Last(origin=origin) | Next(origin=origin):
            return origin is Anchor.DCT
        case Part(base=base) | PartOfDay(base=base):
            return _hangs_on_today(base)
        case _:
            return isinstance(expression, This)


def anchor_one(
    timex: Timex, *, dct: Dct | None, reference: Anchored | None, narrative: bool = False, document_id: str = ""
) -> Anchored:
    """One expression; where the publication is a window, what all of its days allow."""
    return _anchor_in(timex, InPlay(date=reference), _setting(dct, narrative=narrative, document_id=document_id))


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all expressions of a document share: its publication, with the first and last day it may have been."""

    dct: Dct | None
    first: Origin | None
    last: Origin | None
    narrative: bool
    document_id: str


def _setting(dct: Dct | None, *, narrative: bool, document_id: str) -> _Setting:
    first, last = _ends(dct)
    return _Setting(dct, first, last, narrative, document_id)


def _anchor_in(timex: Timex, in_play: InPlay, setting: _Setting) -> Anchored:
    outcome = place_alone(timex.expression) or _over_window(timex, in_play, setting)
    if isinstance(outcome, Open):
        return _unplaced(timex, outcome, setting.document_id)
    return _anchored(timex, outcome if timex.mod is None else beside_clock(outcome, timex.mod))


def _over_window(timex: Timex, in_play: InPlay, setting: _Setting) -> Placed | Open:
    around = _surroundings(timex, in_play, setting)
    earliest, last = place(timex.expression, around), setting.last
    if last is None or isinstance(earliest, Open) or earliest.origin is None or earliest.origin.kind != AnchorKind.DCT:
        return earliest
    latest = place(timex.expression, replace(around, dct=last))
    return earliest if isinstance(latest, Open) else _both(earliest, latest, setting.dct)


def _surroundings(timex: Timex, in_play: InPlay, setting: _Setting) -> Surroundings:
    zone = setting.dct.zone if setting.dct is not None else None
    return Surroundings(setting.first, in_play, timex.lean, timex.lean_words, setting.narrative, zone)


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
    source = origin.source if origin is not None else None
    words = placed.words if timex.mod is None else f"{placed.words} ({timex.mod.replace('_', ' ').lower()})"
    steps = placed.steps if source is None else (_origin_step(source, origin), *placed.steps)
    zone = placed.zone if placed.zone is not None or placed.local or source is None else source.zone
    return Anchored(  # by position: keywords cost a quarter of the time, and this is done for each expression
        timex,
        placed.value,
        placed.interval,
        placed.best,
        origin.kind if origin is not None else AnchorKind.NONE,
        source,
        placed.implied,
        words,
        steps,
        None,
        zone,
    )


def _origin_step(source: Dct | Anchored, origin: Origin | None) -> str:
    words = origin.words if origin is not None else ""
    if isinstance(source, Dct):
        return f"The document was published {words} ({source.basis})."
    return f"The date in play is “{source.timex.text}”: {words}."


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
