"""The stages in order, and the public functions that compose them.

Each function does what one command does, with the same options and defaults. Reading and dating never look at the
clock: a document without evidence stays without a date.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812  # the public function is called date
from functools import cache
from os import PathLike
from typing import TYPE_CHECKING, TypeAlias

from timeline import anchoring, dating, reading, tagging
from timeline.config import AnchoringConfig, Config, Kind, Plotlyjs, ReadingConfig
from timeline.model.correction import Corrections
from timeline.model.document import Annotated, Article, Basis, Dct, Document, Stamp
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.timex import Anchored, Timex
from timeline.tagging.rules import languages

if TYPE_CHECKING:
    from timeline.model.digest import Digest
    from timeline.model.event import Extracted, Mention, Story
    from timeline.story import Timeline

Paths: TypeAlias = Sequence[str | PathLike[str]]
Fields: TypeAlias = Mapping[str, str]

_DEFAULT_TITLE = "Timeline"
_DEFAULTS = Config()
_NO_CORRECTIONS = Corrections()


@dataclass(frozen=True, slots=True)
class Dated:
    """Documents with their publication context, and what could not be read or dated."""

    documents: tuple[Document, ...]
    rejected: tuple[Rejected, ...]


def build(  # noqa: PLR0913  # one parameter an option of the command
    paths: Paths,
    *,
    published: str | PathLike[str] | None = None,
    corrections: str | PathLike[str] | None = None,
    today: Day | str | None = None,
    timezone: str = "UTC",
    title: str | None = None,
    kind: Kind = "auto",
    quotes: bool = True,
    plotlyjs: Plotlyjs = "light",
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Timeline:
    """The timeline of a pile of articles; `build(["articles/"], published="published.csv").save("exports/")`.

    `paths` are files, folders, patterns or "-" for standard input. `published` names a CSV or JSON file with
    publication dates, `corrections` a TOML file of what you know better. `today` is the latest day of publication to
    believe, `timezone` the zone that times are shown in. Without `quotes` the sources' words are left out. `map` gives
    the names that JSON and tables have for our fields ({"text": "body"}). Bad input is in `.rejected`.
    Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown zone, `ValueError` for an unknown `kind`.
    """
    from timeline import __version__
    from timeline.publishing import publish
    from timeline.story import Timeline

    config = Config(
        title=title,
        today=_day(today),
        timezone=timezone,
        reading=ReadingConfig(field_map=map or {}),
        anchoring=AnchoringConfig(kind=kind),
    )
    story = build_story(paths, published=published, corrections=corrections, config=config)
    return Timeline.of(publish(story, version=__version__, quotes=quotes), plotlyjs=plotlyjs)


def build_story(
    paths: Paths,
    *,
    published: str | PathLike[str] | None = None,
    corrections: str | PathLike[str] | None = None,
    config: Config = _DEFAULTS,
) -> Story:
    """All stages but the last: records that contain the ones they came from; `build_story(["articles/"]).events`."""
    from zoneinfo import ZoneInfo

    from timeline import correcting, merging, relating
    from timeline.model.event import Story

    zone = ZoneInfo(config.timezone)
    known, senseless = _corrections(corrections)
    dated = _date(paths, published, config.reading, config.today, annotate=annotate, known=known)

    def place(document: Document) -> tuple[Sequence[Anchored], Sequence[Mention]]:
        anchored = _anchor(document, config.anchoring.kind)
        return anchored, anchoring.date_mentions(document, anchored, zone=zone)

    mentions = [mention for document in dated.documents for mention in place(document)[1]]
    copies = merging.find_copies(dated.documents)
    found, unmatched = correcting.find(known, mentions)
    pinned = correcting.pin(mentions, found)
    merged = merging.merge(pinned, threshold=config.merging.threshold, copies=copies)
    corrected = correcting.apply(merged.events, merged.undated, found=found, mentions=pinned)
    return Story(
        title=config.title or _title(mentions),
        zone=zone,
        zone_name=config.timezone,
        documents=dated.documents,
        events=corrected.events,
        undated=relating.relate(dated.documents, corrected.undated, place),
        rejected=(*dated.rejected, *senseless, *unmatched, *corrected.hidden),
        copies=copies,
    )


def _corrections(path: str | PathLike[str] | None) -> tuple[Corrections, tuple[Rejected, ...]]:
    from timeline import correcting

    return (_NO_CORRECTIONS, ()) if path is None else correcting.read_corrections(path)


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
    return _date(paths, published, ReadingConfig(field_map=map or {}), _day(today), annotate=_mark)


def digest(  # noqa: PLR0913  # one parameter an option of the command
    paths: Paths,
    *,
    dates: int,
    sentences: int = 1,
    since: Day | str | None = None,
    until: Day | str | None = None,
    published: str | PathLike[str] | None = None,
    kind: Kind = "auto",
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Digest:
    """The key dates of a story with their best sentences; `digest(["articles/"], dates=10).dates[0].day`.

    `since` and `until` are days, both included; only what happened from the one to the other is asked for.
    Raises `ValueError` where they are no dates, and for an unknown `kind`.
    """
    from timeline import digesting, merging

    known = AnchoringConfig(kind=kind).kind
    wanted = digesting.Wanted(dates, sentences, _day(since), _day(until))
    dated = _date(paths, published, ReadingConfig(field_map=map or {}), annotate=_mark)
    # A document that tells of many key dates is read for its events once.
    read: dict[str, tuple[Extracted, ...]] = {}

    def events(document: Document) -> tuple[Extracted, ...]:
        if document.id not in read:
            read[document.id] = _events(document.annotated)
        return read[document.id]

    found = digesting.digest(
        dated.documents,
        [_anchor(document, known) for document in dated.documents],
        wanted=wanted,
        events=events,
        copies=merging.find_copies(dated.documents),
    )
    return replace(found, rejected=dated.rejected)


def _day(day: Day | str | None) -> Day | None:
    return Day.fromisoformat(day) if isinstance(day, str) else day


def _date(
    paths: Paths,
    published: str | PathLike[str] | None,
    config: ReadingConfig,
    today: Day | None = None,
    *,
    annotate: Callable[[Article], Annotated],
    known: Corrections = _NO_CORRECTIONS,
) -> Dated:
    articles, rejected = _read(paths, published, config, known)
    outcomes = [dating.date(annotate(article), today=today) for article in articles]
    refused = [one for outcome in outcomes for one in outcome.rejected]
    documents = [_with_language_warnings(outcome.document) for outcome in outcomes]
    return Dated(_inferred(documents, today), (*rejected, *refused))


def _with_language_warnings(document: Document) -> Document:
    told = reading.language_warnings(document.article, known=_languages())
    return replace(document, warnings=(*document.warnings, *told)) if told else document


@cache
def _languages() -> frozenset[str]:
    """Those with rules of their own."""
    return frozenset(languages())


def _inferred(documents: Sequence[Document], today: Day | None) -> tuple[Document, ...]:
    """The documents, those without a date given one where all of the story together carries it."""
    if all(document.dct is not None for document in documents):
        return tuple(documents)
    from timeline.dating.inference import infer

    return infer(documents, lambda document: _anchor(document, _DEFAULTS.anchoring.kind), today=today)


def annotate(article: Article) -> Annotated:
    """All that one text alone tells: sentences, time expressions, events without dates; needs no publication date."""
    marked = _mark(article)
    return replace(marked, extracted=_events(marked))


def _mark(article: Article) -> Annotated:
    """Sentences and time expressions: all that dating needs, in a third of the time."""
    from timeline import extracting

    return Annotated(article, extracting.split(article), _timexes(article), ())


def _timexes(article: Article) -> tuple[Timex, ...]:
    """The time expressions of its language; none where that has no rules, since another's would find wrong ones."""
    code = reading.primary(article.lang) or "en"
    return tagging.tag(article.text, language=code) if code in _languages() else ()


