"""A language's rules, loaded from its folder, checked, and compiled once.

Loading refuses, naming file and rule: an unknown class, an unknown meaning, a slot the meaning does not take, a rule
without an example.
"""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from timeline.tagging import meanings
from timeline.tagging.holidays import holiday_pattern, holiday_table, telling_words
from timeline.tagging.lexicon import Classes, Lexicon, build_lexicon
from timeline.tagging.pattern import (
    Node,
    PatternError,
    Slot,
    always,
    charset,
    count_extents,
    first_symbols,
    literals,
    needs,
    parse,
    regex,
    required,
    slots,
)

_CONTEXTS = ("after", "before", "not_after", "not_before", "not_touching", "not_joined")


class RuleError(ValueError):
    """Language data that cannot be used; the message names file and rule."""


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
    meaning: Callable[..., meanings.Meaning | tuple[meanings.Meaning, ...] | None]
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
    holidays = tomllib.loads((folder / "holidays.toml").read_text(encoding="utf-8"))["holidays"]
    classes["holiday"] = holiday_table(holidays)
    classes["holiday_word"] = dict.fromkeys(telling_words(name for names in holidays.values() for name in names), 1)
    data["phrases"]["holiday_name"] = holiday_pattern(name for names in holidays.values() for name in names)
    cased, uncased = (frozenset(classes.pop(key, ())) for key in ("cased", "uncased"))
    try:
        return _compile(language, data, classes=classes, cased=cased, uncased=uncased)
    except PatternError as error:
        raise RuleError(f"lang/{language}/rules.toml: {error}") from error


def _compile(
    language: str, data: Mapping[str, Any], *, classes: Classes, cased: frozenset[str], uncased: frozenset[str]
) -> Grammar:
    phrases = {name: parse(pattern) for name, pattern in data["phrases"].items()}
    if clash := sorted((set(phrases) | set(data["kinds"])) & set(classes)):
        raise RuleError(f"lang/{language}: {clash} name a class and also a phrase or kind")
    trees = [_checked(language, entry, parse(entry["pattern"])) for entry in data["rule"]]
    words = set().union(*map(literals, (*phrases.values(), *trees)))
    contexts = (text for entry in data["rule"] for context in _CONTEXTS for text in entry.get(context, ()))
    words = words.union(*map(context_words, contexts))
    lexicon = build_lexicon(classes, cased=cased, uncased=uncased, words=words)
    _refuse_circles(data, trees)
    workshop = Workshop(language, lexicon, phrases, _kind_symbols(data["kinds"]))
    workshop.render_phrases()
    rules = [
        workshop.rule(entry, tree, order) for order, (entry, tree) in enumerate(zip(data["rule"], trees, strict=True))
    ]
    return Grammar(
        language=language,
        lexicon=lexicon,
        rules=tuple(rules),
        levels=workshop.levels(list(zip(rules, trees, strict=True))),
        hints=workshop.hints(),
        kind_symbols=workshop.kind_symbols,
        phrases=phrases,
        triggers=tuple(data["triggers"]),
    )


_FIRST_KIND_SYMBOL = 0xE000  # private use: in no text's symbols


def _kind_symbols(kinds: Sequence[str]) -> dict[str, str]:
    return {kind: chr(_FIRST_KIND_SYMBOL + number) for number, kind in enumerate(kinds)}


