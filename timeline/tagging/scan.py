"""One pass over a text: tokens, their symbols, and the places where a rule of the grammar fits.

The work is bounded: every token is looked up once, rules run only over the short stretches that hold a word of time,
and what a stretch of one shape parses to is remembered by shape (words and dates differ, shapes repeat).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, repeat

from timeline.tagging.grammar import Grammar, Rule
from timeline.tagging.lexicon import FILL
from timeline.tagging.meanings import Meaning
from timeline.tagging.parsing import Fit, Reading, SlotSpan, fits_of
from timeline.tagging.slot_values import SlotValues

_TOKENS = re.compile(r"[^\W\d_]+|\s+|\d+|.", re.DOTALL)
_STRETCH = 96  # symbols: longer stretches of time words (tables, hostile texts) are cut, not remembered
_MEMORY = 50_000  # shapes and readings kept per grammar


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into tokens: `words[i]` begins at `starts[i]`; `symbols[i]` is its symbol."""

    words: list[str]
    starts: list[int]
    symbols: str

    def text(self, first: int, last: int) -> str:
        """The text from token `first` up to and without token `last`."""
        return "".join(self.words[first:last])


@dataclass(frozen=True, slots=True)
class Read:
    """A rule, what the words mean by it, and where: one meaning an extent."""

    rule: Rule
    meanings: tuple[Meaning, ...]
    extents: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits tokens `first` up to and without `last`."""

    first: int
    last: int
    rule: Rule
    meaning: Meaning


@dataclass(slots=True)
class Memory:
    """What shapes parsed to and what words of a rule meant; only ever a shortcut, bounded, dropped when full."""

    shapes: dict[str, tuple[Fit, ...]] = field(default_factory=dict)
    meanings: dict[tuple[int, str], tuple[Meaning, ...]] = field(default_factory=dict)


class Scanner:
    """A grammar ready to run over texts; `Scanner(grammar).matches(tokens)`."""

    def __init__(self, grammar: Grammar) -> None:
        """Prepares the expression that finds the symbols which begin or hold a time."""
        self._grammar = grammar
        self._memory = Memory()
        self._trigger = re.compile(f"[{re.escape(_trigger_symbols(grammar))}]")
        self._values = SlotValues(grammar)

    def tokens(self, text: str) -> Tokens:
        """All tokens of a text, blanks included, so that offsets are sums of lengths."""
        words = _TOKENS.findall(text)
        symbols = "".join(map(self._grammar.lexicon.symbols.get, words, repeat(FILL)))
        return Tokens(words, [0, *accumulate(map(len, words))], symbols)

    def matches(self, tokens: Tokens) -> Iterator[Match]:
        """Longest matches from left to right, none overlapping another."""
        for start, end in self._stretches(tokens.symbols):
            fits = self._parse(tokens.symbols[start:end])
            words = tokens.words[start:end] if fits else []
            for fit in fits:
                read = self._read(words, fit)
                if read is not None:
                    for (first, last), meaning in zip(read.extents, read.meanings, strict=False):
                        yield Match(start + first, start + last, read.rule, meaning)

    def _stretches(self, symbols: str) -> Iterator[tuple[int, int]]:
        """Runs of known symbols around a trigger, cut where they grow long."""
        done = 0
        while (found := self._trigger.search(symbols, done)) is not None:
            start = max(symbols.rfind(FILL, done, found.start()) + 1, done)
            end = symbols.find(FILL, found.end())
            end = min(len(symbols) if end < 0 else end, found.start() + _STRETCH)
            yield max(start, found.start() - _STRETCH), end
            done = end

    def _parse(self, shape: str) -> tuple[Fit, ...]:
        known = self._memory.shapes.get(shape)
        if known is None:
            known = fits_of(self._grammar, shape)
            if len(self._memory.shapes) >= _MEMORY:
                self._memory.shapes.clear()
            self._memory.shapes[shape] = known
        return known

    def _read(self, words: Sequence[str], fit: Fit) -> Read | None:
        """The first of the rules whose meaning the words really have; `words` are those of the shape."""
        for reading in fit.readings:
            meant = self._meanings(reading, words, fit)
            if meant:
                return Read(reading.rule, meant, reading.extents)
        return None

    def _meanings(self, reading: Reading, words: Sequence[str], fit: Fit) -> tuple[Meaning, ...]:
        key = (reading.rule.order, "".join(words[fit.first : fit.last]))
        if key not in self._memory.meanings:
            if len(self._memory.meanings) >= _MEMORY:
                self._memory.meanings.clear()
            self._memory.meanings[key] = self._meanings_anew(reading, words)
        return self._memory.meanings[key]

    def _meanings_anew(self, reading: Reading, words: Sequence[str]) -> tuple[Meaning, ...]:
        arguments: dict[str, object] = {}
        for slot in reading.slots:
            known, value = self._value(slot, words)
            if not known:
                return ()
            arguments[slot.argument] = value
        meant = reading.rule.meaning(**arguments)
        if meant is None:
            return ()
        return meant if isinstance(meant, tuple) else (meant,)

    def _value(self, slot: SlotSpan, words: Sequence[str]) -> tuple[bool, object]:
        """The value of a slot, and whether it has one."""
        if slot.inner is not None:
            read = self._read(words, slot.inner)
            return read is not None, read.meanings[0].expression if read is not None else None
        return self._values.read(slot.family, [word.lower() for word in words[slot.first : slot.last] if word != " "])


def _trigger_symbols(grammar: Grammar) -> str:
    """The symbols of the classes that every expression has one of (`triggers` in the language's rules)."""
    return "".join(sorted({symbol for family in grammar.triggers for symbol in grammar.lexicon.symbols_of(family)}))
