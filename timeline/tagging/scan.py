"""One pass over a text: tokens, their symbols, and the places where a rule of the grammar fits.

The work is bounded: every token is looked up once, rules run only over the short stretches that hold a word of time,
and what a stretch of one shape parses to is remembered by shape (words and dates differ, shapes repeat).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, repeat

from timeline.model.expression import Expression
from timeline.model.timex import Mod
from timeline.tagging.lexicon import FILL
from timeline.tagging.meanings import Meaning
from timeline.tagging.rules import Grammar, Rule
from timeline.tagging.slot_values import SlotValues

_TOKENS = re.compile(r"[^\W\d_]+| |\d+|\s+|.", re.DOTALL)
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
class Match:
    """A rule that fits tokens `first` up to and without `last`."""

    first: int
    last: int
    rule: Rule
    expression: Expression
    mod: Mod | None


@dataclass(slots=True)
class Memory:
    """What shapes parsed to and what words of a rule meant; only ever a shortcut, bounded, dropped when full."""

    shapes: dict[str, tuple[tuple[int, int, tuple[Rule, ...]], ...]] = field(default_factory=dict)
    readings: dict[tuple[int, str], Meaning | None] = field(default_factory=dict)


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
            for first, last, rules in self._parse(tokens.symbols[start:end]):
                match = self._read(tokens, start + first, start + last, rules)
                if match is not None:
                    yield match

    def _stretches(self, symbols: str) -> Iterator[tuple[int, int]]:
        """Runs of known symbols around a trigger, cut where they grow long."""
        done = 0
        while (found := self._trigger.search(symbols, done)) is not None:
            start = max(symbols.rfind(FILL, done, found.start()) + 1, done)
            end = symbols.find(FILL, found.end())
            end = min(len(symbols) if end < 0 else end, found.start() + _STRETCH)
            yield max(start, found.start() - _STRETCH), end
            done = end

    def _parse(self, shape: str) -> tuple[tuple[int, int, tuple[Rule, ...]], ...]:
        known = self._memory.shapes.get(shape)
        if known is None:
            known = tuple(self._parse_anew(shape))
            if len(self._memory.shapes) >= _MEMORY:
                self._memory.shapes.clear()
            self._memory.shapes[shape] = known
        return known

    def _parse_anew(self, shape: str) -> Iterator[tuple[int, int, tuple[Rule, ...]]]:
        at = 0
        while at < len(shape):
            last, rules = self._longest(shape, at)
            if rules:
                yield at, last, rules
            at = max(last, at + 1)

    def _longest(self, shape: str, at: int) -> tuple[int, tuple[Rule, ...]]:
        found: list[tuple[int, int, Rule]] = []
        for rule in self._grammar.by_first.get(shape[at], ()):
            match = rule.regex.match(shape, at)
            if match is not None and match.end() > at:
                found.append((-match.end(), rule.order, rule))
        if not found:
            return at, ()
        best = min(found)[0]
        return -best, tuple(rule for end, _, rule in sorted(found, key=lambda item: item[:2]) if end == best)

    def _read(self, tokens: Tokens, first: int, last: int, rules: Sequence[Rule]) -> Match | None:
        """The first of the rules whose meaning the words really have."""
        for rule in rules:
            meaning = self._meaning(rule, tokens, first, last)
            if meaning is not None:
                return Match(first, last, rule, meaning.expression, meaning.mod)
        return None

    def _meaning(self, rule: Rule, tokens: Tokens, first: int, last: int) -> Meaning | None:
        key = (rule.order, tokens.text(first, last))
        if key in self._memory.readings:
            return self._memory.readings[key]
        meaning = self._meaning_anew(rule, tokens, first, last)
        if len(self._memory.readings) >= _MEMORY:
            self._memory.readings.clear()
        self._memory.readings[key] = meaning
        return meaning

    def _meaning_anew(self, rule: Rule, tokens: Tokens, first: int, last: int) -> Meaning | None:
        match = rule.body.fullmatch(tokens.symbols, first, last)
        if match is None:
            return None
        arguments = {}
        for group, (argument, family) in rule.slots.items():
            start, end = match.span(group)
            if start < 0 or start == end:
                continue
            known, value = self._value(family, tokens, start, end)
            if not known:
                return None
            arguments[argument] = value
        return rule.meaning(**arguments)

    def _value(self, family: str, tokens: Tokens, start: int, end: int) -> tuple[bool, object]:
        """The value of a slot, and whether it has one."""
        for rule in self._grammar.by_kind.get(family, ()):
            meaning = self._meaning(rule, tokens, start, end)
            if meaning is not None:
                return True, meaning.expression
        if family in self._grammar.by_kind:
            return False, None
        return self._values.read(family, [word.lower() for word in tokens.words[start:end] if not word.isspace()])


def _trigger_symbols(grammar: Grammar) -> str:
    """The symbols of the classes that every expression has one of (`triggers` in the language's rules)."""
    return "".join(sorted({symbol for family in grammar.triggers for symbol in grammar.lexicon.symbols_of(family)}))
