"""Files to articles: load, decode, choose a reader, read, name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Rejected
from timeline.reading.collecting import collect
from timeline.reading.decoding import decode
from timeline.reading.foreign import MARKUP, refuse
from timeline.reading.identifying import identify
from timeline.reading.json_documents import JSON
from timeline.reading.jsonl import JSONL
from timeline.reading.loading import load
from timeline.reading.source import Decoded, Draft, File, Reader
from timeline.reading.table import TABLE
from timeline.reading.texts import MARKDOWN, PLAIN_TEXT
from timeline.reading.timeml import TIMEML

# The first that claims a text reads it: what content alone decides comes before what the name says, and plain text,
# which claims everything, last. Lines before JSON: a file of one line is both, and lines lose less to a mistake.
READERS: tuple[Reader, ...] = (TIMEML, MARKUP, JSONL, JSON, MARKDOWN, TABLE, PLAIN_TEXT)

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
    text = _text(file, config, stdin)
    if isinstance(text, Rejected):
        return [text]
    decoded = Decoded(file.shown, text)
    reader = next(reader for reader in READERS if reader.claims(decoded))
    results = list(reader.read(decoded, config))
    # A file of one document needs no number in the document's id.
    return results if len(results) > 1 else [_unnumbered(result) for result in results]


def _text(file: File, config: ReadingConfig, stdin: BinaryIO | None) -> str | Rejected:
    data = load(file, max_bytes=config.max_bytes, stdin=stdin)
    if isinstance(data, Rejected):
        return data
    return refuse(data, shown=file.shown) or decode(data, shown=file.shown)


def _unnumbered(result: Draft | Rejected) -> Draft | Rejected:
    return replace(result, part=None) if isinstance(result, Draft) else result
