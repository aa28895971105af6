"""Seconds of one core that each stage takes: tagging, anchoring, writing JSON."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from tests.benchmarks.texts import Text
from timeline.anchoring import anchor
from timeline.exporting.tagged import tagged_line
from timeline.model.document import Basis, Dct
from timeline.model.interval import Interval
from timeline.tagging import tag

FIXTURES = Path(__file__).resolve().parent.parent.parent / "fixtures"


@dataclass(slots=True)
class Spent:
    """Sums over texts; the times are in seconds."""

    characters: int = 0
    expressions: int = 0
    tagging: float = 0
    anchoring: float = 0
    writing: float = 0

    @property
    def all(self) -> float:
        """Tagging, anchoring and JSON."""
        return self.tagging + self.anchoring + self.writing

    def __add__(self, other: Spent) -> Spent:
        return Spent(**{name: value + asdict(other)[name] for name, value in asdict(self).items()})


def warm() -> None:
    """What only the first texts pay: reading the rules, compiling those that news needs."""
    for file in sorted(FIXTURES.glob("*/articles/*.txt")):
        spent(Text("", "2025-12-07", file.read_text(encoding="utf-8")))


def spent(text: Text) -> Spent:
    """One text through all stages."""
    day = date.fromisoformat(text.published[:10])
    dct = Dct(Interval.of_day(day), Basis.GIVEN, (text.published,))
    start = time.process_time()
    timexes = tag(text.text)
    tagged = time.process_time()
    anchored = anchor(timexes, dct=dct)
    placed = time.process_time()
    tagged_line(text.id, anchored)
    return Spent(len(text.text), len(timexes), tagged - start, placed - tagged, time.process_time() - placed)


def spent_on(texts: Sequence[Text]) -> tuple[Spent, ...]:
    """Each text through all stages, in a process that has read none before."""
    warm()
    return tuple(map(spent, texts))


def total(parts: Iterable[Spent]) -> Spent:
    """The sum."""
    return sum(parts, start=Spent())


def best(one: Spent, other: Spent) -> Spent:
    """The shorter time of each stage, of two runs over the same."""
    tagging, anchoring = min(one.tagging, other.tagging), min(one.anchoring, other.anchoring)
    return Spent(one.characters, one.expressions, tagging, anchoring, min(one.writing, other.writing))
