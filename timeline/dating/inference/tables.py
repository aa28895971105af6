"""Evidence as bins of tables: how each day lies to the dates, weekdays, months and years that a text names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from timeline.dating.inference.clues import Clues, NamedDay
from timeline.dating.inference.pieces import Bins
from timeline.dating.inference.span import Span
from timeline.model.timex import Lean

_AHEAD = 2  # days: stamps in another zone, captions of tomorrow's paper; what lies further ahead is no latest date
_HALF_YEAR = 183
_BOUNDS = -7, -1, 0, 1, 2, 8, 31  # days since the named day, where one bin of a table ends and the next begins
_LAST_BIN = len(_BOUNDS)
_MOST_YEARS = 2
_AWAY = 7  # the bin of days not looked at, after those of seven weekdays, or of the months
_MONTH_BINS = 0, 1, 2, 3, 3, 3, 4, 4, 4, 4, 5, 6  # by months since the named one: in the half year before it, coarser


def tables(clues: Clues, years: Sequence[int], span: Span) -> Iterator[Bins]:
    """The bins of all that a text names, over the days of the span."""
    yield from _named(clues.days, span)
    yield from _years(years, span)
    yield from _weekdays(clues, span)
    yield from _months(clues, span)


def _named(days: Sequence[NamedDay], span: Span) -> Iterator[Bins]:
    dated = [day for day in days if day.year is not None]
    yield from _table("stamped_day", [day for day in dated if day.stamped][:1], span)
    yield from _table("full_day", [day for day in dated if not day.stamped], span)
    yearless = [day for day in days if day.year is None]
    yield from _table("day_behind", [day for day in yearless if day.lean is Lean.PAST], span)
    yield from _table("day_named", [day for day in yearless if day.lean is Lean.NEITHER], span)
    yield from _table("day_ahead", [day for day in yearless if day.lean is Lean.FUTURE], span)


def _table(name: str, days: Sequence[NamedDay], span: Span) -> Iterator[Bins]:
    """The days since the latest of the named days, in bins."""
    named = sorted({ordinal for day in days for ordinal in ordinals(day, span)})
    if named:
        yearly = days[0].year is None
        yield Bins(name, [_bin(named, span.first + offset, yearly=yearly) for offset in range(span.length)], _LAST_BIN)


def _bin(named: Sequence[int], day: int, *, yearly: bool) -> int:
    place = bisect_right(named, day + _AHEAD)
    if not place:
        return bisect_right(_BOUNDS, day - named[0])
    since = day - named[place - 1]
    if yearly and since > _HALF_YEAR:  # nearer to the next one: published before it, rather
        return 0
    return bisect_right(_BOUNDS, since)


def ordinals(day: NamedDay, span: Span) -> Iterator[int]:
    """The day, or where its year is not said the one of each year of the span."""
    first = date.fromordinal(span.first).year
    last = date.fromordinal(span.first + max(0, span.length - 1)).year
    for year in range(first - 1, min(last + 1, 9999) + 1) if day.year is None else (day.year,):
        try:
            yield date(year, day.month, day.day).toordinal()
        except ValueError:  # 29 February, or a year that the calendar has not
            continue


def _years(years: Sequence[int], span: Span) -> Iterator[Bins]:
    """How many of the years that a text names lie ahead of the day."""
    named = sorted(set(years))
    if named:
        of_days = [date.fromordinal(span.first + offset).year for offset in range(span.length)]
        later = {year: min(_MOST_YEARS, len(named) - bisect_right(named, year)) for year in sorted(set(of_days))}
        yield Bins("years_ahead", [later[year] for year in of_days], 0)


def _weekdays(clues: Clues, span: Span) -> Iterator[Bins]:
    """Days since weekdays, by where the clause looks and where in the text they stand."""
    days = span.weekdays()
    for name, pointer in clues.telling_weekdays():
        weekday = pointer.weekday or 0
        yield Bins(name, [(day - weekday) % 7 for day in days], _AWAY)


def _months(clues: Clues, span: Span) -> Iterator[Bins]:
    """Months since the first month named without its year, by where the clause looks."""
    for lean in Lean:
        named = next((month for month, looks in clues.months if looks is lean), None)
        if named is not None:
            months = (date.fromordinal(span.first + offset).month for offset in range(span.length))
            yield Bins(f"month_{lean.value}", [_MONTH_BINS[(month - named) % 12] for month in months], _AWAY)
