"""The days that a text is tried on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from timeline.model.timex import Lean

_NO_YEAR = 2024  # any will do; a leap year has all days
_A_WEEK = (6, 10)  # the middle of a month, away from where months and years change
_TRIALS = 42  # days over the year: every weekday, every month, and the first, middle and last of months
_PARTS = (1, 15, 28)
_NEAR = 14  # days: how long after the last date it names, or before the first to come, a text is taken to be written
_BESIDE = 28  # trials, four for each weekday
_YEAR = 366
_TOO_NEAR = 80  # days: a text that long before the first of its dates comes round would be taken to look ahead to it
_CYCLE = 28  # years after which weekdays fall on the same dates again
_FIRST, _LAST = 30, 9_960  # years that leave room to count in


def a_week(year: int | None) -> tuple[date, ...]:
    """Seven days in a row, amid a month of that year."""
    first = date(_held(year), *_A_WEEK)
    return tuple(first + timedelta(days=count) for count in range(7))


def around_the_year(year: int) -> tuple[date, ...]:
    """Days of all months and weekdays, for what hangs on the month or season of publication."""
    days = []
    for count in range(_TRIALS):
        month, part = count * 5 % 12 + 1, _PARTS[count // 2 % 3]
        days.append(_with_weekday(month, part, count % 7, year))
    return tuple(days)


def beside(named: Sequence[tuple[tuple[int, int], Lean]], *, year: int | None) -> tuple[date, ...]:
    """Days beside the dates (month, day) that a text names without a year, its year being open; none without dates.

    The text is taken to lie after the dates it looks back on and before those it looks ahead to, all of them as near
    to each other as the circle of the year allows: half of the trials soon after, half over all the rest of the year.
    """
    if not named:
        return ()
    known = _held(year)
    circle = sorted({_ordinal(day) for day, _ in named})
    first = _after_widest_gap(circle)
    ahead = {(_ordinal(day) - first) % _YEAR for day, lean in named if lean is Lean.FUTURE}
    behind = {(_ordinal(day) - first) % _YEAR for day, lean in named if lean is not Lean.FUTURE}
    places = _spread(*_between(behind, ahead), forward=bool(behind))
    days = (date(_NO_YEAR, 1, 1) + timedelta(days=(first + place) % _YEAR) for place in places)
    return tuple(_with_weekday(day.month, day.day, count % 7, known) for count, day in enumerate(days))


def _between(behind: Collection[int], ahead: Collection[int]) -> tuple[int, int]:
    """The days of a circle that begins with the first date named: from the last date behind to the first ahead."""
    if not behind:
        return min(ahead) - _YEAR + 1 + max(ahead), min(ahead)
    begin = max(behind)
    return begin, min((day for day in ahead if day >= begin), default=max(begin, _YEAR - _TOO_NEAR))


def _spread(begin: int, end: int, *, forward: bool) -> list[int]:
    """Two weeks at the end where the dates are, and the rest coarsely; each weekday gets as many of both."""
    near = min(_NEAR, end - begin)
    steps = [count * near // (_BESIDE // 2 - 1) for count in range(_BESIDE // 2)]
    steps += [near + count * (end - begin - near) // (_BESIDE // 2 - 1) for count in range(_BESIDE // 2)]
    return [begin + step if forward else end - step for step in steps]


def _after_widest_gap(circle: Sequence[int]) -> int:
    gaps = [((day - before) % _YEAR or _YEAR, day) for before, day in _neighbours(circle)]
    return max(gaps, key=lambda gap: (gap[0], -gap[1]))[1]


def _neighbours(circle: Sequence[int]) -> Iterator[tuple[int, int]]:
    for place, day in enumerate(circle):
        yield circle[place - 1], day


def _ordinal(day: tuple[int, int]) -> int:
    """Day of a leap year from 0."""
    return (date(_NO_YEAR, *day) - date(_NO_YEAR, 1, 1)).days


def _with_weekday(month: int, day: int, weekday: int, year: int) -> date:
    """That day of the latest year up to the given one in which it falls on the weekday."""
    for back in range(_CYCLE):
        try:
            found = date(year - back, month, day)
        except ValueError:  # 29 February
            continue
        if found.weekday() == weekday:
            return found
    return date(year, month, min(day, 28))


def _held(year: int | None) -> int:
    """A year within those that leave room."""
    return min(max(year or _NO_YEAR, _FIRST), _LAST)
