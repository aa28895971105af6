"""One pass over a text: passages, their symbols, and the places where a rule of the grammar fits.

The work is bounded: rules run only over the short stretches that hold a word of time, and what a stretch of one shape
parses to is remembered by shape (words and dates differ, shapes repeat), what words of a rule mean by the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, repeat
from typing import NamedTuple

from timeline.tagging.grammar import Grammar, Rule
from timeline.tagging.memory import remember
from timeline.tagging.parsing import Fit, Reading, SlotSpan, fits_of, parts
from timeline.tagging.passages import Finder
from timeline.tagging.senses import Sense, sense_of
from timeline.tagging.slot_values import SlotValues
from timeline.tagging.stamps import stamps
from timeline.tagging.symbols import FILL, TOKENS, charset

_STRETCH = 96  # symbols: longer stretches of time words (tables, hostile texts) are cut
_ASIDE = (24, 96, 288)  # characters: how far beside its triggers a passage is looked at, and where words go on


class Read(NamedTuple):
    """A rule, what the words mean by it, and where: one sense an extent."""

    rule: Rule
    senses: tuple[Sense, ...]
    extents: tuple[tuple[int, int], ...]


class Match(NamedTuple):
    """A rule that fits a text from `start` up to and without `end`."""

    start: int
    end: int
    rule: Rule
    sense: Sense


class View(NamedTuple):
    """A part of a text as tokens: `words[i]` begins at `starts[i]`, `symbols[i]` is its symbol."""

    words: list[str]
    starts: list[int]
    symbols: str
    stretches: list[tuple[int, int]]


class Part(NamedTuple):
    """A part of a shape from `first` up to and without `last`, and what fits in it."""

    first: int
    last: int
    fits: tuple[Fit, ...]


@dataclass(slots=True)
class Memory:
    """What shapes fell into and parsed to, what words of a rule meant and slots were worth: bounded shortcuts."""

    shapes: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    fits: dict[str, tuple[Fit, ...]] = field(default_factory=dict)
    senses: dict[tuple[int, str], tuple[Sense, ...] | None] = field(default_factory=dict)
    values: dict[tuple[str, str], tuple[bool, object]] = field(default_factory=dict)


class Scanner:
    """A grammar ready to run over texts; `Scanner(grammar).matches("on Friday night")`."""

    def __init__(self, grammar: Grammar) -> None:
        """Prepares the search for words that begin or hold a time."""
        self._grammar = grammar
        self._memory = Memory()
        self._trigger = re.compile(charset(grammar.triggers))
        self._stretch = _stretch(grammar.triggers)
        triggers = {word for word, symbol in grammar.symbols.items() if symbol in grammar.triggers}
        self._finder = Finder(filter(str.isalpha, triggers), apart=2 * _ASIDE[0])
        self._values = SlotValues(grammar)

    def matches(self, text: str) -> Iterator[Match]:
        """Longest matches from left to right, none overlapping another."""
        done, stamped = 0, stamps(text)
        for first, last in self._finder.passages(text):
            if last <= done:
                continue
            view = self._view(text, max(first, done), last, done)
            for start, end in view.stretches:
                for part in self._parts(view.symbols[start:end]):
                    begin, stop = start + part.first, start + part.last
                    yield from self._found(view.words[begin:stop], view.starts[begin : stop + 1], part.fits, stamped)
            if view.stretches:
                done = view.starts[view.stretches[-1][1]]

    def _view(self, text: str, first: int, last: int, done: int) -> View:
        """The words around a passage of triggers, as far as known words go."""
        for aside in _ASIDE:
            low, high = max(first - aside, done), min(last + aside, len(text))
            words = TOKENS.findall(text, low, high)
            symbols = "".join(map(self._grammar.symbols.get, words, repeat(FILL)))
            open_left, open_right = low > done, high < len(text)
            if open_left:  # what may be cut is not read
                symbols = FILL + symbols[1:]
            if open_right:
                symbols = symbols[:-1] + FILL
            stretches = [found.span() for found in self._stretch.finditer(symbols)]
            goes_on_left = open_left and bool(stretches) and stretches[0][0] == 1
            goes_on_right = open_right and bool(stretches) and stretches[-1][1] == len(symbols) - 1
            if not (goes_on_left or goes_on_right):
                break
        starts = list(accumulate(map(len, words), initial=low))
        if aside != _ASIDE[0]:
            stretches = [found for found in stretches if starts[found[0]] < last and starts[found[1]] > first]
        return View(words, starts, symbols, stretches)

    def _found(
        self, words: list[str], starts: list[int], fits: tuple[Fit, ...], stamped: frozenset[int]
    ) -> Iterator[Match]:
        """The matches of a stretch."""
        done = 0
        for fit in fits:
            read = self._read(words, fit, starts[fit.first] in stamped) if fit.first >= done else None
            if read is not None:
                done = fit.last
                for (first, last), sense in zip(read.extents, read.senses, strict=False):
                    yield Match(starts[first], starts[last], read.rule, sense)

    def _parts(self, shape: str) -> tuple[Part, ...]:
        known = self._memory.shapes.get(shape)
        if known is None:
            spans = [span for span in parts(shape, self._grammar.after) if self._trigger.search(shape, *span)]
            some = (Part(first, last, self._fits(shape[first:last])) for first, last in spans)
            known = remember(self._memory.shapes, shape, tuple(part for part in some if part.fits))
        return known

    def _fits(self, shape: str) -> tuple[Fit, ...]:
        known = self._memory.fits.get(shape)
        if known is None:
            known = remember(self._memory.fits, shape, fits_of(self._grammar, shape))
        return known

    def _read(self, words: Sequence[str], fit: Fit, stamped: bool = False) -> Read | None:  # noqa: FBT001, FBT002
        """The first of the rules whose meaning the words really have; `words` are those of the shape."""
        text, known = "".join(words[fit.first : fit.last]), self._memory.senses
        for reading in fit.readings:
            if reading.rule.stamped and not stamped:
                continue
            key = (reading.rule.order, text)
            if key not in known:
                remember(known, key, self._senses(reading, words))
            meant = known[key]
            if meant is not None:
                return Read(reading.rule, meant, reading.extents)
        return None

    def _senses(self, reading: Reading, words: Sequence[str]) -> tuple[Sense, ...] | None:
        """What the words mean, None where it is not this; () where they are no time at all and nobody else's."""
        arguments: dict[str, object] = {}
        for slot in reading.slots():
            known, value = self._value(slot, words)
            if not known:
                return None
            arguments[slot.argument] = value
        meant = reading.rule.meaning(**arguments)
        if meant is None:
            return None
        return tuple(map(sense_of, meant if isinstance(meant, tuple) else (meant,)))

    def _value(self, slot: SlotSpan, words: Sequence[str]) -> tuple[bool, object]:
        """The value of a slot, and whether it has one."""
        if slot.inner is not None:
            read = self._read(words, slot.inner)
            return (True, read.senses[0].expression) if read is not None and read.senses else (False, None)
        filled = words[slot.first : slot.last]
        key = slot.family, "".join(filled)
        found = self._memory.values.get(key)
        if found is None:
            read_anew = self._values.read(slot.family, [word.lower() for word in filled if word != " "])
            found = remember(self._memory.values, key, read_anew)
        return found


def _stretch(triggers: str) -> re.Pattern[str]:
    """Runs of known symbols around a trigger, cut where they grow long."""
    before, behind = charset(FILL + triggers).replace("[", "[^", 1), f"[^{FILL}]"
    return re.compile(f"{before}{{0,{_STRETCH}}}+{charset(triggers)}{behind}{{0,{_STRETCH - 1}}}+")
