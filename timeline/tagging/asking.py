"""What can be asked of a pattern without running it: its words and slots, how it begins, what it cannot do without."""

from __future__ import annotations

from collections.abc import Callable

from timeline.tagging.pattern import Choice, Extent, Literal, Node, Repeat, Sequence, Slot


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
