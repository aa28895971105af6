"""The words directly before a place in a text, and the clause it stands in."""

from __future__ import annotations

import re

REACH = (80, 240)
"""Characters: how far a verb may be from its date; most are near."""

# A stop ends a clause unless it follows a short word ("Dec.", "Mr.") or stands inside a number.
CLAUSE_END = re.compile(r"[!?;:\n]|\.(?=\s)(?<=\w{4}\.)")
WORD = re.compile(r"[A-Za-z]++(?![^\x00-\x7f])|[^\W\d_]++")
_LONGEST_WORD = 24  # letters of a preposition, with the blanks behind it


def word_before(text: str, start: int) -> str:
    """The word that ends before a place, blanks between; "" where something else does."""
    tail = text[max(start - _LONGEST_WORD, 0) : start].rstrip()
    word = tail[tail.rfind(" ") + 1 :]
    if word.isalpha():
        return word.lower()
    return WORD.findall(word)[-1].lower() if word and word[-1].isalpha() else ""


def clause_before(text: str, start: int, reach: int) -> tuple[list[str], bool]:
    """The words of a clause before a place as far as they are in reach, and whether it begins with them."""
    low = since = max(start - reach, 0)
    for found in CLAUSE_END.finditer(text, low, start):
        since = found.end()
    words = WORD.findall(text, since, start)
    cut = low > 0 and since == low
    return (words[1:] if cut else words), not cut


def clause_after(text: str, end: int) -> list[str]:
    """The words of a clause behind a place."""
    limit = CLAUSE_END.search(text, end, end + REACH[-1])
    return WORD.findall(text, end, limit.start() if limit is not None else end + REACH[-1])
