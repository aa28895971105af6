"""A language's rules as the scanner uses them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import NamedTuple, TypeAlias

from timeline.tagging.meanings import Meaning
from timeline.tagging.memory import remember

Value: TypeAlias = int | str
Classes: TypeAlias = Mapping[str, Mapping[str, Value]]


class LazyRegex:
    """A regular expression that is compiled when it is first tried: most texts need few of a language's rules."""

    __slots__ = ("match", "source")

    match: Callable[[str, int], re.Match[str] | None]

    def __init__(self, source: str) -> None:
        self.source = source
        self.match = self._compile_and_match

    def _compile_and_match(self, symbols: str, at: int) -> re.Match[str] | None:
        self.match = re.compile(self.source).match
        return self.match(symbols, at)


class SlotGroup(NamedTuple):
    """A slot of a rule: the group of its expression, the meaning's parameter it fills, its class, phrase or kind."""

    group: int
    argument: str
    family: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `regex` runs over symbols; `slots` and `extents` say what its groups are.

    `needs` are the bits of the grammar's `hints` that a shape must have all of, or the rule need not be tried on it.
    `told` rules are for texts that tell history only, `stamped` ones for the stamps of live reports.
    """

    name: str
    kind: str | None
    order: int
    regex: LazyRegex
    needs: int
    slots: tuple[SlotGroup, ...]
    extents: tuple[int, ...]
    meaning: Callable[..., Meaning | tuple[Meaning, ...] | None]
    told: bool
    stamped: bool


class Level:
    """Rules over shapes in which `kinds` are folded, each with the symbols that it can begin with (`starts`)."""

    __slots__ = ("_by_first", "_masks", "_memory", "_needs", "_promising", "_wanted", "kinds", "starts")

    def __init__(self, kinds: tuple[str, ...], starts: Sequence[tuple[Rule, str]]) -> None:
        """Sorts the rules by the symbols they begin with."""
        self.kinds = kinds
        self.starts = starts
        self._by_first: dict[str, list[Rule]] = {}
        for rule, first in starts:
            for symbol in first:
                self._by_first.setdefault(symbol, []).append(rule)
        self._needs = {rule.needs for rule, _ in starts}
        self._wanted = reduce(or_, self._needs, 0)
        self._promising: dict[int, bool] = {}
        self._masks = {
            symbol: reduce(or_, (rule.needs for rule in rules), 0) for symbol, rules in self._by_first.items()
        }
        self._memory: dict[tuple[str, int], tuple[Rule, ...]] = {}

    def is_promising(self, hints: int) -> bool:
        """Whether some rule of the level finds all that it needs; folding can only take symbols away."""
        hints &= self._wanted
        found = self._promising.get(hints)
        if found is None:
            found = remember(self._promising, hints, any(needs & hints == needs for needs in self._needs))
        return found

    def rules(self, symbols: str, hints: int) -> list[tuple[int, tuple[Rule, ...]]]:
        """Where a rule can begin, and the rules that can: those that need nothing that is not there."""
        found = []
        masks, memory = self._masks, self._memory
        for at, symbol in enumerate(symbols):
            if symbol in masks:
                key = symbol, hints & masks[symbol]
                rules = memory.get(key)
                if rules is None:
                    able = (rule for rule in self._by_first[symbol] if rule.needs & hints == rule.needs)
                    rules = remember(memory, key, tuple(able))
                if rules:
                    found.append((at, rules))
        return found


def checked_classes(classes: Classes) -> set[str]:
    """The classes of numbers in digits: those whose members share symbols with others and are told by value."""
    return {family for family, members in classes.items() if members and all(map(str.isdecimal, members))}


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language, grouped into levels by the kinds they build on, and its words.

    `symbols` has those of tokens as written, `values` what the words of a class stand for, `triggers` the symbols of
    which every expression has one. The first level builds on no kinds, each later one on kinds whose rules stand in the
    levels before it. `needed` are the sets of symbols of which some rule needs one, `hints` a symbol's bits, one for
    each of them that it is in. `phrases` are the word classes of each phrase, in order of writing; `after` the bits of
    the symbols that can follow one in anything a rule reads, blanks aside.
    """

    language: str
    symbols: Mapping[str, str]
    values: Classes
    rules: tuple[Rule, ...]
    levels: tuple[Level, ...]
    needed: Sequence[str]
    kind_symbols: Mapping[str, str]
    phrases: Mapping[str, tuple[str, ...]]
    triggers: str
    after: Mapping[str, int]
    hints: Mapping[str, int] = field(init=False)
    kind_hints: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        """Turns the needed sets round."""
        hints: dict[str, int] = {}
        for number, some in enumerate(self.needed):
            for symbol in some:
                hints[symbol] = hints.get(symbol, 0) | 1 << number
        object.__setattr__(self, "hints", hints)
        kind_hints = {kind: hints.get(symbol, 0) for kind, symbol in self.kind_symbols.items()}
        object.__setattr__(self, "kind_hints", kind_hints)

    def hints_of(self, symbols: Iterable[str]) -> int:
        """The bits of all the symbols together."""
        have = 0
        bits = self.hints.get
        for symbol in set(symbols):
            have |= bits(symbol, 0)
        return have
