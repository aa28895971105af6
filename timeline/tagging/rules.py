"""A language's rules, loaded from its folder, checked, and compiled once.

Loading refuses, naming file and rule: an unknown class, an unknown meaning, a slot the meaning does not take, a rule
without an example.
"""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.tagging import meanings
from timeline.tagging.lexicon import Classes, Lexicon, build_lexicon
from timeline.tagging.pattern import (
    Choice,
    Node,
    PatternError,
    Slot,
    charset,
    first_symbols,
    literals,
    parse,
    regex,
    slots,
)

_CONTEXTS = ("after", "before", "not_after", "not_before")


class RuleError(ValueError):
    """Language data that cannot be used; the message names file and rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, compiled: `regex` runs over symbols (`body` without what must stand around it), `slots` maps its groups
    to (argument, class)."""

    name: str
    kind: str | None
    order: int
    regex: re.Pattern[str]
    body: re.Pattern[str]
    slots: Mapping[str, tuple[str, str]]
    meaning: Callable[..., meanings.Meaning | None]
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language with its lexicon; `by_first` lists the rules that can begin with a symbol."""

    language: str
    lexicon: Lexicon
    rules: tuple[Rule, ...]
    by_kind: Mapping[str, tuple[Rule, ...]]
    by_first: Mapping[str, tuple[Rule, ...]]
    phrases: Mapping[str, Node]
    triggers: tuple[str, ...]


def languages() -> tuple[str, ...]:
    """The languages that have rules of their own; a folder in `lang/` is a language."""
    folders = files("timeline.lang").iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.joinpath("rules.toml").is_file()))


@cache
def load_grammar(language: str) -> Grammar:
    """The compiled grammar of a language; raises RuleError where its data is wrong."""
    folder = files("timeline.lang") / language
    classes = tomllib.loads((folder / "lexicon.toml").read_text(encoding="utf-8"))
    data = tomllib.loads((folder / "rules.toml").read_text(encoding="utf-8"))
    cased = frozenset(classes.pop("cased", ()))
    try:
        return _compile(language, classes, cased, data)
    except PatternError as error:
        raise RuleError(f"lang/{language}/rules.toml: {error}") from error


def _compile(language: str, classes: Classes, cased: frozenset[str], data: Mapping[str, Any]) -> Grammar:
    phrases = {name: parse(pattern) for name, pattern in data["phrases"].items()}
    if clash := sorted((set(phrases) | set(data["kinds"])) & set(classes)):
        raise RuleError(f"lang/{language}: {clash} name a class and also a phrase or kind")
    trees = [_checked(language, entry, parse(entry["pattern"])) for entry in data["rule"]]
    words = set().union(*map(literals, (*phrases.values(), *trees)))
    words |= {
        word
        for entry in data["rule"]
        for context in _CONTEXTS
        for text in entry.get(context, ())
        for word in _split(text)
    }
    lexicon = build_lexicon(classes, cased=cased, words=words)
    kinds = _kind_trees(data, trees)

    def expand(family: str) -> Node | None:
        found = phrases.get(family) or kinds.get(family)
        if found is None and not lexicon.symbols_of(family):
            raise RuleError(f"lang/{language}: no class, phrase or kind {family!r}")
        return found

    rules = tuple(
        _rule(entry, tree, order, lexicon=lexicon, expand=expand)
        for order, (entry, tree) in enumerate(zip(data["rule"], trees, strict=True))
    )
    by_kind = {kind: tuple(rule for rule in rules if rule.kind == kind) for kind in data["kinds"]}
    firsts = [first_symbols(tree, symbols_of=lexicon.symbols_of, expand=expand)[0] for tree in trees]
    symbols = sorted(set(lexicon.symbols.values()))
    by_first = {
        symbol: tuple(rule for rule, first in zip(rules, firsts, strict=True) if symbol in first) for symbol in symbols
    }
    return Grammar(language, lexicon, rules, by_kind, by_first, phrases, tuple(data["triggers"]))


def _split(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+|[^\w\s]", text)


def _checked(language: str, entry: Mapping[str, Any], tree: Node) -> Node:
    where = f"lang/{language}/rules.toml, rule {entry['name']!r}"
    if not entry.get("examples"):
        raise RuleError(f"{where}: no example")
    if getattr(meanings, entry["means"], None) is None:
        raise RuleError(f"{where}: no meaning {entry['means']!r}")
    accepted = inspect.signature(getattr(meanings, entry["means"])).parameters
    for slot in slots(tree):
        if _argument(slot, accepted) is None:
            raise RuleError(f"{where}: meaning {entry['means']!r} takes no {slot.name!r}")
    return tree


def _argument(slot: Slot, accepted: Mapping[str, object]) -> str | None:
    """The parameter a slot fills: its name, or its name without the number that tells alternatives apart."""
    plain = slot.name.rstrip("0123456789")
    return slot.name if slot.name in accepted else plain if plain in accepted else None


def _kind_trees(data: Mapping[str, Any], trees: list[Node]) -> dict[str, Node]:
    """The choice of all rules of a kind; a kind may use only kinds listed before it, so nothing is endless."""
    found: dict[str, Node] = {}
    for place, kind in enumerate(data["kinds"]):
        members = [tree for entry, tree in zip(data["rule"], trees, strict=True) if entry.get("kind") == kind]
        if any(slot.family in data["kinds"][place:] for tree in members for slot in slots(tree)):
            raise RuleError(f"kind {kind!r} uses itself or a kind that is listed after it")
        found[kind] = Choice(tuple(members))
    return found


def _rule(
    entry: Mapping[str, Any], tree: Node, order: int, *, lexicon: Lexicon, expand: Callable[[str], Node | None]
) -> Rule:
    meaning = getattr(meanings, entry["means"])
    accepted = inspect.signature(meaning).parameters
    body = regex(tree, symbols_of=lexicon.symbols_of, expand=expand, named=True)
    pattern = re.compile(_lookbehind(entry, lexicon) + body + _lookahead(entry, lexicon))
    named = {slot.name: (_argument(slot, accepted) or slot.name, slot.family) for slot in slots(tree)}
    return Rule(entry["name"], entry.get("kind"), order, pattern, re.compile(body), named, meaning, entry)


def _lookbehind(entry: Mapping[str, Any], lexicon: Lexicon) -> str:
    wanted, unwanted = (_context_symbols(entry.get(key, ()), lexicon) for key in ("after", "not_after"))
    required = f"(?:(?<={wanted} )|(?<={wanted}))" if entry.get("after") else ""
    refused = f"(?<!{unwanted} )(?<!{unwanted})" if entry.get("not_after") else ""
    return required + refused


def _lookahead(entry: Mapping[str, Any], lexicon: Lexicon) -> str:
    required = "(?= ?(?:" + _context_sequences(entry["before"], lexicon) + "))" if entry.get("before") else ""
    refused = "(?! ?(?:" + _context_sequences(entry["not_before"], lexicon) + "))" if entry.get("not_before") else ""
    return required + refused


def _context_symbols(words: list[str], lexicon: Lexicon) -> str:
    return charset("".join(sorted({symbol for word in words for symbol in lexicon.symbols_of("=" + word)})))


def _context_sequences(texts: list[str], lexicon: Lexicon) -> str:
    return "|".join(" ?".join(charset(lexicon.symbols_of("=" + word)) for word in _split(text)) for text in texts)