def _events(annotated: Annotated) -> tuple[Extracted, ...]:
    from timeline import extracting

    return extracting.extract(annotated.article, annotated.sentences, annotated.timexes)


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
        outcome = dating.date(Annotated(article, (), _timexes(article), ()))
        yield from (*outcome.rejected, *_not_read(article))
        document = outcome.document if outcome.document.dct else replace(outcome.document, dct=context)
        yield document, _anchor(document, known)


def _not_read(article: Article) -> Iterator[Rejected]:
    if (reading.primary(article.lang) or "en") not in _languages():
        told = reading.language_warnings(article, known=_languages())
        yield Rejected(Stage.ANNOTATING, article.path or article.id, Reason.UNSUPPORTED, told[-1])


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
    paths: Paths,
    published: str | PathLike[str] | None,
    config: ReadingConfig,
    known: Corrections = _NO_CORRECTIONS,
) -> tuple[tuple[Article, ...], tuple[Rejected, ...]]:
    stdin = sys.stdin.buffer if "-" in map(str, paths) else None
    found = reading.read(paths, config=config, stdin=stdin, skip=[path for path in (published, known.path) if path])
    articles, rejected = found.articles, found.rejected
    for manifest in _manifests(published, config, known, articles):
        joined = reading.apply_manifest(articles, manifest)
        articles, rejected = joined.articles, (*rejected, *joined.rejected)
    return reading.with_languages(articles), rejected


def _manifests(
    published: str | PathLike[str] | None, config: ReadingConfig, known: Corrections, articles: Sequence[Article]
) -> Iterator[reading.Manifest]:
    """What is known of documents from outside; a later one has the first word, so corrections come last."""
    if published is not None:
        yield reading.read_manifest(published, config=config)
    if known.publications:
        ids = {article.id for article in articles}
        rows = [
            reading.Entry("id" if pin.document in ids else "file", pin.document, pin.published, where=pin.where)
            for pin in known.publications
        ]
        yield reading.Manifest(known.name, tuple(rows), ())


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
