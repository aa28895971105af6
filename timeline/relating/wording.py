"""A place on the relative scale in words: "two days before publication, a Friday"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.event import Mention
from timeline.model.expression import (
    Amount,
    CalendarDate,
    Direction,
    Holiday,
    Last,
    Next,
    Origin,
    Shift,
    This,
    Window,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Anchored, Signal
from timeline.model.wording import MONTHS, WEEKDAYS, number_in_words
from timeline.relating.shapes import core
from timeline.relating.span import FAR, Span, days_of

_A_MONTH = 31  # days: a wider range tells less than the name alone
_OPENED = {
    Signal.BY: "by",
    Signal.UNTIL: "until",
    Signal.BEFORE: "before",
    Signal.SINCE: "since",
    Signal.FROM: "from",
    Signal.AFTER: "after",
}


def in_words(mention: Mention, spans: Sequence[Span], *, weekday: int | None) -> str:
    """Where a mention lies from publication, for people; `spans` are its places on all days that are possible.

    `weekday` is that of the publication where it is known (Monday 0), and is then said of the day too.
    """
    timex = mention.anchored.timex if mention.anchored is not None else None
    opened = "" if timex is None else _OPENED.get(timex.signal, "")
    if opened:
        spans = [_known_end(span) for span in spans]
    first, last = days_of(spans)
    told = _exact(spans[0], weekday) if first == last else _named(mention.anchored, first, last)
    return f"{opened} {told or days_in_words(first, last)}".strip()


def _known_end(span: Span) -> Span:
    """Of a span that its preposition has opened the day at the known end."""
    if span.start == -FAR:
        return Span(span.end - 24, span.end)
    return Span(span.start, span.start + 24) if span.end == FAR else span


def _exact(span: Span, weekday: int | None) -> str:
    day = span.days[0]
    if span.is_night:
        return _night(day)
    named = "" if weekday is None or day == 0 else f", a {WEEKDAYS[(weekday + day) % 7]}"
    return f"{count_in_words(day)}{named}"


def _night(day: int) -> str:
    if day == -1:
        return "the night before the day of publication"
    return (
        f"the night of {count_in_words(day)}" if day == 0 else f"the night {count_in_words(day).removeprefix('the ')}"
    )


def count_in_words(day: int) -> str:
    """`count_in_words(-2)` is "two days before publication", of 0 "the day of publication"."""
    if day == 0:
        return "the day of publication"
    side = "before" if day < 0 else "after"
    return f"the day {side} publication" if abs(day) == 1 else f"{number_in_words(abs(day))} days {side} publication"


def days_in_words(first: int, last: int) -> str:
    """A range of days; `days_in_words(-6, 0)` is "up to six days before publication", which that day belongs to."""
    if first == last:
        return count_in_words(first)
    if 0 in (first, last):
        return f"up to {_days(first + last)} {'before' if last == 0 else 'after'} publication"
    if first < 0 < last:
        return f"from {_days(first)} before publication to {_days(last)} after"
    near, far = sorted((abs(first), abs(last)))
    return f"{number_in_words(near)} to {_days(far)} {'before' if last < 0 else 'after'} publication"


def _days(count: int) -> str:
    return "a day" if abs(count) == 1 else f"{number_in_words(abs(count))} days"


def _named(anchored: Anchored | None, first: int, last: int) -> str | None:
    """By the name or the count that the words give, or None where they give another thing."""
    expression = None if anchored is None else core(anchored.timex.expression)
    match expression:
        case CalendarDate() | Holiday():
            return _with_days(_name(expression), first, last)
        case Last(period=period) | This(period=period) | Next(period=period) if not isinstance(period, Granularity):
            return _with_days(_name(period), first, last)
        case Last(period=Granularity() as unit, origin=Origin.DCT):
            return f"the {_unit(unit)} before that of publication"
        case This(period=Granularity() as unit, origin=Origin.DCT):
            return f"the {_unit(unit)} of publication"
        case Next(period=Granularity() as unit, origin=Origin.DCT):
            return f"the {_unit(unit)} after that of publication"
        case Window(amount=amount, direction=direction, origin=Origin.DCT):
            told = _amount(amount, one="")
            return f"the {told} up to publication" if direction is Direction.BEFORE else f"the {told} after publication"
        case Shift(amounts=(amount,), direction=direction, base=None):
            return _counted(amount, direction, _counted_from(anchored))
        case _:
            return None


def _counted(amount: Amount, direction: Direction, origin: str | None) -> str | None:
    if origin is None:
        return None
    about = "some" if amount.count is None else "about"
    exact = amount.unit is Granularity.DAY and amount.count is not None
    return f"{_amount(amount)} {direction} {origin}" if exact else f"{about} {_amount(amount)} {direction} {origin}"


def _counted_from(anchored: Anchored | None) -> str | None:
    """What is counted from: the publication, or the day by its name where an earlier expression has one."""
    source = None if anchored is None else anchored.counted_from
    if not isinstance(source, Anchored):
        return "publication"
    named = core(source.timex.expression)
    return _name(named) if isinstance(named, CalendarDate | Holiday) else None


def _with_days(name: str, first: int, last: int) -> str:
    if last - first <= _A_MONTH:
        return f"{name}, {days_in_words(first, last)}"
    if first < 0 < last:
        return f"{name}, within a year of publication"
    return f"{name} {'before' if first < 0 else 'after'} publication"


def _name(date: CalendarDate | Holiday) -> str:
    if isinstance(date, Holiday):
        return date.name
    if date.month is not None:
        return f"{date.day} {MONTHS[date.month - 1]}" if date.day is not None else MONTHS[date.month - 1]
    if date.weekday is not None and date.day is None:
        return WEEKDAYS[date.weekday]
    if date.day is not None:
        return f"day {date.day} of a month"
    if date.weekend:
        return "the weekend"
    if date.season is not None:
        return date.season.name.lower()
    return f"quarter {date.quarter}" if date.quarter is not None else "the half-year"


def _unit(unit: Granularity) -> str:
    return unit.replace("_", " ")


def _amount(amount: Amount, *, one: str = "a ") -> str:
    """ "two weeks", "a week" (or "week" where `one` is empty), "months"."""
    unit = _unit(amount.unit)
    if amount.count is None:
        return f"{unit}s"
    if amount.count == 1:
        return f"{'an ' if one and unit == 'hour' else one}{unit}"
    return f"{number_in_words(amount.count)} {unit}s"
