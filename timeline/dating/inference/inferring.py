"""Documents without a date, from all documents of the story: passes until nothing more is found.

A day that was found stays, and later passes learn from it, with less trust. What it was found from came before it, so
no date supports itself, however many passes later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from timeline.dating.inference.curves import Evidence, curves
from timeline.dating.inference.lags import Lags, lagged, lags_of, sample
from timeline.dating.inference.likeness import Source
from timeline.dating.inference.reasons import reasons
from timeline.dating.inference.reporting import Inferred, report
from timeline.dating.inference.span import Span
from timeline.dating.inference.statements import Anchor
from timeline.dating.inference.story import Seen, Story, day_of, known_day
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
    found = _passes(Story(documents, anchor, weights.usual), weights, today)
    return tuple(
        report(document, found[number]) if number in found else document for number, document in enumerate(documents)
    )


def _passes(story: Story, weights: Weights, today: date | None) -> Mapping[int, Inferred]:
    known = _known(story.documents)
    seen = story.at(known)
    lags = _lags(story, seen, weights, known)
    missing = [number for number, document in enumerate(story.documents) if document.dct is None]
    found: dict[int, Inferred] = {}
    for _ in range(_PASSES):
        for number in missing:
            span = _span(seen, number, today)
            if span is not None:
                found[number] = _infer_one(seen, number, span, weights, lags[story.paper(number)])
        sure = [number for number in missing if number in found and found[number].is_sure]
        if not sure:
            break
        seen.learn([_learnt(number, found[number], weights) for number in sure])
        missing = [number for number in missing if number not in set(sure)]
    return found


def _known(documents: Sequence[Document]) -> list[Source]:
    days = ((number, known_day(document)) for number, document in enumerate(documents))
    return [Source(number, day, 1.0) for number, day in days if day is not None]


def _learnt(number: int, inferred: Inferred, weights: Weights) -> Source:
    day, share = inferred.posterior.best
    return Source(number, day, share * weights.trust)


def _lags(story: Story, seen: Seen, weights: Weights, known: Sequence[Source]) -> Mapping[str | None, Lags]:
    """The lags of each paper, learnt from articles whose days are known as if they were not."""
    of_papers: dict[str | None, list[Source]] = {story.paper(number): [] for number in range(len(story.documents))}
    for source in known:
        of_papers[story.paper(source.number)].append(source)
    return {paper: lags_of(_weighed(sample(sources), seen, weights)) for paper, sources in of_papers.items()}


def _weighed(sources: Sequence[Source], seen: Seen, weights: Weights) -> list[tuple[Posterior, int]]:
    spans = ((source, _span(seen, source.number, None)) for source in sources)
    return [
        (_weigh(seen.evidence(one.number), span, seen, weights), one.day) for one, span in spans if span is not None
    ]


def _span(seen: Seen, number: int, today: date | None) -> Span | None:
    span = seen.span(number, today)
    return span if span is not None and span.length <= _MOST_DAYS else None


def _infer_one(seen: Seen, number: int, span: Span, weights: Weights, lags: Lags) -> Inferred:
    evidence = seen.evidence(number)
    posterior = _left_open(lagged(_weigh(evidence, span, seen, weights), lags), seen.document(number))
    return Inferred(
        posterior,
        reasons(seen, number, evidence, posterior.best[0]),
        Basis.TEXT if evidence.is_alone else Basis.SOURCES,
        _believed(evidence, seen, weights).least,
    )


def _weigh(evidence: Evidence, span: Span, seen: Seen, weights: Weights) -> Posterior:
    elsewhere = weights.elsewhere_alone if evidence.is_alone else weights.elsewhere
    return weigh(curves(evidence, span), span, _believed(evidence, seen, weights), elsewhere=elsewhere)


def _believed(evidence: Evidence, seen: Seen, weights: Weights) -> Weights:
    """What few dated texts say is believed less; what a text says itself is not."""
    return weights if evidence.is_alone else weights.with_known(seen.known)


def _left_open(posterior: Posterior, document: Document) -> Posterior:
    """Where the document itself leaves only some days open (05/06/2025), one of these."""
    days = {day: None for candidate in document.candidates if (day := day_of(candidate)) is not None}
    return only(posterior, days) if any(posterior.span.holds(day) for day in days) else posterior
