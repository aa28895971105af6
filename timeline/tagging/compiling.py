"""Rules to regular expressions over symbols, grouped into the levels of the cascade."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.tagging import meanings
from timeline.tagging.asking import first_symbols, literals, needs, required, slots
from timeline.tagging.grammar import LazyRegex, Level, Rule, SlotGroup
from timeline.tagging.lexicon import Lexicon
from timeline.tagging.pattern import Extent, Node, Slot, groups, parse, regex
from timeline.tagging.symbols import charset


class RuleError(ValueError):
    """Language data that cannot be used; the message names file and rule."""


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
        marks = list(enumerate(groups(tree), start=1))
        return Rule(
            name=entry["name"],
            kind=entry.get("kind"),
            order=order,
            regex=LazyRegex(behind + body + ahead),
            needs=self.needs(tree),
            slots=tuple(
                SlotGroup(group, argument(slot, accepted) or slot.name, slot.family)
                for group, slot in marks
                if isinstance(slot, Slot)
            ),
            extents=tuple(group for group, extent in marks if isinstance(extent, Extent)),
            meaning=meaning,
            told=entry.get("told", False),
            stamped=entry.get("stamped", False),
        )

    def needs(self, tree: Node) -> int:
        """A bit for each set of symbols that every match of the pattern has one of."""
        sets = sorted(required(tree, symbols_of=self.symbols_of, expand=self.phrases.get), key=sorted)
        return sum(self.bits.setdefault(some, 1 << len(self.bits)) for some in sets)

    def first(self, tree: Node) -> str:
        """The symbols a pattern can begin with."""
        found, _ = first_symbols(tree, symbols_of=self.symbols_of, expand=self.phrases.get)
        return "".join(sorted(found))

    def levels(self, made: Sequence[tuple[Rule, Node]]) -> tuple[Level, ...]:
        """The rules grouped by the kinds they build on; one that can do without them stands in the first level too."""
        by_kinds: dict[tuple[str, ...], list[tuple[Rule, str]]] = {(): []}
        for rule, tree in made:
            families = {slot.family for slot in slots(tree)}
            kinds = tuple(kind for kind in self.kind_symbols if kind in families)
            start = (rule, self.first(tree))
            by_kinds.setdefault(kinds, []).append(start)
            if kinds and not needs(tree, set(kinds)):
                by_kinds[()].append(start)
        place = list(self.kind_symbols).index
        ordered = sorted(by_kinds, key=lambda kinds: max(map(place, kinds), default=-1))
        return tuple(Level(kinds, by_kinds[kinds]) for kinds in ordered)

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

    def members(self, words: Sequence[str]) -> set[str]:
        """The symbols of single words and, in braces, of word classes."""
        families = (word[1:-1] if word.startswith("{") else "=" + word for word in words)
        return {symbol for family in families for symbol in self.symbols_of(family)}

    def symbols_before(self, words: Sequence[str]) -> str:
        """A class of the symbols of single words and, in braces, of word classes."""
        return charset("".join(sorted(self.members(words))))

    def any_of(self, texts: Sequence[str]) -> str:
        """Word sequences, or patterns where they hold braces, as alternatives."""
        return "(?:" + "|".join(self.pattern_of(text) for text in texts) + ")"

    def pattern_of(self, text: str) -> str:
        """A context as a regular expression; blanks between plain words are optional."""
        if "{" in text:
            return regex(parse(text), symbols_of=self.symbols_of, bodies=self.bodies)
        return " ?".join(charset(self.lexicon.symbols_of("=" + word)) for word in split_words(text))


def split_words(text: str) -> list[str]:
    """A context's words and signs."""
    return re.findall(r"[^\W\d_]+|[^\w\s]", text)


def context_words(text: str) -> set[str]:
    """The words that a context names itself."""
    return literals(parse(text)) if "{" in text else set(split_words(text))


def argument(slot: Slot, accepted: Mapping[str, object]) -> str | None:
    """The parameter a slot fills: its name, or its name without the number that tells alternatives apart."""
    plain = slot.name.rstrip("0123456789")
    return slot.name if slot.name in accepted else plain if plain in accepted else None
