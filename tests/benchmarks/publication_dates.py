"""How well publication dates are inferred: hides those of dated stories and looks what comes back.

python -m tests.benchmarks.publication_dates CORPORA_FOLDER

Mode A hides a random half, of each paper's articles and of all papers' on a topic together; mode B all of one paper's
while the others stay; mode C all. Prints what was answered with a day, how many of the answers are exact and within a
day, how many are wrong by more, with documents that have a date in their head (which the text gives away) and those
without apart; then windows, calibration and the time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.publication_stories import Hidden, Told, anchored, hide_all, hide_half, hide_papers, stories
from timeline.dating.inference import infer
from timeline.dating.inference.story import known_day
from timeline.model.document import Document

SEED = 1
BINS = (0.0, 0.35, 0.5, 0.65, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One hidden document: how many days off its answer is (None: no day), whether its head has a date."""

    off: int | None
    head: bool
    window: bool | None
    probability: float


def outcomes(hidden: Hidden) -> list[Outcome]:
    """What comes back of a story with hidden dates."""
    found = infer(hidden.documents, anchored)
    told = hidden.told
    return [
        outcome(found[each], told.days[each], head=told.documents[each].dct is not None)
        for each in sorted(hidden.hidden)
    ]


def outcome(document: Document, true: int, *, head: bool) -> Outcome:
    """The answer on one document beside the truth."""
    day = known_day(document)
    interval = document.dct.interval if document.dct else None
    inside = None
    if interval and day is None and interval.start and interval.end:
        inside = interval.start.toordinal() <= true < interval.end.toordinal()
    probability = document.dct.probability if document.dct else None
    return Outcome(None if day is None else abs(day - true), head, inside, probability or 0.0)


def line(name: str, found: Sequence[Outcome]) -> str:
    """Shares of one group, for people."""
    answers = [each.off for each in found if each.off is not None]
    if not answers:
        return f"{name:42} {len(found):5}    0 answered"
    exact, near = sum(off == 0 for off in answers), sum(off <= 1 for off in answers)
    count = len(answers)
    return (
        f"{name:42} {len(found):5}  {count / len(found):4.0%} answered  {exact / count:4.0%} exact  "
        f"{near / count:4.0%} within a day  {1 - near / count:4.0%} wrong by more  {1 - count / len(found):4.0%} abstained"
    )


def trials(told: Told) -> Iterator[tuple[str, str, Hidden]]:
    """Mode, name and hidden dates of the trials on one story."""
    yield "A", told.name, hide_half(told, SEED)
    for paper, hidden in hide_papers(told) if "all papers" in told.name else ():
        yield "B", f"{told.topic} without {paper}", hidden
    yield "C", told.name, hide_all(told)


def tell(mode: str, name: str, found: Sequence[Outcome]) -> None:
    print(line(f"{mode} {name}", found))
    print(line("    without a date in the head", [each for each in found if not each.head]))


def calibration(found: Sequence[Outcome]) -> Iterator[str]:
    """Of answers with about so much probability, how many are right."""
    for low, high in pairwise(BINS):
        some = [each for each in found if each.off is not None and not each.head and low <= each.probability < high]
        if some:
            mean, right = sum(each.probability for each in some) / len(some), sum(each.off == 0 for each in some)
            yield f"    said {mean:4.0%}  right {right / len(some):4.0%}  of {len(some)}"


def main() -> None:
    """Runs all trials on the stories of a folder of corpora."""
    pools: dict[str, list[Outcome]] = {}
    for told in stories(Path(sys.argv[1])):
        for mode, name, hidden in trials(told):
            started = time.process_time()
            found = outcomes(hidden)
            seconds = time.process_time() - started
            tell(mode, f"{name} ({seconds:.1f} s)", found)
            kind = f"{mode}, {'papers together' if ' papers' in told.name else 'per paper'}"
            pools.setdefault(kind, []).extend(found)
    for kind, found in pools.items():
        tell(kind, "", found)
        windows = [each.window for each in found if each.window is not None]
        print(f"    windows {len(windows) / len(found):.0%}, right {sum(windows) / max(1, len(windows)):.0%}")
        print(*calibration(found), sep="\n")


if __name__ == "__main__":
    main()
