"""Probabilities to a publication context: a day where they carry it, else a window, else only what remains."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from timeline.dating.inference.weighing import Posterior
from timeline.dating.inference.weights import Least
from timeline.model.document import Basis, Dct, Document
from timeline.model.interval import Granularity, Interval


@dataclass(frozen=True, slots=True)
class Inferred:
    """What a pass makes of a document: probabilities, and the reasons for the likeliest day in words.

    `basis` is what it rests on: other sources, or its own text alone.
    """

    posterior: Posterior
    reasons: tuple[str, ...]
    basis: Basis
    least: Least

    @property
    def is_sure(self) -> bool:
        """Whether a day is reported."""
        return self.posterior.best[1] >= self.least.day and self.posterior.near >= self.least.near


def report(document: Document, inferred: Inferred) -> Document:
    """The document with what was inferred; its own candidates, which were read, stay where nothing was."""
    day, share = inferred.posterior.best
    left = tuple(
        _context(_day(other), inferred, part, _weight(part)) for other, part in inferred.posterior.candidates()
    )
    if inferred.is_sure:
        known = _context(_day(day), inferred, share, f"inferred, {_weight(share)}", *inferred.reasons)
        return replace(document, dct=known, candidates=tuple(one for one in left if one.interval != known.interval))
    window = inferred.posterior.window(inferred.least.window)
    if window is not None:
        words = f"inferred, one of these days: {_weight(inferred.least.window)} at least"
        inside = inferred.posterior.within(*window)
        context = _context(_window(*window), inferred, inside, words, *inferred.reasons)
        return replace(document, dct=context, candidates=left)
    return replace(document, candidates=document.candidates or left)


def _context(interval: Interval, inferred: Inferred, share: float, *evidence: str) -> Dct:
    return Dct(interval, inferred.basis, evidence, probability=round(share, 4))


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
