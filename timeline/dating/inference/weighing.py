"""Curves to probabilities of days: log-odds added up, and what stands out of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.dating.inference.pieces import Bins, Curve
from timeline.dating.inference.span import Span
from timeline.dating.inference.weights import Weights

_WIDEST = 14  # days: a longer window says too little to count from
_LEFT = 0.05  # probability below which a day is no candidate worth naming
_MOST_LEFT = 6


@dataclass(frozen=True, slots=True)
class Posterior:
    """The probability of each day of a span; what is missing to 1 lies elsewhere."""

    span: Span
    shares: Sequence[float]

    @property
    def best(self) -> tuple[int, float]:
        """The likeliest day (an ordinal) with its probability; the earlier of two."""
        offset = max(range(self.span.length), key=lambda place: self.shares[place])
        return self.span.first + offset, self.shares[offset]

    def share(self, day: int) -> float:
        """The probability of a day (an ordinal); 0 outside."""
        return self.shares[day - self.span.first] if self.span.holds(day) else 0.0

    @property
    def near(self) -> float:
        """The probability that the likeliest day is at most a day off."""
        place = self.best[0] - self.span.first
        return math.fsum(self.shares[max(0, place - 1) : place + 2])

    def within(self, first: int, last: int) -> float:
        """The probability of the days from one ordinal to another, both included."""
        return math.fsum(self.shares[max(0, first - self.span.first) : last + 1 - self.span.first])

    def window(self, least: float) -> tuple[int, int] | None:
        """The first and last day of the shortest window that holds so much, or None where it is long."""
        total, start, found = 0.0, 0, None
        for end, share in enumerate(self.shares):
            total += share
            while total - self.shares[start] >= least or end - start >= _WIDEST:
                total -= self.shares[start]
                start += 1
            if total >= least and (found is None or end - start < found[1] - found[0]):
                found = (start, end)
        return None if found is None else (self.span.first + found[0], self.span.first + found[1])

    def candidates(self) -> tuple[tuple[int, float], ...]:
        """The days worth naming with their probabilities, likeliest first."""
        likely = [(self.span.first + place, share) for place, share in enumerate(self.shares) if share >= _LEFT]
        return tuple(sorted(likely, key=lambda item: (-item[1], item[0]))[:_MOST_LEFT])


def weigh(curves: Iterable[Bins | Curve], span: Span, weights: Weights, *, elsewhere: float) -> Posterior:
    """The posterior of a text; `elsewhere` is how many days beyond the span are as possible as one of no evidence."""
    scores, away = [0.0] * span.length, 0.0
    for curve in curves:
        values, beyond = logits(curve, weights)
        scores = [score + value for score, value in zip(scores, values, strict=True)]
        away += beyond
    top, surety = max(max(scores, default=away), away), weights.surety
    odds = [math.exp(surety * (score - top)) for score in scores]
    total = math.fsum(odds) + elsewhere * math.exp(surety * (away - top))
    return Posterior(span, tuple(odd / total for odd in odds))


def only(posterior: Posterior, days: Mapping[int, object]) -> Posterior:
    """The posterior where only some days are left open: their probabilities sum to 1."""
    kept = [share if posterior.span.first + place in days else 0.0 for place, share in enumerate(posterior.shares)]
    total = math.fsum(kept)
    return Posterior(posterior.span, tuple(share / total if total else 0.0 for share in kept))


def logits(curve: Bins | Curve, weights: Weights) -> tuple[Sequence[float], float]:
    """The log-odds of each day by one piece of evidence, and those of a day not looked at."""
    if isinstance(curve, Bins):
        table = weights.tables[curve.name]
        return [table[number] for number in curve.values], table[curve.away]
    factor = weights.curves[curve.name]
    return [factor * value for value in curve.values], factor * curve.away
