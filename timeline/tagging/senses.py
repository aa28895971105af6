"""What a meaning asks of its surroundings, worked out once for the same words: its type, what a clause decides."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model.expression import (
    CalendarDate,
    Clock,
    Expression,
    Holiday,
    Length,
    Nth,
    NthOfEvent,
    Origin,
    Part,
    PartOfDay,
    Repeating,
    Section,
    Shift,
    This,
    Window,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Mod, TimexType
from timeline.tagging.meanings import Meaning


class Sense(NamedTuple):
    """A meaning and what the tagger has to look at for it.

    `leans`: the clause decides which one is meant; `hedged`: a hedge before it belongs to it; `weekly`: a weekday;
    `bare`: a month or season alone, which can be somebody's name; `event`: it is tied to the words that follow.
    """

    expression: Expression
    mod: Mod | None
    type: TimexType
    leans: bool
    hedged: bool
    weekly: bool
    bare: bool
    event: bool


def sense_of(meaning: Meaning) -> Sense:
    """The sense of one meaning."""
    said = meaning.expression
    return Sense(
        said,
        meaning.mod,
        timex_type(said),
        leans=needs_lean(said),
        hedged=is_counted(said),
        weekly=_comes_weekly(said),
        bare=_is_bare(said),
        event=_is_tied(said),
    )


def timex_type(expression: Expression) -> TimexType:
    """TIMEX3's type of an expression; a window is a duration, whatever it ends at."""
    match expression:
        case Length() | Window() | Section() | Shift(origin=Origin.EVENT):
            return TimexType.DURATION
        case Repeating():
            return TimexType.SET
        case Clock() | PartOfDay():
            return TimexType.TIME
        case Shift(amounts=amounts) if any(amount.unit.is_finer_than(Granularity.DAY) for amount in amounts):
            return TimexType.TIME
        case _:
            return TimexType.DATE


def needs_lean(expression: Expression) -> bool:
    """Whether the words leave open which one is meant, the last or the next: "Friday", "7 December", "in May"."""
    match expression:
        case CalendarDate(year=None) | Holiday(year=None) | This():
            return True
        case PartOfDay(base=base) | Clock(base=base) | Part(base=base) | Nth(base=base):
            return base is not None and needs_lean(base)
        case Shift(base=base):
            return base is not None and needs_lean(base)
        case Length():
            return True
        case _:
            return False


def is_counted(expression: Expression) -> bool:
    """Whether a hedge before it belongs to it: "about two weeks", "nearly a year ago", not "about Friday"."""
    match expression:
        case Length():
            return True
        case Shift(amounts=amounts, base=None):
            return amounts[0].count != 0
        case _:
            return False


def _comes_weekly(expression: Expression) -> bool:
    """ "Friday", "Friday night", "noon on Friday"."""
    match expression:
        case CalendarDate():
            return expression.month is None
        case PartOfDay(base=base) | Clock(base=base):
            return base is not None and _comes_weekly(base)
        case _:
            return False


def _is_bare(expression: Expression) -> bool:
    match expression:
        case CalendarDate(year=None):
            return expression.month is not None or expression.season is not None
        case _:
            return False


def _is_tied(expression: Expression) -> bool:
    match expression:
        case NthOfEvent() | Shift(origin=Origin.EVENT):
            return True
        case _:
            return False
