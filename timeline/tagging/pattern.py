"""The pattern language of the rules: words, {slot:class}, groups, `?` and <extents>, as one regular expression.

A pattern does not run over text but over its *symbols*: each token of the text is one character there (lexicon.py),
so "[Friday] [night]" is three characters whatever the words are, and one expression fits them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count


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


def literals(node: Node) -> set[str]:
    """All words and signs a pattern names itself."""
    match node:
        case Literal(text):
            return {text}
        case Slot():
            return set()
        case Repeat(part, _, _) | Extent(part):
            return literals(part)
        case Sequence(parts) | Choice(parts):
            return set().union(*map(literals, parts))


def slots(node: Node) -> list[Slot]:
    """All slots in order of writing."""
    match node:
        case Literal():
            return []
        case Slot():
            return [node]
        case Repeat(part, _, _) | Extent(part):
            return slots(part)
        case Sequence(parts) | Choice(parts):
            return [slot for part in parts for slot in slots(part)]


def always(node: Node) -> set[Slot]:
    """The slots that every match fills."""
    match node:
        case Literal():
            return set()
        case Slot():
            return {node}
        case Repeat(part, low, _):
            return always(part) if low else set()
        case Extent(part):
            return always(part)
        case Sequence(parts):
            return set().union(*map(always, parts))
        case Choice(options):
            return _in_each(options)


def needs(node: Node, families: set[str]) -> bool:
    """Whether every match has a slot of one of the families."""
    match node:
        case Literal():
            return False
        case Slot(_, family):
            return family in families
        case Repeat(part, low, _):
            return low > 0 and needs(part, families)
        case Extent(part):
            return needs(part, families)
        case Sequence(parts):
            return any(needs(part, families) for part in parts)
        case Choice(options):
            return all(needs(option, families) for option in options)


def required(
    node: Node, *, symbols_of: Callable[[str], str], expand: Callable[[str], Node | None]
) -> set[frozenset[str]]:
    """Sets of symbols of each of which every match has at least one: a quick way to see that a rule cannot hold."""

    def wanted(part: Node) -> set[frozenset[str]]:
        match part:
            case Literal(text):
                return set() if text == " " else {frozenset(symbols_of("=" + text))}
            case Slot(_, family):
                inner = expand(family)
                return wanted(inner) if inner is not None else {frozenset(symbols_of(family))}
            case Repeat(inner, low, _):
                return wanted(inner) if low else set()
            case Extent(inner):
                return wanted(inner)
            case Sequence(parts):
                return set().union(*map(wanted, parts))
            case Choice(options):
                return _of_one([wanted(option) for option in options])

    return wanted(node)


def _of_one(each: list[set[frozenset[str]]]) -> set[frozenset[str]]:
    """One of several alternatives holds: a symbol of the smallest set of one of them must be there."""
    if not all(each):
        return set()
    return {frozenset().union(*(min(sets, key=lambda some: (len(some), sorted(some))) for sets in each))}


def _in_each(options: tuple[Node, ...]) -> set[Slot]:
    """What all alternatives fill, whatever numbers tell their slots apart."""
    each = [{Slot(slot.name.rstrip("0123456789"), "") for slot in always(option)} for option in options]
    return set.intersection(*each)


def count_extents(node: Node) -> int:
    """How many extents a pattern marks."""
    match node:
        case Extent(part):
            return 1 + count_extents(part)
        case Repeat(part, _, _):
            return count_extents(part)
        case Sequence(parts) | Choice(parts):
            return sum(map(count_extents, parts))
        case Literal() | Slot():
            return 0


def regex(node: Node, *, symbols_of: Callable[[str], str], bodies: Mapping[str, str]) -> str:
    """The regular expression over symbols.

    `symbols_of` gives the symbols of a literal, class or kind, `bodies` the expressions of phrases. Slots with a name
    become named groups, extents the groups extent1, extent2 and so on.
    """
    numbers = count(1)

    def render(part: Node) -> str:
        match part:
            case Literal(text):
                return charset(symbols_of("=" + text))
            case Slot(name, family):
                body = bodies[family] if family in bodies else charset(symbols_of(family))
                return f"(?P<{name}>{body})" if name else f"(?:{body})"
            case Repeat(inner_part, low, high):
                return f"(?:{render(inner_part)}){{{low},{high}}}"
            case Extent(inner_part):
                return f"(?P<extent{next(numbers)}>{render(inner_part)})"
            case Sequence(parts):
                return "".join(map(render, parts))
            case Choice(options):
                return "(?:" + "|".join(map(render, options)) + ")"

    return render(node)


def first_symbols(
    node: Node, *, symbols_of: Callable[[str], str], expand: Callable[[str], Node | None]
) -> tuple[frozenset[str], bool]:
    """The symbols a match can begin with, and whether the part can be empty."""

    def first(part: Node) -> tuple[frozenset[str], bool]:
        match part:
            case Literal(text):
                return frozenset(symbols_of("=" + text)), False
            case Slot(_, family):
                inner = expand(family)
                return first(inner) if inner is not None else (frozenset(symbols_of(family)), False)
            case Repeat(inner_part, low, _):
                found, empty = first(inner_part)
                return found, empty or low == 0
            case Extent(inner_part):
                return first(inner_part)
            case Sequence(parts):
                return _first_of_sequence([first(item) for item in parts])
            case Choice(options):
                each = [first(option) for option in options]
                return frozenset().union(*(found for found, _ in each)), any(empty for _, empty in each)

    return first(node)


def _first_of_sequence(parts: list[tuple[frozenset[str], bool]]) -> tuple[frozenset[str], bool]:
    found: frozenset[str] = frozenset()
    for symbols, empty in parts:
        found |= symbols
        if not empty:
            return found, False
    return found, True


def charset(symbols: str) -> str:
    """A character class of the symbols, runs of neighbours as ranges: they compile several times faster."""
    if not symbols:
        return "(?!)"
    runs: list[list[str]] = []
    for symbol in sorted(set(symbols)):
        if runs and ord(symbol) == ord(runs[-1][1]) + 1:
            runs[-1][1] = symbol
        else:
            runs.append([symbol, symbol])
    return "[" + "".join(_range(first, last) for first, last in runs) + "]"


def _range(first: str, last: str) -> str:
    if first == last:
        return re.escape(first)
    return f"{re.escape(first)}-{re.escape(last)}"
