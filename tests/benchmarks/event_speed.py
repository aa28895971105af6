"""How fast texts are annotated: tagging, splitting and extraction of news, in processor time of one core.

Garbage is collected as on the command line, which is how texts are annotated.
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from timeline.cli.app import COLLECTING
from timeline.extracting import extract, split
from timeline.extracting.detecting import triggers
from timeline.extracting.language import language
from timeline.extracting.parsed import parse
from timeline.model.document import Article
from timeline.tagging import tag

MEGABYTE = 1_000_000
ARTICLES = 25  # of each story and paper
RUNS = 3
STEPS = ("tagging", "splitting", "extraction", "scoring every word")


def articles(folder: Path) -> list[Article]:
    """The first articles of every story."""
    rows = [
        json.loads(line)
        for file in sorted(folder.glob("stories/*/articles.jsonl"))
        for line in file.read_text("utf-8").splitlines()[:ARTICLES]
    ]
    return [Article(id=str(number), text=row["text"]) for number, row in enumerate(rows)]


def speeds(folder: Path) -> Iterator[str]:
    """Megabytes a second: each step, and annotating as a user has it."""
    gc.set_threshold(*COLLECTING)
    texts = articles(folder)
    size = sum(len(article.text) for article in texts) / MEGABYTE
    spent(texts[:1])
    best = [min(times) for times in zip(*(spent(texts) for _ in range(RUNS)), strict=True)]
    for name, seconds in zip(STEPS, best, strict=True):
        yield f"{name}: {size / seconds:.2f} MB/s"
    yield f"annotating: {size / sum(best[:3]):.2f} MB/s"
    yield f"annotating, and the score of every word: {size / sum(best):.2f} MB/s"


def spent(texts: Sequence[Article]) -> list[float]:
    """Seconds of each step; scoring is counted without taking the sentences apart."""
    words = language("en")
    clock = [time.process_time()]
    expressions = [tag(article.text) for article in texts]
    clock.append(time.process_time())
    sentences = [split(article) for article in texts]
    clock.append(time.process_time())
    for article, cut, found in zip(texts, sentences, expressions, strict=True):
        extract(article, cut, found)
    clock.append(time.process_time())
    steps = [end - start for start, end in pairwise(clock)]
    scoring = 0.0
    for article, cut, found in zip(texts, sentences, expressions, strict=True):
        apart = parse(article, cut, found, words)
        start = time.process_time()
        for parsed in apart:
            triggers(parsed, words)
        scoring += time.process_time() - start
    return [*steps, scoring]
