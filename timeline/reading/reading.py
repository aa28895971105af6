"""Files to articles: load, decode, choose a reader, read, name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Rejected
from timeline.reading.collecting import collect
from timeline.reading.dispatching import read_opened, unnumbered
from timeline.reading.identifying import identify
from timeline.reading.loading import open_file, to_opened
from timeline.reading.source import Draft, File

_DEFAULTS = ReadingConfig()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read and what was not."""

    articles: tuple[Article, ...]
    rejected: tuple[Rejected, ...]


def read(
    paths: Sequence[str | os.PathLike[str]],
    *,
    config: ReadingConfig = _DEFAULTS,
    stdin: BinaryIO | None = None,
    skip: Iterable[str | os.PathLike[str]] = (),
) -> Reading:
    """Reads files, folders, patterns, or "-" for standard input; `read(["articles/"]).articles[0].text`.

    A bad input costs itself only and is named in `rejected`. `skip` names files that are no documents wherever they lie
    (a manifest with a name of its own). The same files give the same articles in the same order.
    """
    given = [paths] if isinstance(paths, str) else paths
    found = collect(given, skip=skip)
    results = [result for file in found for result in _results(file, config, stdin)]
    articles, duplicates = identify([result for result in results if isinstance(result, Draft)])
    rejected = [result for result in results if isinstance(result, Rejected)]
    return Reading(tuple(articles), (*rejected, *duplicates))


def _results(file: File | Rejected, config: ReadingConfig, stdin: BinaryIO | None) -> Sequence[Draft | Rejected]:
    if isinstance(file, Rejected):
        return [file]
    raw = open_file(file, stdin=stdin)
    if isinstance(raw, Rejected):
        return [raw]
    with raw as stream:
        return list(unnumbered(list(read_opened(to_opened(file, stream, config), config))))
