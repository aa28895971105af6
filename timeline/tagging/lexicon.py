"""Words as symbols: every token of a text becomes one character that stands for all classes the word is in.

Two words in the same classes ("Monday", "Tuesday") share a symbol, so what the rules say about one text they say
about all texts of the same shape, and can be remembered by shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FILL = "\u00b7"
"""The symbol of every token that no rule names."""

BLANK = " "
"""The symbol of a blank between words (spaces, one line break)."""

_BLANKS = (" ", "  ", "\n", "\t", "\r\n", "\u00a0", " \n", "\n ", "\u202f", "\u2009")
_FIRST_SYMBOL = 0x4E00  # a block with room for thousands of symbols, none of them special in a regular expression
_SAME_SIGN = {"-": ("-", "\u2010", "\u2011", "\u2013"), "'": ("'", "\u2019"), "\u2019": ("'", "\u2019")}

Value = int | str
Classes = Mapping[str, Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Tokens as written -> symbol; class (or "=word") -> its symbols; class -> word -> value."""

    symbols: Mapping[str, str]
    members: Mapping[str, str]
    values: Classes

    def symbols_of(self, family: str) -> str:
        """The symbols of a class or, with a leading "=", of a word; empty where there is none."""
        return self.members.get(family, "")


def build_lexicon(classes: Classes, *, cased: frozenset[str], uncased: frozenset[str], words: Iterable[str]) -> Lexicon:
    """A lexicon of the language's classes, the rules' own words and all numbers up to four digits.

    Words in `cased` need a capital, except in the classes of `uncased`.
    """
    numbers = digit_classes()
    values = {**classes, **numbers}
    families: dict[str, set[str]] = {}
    for family, digits in numbers.items():
        for text in digits:
            families.setdefault(text, set()).add(family)
    for family, members in classes.items():
        for word in members:
            for form in _forms(word, cased=word in cased and family not in uncased):
                families.setdefault(form, set()).add(family)
    for word in words:
        for form in _forms(word, cased=False):
            families.setdefault(form, set()).add("=" + word)
    return _assign(families, values)


def _assign(families: Mapping[str, set[str]], values: Classes) -> Lexicon:
    symbols = dict.fromkeys(_BLANKS, BLANK)
    members: dict[str, list[str]] = {"= ": [BLANK]}
    by_membership: dict[frozenset[str], str] = {}
    for form, named in sorted(families.items()):
        if form.isspace():
            continue
        key = frozenset(named)
        if key not in by_membership:
            by_membership[key] = chr(_FIRST_SYMBOL + len(by_membership))
            for family in sorted(key):
                members.setdefault(family, []).append(by_membership[key])
        symbols[form] = by_membership[key]
    return Lexicon(symbols, {family: "".join(chars) for family, chars in members.items()}, values)


def _forms(word: str, *, cased: bool) -> tuple[str, ...]:
    """The spellings a word counts in: as listed, with a capital, in capitals; signs with their look-alikes."""
    if word in _SAME_SIGN:
        return _SAME_SIGN[word]
    capital, capitals = word[:1].upper() + word[1:], word.upper()
    return (capital, capitals) if cased else (word, capital, capitals)


def digit_classes() -> Classes:
    """What a number of up to four digits can be: a day, a month, an hour, a minute, a year, a decade."""
    plain = [str(number) for number in range(10_000)]
    padded = [f"{number:02d}" for number in range(10)]
    return {
        "digits": {text: int(text) for text in (*plain, *padded, *(f"{number:03d}" for number in range(100)))},
        "day_digits": _numbers(plain, padded, low=1, high=31),
        "month_digits": _numbers(plain, padded, low=1, high=12),
        "hour_digits": _numbers(plain, padded, low=0, high=24),
        "minute_digits": {f"{number:02d}": number for number in range(60)},
        "two_digits": {f"{number:02d}": number for number in range(100)},
        "hhmm": {f"{hour:02d}{minute:02d}": hour * 100 + minute for hour in range(24) for minute in range(60)},
        "year4": {str(number): number for number in range(1000, 2200)},
        "year_likely": {str(number): number for number in range(1900, 2050)},
        "decade_digits": {str(number): number for number in (*range(20, 100, 10), *range(1000, 2200, 10))},
    }


def _numbers(plain: list[str], padded: list[str], *, low: int, high: int) -> dict[str, Value]:
    return {text: int(text) for text in (*plain, *padded) if low <= int(text) <= high}
