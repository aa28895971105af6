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
_LEDE = 2  # the number of its last sentence
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

    `lean`: where the clause looks ("will meet on Friday": ahead); `is_late`: the evening or night of the day is meant.
    """

    words: str
    weekday: int | None = None
    days: int | None = None
    lean: Lean = Lean.NEITHER
    is_late: bool = False

    @property
    def is_ahead(self) -> bool:
        """Whether the clause looks ahead."""
        return self.lean is Lean.FUTURE


@dataclass(frozen=True, slots=True)
class Clues:
    """All clues of a text in reading order; `sentences` are the numbers of those that hold `pointers`.

    `months` are those named without year and day, with where the clause looks.
    """

    days: tuple[NamedDay, ...]
    pointers: tuple[Pointer, ...]
    sentences: tuple[int, ...]
    months: tuple[tuple[int, Lean], ...] = ()

    def telling_weekdays(self) -> Iterator[tuple[str, Pointer]]:
        """The first weekday of each way to look, the first of the lede, and the last, each with its name."""
        weekdays = [each for each in self.pointers if each.weekday is not None]
        for lean in Lean:
            yield from ((f"weekday_{lean.value}", each) for each in [one for one in weekdays if one.lean is lean][:1])
        behind = [each for each in weekdays if not each.is_ahead]
        places = zip(self.pointers, self.sentences, strict=True)
        lede = [one for one, place in places if place <= _LEDE and one.weekday is not None and not one.is_ahead]
        yield from (("weekday_lede", each) for each in lede[:1])
        if len(behind) > 1:
            yield "weekday_last", behind[-1]

    def weekdays_behind(self) -> list[int]:
        """All weekdays of clauses that do not look ahead."""
        return [each.weekday for each in self.pointers if each.weekday is not None and not each.is_ahead]

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
        months=tuple(_months(annotated.timexes)),
    )


def _days(timexes: Sequence[Timex]) -> Iterator[NamedDay]:
    for timex in timexes:
        date, clock = _plain(timex.expression)
        if isinstance(date, CalendarDate) and date.day is not None and date.month is not None:
            stamped = date.year is not None and (clock or date.weekday is not None)
            yield NamedDay(date.month, date.day, date.year, stamped, timex.lean, timex.text)


def _months(timexes: Sequence[Timex]) -> Iterator[tuple[int, Lean]]:
    for timex in timexes:
        match timex.expression:
            case CalendarDate(year=None, month=int(month), day=None):
                yield month, timex.lean


def _pointer(timex: Timex) -> Pointer | None:
    match _plain(timex.expression)[0]:
        case CalendarDate(weekday=int(weekday), day=None):
            late = isinstance(timex.expression, PartOfDay) and timex.expression.part in _LATE
            return Pointer(timex.text, weekday=weekday, lean=timex.lean, is_late=late)
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
