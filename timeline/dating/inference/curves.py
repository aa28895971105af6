"""Evidence as curves over days: what each piece says for and against each day a text may be of."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dating.inference.clues import Clues, NamedDay
from timeline.dating.inference.habits import Habits, after, weekdays_of
from timeline.dating.inference.likeness import Source
from timeline.dating.inference.span import Span, logarithms
from timeline.dating.inference.statements import Told
from timeline.model.timex import Lean

Alike = Sequence[tuple[Source, float]]

_AHEAD = 2  # days: stamps in another zone, captions of tomorrow's paper; what lies further ahead is no latest date
_HALF_YEAR = 183
_BOUNDS = (-7, -1, 0, 1, 2, 8, 31)  # days since the named day, where one bin of a table ends and the next begins
_MOST_YEARS = 2
# How fast a dated text's day fades to both sides, a day: at once, within the week, within the month.
_CLOSE, _NEAR, _WIDE = math.exp(-2), math.exp(-0.4), math.exp(-0.1)
# Weight below which evidence says nothing; from the same trial as the weights.
_FLOOR_LIKE, _FLOOR_TOLD, _FLOOR_RUN = 0.001, 0.003, 0.3
_CROWD = 8  # dated texts: with so many their likeness says half of what it could
_FEW = 1.4  # by how much more a statement says where hardly another could be taken for it
_POWER = 1.5  # of the likeness: two texts half as like say a third as much


@dataclass(frozen=True, slots=True)
class Bins:
    """For each day the number of its bin in a table of weights; `away` is the bin of days not looked at."""

    name: str
    values: Sequence[int]
    away: int


@dataclass(frozen=True, slots=True)
class Curve:
    """For each day a logarithm that one weight multiplies; `away` is that of days not looked at."""

    name: str
    values: Sequence[float]
    away: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """All there is on one text: its clues, its paper's habits, and what dated texts say, so many of them, by trust."""

    clues: Clues
    years: tuple[int, ...]
    habits: Habits
    nearest: Alike
    sharers: Alike
    told: Sequence[Told]
    dated: float

    @property
    def crowd(self) -> float:
        """From 0, next to no dated texts to compare with, to 1, many."""
        return self.dated / (self.dated + _CROWD)


def curves(evidence: Evidence, span: Span) -> Iterator[Bins | Curve]:
    """The curves of all evidence that there is, over the days of the span."""
    yield from _named(evidence.clues.days, span)
    yield from _years(evidence.years, span)
    yield from _weekdays(evidence.clues, evidence.habits, span)
    yield from _like(evidence, span)
    yield from _shared(evidence.sharers, span)
    yield _told(evidence, span)


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


_LAST_BIN = len(_BOUNDS)


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


def _weekdays(clues: Clues, habits: Habits, span: Span) -> Iterator[Curve]:
    days = span.weekdays()
    kinds = (("weekday_behind", habits.behind), ("weekday_ahead", habits.ahead), ("weekday_usual", habits.usual))
    for (name, shares), pointer in zip(kinds, weekdays_of(clues), strict=True):
        if pointer is not None:
            yield _habit(name, after(pointer, shares), pointer.weekday or 0, days)
    yield _habit("weekday_published", habits.published, 0, days)


def _habit(name: str, shares: Sequence[float], weekday: int, days: Sequence[int]) -> Curve:
    logs = [math.log(shares[(day - weekday) % 7]) for day in range(7)]
    return Curve(name, [logs[day] for day in days], math.log(1 / 7))


def _like(evidence: Evidence, span: Span) -> Iterator[Curve]:
    """The days of texts that are like this one. To be likest of few says little, so few say little."""
    powered = _by_day([(source, likeness**_POWER) for source, likeness in evidence.nearest])
    plain, crowd = _by_day(evidence.nearest), evidence.crowd
    kinds = (("like_close", powered, _CLOSE), ("like_near", powered, _NEAR), ("like_wide", plain, _WIDE))
    for name, weights, fading in kinds:
        values = logarithms(span.spread(weights, fading=fading), _FLOOR_LIKE)
        yield Curve(name, [crowd * value for value in values], crowd * math.log(_FLOOR_LIKE))


def _shared(sharers: Alike, span: Span) -> Iterator[Curve]:
    values = span.spread(_by_day(sharers), fading=_NEAR)
    yield Curve("shared_runs", logarithms(values, _FLOOR_RUN), math.log(_FLOOR_RUN))


def _by_day(alike: Alike) -> Mapping[int, float]:
    weights: dict[int, float] = {}
    for source, weight in alike:
        weights[source.day] = weights.get(source.day, 0.0) + weight
    return weights


def _told(evidence: Evidence, span: Span) -> Curve:
    """A statement's day, moved by how long after such days its paper publishes. Few statements seldom coincide."""
    values = [0.0] * span.length
    for one in evidence.told:
        for day, share in _published_after(one, evidence.habits):
            if span.holds(day):
                values[day - span.first] += one.weight * share
    counts = 1 + _FEW * (1 - evidence.crowd)
    logs = [counts * value for value in logarithms(values, _FLOOR_TOLD)]
    return Curve("statement", logs, counts * math.log(_FLOOR_TOLD))


def _published_after(told: Told, habits: Habits) -> Iterator[tuple[int, float]]:
    if told.pointer.days is not None:
        yield told.day - told.pointer.days, 1.0
        return
    ahead = told.pointer.is_ahead
    for since, share in enumerate(after(told.pointer, habits.ahead if ahead else habits.behind)):
        yield told.day + (since - 7 if ahead and since else since), share
