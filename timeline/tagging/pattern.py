"""The pattern language of the rules: words, {slot:class}, groups, `?` and <extents>, as one regular expression.

A pattern does not run over text but over its *symbols*: each token of the text is one character there (lexicon.py),
so "[Friday] [night]" is three characters whatever the words are, and one expression fits them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from timeline.tagging.symbols import charset


class PatternError(ValueError):
    """A pattern that cannot be compiled; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A word or sign that stands for itself."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """`{name:family}`: a word of that class, a phrase or an expression of that kind; `{family}` hands nothing on."""

    name: str
    family: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts in a row."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`part?` or `part{low,high}`; always bounded, so matching stays linear."""

    part: Node
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Extent:
    """`<part>`: what the expression covers where the rule reads more than that; several make several expressions."""

    part: Node


Node = Literal | Slot | Sequence | Choice | Repeat | Extent

_TOKEN = re.compile(
    r"\{(?P<low>\d),(?P<high>\d)\}|\{(?:(?P<name>\w+):)?(?P<family>\w+)\}|(?P<word>[^\W\d_]+)|(?P<sign>.)"
)


_UNIT = re.compile(r"\[[^\]]*\]|\(\?:[^()]*\)")


def parse(pattern: str) -> Node:
    """The tree of a pattern; raises PatternError where brackets do not match."""
    tokens = list(_TOKEN.finditer(pattern))
    node, rest = _choice(tokens, 0)
    if rest != len(tokens):
        raise PatternError(f"unexpected {tokens[rest].group()!r} in {pattern!r}")
    return node


def _choice(tokens: list[re.Match[str]], at: int) -> tuple[Node, int]:
    options = []
    while True:
        node, at = _sequence(tokens, at)
        options.append(node)
        if at >= len(tokens) or tokens[at].group() != "|":
            return (options[0] if len(options) == 1 else Choice(tuple(options))), at
        at += 1


def _sequence(tokens: list[re.Match[str]], at: int) -> tuple[Node, int]:
    parts: list[Node] = []
    while at < len(tokens) and tokens[at].group() not in "|)>":
        token = tokens[at]
        if token.group() == "?":
            parts[-1] = Repeat(parts[-1], 0, 1)
        elif token["low"] is not None:
            parts[-1] = Repeat(parts[-1], int(token["low"]), int(token["high"]))
        elif token.group() == "(":
            node, at = _choice(tokens, at + 1)
            if at >= len(tokens):
                raise PatternError("a bracket is not closed")
            parts.append(node)
        elif token.group() == "<":
            node, at = _choice(tokens, at + 1)
            if at >= len(tokens):
                raise PatternError("an extent is not closed")
            parts.append(Extent(node))
        else:
            parts.append(_atom(token))
        at += 1
    return (parts[0] if len(parts) == 1 else Sequence(tuple(parts))), at


def _atom(token: re.Match[str]) -> Node:
    if token["family"] is not None:
        return Slot(token["name"] or "", token["family"])
    return Literal(token["word"] or token["sign"])


def regex(node: Node, *, symbols_of: Callable[[str], str], bodies: Mapping[str, str]) -> str:
    """The regular expression over symbols.

    `symbols_of` gives the symbols of a literal, class or kind, `bodies` the expressions of phrases. Slots with a name
    and extents become groups, numbered as `groups` lists them.
    """
    return _Renderer(symbols_of, bodies).render(node)


@dataclass(frozen=True, slots=True)
class _Renderer:
    symbols_of: Callable[[str], str]
    bodies: Mapping[str, str]

    def render(self, part: Node) -> str:
        match part:
            case Literal(text):
                return charset(self.symbols_of("=" + text))
            case Slot(name, family):
                body = self.bodies[family] if family in self.bodies else charset(self.symbols_of(family))
                return f"({body})" if name else _together(body)
            case Repeat(inner_part, low, high):
                times = "?" if (low, high) == (0, 1) else f"{{{low},{high}}}"
                return _together(self.render(inner_part)) + times
            case Extent(inner_part):
                return f"({self.render(inner_part)})"
            case Sequence(parts):
                return "".join(map(self.render, parts))
            case Choice(options):
                return _together("|".join(self.alternatives(options)))

    def alternatives(self, options: tuple[Node, ...]) -> Iterator[str]:
        """Neighbouring alternatives of one symbol each are one class."""
        for is_word, run in groupby(options, key=self.is_word):
            if is_word:
                yield charset("".join(self.symbols_of(_class_of(option)) for option in run))
            else:
                yield from map(self.render, run)

    def is_word(self, node: Node) -> bool:
        """Whether a part is a word or a class that hands nothing on."""
        return isinstance(node, Literal) or (
            isinstance(node, Slot) and not node.name and node.family not in self.bodies
        )


def _together(expression: str) -> str:
    """An expression as one unit; a single symbol or class is one, and so is a group of several alternatives."""
    return expression if len(expression) == 1 or _UNIT.fullmatch(expression) else f"(?:{expression})"


def _class_of(node: Node) -> str:
    """The class of a word ("=word") or slot."""
    match node:
        case Literal(text):
            return "=" + text
        case Slot(_, family):
            return family
        case _:
            raise PatternError(f"neither word nor class: {node}")


def groups(node: Node) -> list[Slot | Extent]:
    """The slots with a name and the extents, in the order in which a pattern's expression numbers its groups."""
    match node:
        case Slot(name, _):
            return [node] if name else []
        case Extent(part):
            return [node, *groups(part)]
        case Repeat(part, _, _):
            return groups(part)
        case Sequence(parts) | Choice(parts):
            return [group for part in parts for group in groups(part)]
        case Literal():
            return []
