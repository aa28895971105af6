"""Annotated events beside our own reading of the same sentences, for `event_triggers` and `event_training`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.extracting import split
from timeline.extracting.detecting import DETECTED
from timeline.extracting.language import language
from timeline.extracting.parsed import Parsed, parse
from timeline.model.document import Article
from timeline.tagging import tag

WORDS = language("en")
FILES = {"ECB+": "events/ecbplus.jsonl", "TimeBank": "timex/en.timebank.jsonl", "AQUAINT": "timex/en.aquaint.jsonl"}


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated event: its extent, its class and, where the corpus says it, its part of speech."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word that may name an event; `gold` is the annotated event it is in."""

    parsed: Parsed
    index: int
    gold: Gold | None

    @property
    def tag(self) -> str:
        return self.parsed.tokens.tag[self.index]


@dataclass(frozen=True, slots=True)
class Read:
    """A document: the words to judge in the sentences that were annotated, and all annotated events."""

    article: Article
    topic: str
    words: tuple[Word, ...]
    golds: tuple[Gold, ...]
    annotated: tuple[tuple[int, int], ...]

    def is_annotated(self, start: int) -> bool:
        return any(first <= start < end for first, end in self.annotated)


def corpus(file: Path) -> list[Read]:
    """The documents of a corpus that have annotated sentences."""
    rows = map(json.loads, file.read_text("utf-8").splitlines())
    return [_read(row) for row in rows if row.get("validated_sentences", True)]


def _read(row: dict[str, Any]) -> Read:
    article = Article(id=row["doc_id"], text=row["text"])
    annotated = _annotated(row)
    golds = {
        (one["start"], one["end"]): Gold(one["start"], one["end"], one["class"])
        for one in row["events"]
        if one.get("validated", True)
    }
    found = parse(article, split(article), tag(article.text), WORDS)
    read = Read(article, row.get("topic", ""), (), tuple(golds.values()), annotated)
    words = tuple(_words(found, read))
    return Read(article, read.topic, words, read.golds, annotated)


def _annotated(row: dict[str, Any]) -> tuple[tuple[int, int], ...]:
    if "validated_sentences" not in row:
        return ((0, len(row["text"])),)
    return tuple((row["sentences"][number][0], row["sentences"][number][1]) for number in row["validated_sentences"])


def _words(found: list[Parsed], read: Read) -> Iterator[Word]:
    for parsed in found:
        for index, (start, kind) in enumerate(zip(parsed.tokens.start, parsed.tokens.tag, strict=True)):
            if kind in DETECTED and parsed.tokens.low[index][0].isalpha() and read.is_annotated(start):
                yield Word(parsed, index, next((one for one in read.golds if one.start <= start < one.end), None))
