"""How fine a time expression is, and whether news names its own days by it."""

from __future__ import annotations

from timeline.model.expression import (
    CalendarDate,
    Clock,
    Expression,
    Holiday,
    Last,
    Next,
    Origin,
    Part,
    PartOfDay,
    Same,
    Shift,
    This,
)
from timeline.model.interval import Granularity


def is_fine(expression: Expression) -> bool:
    """Whether an expression names a day or less: "Friday", "two hours ago", not "last year"."""
    match expression:
        case CalendarDate():
            return expression.day is not None or expression.weekday is not None
        case Shift():
            return all(not Granularity.DAY.is_finer_than(amount.unit) for amount in expression.amounts)
        case Last() | This() | Next():
            period = expression.period
            return (
                is_fine(period) if isinstance(period, (CalendarDate, Holiday)) else period.rank <= Granularity.DAY.rank
            )
        case Part():
            return is_fine(expression.base)
        case Same():
            return expression.unit is not None and not Granularity.DAY.is_finer_than(expression.unit)
        case _:
            return isinstance(expression, (Holiday, PartOfDay, Clock))


def is_of_these_days(expression: Expression) -> bool:
    """Whether an expression is how news names its own days: "Friday", "yesterday", "Monday night", not "7 August"."""
    match expression:
        case CalendarDate():
            return expression.weekday is not None and expression.day is None
        case Shift():
            return expression.base is None and expression.origin is Origin.DCT and is_fine(expression)
        case PartOfDay():
            return is_of_these_days(expression.base)
        case Clock() | Part():
            return expression.base is None or is_of_these_days(expression.base)
        case Last() | This() | Next():
            return is_fine(expression) and not isinstance(expression.period, Holiday)
        case _:
            return False
