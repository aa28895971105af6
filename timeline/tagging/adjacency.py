"""Which words can stand side by side in anything the rules read: between two that cannot, a text falls apart.

The parts are parsed on their own. They are shorter than the whole and come again more often.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from timeline.tagging.compiling import Workshop, split_words
from timeline.tagging.pattern import Choice, Extent, Literal, Node, Repeat, Slot, parse
from timeline.tagging.pattern import Sequence as Row
from timeline.tagging.symbols import bit_of

_BEHIND = ("before", "not_before", "not_joined")
_AHEAD = ("after", "not_after", "not_touching")


class Edges(NamedTuple):
    """The symbols a part of a pattern can begin and end with, blanks aside, and whether it can be empty."""

    first: frozenset[str]
    last: frozenset[str]
    empty: bool


_EMPTY = Edges(frozenset(), frozenset(), empty=True)


@dataclass(slots=True)
class Adjacency:
    """What follows what in the rules of one language; `Adjacency(workshop).of(rules, kinds)`."""

    workshop: Workshop
    _after: dict[str, set[str]] = field(default_factory=dict)
    _kinds: dict[str, Edges] = field(default_factory=dict)

    def of(self, rules: Sequence[tuple[Mapping[str, Any], Node]], kinds: Sequence[str]) -> dict[str, int]:
        """For each symbol the bits (`bit_of`) of those that can come next, blanks aside, in a rule or its context."""
        for kind in (*kinds, None):  # a kind is made of those before it
            edges = [self._of_rule(entry, tree) for entry, tree in rules if entry.get("kind") == kind]
            if kind is not None:
                self._kinds[kind] = _either(edges)
        return {symbol: sum(map(bit_of, after)) for symbol, after in sorted(self._after.items())}

    def _of_rule(self, entry: Mapping[str, Any], tree: Node) -> Edges:
        edges = self._edges(tree)
        for key in _AHEAD:
            self._join(self.workshop.members(entry.get(key, ())), edges.first)
        for key in _BEHIND:
            self._join(edges.last, self._context(entry.get(key, ())))
        return edges

    def _join(self, lasts: Iterable[str], firsts: Iterable[str]) -> None:
        for symbol in lasts:
            self._after.setdefault(symbol, set()).update(firsts)

    def _edges(self, node: Node) -> Edges:
        match node:
            case Literal(text):
                return _EMPTY if text == " " else self._symbols("=" + text)
            case Slot(_, family):
                return self._of_family(family)
            case Repeat(part, low, high):
                edges = self._edges(part)
                if high > 1:
                    self._join(edges.last, edges.first)
                return edges._replace(empty=edges.empty or low == 0)
            case Extent(part):
                return self._edges(part)
            case Choice(options):
                return _either(list(map(self._edges, options)))
            case Row(parts):
                return self._in_row(map(self._edges, parts))

    def _of_family(self, family: str) -> Edges:
        if family in self.workshop.phrases:
            return self._edges(self.workshop.phrases[family])
        return self._kinds[family] if family in self._kinds else self._symbols(family)

    def _symbols(self, family: str) -> Edges:
        symbols = frozenset(self.workshop.symbols_of(family))
        return Edges(symbols, symbols, empty=False)

    def _in_row(self, parts: Iterable[Edges]) -> Edges:
        whole = _EMPTY
        for part in parts:
            self._join(whole.last, part.first)
            whole = Edges(
                whole.first | part.first if whole.empty else whole.first,
                whole.last | part.last if part.empty else part.last,
                empty=whole.empty and part.empty,
            )
        return whole

    def _context(self, texts: Sequence[str]) -> frozenset[str]:
        """What contexts begin with; within them words stand side by side too."""
        return _either([self._edges(node) for node in map(_tree, texts)]).first


def _tree(context: str) -> Node:
    if "{" in context:
        return parse(context)
    return Row(tuple(map(Literal, split_words(context))))


def _either(options: Sequence[Edges]) -> Edges:
    return Edges(
        frozenset().union(*(option.first for option in options)),
        frozenset().union(*(option.last for option in options)),
        empty=any(option.empty for option in options),
    )
