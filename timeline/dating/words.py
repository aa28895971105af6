"""The words of publication dates in a language, and the patterns made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

DEFAULT_LANGUAGE = "en"
_CODE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class DateWords:
    """Names (in lower case) with their numbers, and the endings of numbers."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    zones: Mapping[str, str]
    ordinals: tuple[str, ...]

    def month(self, name: str) -> int:
        """The number of a month, 1 to 12; `month("Sept.")` is 9."""
        return self.months[name.lower().rstrip(".")]

    def weekday(self, name: str) -> int:
        """The number of a weekday, Monday 0; `weekday("Sun")` is 6."""
        return self.weekdays[name.lower().rstrip(".")]


@dataclass(frozen=True, slots=True)
class LineWords:
    """The words that stand before dates, and between their parts."""

    published: tuple[str, ...]
    updated: tuple[str, ...]
    author: tuple[str, ...]
    joining: Mapping[str, tuple[str, ...]]


def date_words(lang: str | None) -> DateWords:
    """The names of the language, those of English where there is no folder for it; `date_words("en-GB")`."""
    return _date_words(supported(lang))


def line_words(lang: str | None) -> LineWords:
    """The words around dates in the language; apart from `date_words`, because texts without a date need only these."""
    return _line_words(supported(lang))


def supported(lang: str | None) -> str:
    """The language whose words are used: the document's where it has a folder, else English; `supported("en-GB")`."""
    code = primary(lang)
    return code if code and _has_folder(code) else DEFAULT_LANGUAGE


def primary(lang: str | None) -> str | None:
    """The language without region; `primary("en-GB")` is "en", None for what is no language tag."""
    code = (lang or "").lower().replace("_", "-").split("-")[0]
    return code if _CODE.fullmatch(code) else None


def in_words(day: date) -> str:
    """The day for people; `in_words(date(2025, 12, 7))` is "Sunday 7 December 2025"."""
    weekday, month = _names()
    return f"{weekday[day.weekday()]} {day.day} {month[day.month]} {day.year}"


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, longer ones first: "sept|sep"; of no words, one that never matches."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"


@cache
def _has_folder(code: str) -> bool:
    return files("timeline.lang").joinpath(code, "datelines.toml").is_file()


@cache
def _names() -> tuple[Mapping[int, str], Mapping[int, str]]:
    # The longest name of each is the full one; reports are in English whatever the document's language.
    words = _date_words(DEFAULT_LANGUAGE)
    return _longest(words.weekdays), _longest(words.months)


def _longest(names: Mapping[str, int]) -> Mapping[int, str]:
    return {number: name.capitalize() for name, number in sorted(names.items(), key=lambda item: len(item[0]))}


def _class(lexicon: Mapping[str, Mapping[str, int]], name: str) -> Mapping[str, int]:
    # A class of names may be split by how sure its words are: month, month_doubtful, month_abbreviated.
    parts = [table for key, table in lexicon.items() if key == name or key.startswith(f"{name}_")]
    return {word: number for table in parts for word, number in table.items()}


@cache
def _date_words(code: str) -> DateWords:
    lexicon = tomllib.loads(files("timeline.lang").joinpath(code, "lexicon.toml").read_text("utf-8"))
    return DateWords(
        months=_class(lexicon, "month"),
        weekdays=_class(lexicon, "weekday"),
        zones=lexicon.get("zone", {}),
        ordinals=tuple(lexicon.get("ordinal_suffix", {})),
    )


@cache
def _line_words(code: str) -> LineWords:
    lines = tomllib.loads(files("timeline.lang").joinpath(code, "datelines.toml").read_text("utf-8"))
    return LineWords(
        published=tuple(lines["byline"]["published"]),
        updated=tuple(lines["byline"]["updated"]),
        author=tuple(lines["byline"]["author"]),
        joining={name: tuple(words) for name, words in lines["joining"].items()},
    )
