"""A grammar as JSON and back: what `lang/*/grammar.json` holds, so that no start has to compile the rules.

The file says which rules it was made from (`source`); one that was made from others is not used.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from timeline.tagging import meanings
from timeline.tagging.grammar import Grammar, LazyRegex, Level, Rule, SlotGroup


def to_json(grammar: Grammar, *, source: int) -> str:
    """A grammar as text, the same for the same grammar."""
    data = {
        "source": source,
        "symbols": _words_by_symbol(grammar.symbols),
        "values": {name: dict(sorted(words.items())) for name, words in sorted(grammar.values.items())},
        "rules": [_rule_data(rule) for rule in grammar.rules],
        "levels": [[level.kinds, [[rule.order, first] for rule, first in level.starts]] for level in grammar.levels],
        "needed": grammar.needed,
        "kinds": grammar.kind_symbols,
        "phrases": grammar.phrases,
        "triggers": grammar.triggers,
        "after": {symbol: f"{bits:x}" for symbol, bits in grammar.after.items()},
    }
    return json.dumps(data, ensure_ascii=True, indent=None, separators=(",", ":")) + "\n"


def from_json(text: str, *, language: str, source: int) -> Grammar | None:
    """The grammar, or None where it was made from other rules than those of `source`."""
    data = json.loads(text)
    if data["source"] != source:
        return None
    rules = [_rule(order, entry) for order, entry in enumerate(data["rules"])]
    return Grammar(
        language=language,
        symbols={word: symbol for symbol, words in data["symbols"].items() for word in words},
        values=data["values"],
        rules=tuple(rules),
        levels=tuple(
            Level(tuple(kinds), [(rules[order], first) for order, first in starts]) for kinds, starts in data["levels"]
        ),
        needed=data["needed"],
        kind_symbols=data["kinds"],
        phrases={name: tuple(families) for name, families in data["phrases"].items()},
        triggers=data["triggers"],
        after={symbol: int(bits, 16) for symbol, bits in data["after"].items()},
    )


def _words_by_symbol(symbols: Mapping[str, str]) -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for word, symbol in sorted(symbols.items()):
        words.setdefault(symbol, []).append(word)
    return words


def _rule_data(rule: Rule) -> list[Any]:
    return [
        rule.name,
        rule.kind,
        rule.regex.source,
        f"{rule.needs:x}",
        rule.slots,
        rule.extents,
        rule.meaning.__name__,
        rule.told,
        rule.stamped,
    ]


def _rule(order: int, entry: list[Any]) -> Rule:
    name, kind, source, needs, slots, extents, meaning, told, stamped = entry
    return Rule(
        name,
        kind,
        order,
        LazyRegex(source),
        int(needs, 16),
        tuple(SlotGroup(*slot) for slot in slots),
        tuple(extents),
        getattr(meanings, meaning),
        told,
        stamped,
    )
