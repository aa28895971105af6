"""Texts that are made to take long: kinds of them in any length, and how much work a text is.

Work is counted in calls, not in seconds, so that a test can hold it on any machine. It does not see what happens
inside one call of a regular expression; `tagging_linear.py` does, by the clock.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType
from typing import TypeAlias

from tests.benchmarks.texts import Corpus, Text

Kind: TypeAlias = Callable[[int], str]
"""A text of at most so many characters."""

MAX = 1_000_000
_FIXTURES = Path(__file__).resolve().parent.parent.parent / "fixtures"


def repeated(*parts: str) -> Kind:
    """The same again and again; of several parts, each in turn."""
    part = "".join(parts)
    return lambda size: part * (size // len(part))


def numbered(template: str) -> Kind:
    """A template with other numbers each time, so that nothing can be remembered."""
    longest = len(template.format(10_000_000))
    return lambda size: "".join(template.format(number * 7919 % 10_000_000) for number in range(size // longest))


def nested(opening: str, middle: str, closing: str) -> Kind:
    """As many opening signs as closing ones around one word."""
    return lambda size: opening * (size // 2) + middle + closing * (size // 2)


def cycled(words: str, *, joint: str = " ") -> Kind:
    """Words in turn, with the same sign between any two of them."""
    return repeated(*(word + joint for word in words.split()))


def prose(size: int) -> str:
    """The fixtures' articles as one document, with other words in every copy."""
    files = sorted(_FIXTURES.glob("*/articles/*.txt"))
    texts = [Text(file.stem, "2025-12-07", file.read_text(encoding="utf-8")) for file in files]
    kept = (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday day week month year ago last next days weeks months"
    )
    return "\n\n".join(text.text for text in Corpus.of(texts, [kept]).copies(size))[:size]


KINDS: Mapping[str, Kind] = {
    "prose": prose,
    "digits": repeated("1234567890"),
    "one digit": repeated("1"),
    "weekdays": cycled("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "one weekday": repeated("Monday "),
    "months": cycled("January February March April May June July August September October November December"),
    "month and months": repeated("May and June or "),
    "brackets": nested("(", "May", ")"),
    "brackets and blanks": nested("( ", "May", " )"),
    "bracketed dates": repeated("(May 3, 2019 "),
    "commas": repeated(","),
    "commas and numbers": repeated("1, 2, 3, "),
    "commas and weekdays": repeated("Monday, Tuesday, "),
    "hyphens": repeated("-"),
    "hyphens and years": repeated("2019-"),
    "slashes": repeated("1/2/"),
    "colons": repeated("12:30:"),
    "dots": repeated("1.2."),
    "the the": repeated("the "),
    "of the": repeated("week of the "),
    "first of": repeated("the first day of "),
    "and-chain": cycled("one and two and three and four and five and"),
    "one hundred and": repeated("one hundred and "),
    "long number": cycled("two million three hundred thousand four hundred and fifty six"),
    "numbers": repeated("1 2 3 "),
    "different numbers": numbered("{0} "),
    "different years": numbered("in {0} and "),
    "clock times": repeated("5 p.m. "),
    "o'clocks": repeated("5 o'clock "),
    "apostrophes": repeated("'"),
    "apostrophes and years": repeated("'98 "),
    "possessives": repeated("today's "),
    "ago": repeated("ago "),
    "years ago": repeated("two years ago "),
    "days later": repeated("two days later "),
    "next day": repeated("The next day it rained. "),
    "that evening": repeated("That evening, a week earlier, "),
    "years and days": numbered("Of {0}. On 7 May 1936 it fell. Three days later, "),
    "day of the day": repeated("the day after the day before "),
    "before after": repeated("before after since until "),
    "from to": repeated("May 3 to "),
    "between": repeated("between Monday and "),
    "last last": repeated("last "),
    "a year": repeated("a a a a year "),
    "one word": repeated("x"),
    "one capital word": repeated("Monday"),
    "newlines": repeated("\n"),
    "blanks": repeated(" "),
    "tabs and a day": repeated("\t\t\t\tMonday"),
    "lines of days": repeated("Monday\n"),
    "arabic digits": repeated("\u0661\u0669\u0669\u0660 "),
    "combining marks": repeated("e\u0301"),
    "marked months": repeated("Ma\u0301y 3 "),
    "right to left": repeated("\u202e\u05d9\u05d5\u05dd May 3 \u202c"),
    "beyond the plane": repeated("\U0001d7d9\U0001f4c5"),
    "zero width": repeated("May\u200b 3\ufeff "),
    "names": repeated("April Dunn "),
    "capitals": repeated("MAY "),
}


def work(function: Callable[[str], object], text: str) -> int:
    """How many calls of Python and of C a function makes on a text."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function(text)
    finally:
        sys.setprofile(before)
    return calls
