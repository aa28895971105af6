"""The scanner looks only where it sees a trigger: every rule must need one."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from timeline.tagging.pattern import Choice, Extent, Literal, Node, Repeat, Sequence, Slot, parse
from timeline.tagging.rules import languages, load_grammar


class Trigger:
    """Whether all that a pattern matches has a word among the language's triggers."""

    def __init__(self, language: str) -> None:
        self.grammar = load_grammar(language)
        self.data = tomllib.loads((files("timeline.lang") / language / "rules.toml").read_text(encoding="utf-8"))

    def is_word(self, word: str) -> bool:
        return self.grammar.symbols.get(word, "") in set(self.grammar.triggers)

    def is_class(self, family: str) -> bool:
        return family in self.data["triggers"] or all(map(self.is_word, self.grammar.values.get(family, {"": 0})))

    def needed_by(self, node: Node) -> bool:
        match node:
            case Literal(text):
                return f"={text}" in self.data["triggers"] or self.is_word(text)
            case Slot(_, family) if family in self.data["phrases"]:
                return self.needed_by(parse(self.data["phrases"][family]))
            case Slot(_, family):
                # Every number is a trigger, and the longest word of every holiday's name.
                known = family in self.data["kinds"] or family == "holiday_name" or "digits" in family
                return known or family in {"year4", "year_likely", "hhmm"} or self.is_class(family)
            case Repeat(part, low, _):
                return low > 0 and self.needed_by(part)
            case Extent(part):
                return self.needed_by(part)
            case Sequence(some):
                return any(map(self.needed_by, some))
            case Choice(some):
                return all(map(self.needed_by, some))


@pytest.mark.parametrize("language", languages())
def test_every_rule_needs_a_trigger(language: str) -> None:
    trigger = Trigger(language)
    assert [rule["name"] for rule in trigger.data["rule"] if not trigger.needed_by(parse(rule["pattern"]))] == []
