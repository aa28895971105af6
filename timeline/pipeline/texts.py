"""Time expressions of single texts and documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline import anchoring, dating, tagging
from timeline.config import AnchoringConfig, Kind, ReadingConfig
from timeline.model.document import Annotated, Document
from timeline.model.rejected import Rejected
from timeline.model.timex import Anchored
from timeline.pipeline.dating import anchored_of, context_of
from timeline.pipeline.inputs import Day, Fields, Inputs, Paths, articles_of
from timeline.pipeline.marking import timexes_of, without_rules


def tag(text: str, *, dct: Day | None, lang: str = "en", kind: Kind = "auto") -> tuple[Anchored, ...]:
    """Time expressions of a text, placed as seen from its publication day.

    `tag("They met on Friday night.", dct="2025-12-07")[0].value` is "2025-12-05TNI". `dct` is a day or time in
    ISO form; None leaves open what hangs on it. Raises `ValueError` where `dct` is no date, and for an unknown `kind`.
    """
    known = AnchoringConfig(kind=kind).kind
    context = context_of(dct)
    return anchoring.anchor(tagging.tag(text, language=lang), dct=context, kind=known)


def tag_documents(
    paths: Paths,
    *,
    published: Day | None = None,
    kind: Kind = "auto",
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Iterator[tuple[Document, tuple[Anchored, ...]] | Rejected]:
    """Each document with its time expressions, one at a time; `published` is the date of those that carry none.

    Raises `ValueError` where `published` is no date, and for an unknown `kind`.
    """
    known = AnchoringConfig(kind=kind).kind
    articles, rejected = articles_of(Inputs(paths=paths, config=ReadingConfig(field_map=map or {})))
    yield from rejected
    context = context_of(published)
    for article in articles:
        outcome = dating.date(Annotated(article, (), timexes_of(article), ()))
        yield from (*outcome.rejected, *without_rules(article))
        document = outcome.document if outcome.document.dct else replace(outcome.document, dct=context)
        yield document, anchored_of(document, known)


def resolve(expression: str, *, dct: Day, sentence: str | None = None) -> Anchored:
    """One expression placed, with the steps; `resolve("a fortnight ago", dct="2025-12-07").best`.

    `sentence` is the sentence it stands in, whose tense may decide. Raises `ValueError` where the words hold no time
    expression, or the sentence does not hold the words.
    """
    text = expression if sentence is None else sentence
    if (start := text.lower().find(expression.lower())) < 0:
        raise ValueError(f"the sentence does not contain “{expression}”")
    found = [one for one in tag(text, dct=dct) if _touches(one, start, start + len(expression))]
    if not found:
        raise ValueError(f"no time expression in “{expression}”")
    return max(found, key=lambda one: one.timex.end - one.timex.start)


def _touches(anchored: Anchored, start: int, end: int) -> bool:
    return anchored.timex.start < end and start < anchored.timex.end
