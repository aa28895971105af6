"""What an expression is made of: its core, the days it names without a year, its years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from timeline.model.expression import (
    Between,
    CalendarDate,
    Clock,
    Expression,
    Holding,
    Nth,
    Part,
    PartOfDay,
    Section,
    Shift,
)

_LEAP = 2024


def within(expression: Expression | None) -> Iterator[Expression]:
    """The expression and all it is made of, outermost first."""
    match expression:
        case None:
            return
        case Between(first=first, last=last):
            yield expression
            yield from (*within(first), *within(last))
        case PartOfDay(base=base) | Clock(base=base) | Part(base=base) | Nth(base=base):
            yield expression
            yield from within(base)
        case Holding(base=base) | Section(base=base) | Shift(base=base):
            yield expression
            yield from within(base)
        case _:
            yield expression


def core(expression: Expression) -> Expression:
    """The day that a part of the day or a time of day belongs to: that of "Friday night" is "Friday"."""
    while isinstance(expression, PartOfDay | Clock) and expression.base is not None:
        expression = expression.base
    return expression


def years(expressions: Iterable[Expression]) -> Iterator[int]:
    """The years of our calendar that are said."""
    for expression in expressions:
        for part in within(expression):
            if isinstance(part, CalendarDate) and part.year is not None:
                yield part.year


def yearless_days(expression: Expression) -> Iterator[tuple[int, int]]:
    """Months and days that are said without a year: "5 December" is (12, 5)."""
    for part in within(expression):
        if isinstance(part, CalendarDate) and part.year is None and part.month and part.day and _exists(part):
            yield part.month, part.day


def _exists(day: CalendarDate) -> bool:
    try:
        date(_LEAP, day.month or 1, day.day or 1)
    except ValueError:
        return False
    return True


def weekday_of(expression: Expression) -> int | None:
    """The weekday that is all that is said of a day: 4 for "Friday night", None for "Friday 5 December"."""
    match core(expression):
        case CalendarDate(weekday=int(weekday), day=None):
            return weekday
        case _:
            return None
