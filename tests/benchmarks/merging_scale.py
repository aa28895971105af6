"""Time and memory of merging against the number of mentions:

    python -m tests.benchmarks.merging_scale [MOST] [--jobs N] [--seconds LIMIT] [--seed SEED] [--plot FILE.html or .png]

Synthetic mentions as news makes them: most events are told once, few dozens of times (as often as in Timeline17: the
number of events falls with the third power of their mentions), days on which much happens, more days the more mentions,
common words (Zipf) beside the few names and figures that belong to an event. Garbage is collected as on the command
line.

Prints a line for each number of mentions up to MOST (1,000,000), each merged in a process of its own, as long as LIMIT
(seconds of processor time for one) allows; then the exponent of the curve and the one that n log n has.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from timeline.cli.app import COLLECTING
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
TOLD = range(1, 101)  # mentions of one event
TOLD_WEIGHTS = list(accumulate(1 / times**3 for times in TOLD))
FITTED_FROM = 10_000  # mentions: in fewer, what is read and remembered once takes much of the time
WIDE = 60  # signs of the longest bar


@dataclass(frozen=True, slots=True)
class Run:
    """One number of mentions merged; `seconds` are of the processor, in all processes, `wall` of the clock.

    `megabytes` are the most that one process had; of another, most is the same memory.
    """

    mentions: int
    events: int
    seconds: float
    wall: float
    megabytes: int


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
    for _ in range(rng.choices(TOLD, cum_weights=TOLD_WEIGHTS)[0]):
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


def merged(count: int, seed: int, jobs: int) -> Run:
    """In this process; the memory is that of the mentions and of merging them."""
    gc.set_threshold(*COLLECTING)
    mentions = synthetic(count, seed)
    started, wall = time.process_time(), time.perf_counter()
    events = merge(mentions, jobs=jobs).events
    took, waited = time.process_time() - started, time.perf_counter() - wall
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    took += others.ru_utime + others.ru_stime
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Run(count, len(events), round(took, 2), round(waited, 2), peak)


def elsewhere(count: int, seed: int, jobs: int) -> Run:
    command = [sys.executable, __file__, "--one", str(count), "--seed", str(seed), "--jobs", str(jobs)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Run(**json.loads(done.stdout))


def n_log_n(run: Run) -> float:
    return run.mentions * log(run.mentions)


def exponent(counts: Sequence[int], values: Sequence[float]) -> float:
    """The slope of a line through the logarithms (least squares): 1 is linear, 2 quadratic."""
    x, y = [log(count) for count in counts], [log(value) for value in values]
    middle, height = sum(x) / len(x), sum(y) / len(y)
    across = sum((one - middle) * (other - height) for one, other in zip(x, y, strict=True))
    return across / sum((one - middle) ** 2 for one in x)


def said(runs: Sequence[Run]) -> Iterator[str]:
    fitted = [run for run in runs if run.mentions >= FITTED_FROM]
    if len(fitted) > 1:
        counts = [run.mentions for run in fitted]
        yield f"exponent from {counts[0]:,} on: {exponent(counts, [run.seconds for run in fitted]):.3f}"
        yield f"exponent of n log n there: {exponent(counts, [n_log_n(run) for run in fitted]):.3f}"
    for one, other in pairwise(runs):
        expected = one.seconds * n_log_n(other) / n_log_n(one)
        yield f"{one.mentions:,} to {other.mentions:,}: {other.seconds:.2f} s, {expected:.2f} s would be n log n"
    most = max(run.seconds / run.mentions for run in runs)
    for run in runs:
        yield f"{run.mentions:9,} {'#' * round(WIDE * run.seconds / run.mentions / most)} seconds a mention"


def plotted(runs: Sequence[Run], file: str) -> None:
    """Both axes logarithmic; the line of n log n goes through the smallest number fitted."""
    import plotly.graph_objects as go

    first = next((run for run in runs if run.mentions >= FITTED_FROM), runs[0])
    counts = [run.mentions for run in runs]
    line = [first.seconds * n_log_n(run) / n_log_n(first) for run in runs]
    figure = go.Figure([go.Scatter(x=counts, y=[run.seconds for run in runs], name="merging, processor time")])
    figure.add_scatter(x=counts, y=[run.wall for run in runs], name="merging, by the clock")
    figure.add_scatter(x=counts, y=line, name="n log n", line={"dash": "dot"})
    figure.update_xaxes(type="log", title="mentions")
    figure.update_yaxes(type="log", title="seconds")
    if file.endswith(".html"):
        figure.write_html(file, include_plotlyjs="cdn")
    else:
        figure.write_image(file, width=900, height=500)


def main() -> None:
    options = asked()
    if options.one:
        print(json.dumps(asdict(merged(options.one, options.seed, options.jobs))))
        return
    print(" mentions   events  seconds  microseconds a mention     wall  peak MB")
    runs: list[Run] = []
    for count in (size for size in SIZES if size <= options.most):
        if runs and runs[-1].seconds * count / runs[-1].mentions > options.seconds:
            print(f"{count:,} left out: more than {options.seconds:g} s expected")
            break
        run = elsewhere(count, options.seed, options.jobs)
        runs.append(run)
        each = run.seconds / count * 1e6
        print(
            f"{count:9,} {run.events:8,} {run.seconds:8.2f} {each:22.0f} {run.wall:9.2f} {run.megabytes:8,}", flush=True
        )
    print("\n".join(said(runs)))
    if options.plot:
        plotted(runs, options.plot)


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("most", nargs="?", type=int, default=SIZES[-1])
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plot")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
