"""What one text alone tells; needs no publication date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from timeline import reading, tagging
from timeline.model.document import Annotated, Article, Document
from timeline.model.event import Extracted
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.timex import Timex
from timeline.tagging import rules


def annotate(article: Article) -> Annotated:
    """All that one text alone tells: sentences, time expressions, events without dates; needs no publication date."""
    marked = mark(article)
    return replace(marked, extracted=events_of(marked))


def mark(article: Article) -> Annotated:
    """Sentences and time expressions: all that dating needs, in a third of the time."""
    from timeline import extracting

    return Annotated(article, extracting.split(article), timexes_of(article), ())


def mark_all(articles: Iterable[Article]) -> list[Annotated]:
    """The same for each of some texts."""
    return [mark(article) for article in articles]


def events_of(annotated: Annotated) -> tuple[Extracted, ...]:
    """The events of a text whose sentences and time expressions are known."""
    from timeline import extracting

    return extracting.extract(annotated.article, annotated.sentences, annotated.timexes)


def timexes_of(article: Article) -> tuple[Timex, ...]:
    """The time expressions of its language; none where that has no rules, since another's would find wrong ones."""
    code = reading.primary(article.lang) or "en"
    return tagging.tag(article.text, language=code) if code in languages() else ()


@cache
def languages() -> frozenset[str]:
    """Those with rules of their own."""
    return frozenset(rules.languages())


def with_language_warnings(document: Document) -> Document:
    """The document, with a warning where its language has no rules, or is another than declared."""
    told = reading.language_warnings(document.article, known=languages())
    return replace(document, warnings=(*document.warnings, *told)) if told else document


def without_rules(article: Article) -> Iterator[Rejected]:
    """That the text's language has no rules, where it has none."""
    if (reading.primary(article.lang) or "en") not in languages():
        told = reading.language_warnings(article, known=languages())
        yield Rejected(Stage.ANNOTATING, article.path or article.id, Reason.UNSUPPORTED, told[-1])