def _checked(language: str, entry: Mapping[str, Any], tree: Node) -> Node:
    where = f"lang/{language}/rules.toml, rule {entry['name']!r}"
    if not entry.get("examples"):
        raise RuleError(f"{where}: no example")
    if getattr(meanings, entry["means"], None) is None:
        raise RuleError(f"{where}: no meaning {entry['means']!r}")
    accepted = inspect.signature(getattr(meanings, entry["means"])).parameters
    required = {name for name, parameter in accepted.items() if parameter.default is parameter.empty}
    if missing := sorted(required - {_argument(slot, accepted) for slot in always(tree)}):
        raise RuleError(f"{where}: not every alternative has {missing}")
    for slot in slots(tree):
        if slot.name and _argument(slot, accepted) is None:
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
    bodies: dict[str, str] = field(default_factory=dict)
    bits: dict[frozenset[str], int] = field(default_factory=dict)

    def render_phrases(self) -> None:
        """Writes each phrase as a regular expression once; a phrase may use those listed before it."""
        for name, tree in self.phrases.items():
            self.bodies[name] = regex(tree, symbols_of=self.symbols_of, bodies=self.bodies)

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
        body = regex(tree, symbols_of=self.symbols_of, bodies=self.bodies)
        behind, ahead = self.lookaround(entry)
        pattern = behind + body + ahead
        named = {slot.name: (_argument(slot, accepted) or slot.name, slot.family) for slot in slots(tree) if slot.name}
        marks = tuple(f"extent{number}" for number in range(1, count_extents(tree) + 1))
        return Rule(
            entry["name"],
            entry.get("kind"),
            order,
            LazyRegex(pattern),
            self.needs(tree),
            named,
            marks,
            meaning,
            entry,
        )

    def needs(self, tree: Node) -> int:
        """A bit for each set of symbols that every match of the pattern has one of."""
        sets = required(tree, symbols_of=self.symbols_of, expand=self.phrases.get)
        return sum(self.bits.setdefault(some, 1 << len(self.bits)) for some in sets)

    def hints(self) -> dict[str, int]:
        """For each symbol the bits of the sets it is in."""
        found: dict[str, int] = {}
        for some, bit in self.bits.items():
            for symbol in some:
                found[symbol] = found.get(symbol, 0) | bit
        return found

    def beginning(self, tree: Node) -> tuple[tuple[str, ...], frozenset[str]]:
        """The kinds a pattern builds on, and the symbols it can begin with."""
        families = {slot.family for slot in slots(tree)}
        first, _ = first_symbols(tree, symbols_of=self.symbols_of, expand=self.phrases.get)
        return tuple(kind for kind in self.kind_symbols if kind in families), first

    def levels(self, made: Sequence[tuple[Rule, Node]]) -> tuple[Level, ...]:
        """The rules grouped by the kinds they build on; one that can do without them stands in the first level too."""
        groups: dict[tuple[str, ...], list[tuple[Rule, frozenset[str]]]] = {(): []}
        for rule, tree in made:
            kinds, first = self.beginning(tree)
            groups.setdefault(kinds, []).append((rule, first))
            if kinds and not needs(tree, set(kinds)):
                groups[()].append((rule, first))
        place = list(self.kind_symbols).index
        ordered = sorted(groups, key=lambda kinds: max(map(place, kinds), default=-1))
        return tuple(
            Level(kinds, by_first(groups[kinds]), frozenset(rule.needs for rule, _ in groups[kinds]))
            for kinds in ordered
        )

    def lookaround(self, entry: Mapping[str, Any]) -> tuple[str, str]:
        """What must and must not stand before and behind a rule's words, as regular expressions."""
        wanted, unwanted = (self.symbols_before(entry.get(key, ())) for key in ("after", "not_after"))
        behind = f"(?:(?<={wanted} )|(?<={wanted}))" if entry.get("after") else ""
        behind += f"(?<!{unwanted} )(?<!{unwanted})" if entry.get("not_after") else ""
        behind += f"(?<!{self.symbols_before(entry['not_touching'])})" if entry.get("not_touching") else ""
        ahead = f"(?= ?{self.any_of(entry['before'])})" if entry.get("before") else ""
        ahead += f"(?! ?{self.any_of(entry['not_before'])})" if entry.get("not_before") else ""
        ahead += f"(?!{self.any_of(entry['not_joined'])})" if entry.get("not_joined") else ""
        return behind, ahead

    def symbols_before(self, words: Sequence[str]) -> str:
        """A class of the symbols of single words and, in braces, of word classes."""
        families = (word[1:-1] if word.startswith("{") else "=" + word for word in words)
        return charset("".join(sorted({symbol for family in families for symbol in self.symbols_of(family)})))

    def any_of(self, texts: Sequence[str]) -> str:
        """Word sequences, or patterns where they hold braces, as alternatives."""
        return "(?:" + "|".join(self.pattern_of(text) for text in texts) + ")"

    def pattern_of(self, text: str) -> str:
        """A context as a regular expression; blanks between plain words are optional."""
        if "{" in text:
            return regex(parse(text), symbols_of=self.symbols_of, bodies=self.bodies)
        return " ?".join(charset(self.lexicon.symbols_of("=" + word)) for word in split_words(text))


def by_first(some: Sequence[tuple[Rule, frozenset[str]]]) -> dict[str, tuple[Rule, ...]]:
    """The rules by the symbols that they can begin with."""
    index: dict[str, list[Rule]] = {}
    for rule, first in some:
        for symbol in first:
            index.setdefault(symbol, []).append(rule)
    return {symbol: tuple(rules) for symbol, rules in index.items()}


def split_words(text: str) -> list[str]:
    """A context's words and signs."""
    return re.findall(r"[^\W\d_]+|[^\w\s]", text)


def context_words(text: str) -> set[str]:
    """The words that a context names itself."""
    return literals(parse(text)) if "{" in text else set(split_words(text))
