"""Time and memory of merging against the number of mentions: python -m tests.benchmarks.merging_scale [MOST [SEED]]

Synthetic mentions as news makes them: one to nine for an event, days on which much happens, common words (Zipf) beside
the few names and figures that belong to an event. Prints a line for each number of mentions up to MOST (1,000,000).
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from timeline.merging import merge
from timeline.merging.vocabulary import load_vocabulary
from timeline.model.document import Annotated, Article, Basis, Dct, Document, Role, Sentence
from timeline.model.event import Extracted, Mention, Quantity, Span, Status, Timing
from timeline.model.interval import Interval

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
PER_DOCUMENT, PER_DAY = 8, 40
COMMON = [word for word, _ in sorted(load_vocabulary(("en",)).words.items(), key=lambda pair: pair[1].rank)][60:6_000]
WEIGHTS = list(accumulate(1 / (rank + 20) for rank in range(len(COMMON))))
ENDINGS = ("burg", "ford", "ov", "ski", "ton", "ez", "mann", "ia")


def synthetic(count: int, seed: int) -> list[Mention]:
    """Mentions in the order of their documents; the same for the same seed."""
    rng = random.Random(seed)
    told: list[tuple[date, list[str], int]] = []
    while len(told) < count:
        told.extend(_event(rng, count))
    told = sorted(told[:count], key=lambda one: (one[0], rng.random()))
    return [
        mention
        for first in range(0, count, PER_DOCUMENT)
        for mention in _document(first // PER_DOCUMENT, told[first : first + PER_DOCUMENT])
    ]


def _event(rng: random.Random, count: int) -> Iterator[tuple[date, list[str], int]]:
    days = max(10, count // PER_DAY)
    day = date(1990, 1, 1) + timedelta(days=int(days * rng.random() ** 2))  # the squares make bursts
    names = ["".join(rng.choices("abdeiklmnorstuv", k=4)).title() + rng.choice(ENDINGS) for _ in range(2)]
    core, figure = rng.choices(COMMON, cum_weights=WEIGHTS, k=4), rng.randrange(2, 900)
    for _ in range(rng.randint(1, 9)):
        yield (
            day,
            [*core[: rng.randint(2, 4)], *rng.choices(COMMON, cum_weights=WEIGHTS, k=4), *names[: rng.randint(1, 2)]],
            figure,
        )


def _document(number: int, told: list[tuple[date, list[str], int]]) -> Iterator[Mention]:
    lines = [f"{' '.join(words)} {figure} vessels." for _, words, figure in told]
    text = "\n".join(lines)
    published = Dct(Interval.of_day(told[-1][0]), Basis.GIVEN, ())
    article = Article(id=f"d{number:07}", text=text, source=f"source {number % 50}")
    sentences, at = [], 0
    for paragraph, line in enumerate(lines):
        sentences.append(Sentence(at, at + len(line), paragraph, Role.BODY))
        at += len(line) + 1
    document = Document(Annotated(article, tuple(sentences), (), ()), published)
    for sentence, (day, words, figure) in zip(sentences, told, strict=True):
        yield _mention(document, sentence, day, words, figure)


def _mention(document: Document, sentence: Sentence, day: date, words: list[str], figure: int) -> Mention:
    line = document.article.text[sentence.start : sentence.end]
    names = tuple(word for word in words if word[0].isupper())
    extracted = Extracted(
        sentence=sentence,
        clause=Span(sentence.start, sentence.end, line),
        trigger=Span(sentence.start, sentence.start + len(words[0]), words[0]),
        kind="attack",
        title=line,
        status=Status.HAPPENED,
        participants=names,
        places=(),
        quantities=(Quantity(figure, "vessel", None, Span(sentence.end - 8, sentence.end - 1, "vessels")),),
        attribution=None,
        words=frozenset(word.lower() for word in words),
        timing=Timing.OWN,
        timex=None,
    )
    return Mention(document, extracted, None, Interval.of_day(day), None, None)


def main(most: int = SIZES[-1], seed: int = 1) -> None:
    print("mentions  events  seconds  microseconds a mention  peak MB")
    for count in (size for size in SIZES if size <= most):
        mentions = synthetic(count, seed)
        started = time.perf_counter()
        events = merge(mentions).events
        took = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{count:8} {len(events):7} {took:8.2f} {took / count * 1e6:22.0f} {peak:8}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
