"""The stages in order, and the public functions that compose them.

Each function does what one command does, with the same options and defaults. Reading and dating never look at the
clock: a document without evidence stays without a date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812  # the public function is called date
from os import PathLike
from typing import TYPE_CHECKING, TypeAlias

from timeline import anchoring, dating, reading, tagging
from timeline.config import AnchoringConfig, Config, Kind, Plotlyjs, ReadingConfig
from timeline.model.document import Annotated, Article, Basis, Dct, Document, Stamp
from timeline.model.rejected import Rejected
from timeline.model.timex import Anchored

if TYPE_CHECKING:
    from timeline.model.event import Mention, Story
    from timeline.story import Timeline

Paths: TypeAlias = Sequence[str | PathLike[str]]
Fields: TypeAlias = Mapping[str, str]

_DEFAULT_TITLE = "Timeline"
_DEFAULTS = Config()


@dataclass(frozen=True, slots=True)
class Dated:
    """Documents with their publication context, and what could not be read or dated."""

    documents: tuple[Document, ...]
    rejected: tuple[Rejected, ...]


def build(  # noqa: PLR0913  # one parameter an option of the command
    paths: Paths,
    *,
    published: str | PathLike[str] | None = None,
    timezone: str = "UTC",
    title: str | None = None,
    kind: Kind = "auto",
    quotes: bool = True,
    plotlyjs: Plotlyjs = "light",
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Timeline:
    """The timeline of a pile of articles; `build(["articles/"], published="published.csv").save("exports/")`.

    `paths` are files, folders, patterns or "-" for standard input. `published` names a CSV or JSON file with
    publication dates, `timezone` the zone that times are shown in. Without `quotes` the sources' words are left out.
    `map` gives the names that JSON and tables have for our fields ({"text": "body"}). Bad input is in `.rejected`.
    Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown zone, `ValueError` for an unknown `kind`.
    """
    from timeline import __version__
    from timeline.publishing import publish
    from timeline.story import Timeline

    config = Config(
        title=title,
        timezone=timezone,
        reading=ReadingConfig(field_map=map or {}),
        anchoring=AnchoringConfig(kind=kind),
    )
    story = build_story(paths, published=published, config=config)
    return Timeline.of(publish(story, version=__version__, quotes=quotes), plotlyjs=plotlyjs)


def build_story(paths: Paths, *, published: str | PathLike[str] | None = None, config: Config = _DEFAULTS) -> Story:
    """All stages but the last: records that contain the ones they came from; `build_story(["articles/"]).events`."""
    from zoneinfo import ZoneInfo

    from timeline import merging
    from timeline.model.event import Story

    zone = ZoneInfo(config.timezone)
    dated = _date(paths, published, config.reading)
    mentions = [
        mention
        for document in dated.documents
        for mention in anchoring.date_mentions(document, _anchor(document, config.anchoring.kind), zone=zone)
    ]
    copies = merging.find_copies(dated.documents)
    merged = merging.merge(mentions, threshold=config.merging.threshold, copies=copies)
    return Story(
        title=config.title or _title(mentions),
        zone=zone,
        zone_name=config.timezone,
        documents=dated.documents,
        events=merged.events,
        undated=merged.undated,
        rejected=dated.rejected,
        copies=copies,
    )


def date(
    paths: Paths,
    *,
    published: str | PathLike[str] | None = None,
    today: Day | str | None = None,
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Dated:
    """When each document was published, with the evidence; `date(["articles/"]).documents[0].dct`.

    `today` is the latest day to believe, given as a day or in ISO form; without it any date is believed. `map` gives
    the names that JSON and tables have for our fields.
    """
    latest = Day.fromisoformat(today) if isinstance(today, str) else today
    return _date(paths, published, ReadingConfig(field_map=map or {}), latest)


def _date(
    paths: Paths, published: str | PathLike[str] | None, config: ReadingConfig, today: Day | None = None
) -> Dated:
    articles, rejected = _read(paths, published, config)
    outcomes = [dating.date(annotate(article), today=today) for article in articles]
    refused = [one for outcome in outcomes for one in outcome.rejected]
    return Dated(_inferred([outcome.document for outcome in outcomes], today), (*rejected, *refused))


def _inferred(documents: Sequence[Document], today: Day | None) -> tuple[Document, ...]:
    """The documents, those without a date given one where all of the story together carries it."""
    if all(document.dct is not None for document in documents):
        return tuple(documents)
    from timeline.dating.inference import infer

    return infer(documents, lambda document: _anchor(document, _DEFAULTS.anchoring.kind), today=today)


def annotate(article: Article) -> Annotated:
    """All that one text alone tells: sentences, time expressions, events without dates; needs no publication date."""
    from timeline import extracting

    sentences = extracting.split(article)
    timexes = tagging.tag(article.text)
    return Annotated(article, sentences, timexes, extracting.extract(article, sentences, timexes))


def tag(text: str, *, dct: Day | str | None, lang: str = "en", kind: Kind = "auto") -> tuple[Anchored, ...]:
    """Time expressions of a text, placed as seen from its publication day.

    `tag("They met on Friday night.", dct="2025-12-07")[0].value` is "2025-12-05TNI". `dct` is a day or time in
    ISO form; None leaves open what hangs on it. Raises `ValueError` where `dct` is no date, and for an unknown `kind`.
    """
    known = AnchoringConfig(kind=kind).kind
    context = _context(dct)
    return anchoring.anchor(tagging.tag(text, language=lang), dct=context, kind=known)


def tag_documents(
    paths: Paths,
    *,
    published: Day | str | None = None,
    kind: Kind = "auto",
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Iterator[tuple[Document, tuple[Anchored, ...]] | Rejected]:
    """Each document with its time expressions, one at a time; `published` is the date of those that carry none.

    Raises `ValueError` where `published` is no date, and for an unknown `kind`.
    """
    known = AnchoringConfig(kind=kind).kind
    articles, rejected = _read(paths, None, ReadingConfig(field_map=map or {}))
    yield from rejected
    context = _context(published)
    for article in articles:
        annotated = Annotated(article, (), tagging.tag(article.text), ())
        outcome = dating.date(annotated)
        yield from outcome.rejected
        document = outcome.document if outcome.document.dct else replace(outcome.document, dct=context)
        yield document, _anchor(document, known)


def resolve(expression: str, *, dct: Day | str, sentence: str | None = None) -> Anchored:
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


def _read(
    paths: Paths, published: str | PathLike[str] | None, config: ReadingConfig
) -> tuple[tuple[Article, ...], tuple[Rejected, ...]]:
    stdin = sys.stdin.buffer if "-" in map(str, paths) else None
    found = reading.read(paths, config=config, stdin=stdin, skip=[] if published is None else [published])
    if published is None:
        return found.articles, found.rejected
    joined = reading.apply_manifest(found.articles, reading.read_manifest(published, config=config))
    return joined.articles, (*found.rejected, *joined.rejected)


def _anchor(document: Document, kind: Kind) -> tuple[Anchored, ...]:
    return anchoring.anchor(document.annotated.timexes, dct=document.dct, kind=kind, document_id=document.id)


def _context(dct: Day | str | None) -> Dct | None:
    if dct is None:
        return None
    text = dct if isinstance(dct, str) else dct.isoformat()
    stamp = Stamp(Basis.GIVEN, text, "")
    article = Article(id="", text="", stamps=(stamp,))
    context = dating.date(Annotated(article, (), (), ())).document.dct
    if context is None:
        raise ValueError(f"“{text}” is no date")
    return context


def _title(mentions: Iterable[Mention]) -> str:
    """The names that most documents of the story share."""
    documents: dict[str, set[str]] = {}
    for mention in mentions:
        for name in (*mention.extracted.participants, *mention.extracted.places):
            documents.setdefault(name, set()).add(mention.document.id)
    names = sorted(documents, key=lambda name: (-len(documents[name]), name))[:3]
    return ", ".join(names) if names else _DEFAULT_TITLE
