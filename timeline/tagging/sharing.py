"""What is said once for two: "18:00 GMT (20:00 in Kyiv) on Friday" names the day of both clock times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.model.expression import CalendarDate, Clock, Expression
from timeline.tagging.meanings import Meaning
from timeline.tagging.scan import Match
from timeline.tagging.senses import sense_of

_OPENS, _CLOSES = "(", ")"
_NEAR = 16  # characters: " local time ("


def share_days(text: str, found: Sequence[Match], is_beside: Callable[[str, int, int], bool]) -> list[Match]:
    """The matches, those clock times with a day that take it from behind an aside of unknown words.

    `is_beside` tells of an aside in brackets and the place behind it whether only a preposition is between.
    """
    shared = list(found)
    for at in range(len(found) - 2):
        one, other, day = found[at : at + 3]
        if _open_aside(text, one, other) and _is_day(day.sense.expression) and is_beside(text, other.end, day.start):
            shared[at] = _on_day(one, day, local=False)
            shared[at + 1] = _on_day(other, day, local=not text.startswith(_CLOSES, other.end))
    return shared


def _open_aside(text: str, one: Match, other: Match) -> bool:
    """Whether two clock times without a day stand together, the other in brackets."""
    clocks = all(
        isinstance(said, Clock) and said.base is None for said in (one.sense.expression, other.sense.expression)
    )
    return clocks and other.start - one.end <= _NEAR and text[one.end : other.start].rstrip().endswith(_OPENS)


def _is_day(expression: Expression) -> bool:
    return isinstance(expression, CalendarDate) and (expression.day is not None or expression.weekday is not None)


def _on_day(match: Match, day: Match, *, local: bool) -> Match:
    """The clock time on the day; one that is said of a place ("20:00 in Kyiv") is the time there."""
    said = match.sense.expression
    if not isinstance(said, Clock):
        return match
    told = replace(said, base=day.sense.expression, local=said.local or (local and said.zone is None))
    return match._replace(sense=sense_of(Meaning(told, match.sense.mod)))
