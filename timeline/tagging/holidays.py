"""A language's named days: one pattern for all of their names, and a table from whole names to their rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

_GENITIVE, _ABBREVIATED = "_genitive", "_abbreviated"
_BEHIND = {_GENITIVE: "('s?)?", _ABBREVIATED: ".?"}
_BETWEEN = "( |-|')"
_JOINT = re.compile(r"[\s-]+|'(?=[^\W\d_]{2})")  # between the words of a name; an apostrophe as in Hallowe'en

Table = Mapping[str, str]
Classes: TypeAlias = dict[str, dict[str, int]]


def holiday_table(holidays: Mapping[str, Sequence[str]]) -> Table:
    """Plain words of each name -> its rule and the name to show, as "12-25|Christmas"."""
    return {plain_name(_letters(name)): f"{rule}|{names[0]}" for rule, names in holidays.items() for name in names}


def holiday_words(names: Iterable[str]) -> Classes:
    """Word classes for the names: of all names of so many words the first ones, the second ones and so on.

    The rules look at these only, so they stay small however many names there are; which words make a name together is
    looked up once they stand in a row. A class is "holiday_3_2" and what may be written behind its words.
    """
    classes: Classes = {}
    for name in names:
        words = _JOINT.split(name.lower())
        for place, word in enumerate(words, start=1):
            family, forms = _class_of(word, f"holiday_{len(words)}_{place}")
            classes.setdefault(family, {}).update(dict.fromkeys(forms, 1))
    return classes


def holiday_pattern(classes: Iterable[str]) -> str:
    """All that can be a name as one pattern of the rules, the longest first."""
    places: dict[tuple[int, int], list[str]] = {}
    for family in sorted(classes):
        length, place = map(int, family.split("_")[1:3])
        written = next((behind for ending, behind in _BEHIND.items() if family.endswith(ending)), "")
        places.setdefault((-length, place), []).append(f"{{{family}}}{written}")
    names: dict[int, list[str]] = {}
    for length, place in sorted(places):
        names.setdefault(length, []).append(f"({'|'.join(places[length, place])})")
    return "|".join(_BETWEEN.join(words) for words in names.values())


def _class_of(word: str, family: str) -> tuple[str, tuple[str, ...]]:
    """The class of a word, and its spellings; a genitive is written year's, years', years or year."""
    stem = word.removesuffix("'s") if word.endswith("'s") else word.removesuffix("s'")
    if stem != word:
        return family + _GENITIVE, (stem, stem + "s")
    return (family + _ABBREVIATED, (word[:-1],)) if word.endswith(".") else (family, (word,))


def plain_name(words: Iterable[str]) -> str:
    """Words without signs, genitives and plurals, so that "New Year's", "New Years" and "New Year" are one."""
    plain = (word.lower() for word in words if word.isalpha())
    return " ".join(word.removesuffix("s") for word in plain if word != "s")


def _letters(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", name)


def telling_words(names: Iterable[str]) -> set[str]:
    """The longest word of each name: where it stands, the name may."""
    return {max(_letters(name.lower()), key=len) for name in names}
