"""Words as symbols: every token of a text becomes one character that stands for all classes the word is in.

Two words in the same classes ("Monday", "Tuesday") share a symbol, so what the rules say about one text they say
about all texts of the same shape, and can be remembered by shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.tagging.grammar import Classes, checked_classes
from timeline.tagging.symbols import BLANK, FIRST_SYMBOL

_BLANKS = (" ", "  ", "\n", "\t", "\r\n", "\u00a0", " \n", "\n ", "\u202f", "\u2009")
_SAME_SIGN = {"-": ("-", "\u2010", "\u2011", "\u2013"), "'": ("'", "\u2019"), "\u2019": ("'", "\u2019")}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tokens as written -> symbol; class (or "=word") -> its symbols."""

    symbols: Mapping[str, str]
    members: Mapping[str, str]

    def symbols_of(self, family: str) -> str:
        """The symbols of a class or, with a leading "=", of a word; empty where there is none."""
        return self.members.get(family, "")


def build_lexicon(
    classes: Classes, *, cased: frozenset[str], uncased: frozenset[str], words: Iterable[str], triggers: Sequence[str]
) -> Lexicon:
    """A lexicon of the language's classes, the rules' own words and all numbers up to four digits.

    Words in `cased` need a capital, except in the classes of `uncased`. `triggers` are the classes (or "=word") that
    every expression has a word of.
    """
    families: dict[str, set[str]] = {}
    for family, digits in (digit_classes() | lookalikes(classes)).items():
        for text in digits:
            families.setdefault(text, set()).add(family)
    for family in sorted(classes.keys() - checked_classes(classes)):
        members = classes[family]
        for word in members:
            for form in _forms(word, cased=word in cased and family not in uncased):
                families.setdefault(form, set()).add(family)
    for word in words:
        for form in _forms(word, cased=False):
            families.setdefault(form, set()).add("=" + word)
    return _assign(families, triggers)


def _assign(families: Mapping[str, set[str]], triggers: Sequence[str]) -> Lexicon:
    """Symbols in an order that keeps triggers together, and classes nearly so: few ranges, quick to compile and run."""
    symbols = dict.fromkeys(_BLANKS, BLANK)
    members: dict[str, list[str]] = {"= ": [BLANK]}
    by_membership: dict[frozenset[str], str] = {}
    keys = {form: frozenset(named) for form, named in families.items() if not form.isspace()}
    for key in sorted(set(keys.values()), key=lambda key: (key.isdisjoint(triggers), sorted(key))):
        by_membership[key] = chr(FIRST_SYMBOL + len(by_membership))
        for family in sorted(key):
            members.setdefault(family, []).append(by_membership[key])
    symbols.update((form, by_membership[key]) for form, key in sorted(keys.items()))
    return Lexicon(symbols, {family: "".join(chars) for family, chars in members.items()})


def _forms(word: str, *, cased: bool) -> tuple[str, ...]:
    """The spellings a word counts in: as listed, with a capital, in capitals; signs with their look-alikes."""
    if word in _SAME_SIGN:
        return _SAME_SIGN[word]
    capital, capitals = word[:1].upper() + word[1:], word.upper()
    return (capital, capitals) if cased else (word, capital, capitals)


def digit_classes() -> dict[str, list[str]]:
    """What a number of up to four digits can be: a day, a month, an hour, a minute, a year, a decade."""
    plain = [str(number) for number in range(10_000)]
    padded = [f"{number:02d}" for number in range(10)]
    return {
        "digits": [*plain, *padded, *(f"{number:03d}" for number in range(100))],
        "day_digits": [*plain[1:32], *padded[1:]],
        "month_digits": [*plain[1:13], *padded[1:]],
        "hour_digits": [*plain[:25], *padded],
        "minute_digits": [f"{number:02d}" for number in range(60)],
        "two_digits": [f"{number:02d}" for number in range(100)],
        "year4": plain[1000:2200],
        "year_likely": plain[1900:2050],
    }


def checked_digits() -> dict[str, dict[str, int]]:
    """Numbers that are told from others by their value alone, once a rule has found them."""
    return {
        "hhmm": {f"{hour:02d}{minute:02d}": hour * 100 + minute for hour in range(24) for minute in range(60)},
        "decade_digits": {str(number): number for number in (*range(20, 100, 10), *range(1000, 2200, 10))},
    }


def lookalikes(classes: Classes) -> dict[str, set[str]]:
    """For each class of numbers all that have as many digits.

    A symbol for every such class would tell shapes apart that no rule reads differently; their values are checked
    when a slot is read.
    """
    return {
        family: {text for member in classes[family] for text in _as_long(len(member))}
        for family in checked_classes(classes)
    }


@cache
def _as_long(digits: int) -> tuple[str, ...]:
    return tuple(f"{number:0{digits}d}" for number in range(10**digits))
