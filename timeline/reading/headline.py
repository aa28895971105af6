"""The headline of a text that does not name one: a first line that looks like it."""

from __future__ import annotations

import re
from itertools import islice

_LINES = re.compile(r"[^\r\n]+")
_HEADING = re.compile(r"#{1,2}[ \t]+(.+?)[ \t#]*$")
_CLOCK = re.compile(r"\d[:.h]\d\d\b")
_STOPS = tuple(".:;,…-\N{EN DASH}\N{EM DASH}")
_CLOSING = "\"'\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}»)"
_SHORTEST, _LONGEST = 4, 25  # words


def headline(text: str, *, start: int = 0) -> str | None:
    """The first line from `start`, if it reads like a headline; `headline("Envoys meet in Kelmar again\\n\\nThe …")`.

    That is 4 to 25 words without a full stop at the end, hardly any numbers (a byline has them), and a longer line
    after it.
    """
    first, second = (*islice(_filled(text, start), 2), "", "")[:2]
    return " ".join(first.split()) if _looks_like_one(first) and len(second) > len(first) else None


def marked_headline(text: str, *, start: int = 0) -> str | None:
    """A Markdown heading of the first or second level that opens the text; `marked_headline("# Talks begin")`."""
    match = _HEADING.match(next(_filled(text, start), ""))
    return match[1].strip() if match else None


def _filled(text: str, start: int) -> map[str]:
    lines = (match[0].strip() for match in _LINES.finditer(text, start))
    return map(str, filter(None, lines))


def _looks_like_one(line: str) -> bool:
    words = line.split()
    numbers = sum(any(map(str.isdigit, word)) for word in words)
    fits = _SHORTEST <= len(words) <= _LONGEST and numbers * 3 <= len(words)
    return fits and not line.rstrip(_CLOSING).endswith(_STOPS) and not _CLOCK.search(line)
