"""Tokens and symbols: what a text is cut into, and the characters that stand for it."""

from __future__ import annotations

import re

TOKENS = re.compile(r"[^\W\d_]+|\s+|\d+|.", re.DOTALL)
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
    """A character class of the symbols, runs of neighbours as ranges: they compile several times faster."""
    if not symbols:
        return "(?!)"
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
