"""A language's rules as the scanner uses them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from timeline.tagging.lexicon import Lexicon
from timeline.tagging.meanings import Meaning
from timeline.tagging.pattern import Node


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


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `regex` runs over symbols, `slots` maps its groups to (argument, class).

    `needs` are the bits of the grammar's `hints` that a shape must have all of, or the rule need not be tried on it.
    """

    name: str
    kind: str | None
    order: int
    regex: LazyRegex
    needs: int
    slots: Mapping[str, tuple[str, str]]
    extents: tuple[str, ...]
    meaning: Callable[..., Meaning | tuple[Meaning, ...] | None]
    data: Mapping[str, Any]


RulesByFirst: TypeAlias = Mapping[str, tuple[Rule, ...]]


@dataclass(frozen=True, slots=True)
class Level:
    """Rules over shapes in which `kinds` are folded, for each symbol those that can begin with it."""

    kinds: tuple[str, ...]
    rules: RulesByFirst
    needs: frozenset[int]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language with its lexicon, grouped into levels by the kinds they build on.

    The first level builds on none, each later one on kinds whose rules stand in the levels before it. `hints` are the
    bits of a symbol: one for each set of symbols that some rule needs one of.
    """

    language: str
    lexicon: Lexicon
    rules: tuple[Rule, ...]
    levels: tuple[Level, ...]
    hints: Mapping[str, int]
    kind_symbols: Mapping[str, str]
    phrases: Mapping[str, Node]
    triggers: tuple[str, ...]
