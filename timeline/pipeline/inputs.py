"""What users give, read to articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from os import PathLike
from typing import TypeAlias

from timeline import reading
from timeline.config import ReadingConfig
from timeline.model.correction import Corrections
from timeline.model.document import Article
from timeline.model.rejected import Rejected

Path: TypeAlias = str | PathLike[str]
Paths: TypeAlias = Sequence[Path]
Fields: TypeAlias = Mapping[str, str]
Day: TypeAlias = date | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Files, folders, patterns or "-", and the two files that may know more of them."""

    paths: Paths
    published: Path | None = None
    known: Corrections = field(default_factory=Corrections)
    config: ReadingConfig = field(default_factory=ReadingConfig)


def articles_of(inputs: Inputs) -> tuple[tuple[Article, ...], tuple[Rejected, ...]]:
    """The articles, with what is known of them from outside, and what could not be read."""
    stdin = sys.stdin.buffer if "-" in map(str, inputs.paths) else None
    skip = [path for path in (inputs.published, inputs.known.path) if path]
    found = reading.read(inputs.paths, config=inputs.config, stdin=stdin, skip=skip)
    articles, rejected = found.articles, found.rejected
    for manifest in _manifests(inputs, articles):
        joined = reading.apply_manifest(articles, manifest)
        articles, rejected = joined.articles, (*rejected, *joined.rejected)
    return reading.with_languages(articles), rejected


def _manifests(inputs: Inputs, articles: Sequence[Article]) -> Iterator[reading.Manifest]:
    """What is known from outside; a later one has the first word, so corrections come last."""
    if inputs.published is not None:
        yield reading.read_manifest(inputs.published, config=inputs.config)
    if inputs.known.publications:
        ids = {article.id for article in articles}
        rows = [
            reading.Entry("id" if pin.document in ids else "file", pin.document, pin.published, where=pin.where)
            for pin in inputs.known.publications
        ]
        yield reading.Manifest(inputs.known.name, tuple(rows), ())


def day_of(day: Day | None) -> date | None:
    """A day, given as such or in ISO form; raises `ValueError` where it is neither."""
    return date.fromisoformat(day) if isinstance(day, str) else day
