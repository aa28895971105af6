"""Probabilities to a publication context: a day where they carry it, else a window, else only what remains."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.dating.inference.weighing import Posterior
from timeline.dating.inference.weights import Weights
from timeline.model.document import Basis, Dct, Document
from timeline.model.interval import Granularity, Interval


def report(
    document: Document, posterior: Posterior, reasons: tuple[str, ...], alone: bool, *, weights: Weights  # noqa: FBT001
) -> Document:
    """The document with what was inferred; its own candidates, which were read, stay where no day was found."""
    basis = Basis.TEXT if alone else Basis.SOURCES
    day, share = posterior.best
    left = tuple(Dct(_day(other), basis, (_weight(part),)) for other, part in posterior.candidates())
    if share >= weights.day:
        known = Dct(_day(day), basis, (f"inferred, probability {_percent(share)}", *reasons))
        return replace(document, dct=known, candidates=tuple(one for one in left if one.interval != known.interval))
    window = posterior.window(weights.window)
    if window is not None:
        words = f"inferred, one of these days with a probability of at least {_percent(weights.window)}"
        return replace(document, dct=Dct(_window(*window), basis, (words, *reasons)), candidates=left)
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
