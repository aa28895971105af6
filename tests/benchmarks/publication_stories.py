"""Dated stories with publication dates hidden, for `publication_dates` and `publication_weights`."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from timeline import anchoring, dating, extracting, tagging
from timeline.dating.inference.likeness import Source
from timeline.dating.inference.story import Seen, Story, known_day
from timeline.dating.inference.weights import load_weights
from timeline.model.document import Annotated, Article, Basis, Dct, Document
from timeline.model.interval import Interval
from timeline.model.timex import Anchored


@dataclass(frozen=True, slots=True)
class Told:
    """A story: its documents as dated by their own texts, and the true days (ordinals)."""

    topic: str
    name: str
    documents: tuple[Document, ...]
    days: tuple[int, ...]


@dataclass(frozen=True)
class Hidden:
    """A story with the dates of some of its documents hidden."""

    told: Told
    hidden: frozenset[int]

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents, those not hidden given their true day."""
        given = enumerate(zip(self.told.documents, self.told.days, strict=True))
        return tuple(one if number in self.hidden else _given(one, day) for number, (one, day) in given)

    @cached_property
    def seen(self) -> Seen:
        """The story as the first pass sees it."""
        known = ((number, known_day(document)) for number, document in enumerate(self.documents))
        sources = [Source(number, day, 1.0) for number, day in known if day is not None]
        return Story(self.documents, anchored, load_weights().usual).at(sources)

    def to_find(self) -> list[tuple[int, int]]:
        """The hidden documents without a date in their head, with their true days."""
        return [(each, self.told.days[each]) for each in sorted(self.hidden) if self.told.documents[each].dct is None]


def hide_half(told: Told, seed: int) -> Hidden:
    """A random half hidden."""
    count = len(told.documents)
    return Hidden(told, frozenset(random.Random(seed).sample(range(count), count // 2)))


def hide_papers(told: Told) -> Iterator[tuple[str, Hidden]]:
    """For each paper the story with all of its articles hidden."""
    papers = [document.article.source or "" for document in told.documents]
    for paper in sorted(set(papers)):
        yield paper, Hidden(told, frozenset(number for number, each in enumerate(papers) if each == paper))


def hide_all(told: Told) -> Hidden:
    """Nothing given."""
    return Hidden(told, frozenset(range(len(told.documents))))


def stories(folder: Path) -> Iterator[Told]:
    """Each paper's story, and each topic with all of its papers together."""
    folders = sorted(path for path in (folder / "stories").iterdir() if path.is_dir())
    with ProcessPoolExecutor(2) as pool:
        singles = list(pool.map(story, folders))
    for topic in sorted({each.topic for each in singles}):
        papers = [each for each in singles if each.topic == topic]
        yield from papers
        if len(papers) > 1:
            yield _together(topic, papers)


def story(folder: Path) -> Told:
    """One paper's articles on one topic, dated by their own text alone."""
    rows = [json.loads(line) for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    days = tuple(date.fromisoformat(row["published"][:10]).toordinal() for row in rows)
    return Told(folder.name.split("_")[0], folder.name, tuple(_undated(row) for row in rows), days)


def anchored(document: Document) -> Sequence[Anchored]:
    """The document's expressions placed by its date."""
    return anchoring.anchor(document.annotated.timexes, dct=document.dct)


def _undated(row: dict[str, str]) -> Document:
    article = Article(row["id"], row["text"], source=row["source"], lang="en")
    annotated = Annotated(article, extracting.split(article), tagging.tag(article.text), ())
    return dating.date(annotated).document


def _given(document: Document, day: int) -> Document:
    dct = Dct(Interval.of_day(date.fromordinal(day)), Basis.GIVEN, ("given",))
    return replace(document, dct=dct, candidates=(), warnings=())


def _together(topic: str, papers: Sequence[Told]) -> Told:
    documents = tuple(document for paper in papers for document in paper.documents)
    return Told(topic, f"{topic}, all papers", documents, tuple(day for paper in papers for day in paper.days))
