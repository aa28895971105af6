"""A language's rules, loaded from its folder, checked, and compiled once.

Loading refuses, naming file and rule: an unknown class, an unknown meaning, a slot the meaning does not take, a rule
without an example.
"""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from timeline.tagging import meanings
from timeline.tagging.lexicon import Classes, Lexicon, build_lexicon
from timeline.tagging.pattern import (
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
    """One rule, compiled: `regex` runs over symbols, `slots` maps its groups to (argument, class)."""

    name: str
    kind: str | None
    order: int
    regex: re.Pattern[str]
    slots: Mapping[str, tuple[str, str]]
    meaning: Callable[..., meanings.Meaning | None]
    data: Mapping[str, Any]


Level: TypeAlias = tuple[tuple[str, ...], dict[str, tuple[Rule, ...]]]
"""The kinds that must be folded first, and for each symbol the rules over such shapes that can begin with it."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language with its lexicon, grouped into levels by the kinds they build on."""

    language: str
    lexicon: Lexicon
    rules: tuple[Rule, ...]
    levels: tuple[Level, ...]
    kind_levels: Mapping[str, tuple[Level, ...]]
    kind_symbols: Mapping[str, str]
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
    _refuse_circles(data, trees)
    workshop = Workshop(language, lexicon, phrases, _kind_symbols(data["kinds"]))
    rules = [
        workshop.rule(entry, tree, order) for order, (entry, tree) in enumerate(zip(data["rule"], trees, strict=True))
    ]
    made = list(zip(rules, trees, strict=True))
    return Grammar(
        language=language,
        lexicon=lexicon,
        rules=tuple(rules),
        levels=workshop.levels(made),
        kind_levels={kind: workshop.levels([pair for pair in made if pair[0].kind == kind]) for kind in data["kinds"]},
        kind_symbols=workshop.kind_symbols,
        phrases=phrases,
        triggers=tuple(data["triggers"]),
    )


_FIRST_KIND_SYMBOL = 0xE000  # private use: in no text's symbols


def _kind_symbols(kinds: Sequence[str]) -> dict[str, str]:
    return {kind: chr(_FIRST_KIND_SYMBOL + number) for number, kind in enumerate(kinds)}


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


def _refuse_circles(data: Mapping[str, Any], trees: Sequence[Node]) -> None:
    """A rule of a kind may use only kinds that are listed before it, so that the cascade ends."""
    for entry, tree in zip(data["rule"], trees, strict=True):
        kinds = data["kinds"]
        later = kinds[kinds.index(entry["kind"]) :] if entry.get("kind") else []
        if any(slot.family in later for slot in slots(tree)):
            raise RuleError(f"rule {entry['name']!r} uses its own kind or one that is listed after it")


@dataclass(frozen=True, slots=True)
class Workshop:
    """What rules are made with."""

    language: str
    lexicon: Lexicon
    phrases: Mapping[str, Node]
    kind_symbols: Mapping[str, str]

    def symbols_of(self, family: str) -> str:
        """The symbols of a class, word or kind; an unknown class is an error in the rules."""
        found = self.kind_symbols.get(family) or self.lexicon.symbols_of(family)
        if not found and not family.startswith("="):
            raise RuleError(f"lang/{self.language}: no class, phrase or kind {family!r}")
        return found

    def rule(self, entry: Mapping[str, Any], tree: Node, order: int) -> Rule:
        """The compiled rule."""
        meaning = getattr(meanings, entry["means"])
        accepted = inspect.signature(meaning).parameters
        body = regex(tree, symbols_of=self.symbols_of, expand=self.phrases.get, named=True)
        pattern = _lookbehind(entry, self.lexicon) + body + _lookahead(entry, self.lexicon)
        named = {slot.name: (_argument(slot, accepted) or slot.name, slot.family) for slot in slots(tree)}
        return Rule(entry["name"], entry.get("kind"), order, re.compile(pattern), named, meaning, entry)

    def levels(self, made: Sequence[tuple[Rule, Node]]) -> tuple[Level, ...]:
        """The rules grouped by the kinds they build on, each group indexed by first symbol."""
        groups: dict[tuple[str, ...], dict[str, list[Rule]]] = {}
        for rule, tree in made:
            kinds = tuple(kind for kind in self.kind_symbols if any(slot.family == kind for slot in slots(tree)))
            first, _ = first_symbols(tree, symbols_of=self.symbols_of, expand=self.phrases.get)
            for symbol in sorted(first):
                groups.setdefault(kinds, {}).setdefault(symbol, []).append(rule)
        return tuple(
            (kinds, {symbol: tuple(some) for symbol, some in group.items()}) for kinds, group in groups.items()
        )


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
