"""Shapes to fits: which rules hold where in a run of symbols, longest first.

Rules build on one another in a cascade: where a rule names a kind ("{base:day} night"), it runs over the shape in which
every expression of that kind already is a single symbol. So no rule has to spell out what a day can look like, and the
compiled expressions stay small.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.tagging.grammar import Grammar, Level, Rule, RulesByFirst


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


def fits_of(grammar: Grammar, shape: str) -> tuple[Fit, ...]:
    """The longest fits of any rule from left to right, none overlapping another.

    Levels come in the order of the cascade: by the time one folds a kind, all rules of that kind have been tried.
    """
    ground, *higher = grammar.levels
    found = list(_matches(grammar, Folded(shape, range(len(shape) + 1), {}), ground.rules))
    if not found:
        return ()
    kinds: dict[str, list[Fit]] = {}
    longest: dict[str, tuple[Fit, ...]] = {}
    _sort_in(found, kinds)
    hints = _hints(grammar, shape)
    for level in higher:
        there = [kind for kind in level.kinds if kind in kinds]
        if not there or not _is_promising(level, hints | _hints(grammar, map(grammar.kind_symbols.__getitem__, there))):
            continue
        for kind in there:
            if kind not in longest:
                longest[kind] = tuple(map(_first_extent, _longest(kinds[kind])))
        new = list(_matches(grammar, _fold(grammar, shape, {kind: longest[kind] for kind in there}), level.rules))
        found += new
        _sort_in(new, kinds)
    return tuple(_longest(found))


def _hints(grammar: Grammar, symbols: Iterable[str]) -> int:
    have = 0
    for symbol in symbols:
        have |= grammar.hints.get(symbol, 0)
    return have


def _is_promising(level: Level, hints: int) -> bool:
    """Whether some rule of the level finds all that it needs; folding can only take symbols away."""
    return any(needs & hints == needs for needs in level.needs)


def _sort_in(fits: Sequence[Fit], kinds: dict[str, list[Fit]]) -> None:
    for fit in fits:
        kind = fit.readings[0].rule.kind
        if kind is not None:
            kinds.setdefault(kind, []).append(fit)


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


def _matches(grammar: Grammar, folded: Folded, rules: RulesByFirst) -> Iterator[Fit]:
    """All fits of a level's rules, longest or not; rules that need a symbol which is nowhere are not even tried."""
    symbols = folded.symbols
    there = frozenset(symbols)
    have = _hints(grammar, there)
    promising = {
        symbol: [rule for rule in rules.get(symbol, ()) if rule.needs & have == rule.needs] for symbol in there
    }
    for at, symbol in enumerate(symbols):
        for rule in promising[symbol]:
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
