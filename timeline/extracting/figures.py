"""Numbers as they are written, in figures and in words: "1.5 million", "two hundred and fifty", "half a dozen"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from timeline.extracting.language import Language
from timeline.extracting.tokens import Tokens
from timeline.model.records import record

_CURRENCY = "$€£¥₴₽"
_SIGNS = {"$": "US$", "US$": "US$"}
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_LONGEST = 20  # characters of a number that counts something
_GROUP = 3  # digits behind the last comma


@record(frozen=True, slots=True)
class Figure:
    """The words `first` to `last` and their value, with the currency or sign they carry.

    `above` is what larger words before have come to, `unit` what the last word counts in.
    """

    first: int
    last: int
    value: float
    sign: str
    above: float = 0.0
    unit: float = 1.0


def figure(tokens: Tokens, first: int, words: Language) -> Figure | None:
    """The number that begins with the "#" at `first`, None where it is none: "half a million" is 500,000."""
    value, sign = _value(tokens.low[first], tokens.word[first], words)
    if value is None:
        return None
    part, start = _part_before(tokens, first, words)
    one = Figure(start, first, value, sign, unit=_unit(tokens.low[first], value, words))
    while (more := _with_next(tokens, one, words)) is not None:
        one = more
    value = one.above + one.value
    one = replace(one, value=float(round(value * part)) if part != 1 else value)
    behind = tokens.low[one.last + 1] if one.last + 1 < len(tokens.tag) else ""
    return replace(one, last=one.last + 1, sign=words.signs[behind]) if behind in words.signs else one


def _unit(low: str, value: float, words: Language) -> float:
    tens = low.isalpha() and value > _TEN and value < _HUNDRED and value % _TEN == 0
    return words.multipliers.get(low, _TEN if tens else 1.0)


def _with_next(tokens: Tokens, one: Figure, words: Language) -> Figure | None:
    """The number with its next word: a half more, a factor, a smaller number; None where it ends."""
    half, end = _phrase_behind(tokens, one.last + 1, words.added)
    if half:
        return replace(one, last=end, value=one.value + half * (one.unit if one.unit > _TEN else 1.0))
    spot = one.last + 1
    if spot < len(tokens.tag) and tokens.tag[spot] == "#" and tokens.low[spot] in words.multipliers:
        factor = words.multipliers[tokens.low[spot]]
        return replace(one, last=spot, value=one.value * factor, unit=factor)
    return _with_less(tokens, one, words)


def _with_less(tokens: Tokens, one: Figure, words: Language) -> Figure | None:
    """ "two hundred (and) | fifty", "twenty | five"; "between one hundred and two hundred" is two numbers."""
    spot = one.last + 1
    if one.unit >= _HUNDRED and spot < len(tokens.tag) and tokens.tag[spot] == "C":
        spot += tokens.low[spot] in words.sets["parts_not.adding"] and not _is_between(tokens, one.first, words)
    if spot >= len(tokens.tag) or tokens.tag[spot] != "#" or not tokens.low[one.first].isalpha():
        return None
    low = tokens.low[spot]
    value = words.numbers.get(low, one.unit)
    if not 0 < value < one.unit or one.unit % _TEN:
        return None
    larger = one.unit >= _THOUSAND
    above, beside = (one.above + one.value, 0.0) if larger else (one.above, one.value)
    return replace(one, last=spot, value=beside + value, above=above, unit=_unit(low, value, words))


def _is_between(tokens: Tokens, first: int, words: Language) -> bool:
    return first > 0 and tokens.low[first - 1] in words.sets["parts_not.between"]


def _part_before(tokens: Tokens, index: int, words: Language) -> tuple[float, int]:
    """How much of the factor at `index` is meant and where that begins: "half a | million"."""
    if tokens.low[index] in words.multipliers:
        for phrase, value in words.parts.items():
            start = index - len(phrase)
            if start >= 0 and tokens.low[start:index] == phrase:
                counted = start > 0 and tokens.low[start - 1] in words.sets["parts_not.behind"]
                return (1.0, index) if counted else (value, start)
    return 1.0, index


def _phrase_behind(tokens: Tokens, start: int, phrases: Mapping[tuple[str, ...], float]) -> tuple[float, int]:
    for phrase, value in phrases.items():
        if tokens.low[start : start + len(phrase)] == phrase:
            return value, start + len(phrase) - 1
    return 0.0, start


def _value(low: str, word: str, words: Language) -> tuple[float | None, str]:
    """The number a word stands for and the currency it carries."""
    if low in words.numbers:
        return words.numbers[low], ""
    if low in words.multipliers and low.isalpha() and len(low) > 2:
        return words.multipliers[low], ""
    head = word.rstrip("0123456789.,bnmk")
    sign = _SIGNS.get(head, head) if head and head[-1] in _CURRENCY else ""
    digits = word[len(head) :] if sign else word
    plain = digits.rstrip("bnmk")
    factor = words.multipliers.get(digits[len(plain) :], 1.0)
    return _parsed(plain, factor), sign


def _parsed(plain: str, factor: float) -> float | None:
    body = plain.rstrip(".,")
    digits = body.replace(",", "").replace(".", "", 1)
    if not body or len(body) > _LONGEST or not digits.isdigit() or not body.isascii():
        return None
    whole, comma, group = body.partition(",")
    if comma and len(group) < _GROUP and whole.isdigit() and group.isdigit():  # "1,5 million" of a translated text
        return float(f"{whole}.{group}") * factor
    return float(body.replace(",", "")) * factor
