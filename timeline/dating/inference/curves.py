"""Evidence as curves over days: what each piece says for and against each day a text may be of."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from timeline.dating.inference.clues import Clues
from timeline.dating.inference.habits import Habits, after, weekdays_of
from timeline.dating.inference.likeness import Source, Word
from timeline.dating.inference.pieces import Bins, Curve
from timeline.dating.inference.span import Span, logarithms
from timeline.dating.inference.statements import Told
from timeline.dating.inference.tables import tables

Alike = Sequence[tuple[Source, float]]

# How fast a dated text's day fades to both sides, a day: at once, within the week, within the month.
_CLOSE, _NEAR, _WIDE = math.exp(-2), math.exp(-0.4), math.exp(-0.1)
# Weight below which evidence says nothing; from the same trial as the weights.
_FLOOR_LIKE, _FLOOR_TOLD, _FLOOR_RUN, _FLOOR_WORDS = 0.001, 0.003, 0.3, 0.1
_CROWD = 8  # dated texts: with so many their likeness says half of what it could
_FEW = 1.4  # by how much more a statement says where hardly another could be taken for it
_POWER = 1.5  # of the likeness: two texts half as like say a third as much


@dataclass(frozen=True, slots=True)
class Evidence:
    """All there is on one text: its clues, its paper's habits, and what dated texts say, so many of them, by trust."""

    clues: Clues
    years: tuple[int, ...]
    habits: Habits
    nearest: Alike
    sharers: Alike
    told: Sequence[Told]
    words: Sequence[Word]
    dated: float

    @property
    def is_alone(self) -> bool:
        """Whether no dated text has anything in common with it."""
        return not self.nearest and not self.sharers

    @property
    def crowd(self) -> float:
        """From 0, next to no dated texts to compare with, to 1, many."""
        return self.dated / (self.dated + _CROWD)


def curves(evidence: Evidence, span: Span) -> Iterator[Bins | Curve]:
    """The curves of all evidence that there is, over the days of the span."""
    yield from tables(evidence.clues, evidence.years, span)
    yield from _weekdays(evidence.clues, evidence.habits, span)
    yield from _like(evidence, span)
    yield from _shared(evidence.sharers, span)
    yield from _words(evidence, span)
    yield _told("statement_behind", evidence, span, ahead=False)
    yield _told("statement_ahead", evidence, span, ahead=True)


def _weekdays(clues: Clues, habits: Habits, span: Span) -> Iterator[Curve]:
    days = span.weekdays()
    _, ahead, usual = weekdays_of(clues)
    for name, shares, pointer in (("weekday_ahead", habits.ahead, ahead), ("weekday_usual", habits.usual, usual)):
        if pointer is not None:
            yield _habit(name, after(pointer, shares), pointer.weekday or 0, days)
    yield _habit("weekday_published", habits.published, 0, days)
    named = clues.weekdays_behind()
    if len(named) > 1:
        logs = [math.log(share) for share in habits.usual]
        mean = [math.fsum(logs[(day - one) % 7] for one in named) / len(named) for day in range(7)]
        yield Curve("weekday_all", [mean[day] for day in days], math.log(1 / 7))


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


def _words(evidence: Evidence, span: Span) -> Iterator[Curve]:
    """The share of a text's rare words that dated texts have had by a day, and that they still have. Few say little."""
    total, crowd = math.fsum(word.weight for word in evidence.words), evidence.crowd
    if not total:
        return
    had, gone = [0.0] * (span.length + 1), [0.0] * (span.length + 1)
    for word in evidence.words:
        had[span.place(word.first - 1)] += word.weight / total
        gone[span.place(word.last + 2)] += word.weight / total
    still = (max(0.0, 1 - share) for share in accumulate(gone[:-1]))
    for name, shares in (("words_had", accumulate(had[:-1])), ("words_still", still)):
        logs = [crowd * value for value in logarithms(shares, _FLOOR_WORDS)]
        yield Curve(name, logs, crowd * math.log(_FLOOR_WORDS))


def _told(name: str, evidence: Evidence, span: Span, *, ahead: bool) -> Curve:
    """A statement's day, moved by how long after such days its paper publishes. Few statements seldom coincide."""
    values = [0.0] * span.length
    for one in evidence.told:
        for day, share in _published_after(one, evidence.habits) if one.pointer.is_ahead is ahead else ():
            if span.holds(day):
                values[day - span.first] += one.weight * share
    counts = 1 + _FEW * (1 - evidence.crowd)
    logs = [counts * value for value in logarithms(values, _FLOOR_TOLD)]
    return Curve(name, logs, counts * math.log(_FLOOR_TOLD))


def _published_after(told: Told, habits: Habits) -> Iterator[tuple[int, float]]:
    if told.pointer.days is not None:
        yield told.day - told.pointer.days, 1.0
        return
    ahead = told.pointer.is_ahead
    for since, share in enumerate(after(told.pointer, habits.ahead if ahead else habits.behind)):
        yield told.day + (since - 7 if ahead and since else since), share
