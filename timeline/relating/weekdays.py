"""Which weekday a text was published on: what its words leave, and which of these is how likely.

Firm: "yesterday, Friday" is written on a Saturday. Likely: how long after the weekdays they name papers come out.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from timeline.model.document import Document
from timeline.model.expression import Direction, Expression, Origin, Shift, This
from timeline.model.interval import Granularity
from timeline.model.timex import Lean
from timeline.model.wording import WEEKDAYS
from timeline.relating.shapes import core, weekday_of
from timeline.relating.span import Span
from timeline.relating.statements import Tie, inside
from timeline.relating.trials import Tried

ALL = frozenset(range(7))
# How much the shares count: the weekday named first and the one named most are mostly one, and count as one together.
# Tried on dated articles: of the least weekdays that make up 90 %, the true one is among in 94 %.
_FIRST, _MOST, _AHEAD = 0.4, 0.6, 1.0
_APPOSED = re.compile(r"[^\S\n]?[,(–—-][^\S\n]?")


@dataclass(frozen=True, slots=True)
class Weekdays:
    """The weekdays (Monday 0) a text may be of and the share of each; `note` says in words what is known or wrong."""

    possible: frozenset[int]
    shares: tuple[float, ...]
    note: str | None = None


def weekdays_of(tried: Tried, number: int, ties: Sequence[Tie]) -> Weekdays:
    """What the words of one text say of its own weekday; `ties` within it, by its `number`, are told twice in it."""
    possible, note = ALL, None
    for agreeing in (*_by_apposition(tried), *_by_ties(tried, inside(ties, number))):
        left = possible & agreeing
        if not left:
            return Weekdays(ALL, _shares(tried.document), _CONTRADICTS)
        possible = left
    if len(possible) == 1:
        note = f"by its own words published on a {WEEKDAYS[min(possible)]}"
    return Weekdays(possible, _shares(tried.document), note)


_CONTRADICTS = "its words give its day two weekdays, so none is taken from them"


def _by_apposition(tried: Tried) -> Iterator[frozenset[int]]:
    for first, second in _appositions(tried.document):
        yield _agreeing(tried.weekdays, [(spans[first], spans[second]) for spans in tried.expressions])


def _by_ties(tried: Tried, ties: Iterable[Tie]) -> Iterator[frozenset[int]]:
    for tie in ties:
        first, second = tried.items[tie.first.item], tried.items[tie.second.item]
        yield _agreeing(tried.weekdays, list(zip(first.spans, second.spans, strict=True)))


def _agreeing(weekdays: Sequence[int], pairs: Sequence[tuple[Span | None, Span | None]]) -> frozenset[int]:
    """The weekdays on which both are of one day."""
    return frozenset(
        weekday
        for weekday, (one, other) in zip(weekdays, pairs, strict=True)
        if one is not None and other is not None and one.days == other.days
    )


def _appositions(document: Document) -> Iterator[tuple[int, int]]:
    """Neighbours that name one day twice: "yesterday, Friday", "on Monday (today)"."""
    timexes = document.annotated.timexes
    for number, (first, second) in enumerate(pairwise(timexes)):
        kinds = {_kind(first.expression), _kind(second.expression)}
        between = document.article.text[first.end : second.start]
        if kinds == {"counted", "named"} and len(between) <= 3 and _APPOSED.fullmatch(between):
            yield number, number + 1


def _kind(expression: Expression) -> str:
    if weekday_of(expression) is not None:
        return "named"
    return "counted" if counted_days(expression) is not None else ""


def counted_days(expression: Expression) -> int | None:
    """How many days after publication the words say: -1 for "yesterday"; None where they do not count days."""
    match core(expression):
        case This(period=Granularity.DAY):
            return 0
        case Shift(amounts=(amount,), origin=Origin.DCT, base=None, direction=direction):
            if amount.unit is not Granularity.DAY or amount.count is None or amount.most is not None:
                return None
            return int(amount.count) if direction is Direction.AFTER else -int(amount.count)
        case _:
            return None


def _shares(document: Document) -> tuple[float, ...]:
    logs = [0.0] * 7
    for name, weekday, factor in _named(document):
        shares = _usual()[name]
        logs = [value + factor * math.log(shares[(day - weekday) % 7]) for day, value in enumerate(logs)]
    highest = max(logs)
    odds = [math.exp(value - highest) for value in logs]
    total = sum(odds)
    return tuple(value / total for value in odds)


def _named(document: Document) -> Iterator[tuple[str, int, float]]:
    """The weekdays that tell: the first looked back on, the one named most of these, the first looked ahead to."""
    behind: list[int] = []
    ahead: list[int] = []
    for timex in document.annotated.timexes:
        weekday = weekday_of(timex.expression)
        if weekday is not None:
            (ahead if timex.lean is Lean.FUTURE else behind).append(weekday)
    if behind:
        counted = Counter(behind)
        yield "behind", behind[0], _FIRST
        yield "usual", max(behind, key=lambda each: counted[each]), _MOST
    if ahead:
        yield "ahead", ahead[0], _AHEAD


@cache
def _usual(language: str = "en") -> Mapping[str, Sequence[float]]:
    """Shares of articles published so many days (0 to 6) after a weekday they name; see `publication.toml`."""
    data = tomllib.loads(files("timeline.lang").joinpath(language, "publication.toml").read_text("utf-8"))
    shares: Mapping[str, Sequence[float]] = data["weekdays"]
    return shares
