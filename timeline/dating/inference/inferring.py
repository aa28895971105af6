"""Documents without a date, from all documents of the story: passes until nothing more is found.

A day that was found stays, and later passes learn from it, with less trust. What it was found from came before it, so
no date supports itself, however many passes later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from timeline.dating.inference.curves import curves
from timeline.dating.inference.likeness import Source
from timeline.dating.inference.reasons import reasons
from timeline.dating.inference.reporting import Inferred, report
from timeline.dating.inference.statements import Anchor
from timeline.dating.inference.story import Pass, Story, day_of, known_day
from timeline.dating.inference.weighing import Posterior, only, weigh
from timeline.dating.inference.weights import Weights, load_weights
from timeline.model.document import Basis, Document

_PASSES = 4  # more find nothing in stories of a thousand documents
_MOST_DAYS = 12_000  # a span of thirty years; in a longer one days cannot be told apart


def infer(documents: Sequence[Document], anchor: Anchor, *, today: date | None = None) -> tuple[Document, ...]:
    """The documents, those without a date given a day or window and the days that remain, where evidence allows.

    `anchor` places a dated document's time expressions. No day lies after `today`. Known dates stay as they are.
    Example: of two texts on one strike "on Friday", one published on 7 December 2025, the other is of those days too.
    """
    if all(document.dct is not None for document in documents):
        return tuple(documents)
    weights = load_weights()
    found = _passes(Story(documents, anchor, weights.usual), documents, weights, today)
    return tuple(
        report(document, found[number]) if number in found else document for number, document in enumerate(documents)
    )


def _passes(
    story: Story, documents: Sequence[Document], weights: Weights, today: date | None
) -> Mapping[int, Inferred]:
    sources = _known(documents)
    missing = [number for number, document in enumerate(documents) if document.dct is None]
    found: dict[int, Inferred] = {}
    for _ in range(_PASSES):
        seen = story.at(sources)
        for number in missing:
            inferred = _infer_one(seen, documents[number], number, weights, today)
            if inferred is not None:
                found[number] = inferred
        sure = {number: found[number].posterior.best for number in missing if number in found and found[number].is_sure}
        if not sure:
            break
        sources |= {number: Source(number, day, share * weights.trust) for number, (day, share) in sure.items()}
        missing = [number for number in missing if number not in sure]
    return found


def _known(documents: Sequence[Document]) -> dict[int, Source]:
    days = ((number, known_day(document)) for number, document in enumerate(documents))
    return {number: Source(number, day, 1.0) for number, day in days if day is not None}


def _infer_one(seen: Pass, document: Document, number: int, weights: Weights, today: date | None) -> Inferred | None:
    span = seen.span(number, today)
    if span is None or span.length > _MOST_DAYS:
        return None
    evidence = seen.evidence(number)
    alone = not evidence.nearest and not evidence.sharers
    elsewhere = weights.elsewhere_alone if alone else weights.elsewhere
    posterior = _left_open(weigh(curves(evidence, span), span, weights, elsewhere=elsewhere), document)
    return Inferred(
        posterior,
        reasons(seen, number, evidence, posterior.best[0]),
        Basis.TEXT if alone else Basis.SOURCES,
        weights.least(seen.known),
        weights.window,
    )


def _left_open(posterior: Posterior, document: Document) -> Posterior:
    """Where the document itself leaves only some days open (05/06/2025), one of these."""
    days = {day: None for candidate in document.candidates if (day := day_of(candidate)) is not None}
    return only(posterior, days) if any(posterior.span.holds(day) for day in days) else posterior
