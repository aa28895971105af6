"""Shapes to fits: which rules hold where in a run of symbols, longest first.

Rules build on one another in a cascade: where a rule names a kind ("{base:day} night"), it runs over the shape in which
every expression of that kind already is a single symbol. So no rule has to spell out what a day can look like, and the
compiled expressions stay small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.tagging.rules import Grammar, Rule, RulesByFirst


@dataclass(frozen=True, slots=True)
class SlotSpan:
    """What a slot of a rule covers; `inner` is the expression there where the slot is of a kind."""

    argument: str
    family: str
    first: int
    last: int
    inner: Fit | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One rule that holds; `extents` are the expressions it finds, in order."""

    rule: Rule
    slots: tuple[SlotSpan, ...]
    extents: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """A span of a shape, `[first, last)`, and all rules that hold over it, the first listed first."""

    first: int
    last: int
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A shape with the fits of some kinds folded into single symbols; `starts` leads back to the shape's positions."""

    symbols: str
    starts: Sequence[int]
    fits: dict[int, Fit]


class ShapeParser:
    """Parses one shape; `ShapeParser(grammar, shape).fits()`."""

    def __init__(self, grammar: Grammar, shape: str) -> None:
        self._grammar = grammar
        self._shape = shape
        self._levels: dict[int, list[Fit]] = {}
        self._kinds: dict[str, tuple[Fit, ...]] = {}
        self._folded: dict[tuple[str, ...], Folded] = {}

    def fits(self) -> tuple[Fit, ...]:
        """The longest fits of any rule from left to right, none overlapping another."""
        return tuple(_longest([fit for number in range(len(self._grammar.levels)) for fit in self._level(number)]))

    def _level(self, number: int) -> list[Fit]:
        """All fits of one level's rules, longest or not; each rule is tried once, whoever asks."""
        if number not in self._levels:
            level = self._grammar.levels[number]
            folded = self._fold(level.kinds)
            rules = level.rules if folded.fits or not level.kinds else level.without
            self._levels[number] = list(_matches(folded, rules)) if rules else []
        return self._levels[number]

    def _kind(self, kind: str) -> tuple[Fit, ...]:
        if kind not in self._kinds:
            numbers = self._grammar.kind_levels[kind]
            own = [fit for number in numbers for fit in self._level(number) if fit.readings[0].rule.kind == kind]
            self._kinds[kind] = tuple(map(_first_extent, _longest(own)))
        return self._kinds[kind]

    def _fold(self, kinds: tuple[str, ...]) -> Folded:
        if kinds not in self._folded:
            self._folded[kinds] = self._fold_anew(kinds)
        return self._folded[kinds]

    def _fold_anew(self, kinds: tuple[str, ...]) -> Folded:
        found = sorted(
            ((fit, kind) for kind in kinds for fit in self._kind(kind)), key=lambda pair: (pair[0].first, -pair[0].last)
        )
        if not found:
            return Folded(self._shape, range(len(self._shape) + 1), {})
        symbols: list[str] = []
        starts: list[int] = []
        fits: dict[int, Fit] = {}
        at = 0
        for fit, kind in found:
            if fit.first < at:
                continue
            symbols.append(self._shape[at : fit.first] + self._grammar.kind_symbols[kind])
            starts += range(at, fit.first + 1)
            fits[len(starts) - 1] = fit
            at = fit.last
        symbols.append(self._shape[at:])
        starts += range(at, len(self._shape) + 1)
        return Folded("".join(symbols), starts, fits)


def _matches(folded: Folded, rules: RulesByFirst) -> Iterator[Fit]:
    symbols = folded.symbols
    for at, symbol in enumerate(symbols):
        for rule in rules.get(symbol, ()):
            match = rule.regex.match(symbols, at)
            if match is not None and match.end() > at:
                yield _fit(rule, match, folded)


def _fit(rule: Rule, match: re.Match[str], folded: Folded) -> Fit:
    slots = []
    for group, (argument, family) in rule.slots.items():
        start, end = match.span(group)
        if 0 <= start < end:
            inner = folded.fits.get(start)
            slots.append(SlotSpan(argument, family, folded.starts[start], folded.starts[end], inner))
    marked = [span for span in map(match.span, rule.extents) if span[0] >= 0] or [match.span()]
    extents = tuple((folded.starts[start], folded.starts[end]) for start, end in marked)
    return Fit(extents[0][0], extents[-1][1], (Reading(rule, tuple(slots), extents),))


def _first_extent(fit: Fit) -> Fit:
    """A fit as other rules see it: the first of its expressions."""
    first, last = fit.readings[0].extents[0]
    same = tuple(reading for reading in fit.readings if reading.extents[0] == (first, last))
    return Fit(first, last, same)


def _longest(matches: Sequence[Fit]) -> Iterator[Fit]:
    """Leftmost first, longest of those, and of equally long ones all readings in the rules' order."""
    ordered = sorted(matches, key=lambda fit: (fit.first, -fit.last, fit.readings[0].rule.order))
    at, place = 0, 0
    while place < len(ordered):
        fit = ordered[place]
        if fit.first >= at:
            same = [other for other in ordered[place:] if (other.first, other.last) == (fit.first, fit.last)]
            yield Fit(fit.first, fit.last, tuple(reading for other in same for reading in other.readings))
            at = fit.last
            place += len(same)
        else:
            place += 1
