"""Tokens and symbols: what a text is cut into, and the characters that stand for it."""

from __future__ import annotations

import re

# Plain letters and digits first, as sets of them are matched faster than categories; nothing is given back.
TOKENS = re.compile(r"[A-Za-z]++(?![^\x00-\x7f])| (?!\s)|[0-9]++(?![^\x00-\x7f])|[^\W\d_]++|\s++|\d++|.", re.DOTALL)
"""Words, blanks, numbers and single signs."""

FILL = "\u00b7"
"""The symbol of every token that no rule names."""

BLANK = " "
"""The symbol of a blank between words (spaces, one line break)."""


FIRST_SYMBOL = 0x20000
"""The first symbol of a word: a block with room for thousands, none special in a regular expression.

Beyond the first 65,536 characters classes of them are kept as ranges, which compile in half the time of the bitmaps
made for those below.
"""


def bit_of(symbol: str) -> int:
    """A bit of its own for each symbol of a word."""
    return 1 << (ord(symbol) - FIRST_SYMBOL)


def charset(symbols: str) -> str:
    """One symbol, or a character class of several, runs of neighbours as ranges: they compile several times faster."""
    if not symbols:
        return "(?!)"
    if len(set(symbols)) == 1:
        return re.escape(symbols[0])
    runs: list[list[str]] = []
    for symbol in sorted(set(symbols)):
        if runs and ord(symbol) == ord(runs[-1][1]) + 1:
            runs[-1][1] = symbol
        else:
            runs.append([symbol, symbol])
    return "[" + "".join(_range(first, last) for first, last in runs) + "]"


def _range(first: str, last: str) -> str:
    if first == last:
        return re.escape(first)
    return f"{re.escape(first)}-{re.escape(last)}"
