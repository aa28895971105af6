"""When documents were published: from each by itself, then from all of a story together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as OneDay  # noqa: N812  # the public function is called date

from timeline import anchoring, dating
from timeline.config import AnchoringConfig, Kind, ReadingConfig
from timeline.model.document import Annotated, Article, Basis, Dct, Document, Stamp
from timeline.model.rejected import Rejected
from timeline.model.timex import Anchored
from timeline.pipeline.inputs import Day, Fields, Inputs, Path, Paths, articles_of, day_of
from timeline.pipeline.marking import mark_all, with_language_warnings

_DEFAULTS = AnchoringConfig()


@dataclass(frozen=True, slots=True)
class Dated:
    """Documents with their publication context, and what could not be read or dated."""

    documents: tuple[Document, ...]
    rejected: tuple[Rejected, ...]


def date(
    paths: Paths,
    *,
    published: Path | None = None,
    today: Day | None = None,
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Dated:
    """When each document was published, with the evidence; `date(["articles/"]).documents[0].dct`.

    `today` is the latest day to believe, given as a day or in ISO form; without it any date is believed. `map` gives
    the names that JSON and tables have for our fields.
    """
    inputs = Inputs(paths=paths, published=published, config=ReadingConfig(field_map=map or {}))
    return dated_of(inputs, today=day_of(today), annotate=mark_all)


def dated_of(
    inputs: Inputs, *, today: OneDay | None, annotate: Callable[[Sequence[Article]], Sequence[Annotated]]
) -> Dated:
    """The documents with their publication context; `annotate` says how much of the texts is looked at."""
    articles, rejected = articles_of(inputs)
    outcomes = [dating.date(annotated, today=today) for annotated in annotate(articles)]
    refused = [one for outcome in outcomes for one in outcome.rejected]
    documents = [with_language_warnings(outcome.document) for outcome in outcomes]
    return Dated(_inferred(documents, today), (*rejected, *refused))


def _inferred(documents: Sequence[Document], today: OneDay | None) -> tuple[Document, ...]:
    """The documents, those without a date given one where all of the story together carries it."""
    if all(document.dct is not None for document in documents):
        return tuple(documents)
    from timeline.dating.inference import infer

    return infer(documents, lambda document: anchored_of(document, _DEFAULTS.kind), today=today)


def anchored_of(document: Document, kind: Kind) -> tuple[Anchored, ...]:
    """The document's time expressions, placed on the calendar as far as they can be."""
    return anchoring.anchor(document.annotated.timexes, dct=document.dct, kind=kind, document_id=document.id)


def context_of(dct: Day | None) -> Dct | None:
    """The publication context of a day or time in ISO form; raises `ValueError` where it is none."""
    if dct is None:
        return None
    text = dct if isinstance(dct, str) else dct.isoformat()
    stamp = Stamp(Basis.GIVEN, text, "")
    article = Article(id="", text="", stamps=(stamp,))
    context = dating.date(Annotated(article, (), (), ())).document.dct
    if context is None:
        raise ValueError(f"“{text}” is no date")
    return context
