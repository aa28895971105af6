"""What one text says of its own day: the weekdays and dates it names, and which way its clauses look."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.model.document import Annotated
from timeline.model.expression import (
    CalendarDate,
    Clock,
    DayPart,
    Direction,
    Expression,
    Origin,
    PartOfDay,
    Shift,
    This,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Lean, Timex

_LATE = frozenset({DayPart.EVENING, DayPart.NIGHT})
_NEAR = 3  # days: "three days ago" still tells of one statement's day, "ten days ago" seldom does


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day of the calendar as a text names it; `year` None where it is not said.

    `stamped`: a year, and the weekday or the time of day beside it, as stamps are written and prose hardly is.
    """

    month: int
    day: int
    year: int | None
    stamped: bool
    lean: Lean
    words: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that point at a day near the publication: a weekday (Monday 0), or so many `days` after it.

    `is_ahead`: the clause looks ahead ("will meet on Friday"); `is_late`: the evening or night of the day is meant.
    """

    words: str
    weekday: int | None = None
    days: int | None = None
    is_ahead: bool = False
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Clues:
    """All clues of a text in reading order; `sentences` are the numbers of those that hold `pointers`."""

    days: tuple[NamedDay, ...]
    pointers: tuple[Pointer, ...]
    sentences: tuple[int, ...]

    def first_weekday(self, *, ahead: bool) -> Pointer | None:
        """The first weekday in a clause that looks ahead, or in one that does not."""
        weekdays = (each for each in self.pointers if each.weekday is not None)
        return next((each for each in weekdays if each.is_ahead is ahead), None)

    def usual_weekday(self) -> Pointer | None:
        """The weekday named most, the first of several, of those that are not ahead; its night where one is told of."""
        weekdays = [each for each in self.pointers if each.weekday is not None and not each.is_ahead]
        counted = Counter(each.weekday for each in weekdays)
        usual = max(weekdays, key=lambda each: counted[each.weekday], default=None)
        same = (each for each in weekdays if usual is not None and each.weekday == usual.weekday)
        return max(same, key=lambda each: each.is_late, default=None)


def read_clues(annotated: Annotated) -> Clues:
    """The clues of one text; needs no publication date.

    Example: "They met on Friday." has one pointer, with weekday 4.
    """
    starts = [sentence.start for sentence in annotated.sentences]
    found = [(timex, pointer) for timex in annotated.timexes if (pointer := _pointer(timex)) is not None]
    return Clues(
        days=tuple(_days(annotated.timexes)),
        pointers=tuple(pointer for _, pointer in found),
        sentences=tuple(bisect_right(starts, timex.start) - 1 for timex, _ in found),
    )


def _days(timexes: Sequence[Timex]) -> Iterator[NamedDay]:
    for timex in timexes:
        date, clock = _plain(timex.expression)
        if isinstance(date, CalendarDate) and date.day is not None and date.month is not None:
            stamped = date.year is not None and (clock or date.weekday is not None)
            yield NamedDay(date.month, date.day, date.year, stamped, timex.lean, timex.text)


def _pointer(timex: Timex) -> Pointer | None:
    match _plain(timex.expression)[0]:
        case CalendarDate(weekday=int(weekday), day=None):
            late = isinstance(timex.expression, PartOfDay) and timex.expression.part in _LATE
            return Pointer(timex.text, weekday=weekday, is_ahead=timex.lean is Lean.FUTURE, is_late=late)
        case This(period=Granularity.DAY):
            return Pointer(timex.text, days=0)
        case Shift(base=None, origin=Origin.DCT) as shift:
            days = _counted(shift)
            return None if days is None else Pointer(timex.text, days=days)
        case _:
            return None


def _counted(shift: Shift) -> int | None:
    if len(shift.amounts) != 1 or shift.amounts[0].unit is not Granularity.DAY:
        return None
    count = shift.amounts[0].count
    if count is None or count != int(count) or count > _NEAR:
        return None
    return int(count) if shift.direction is Direction.AFTER else -int(count)


def _plain(expression: Expression | None) -> tuple[Expression | None, bool]:
    """The day that a part of the day or a time of day belongs to, and whether the clock was read."""
    clock = False
    while isinstance(expression, PartOfDay | Clock):
        clock = clock or isinstance(expression, Clock)
        expression = expression.base
    return expression, clock
