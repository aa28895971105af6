"""Shapes to fits: which rules hold where in a run of symbols, longest first.

Rules build on one another in a cascade: where a rule names a kind ("{base:day} night"), it runs over the shape in which
every expression of that kind already is a single symbol. So no rule has to spell out what a day can look like, and the
compiled expressions stay small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.tagging.grammar import Grammar, Level, Rule
from timeline.tagging.symbols import BLANK, bit_of


class SlotSpan(NamedTuple):
    """What a slot of a rule covers; `inner` is the expression there where the slot is of a kind."""

    argument: str
    family: str
    first: int
    last: int
    inner: Fit | None


class Folded(NamedTuple):
    """A shape with the fits of some kinds folded into single symbols; `starts` leads back to the shape's positions."""

    symbols: str
    starts: Sequence[int]
    fits: dict[int, Fit]


class Reading(NamedTuple):
    """One rule that holds; `extents` are the expressions it finds, in order."""

    rule: Rule
    extents: tuple[tuple[int, int], ...]
    match: re.Match[str]
    folded: Folded

    def slots(self) -> Iterator[SlotSpan]:
        """What the slots cover that the words fill."""
        starts, inner = self.folded.starts, self.folded.fits
        for group, argument, family in self.rule.slots:
            start, end = self.match.span(group)
            if 0 <= start < end:
                yield SlotSpan(argument, family, starts[start], starts[end], inner.get(start))


class Fit(NamedTuple):
    """A span of a shape, `[first, last)`, and all rules that hold over it, the first listed first."""

    first: int
    last: int
    readings: tuple[Reading, ...]


def parts(shape: str, after: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Where a shape falls into parts that no rule reads together, without the blanks between them."""
    start, last, previous = 0, 0, ""
    for at, symbol in enumerate(shape):
        if symbol == BLANK:
            continue
        if previous and not after.get(previous, 0) & bit_of(symbol):
            yield start, last
            start = at
        previous, last = symbol, at + 1
    yield start, last


def fits_of(grammar: Grammar, shape: str) -> tuple[Fit, ...]:
    """The fits of any rule from left to right, of those that begin at one place the longest first.

    They overlap: where the words of one mean nothing, the next that is there counts.

    Levels come in the order of the cascade: by the time one folds a kind, all rules of that kind have been tried.
    """
    hints = grammar.hints_of(shape)
    found = _matches(grammar.levels[0], Folded(shape, range(len(shape) + 1), {}), hints)
    if not found:
        return ()
    kinds: dict[str, list[Fit]] = {}
    longest: dict[str, list[Fit]] = {}
    hints |= _sort_in(found, kinds, grammar)
    for level in grammar.levels[1:]:
        there = [kind for kind in level.kinds if kind in kinds]
        if there and level.is_promising(hints):
            for kind in there:
                if kind not in longest:
                    longest[kind] = list(map(_first_extent, _longest(kinds[kind])))
            new = _matches(level, _fold(grammar, shape, {kind: longest[kind] for kind in there}), hints)
            found += new
            hints |= _sort_in(new, kinds, grammar)
    return tuple(_ranked(found))


def _sort_in(fits: Sequence[Fit], kinds: dict[str, list[Fit]], grammar: Grammar) -> int:
    """Files fits by their kinds; the bits of those kinds."""
    hints = 0
    for fit in fits:
        kind = fit.readings[0].rule.kind
        if kind is not None:
            kinds.setdefault(kind, []).append(fit)
            hints |= grammar.kind_hints[kind]
    return hints


def _fold(grammar: Grammar, shape: str, kinds: Mapping[str, Sequence[Fit]]) -> Folded:
    """The shape with the fits of the kinds as single symbols; where they overlap the first and longest is taken."""
    found = sorted(
        ((fit, kind) for kind, fits in kinds.items() for fit in fits), key=lambda pair: (pair[0].first, -pair[0].last)
    )
    symbols: list[str] = []
    starts: list[int] = []
    inner: dict[int, Fit] = {}
    at = 0
    for fit, kind in found:
        if fit.first < at:
            continue
        symbols.append(shape[at : fit.first] + grammar.kind_symbols[kind])
        starts += range(at, fit.first + 1)
        inner[len(starts) - 1] = fit
        at = fit.last
    symbols.append(shape[at:])
    starts += range(at, len(shape) + 1)
    return Folded("".join(symbols), starts, inner)


def _matches(level: Level, folded: Folded, hints: int) -> list[Fit]:
    """All fits of a level's rules, longest or not; rules that need a symbol which is nowhere are not even tried."""
    symbols = folded.symbols
    found = []
    for at, rules in level.rules(symbols, hints):
        for rule in rules:
            match = rule.regex.match(symbols, at)
            if match is not None and match.end() > at:
                found.append(_fit(rule, match, folded))
    return found


def _fit(rule: Rule, match: re.Match[str], folded: Folded) -> Fit:
    starts = folded.starts
    marked = [span for span in map(match.span, rule.extents) if span[0] >= 0] or [match.span()]
    extents = tuple([(starts[start], starts[end]) for start, end in marked])
    return Fit(extents[0][0], extents[-1][1], (Reading(rule, extents, match, folded),))


def _first_extent(fit: Fit) -> Fit:
    """A fit as other rules see it: the first of its expressions."""
    first, last = fit.readings[0].extents[0]
    if last == fit.last:
        return fit
    same = tuple(reading for reading in fit.readings if reading.extents[0] == (first, last))
    return Fit(first, last, same)


def _longest(fits: list[Fit]) -> Iterator[Fit]:
    """Leftmost first, longest of those, none overlapping another."""
    end = 0
    for fit in _ranked(fits):
        if fit.first >= end:
            yield fit
            end = fit.last


def _ranked(fits: list[Fit]) -> list[Fit]:
    """Leftmost first, longest of those, and of equally long ones all readings in the rules' order."""
    if len(fits) == 1:
        return fits
    ranked: list[Fit] = []
    for fit in sorted(fits, key=_by_place):
        if ranked and fit[:2] == ranked[-1][:2]:
            ranked[-1] = Fit(fit.first, fit.last, ranked[-1].readings + fit.readings)
        else:
            ranked.append(fit)
    return ranked


def _by_place(fit: Fit) -> tuple[int, int, int]:
    return fit.first, -fit.last, fit.readings[0].rule.order
