"""Numbers as people write them: digits, words, "twenty-four", "1,300", "two and a half"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def read_number(words: Sequence[str], *, values: Mapping[str, float]) -> float | None:
    """The number that lower-case tokens spell, or None; words without a value ("and", "-") are passed over.

    With the English values, `["twenty", "-", "four"]` is 24, `["1", ",", "300"]` 1300, `["2", ".", "5"]` 2.5,
    `["two", "hundred", "and", "six"]` 206.
    """
    if words and _is_digits(words[0]):
        return _digits("".join(word for word in words if word.isdecimal() or word in ",."))
    known = [values[word] if word in values else float(word) for word in words if word in values or _is_digits(word)]
    if not known:
        return None
    total, current = 0.0, 0.0
    for value in known:
        if value >= 1000:
            total, current = total + max(current, 1.0) * value, 0.0
        elif value == 100:
            current = max(current, 1.0) * value
        else:
            current += value
    return total + current


def _is_digits(word: str) -> bool:
    return word.isdecimal() and word.isascii()


def _digits(text: str) -> float | None:
    """A thousands comma has three digits behind it; everything else of that kind is a decimal sign."""
    head, comma, tail = text.rpartition(",")
    plain = head.replace(",", "") + tail if comma and len(tail.split(".")[0]) == 3 else text.replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None
