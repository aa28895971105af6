"""Probabilities to a publication context: a day where they carry it, else a window, else only what remains."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from timeline.dating.inference.weighing import Posterior
from timeline.model.document import Basis, Dct, Document
from timeline.model.interval import Granularity, Interval


@dataclass(frozen=True, slots=True)
class Inferred:
    """What a pass makes of a document: probabilities, and the reasons for the likeliest day in words.

    `least` is the probability that carries a day, `window` the one that carries a window of days. `basis` is what it
    rests on: other sources, or its own text alone.
    """

    posterior: Posterior
    reasons: tuple[str, ...]
    basis: Basis
    least: float
    window: float

    @property
    def is_sure(self) -> bool:
        """Whether a day is reported."""
        return self.posterior.best[1] >= self.least


def report(document: Document, inferred: Inferred) -> Document:
    """The document with what was inferred; its own candidates, which were read, stay where nothing was."""
    day, share = inferred.posterior.best
    left = tuple(Dct(_day(other), inferred.basis, (_weight(part),)) for other, part in inferred.posterior.candidates())
    if inferred.is_sure:
        known = Dct(_day(day), inferred.basis, (f"inferred, {_weight(share)}", *inferred.reasons))
        return replace(document, dct=known, candidates=tuple(one for one in left if one.interval != known.interval))
    window = inferred.posterior.window(inferred.window)
    if window is not None:
        words = f"inferred, one of these days: {_weight(inferred.window)} at least"
        context = Dct(_window(*window), inferred.basis, (words, *inferred.reasons))
        return replace(document, dct=context, candidates=left)
    return replace(document, candidates=document.candidates or left)


def _weight(share: float) -> str:
    return f"probability {_percent(share)}"


def _percent(share: float) -> str:
    return f"{min(99, round(100 * share))} %"


def _day(ordinal: int) -> Interval:
    return Interval.of_day(date.fromordinal(ordinal))


def _window(first: int, last: int) -> Interval:
    days = last + 1 - first
    unit = Granularity.WEEK if days <= 7 else Granularity.FORTNIGHT
    start = datetime.fromordinal(first)
    return Interval(start, start + timedelta(days=days), unit)
