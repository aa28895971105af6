"""A language's named days: one phrase for all of them, and a table from their words to their rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_APOSTROPHES = re.compile(r"['’]")
_GENITIVE = re.compile(r"([^\W\d_]+)'s\b|([^\W\d_]+)s'")

Table = Mapping[str, str]


def holiday_table(holidays: Mapping[str, Sequence[str]]) -> Table:
    """Plain words of each name -> its rule and the name to show, as "12-25|Christmas"."""
    return {plain_name(_words(name)): f"{rule}|{names[0]}" for rule, names in holidays.items() for name in names}


def holiday_pattern(names: Iterable[str]) -> str:
    """All names as one pattern of the rules, the longest first; apostrophes may be left out."""
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    return "|".join(_GENITIVE.sub(_loosely, name.lower()) for name in ordered)


def _loosely(found: re.Match[str]) -> str:
    word = found[1] or found[2]
    return f"({word}s('|’)?|{word}('|’)s|{word})"


def plain_name(words: Iterable[str]) -> str:
    """Words without apostrophes, genitives and plurals, so that "New Year's", "New Years" and "New Year" are one."""
    plain = (word.lower() for word in words if not _APOSTROPHES.fullmatch(word) and not word.isspace())
    return " ".join(word.removesuffix("s") for word in plain if word != "s")


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+|[^\s]", name)


def telling_words(names: Iterable[str]) -> set[str]:
    """The longest word of each name: where it stands, the name may."""
    return {max(re.findall(r"[^\W\d_]+", name.lower()), key=len) for name in names}
