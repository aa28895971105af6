"""A language's rules, read from its folder, checked, and made into a grammar.

Refused, naming file and rule: an unknown class, an unknown meaning, a slot the meaning does not take, a rule without an
example.
"""

from __future__ import annotations

import inspect
import tomllib
from collections.abc import Container, Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from timeline.tagging import meanings
from timeline.tagging.adjacency import Adjacency
from timeline.tagging.asking import always, literals, slots
from timeline.tagging.compiling import RuleError, Workshop, argument, context_words
from timeline.tagging.grammar import Classes, Grammar, checked_classes
from timeline.tagging.holidays import holiday_pattern, holiday_table, holiday_words, telling_words
from timeline.tagging.lexicon import build_lexicon, checked_digits
from timeline.tagging.pattern import Node, PatternError, parse

_CONTEXTS = ("after", "before", "not_after", "not_before", "not_touching", "not_joined")


def build_grammar(language: str) -> Grammar:
    """The grammar of a language from its TOML files; raises RuleError where its data is wrong."""
    folder = files("timeline.lang") / language
    classes = tomllib.loads((folder / "lexicon.toml").read_text(encoding="utf-8"))
    data = tomllib.loads((folder / "rules.toml").read_text(encoding="utf-8"))
    holidays = tomllib.loads((folder / "holidays.toml").read_text(encoding="utf-8"))["holidays"]
    names = [name for some in holidays.values() for name in some]
    parts = holiday_words(names)
    classes |= {"holiday": holiday_table(holidays), "holiday_word": dict.fromkeys(sorted(telling_words(names)), 1)}
    classes |= parts | checked_digits()
    data["phrases"]["holiday_name"] = holiday_pattern(parts)
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
    lexicon = build_lexicon(classes, cased=cased, uncased=uncased, words=words, triggers=data["triggers"])
    _refuse_circles(data, trees)
    _refuse_unread(language, trees, checked_classes(classes))
    workshop = Workshop(language, lexicon, phrases, _kind_symbols(data["kinds"]))
    workshop.render_phrases()
    rules = [
        workshop.rule(entry, tree, order) for order, (entry, tree) in enumerate(zip(data["rule"], trees, strict=True))
    ]
    return Grammar(
        language=language,
        symbols=lexicon.symbols,
        values=classes,
        rules=tuple(rules),
        levels=workshop.levels(list(zip(rules, trees, strict=True))),
        needed=["".join(sorted(some)) for some in workshop.bits],
        kind_symbols=workshop.kind_symbols,
        phrases={name: tuple(slot.family for slot in slots(tree)) for name, tree in phrases.items()},
        after=Adjacency(workshop).of(list(zip(data["rule"], trees, strict=True)), data["kinds"]),
        triggers="".join(sorted({symbol for family in data["triggers"] for symbol in lexicon.symbols_of(family)})),
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
    if missing := sorted(required - {argument(slot, accepted) for slot in always(tree)}):
        raise RuleError(f"{where}: not every alternative has {missing}")
    for slot in slots(tree):
        if slot.name and argument(slot, accepted) is None:
            raise RuleError(f"{where}: meaning {entry['means']!r} takes no {slot.name!r}")
    return tree


def _refuse_unread(language: str, trees: Iterable[Node], checked: Container[str]) -> None:
    """Numbers of a class whose values are checked when they are read must be read: their slot needs a name."""
    for slot in (slot for tree in trees for slot in slots(tree)):
        if slot.family in checked and not slot.name:
            raise RuleError(f"lang/{language}/rules.toml: a slot of {slot.family!r} without a name")


def _refuse_circles(data: Mapping[str, Any], trees: Sequence[Node]) -> None:
    """A rule of a kind may use only kinds that are listed before it, so that the cascade ends."""
    for entry, tree in zip(data["rule"], trees, strict=True):
        kinds = data["kinds"]
        later = kinds[kinds.index(entry["kind"]) :] if entry.get("kind") else []
        if any(slot.family in later for slot in slots(tree)):
            raise RuleError(f"rule {entry['name']!r} uses its own kind or one that is listed after it")
