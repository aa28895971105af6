"""How many of what: numbers with the noun they count, never a number that belongs to a time expression."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from timeline.extracting.inflection import singular
from timeline.extracting.language import Language
from timeline.extracting.tokens import Tokens
from timeline.model.event import Quantity, Span

_CURRENCY = "$€£¥₴₽"
_SIGNS = {"$": "US$", "US$": "US$"}


@dataclass(frozen=True, slots=True)
class _Number:
    first: int
    last: int
    value: float
    unit: str


def quantities(text: str, tokens: Tokens, inside: Collection[int], words: Language) -> tuple[Quantity, ...]:
    """The counted things among the words `inside`: "about 40 boats" is `Quantity(40, "boat", "about", …)`."""
    found: list[Quantity] = []
    index = 0
    while index < len(tokens):
        number = _number(tokens, index, words) if tokens.tag[index] == "#" and index in inside else None
        if number:
            counted = _counted(text, tokens, number, words)
            found.extend([counted] if counted else [])
        index = number.last + 1 if number else index + 1
    return tuple(found)


def _number(tokens: Tokens, first: int, words: Language) -> _Number | None:
    value, unit = _value(tokens.low[first], tokens.word[first], words)
    if value is None:
        return None
    last = first
    while last + 1 < len(tokens) and tokens.tag[last + 1] == "#":
        factor = words.multipliers.get(tokens.low[last + 1])
        value, last = (value * factor, last + 1) if factor else (value, last)
        if not factor:
            break
    if last + 1 < len(tokens) and tokens.low[last + 1] in words.signs:
        return _Number(first, last + 1, value, words.signs[tokens.low[last + 1]])
    return _Number(first, last, value, unit)


def _value(low: str, word: str, words: Language) -> tuple[float | None, str]:
    """The number a word stands for and the currency it carries."""
    if low in words.numbers:
        return words.numbers[low], ""
    if low in words.multipliers and low.isalpha() and len(low) > 2:
        return words.multipliers[low], ""
    head = word.rstrip("0123456789.,bnmk")
    unit = _SIGNS.get(head, head) if head and head[-1] in _CURRENCY else ""
    digits = word[len(head) :] if unit else word
    plain = digits.rstrip("bnmk")
    factor = words.multipliers.get(digits[len(plain) :], 1.0)
    return _parsed(plain, factor), unit


def _parsed(plain: str, factor: float) -> float | None:
    body = plain.rstrip(".,")
    if not body or len(body) > 20 or not body.replace(",", "").replace(".", "", 1).isdigit() or not body.isascii():
        return None
    return float(body.replace(",", "")) * factor


def _counted(text: str, tokens: Tokens, number: _Number, words: Language) -> Quantity | None:
    mod, first = _hedge(tokens, number.first, words)
    if number.unit:
        return Quantity(number.value, number.unit, mod, _span(text, tokens, first, number.last))
    if _is_no_figure(tokens, number, words):
        return None
    head = _head(tokens, number.last + 1)
    if head < 0 or tokens.low[head] in words.sets["clock.words"]:
        return None
    return Quantity(number.value, _unit(tokens.low[head], words), mod, _span(text, tokens, first, head))


def _is_no_figure(tokens: Tokens, number: _Number, words: Language) -> bool:
    before = tokens.low[number.first - 1] if number.first else ""
    if before in words.sets["uncounted.before"] or (number.first and tokens.tag[number.first - 1] == "'"):
        return True
    named = number.first > 0 and tokens.word[number.first - 1] != tokens.low[number.first - 1]
    return named and tokens.word[number.first].isdigit() and tokens.tag[number.first - 1] not in "DPRB"


def _head(tokens: Tokens, index: int) -> int:
    """The last noun of the noun phrase that begins here."""
    head = -1
    while index < len(tokens) and tokens.tag[index] in "NAR":
        if tokens.tag[index] == "N" and tokens.word[index][0].isalpha():
            head = index
        index += 1
    return head


def _unit(low: str, words: Language) -> str:
    return words.singulars.get(low) or singular(low)


def _hedge(tokens: Tokens, first: int, words: Language) -> tuple[str | None, int]:
    for phrase in words.starters["hedges.words"]:
        start = first - len(phrase)
        if start >= 0 and tokens.low[start:first] == phrase:
            return " ".join(phrase), start
    return None, first


def _span(text: str, tokens: Tokens, first: int, last: int) -> Span:
    start, end = tokens.start[first], tokens.end[last]
    return Span(start, end, text[start:end])
