"""Spellings brought together: one key for a word however it is inflected, accented or transliterated."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from timeline.extracting.inflection import singular
from timeline.extracting.language import Language
from timeline.extracting.tokens import Tokens

_DOUBLED = re.compile(r"(.)\1+")
_VOWEL_END = re.compile(r"(?:iy|ij|yi|ii|yy|i|y)$")
_SHORT = 4


def fold(word: str) -> str:
    """Lower case without accents: `fold("Türkiye") == "turkiye"`."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def name_key(word: str) -> str:
    """One key for spellings of a name: Sergey, Sergei and Serhiy's endings, doubled letters.

    Example: `name_key("Andriy") == name_key("Andrii") == "andri"`.
    """
    plain = _DOUBLED.sub(r"\1", fold(word).replace("-", "").replace("'", ""))
    return _VOWEL_END.sub("i", plain) if len(plain) > _SHORT else plain


def keys(tokens: Tokens, indices: Iterable[int], words: Language) -> frozenset[str]:
    """Content words of a clause in dictionary form, the names in it folded by `name_key`."""
    stop = words.sets["stop.words"]
    found = (_key(tokens, index, words) for index in indices)
    return frozenset(key for key in found if key and key not in stop and (len(key) > 1 or key.isdigit()))


def _key(tokens: Tokens, index: int, words: Language) -> str:
    tag = tokens.tag[index]
    if tag == "M":
        country = words.countries.get(tokens.word[index])
        return "" if tokens.low[index] in words.sets["people.titles"] else name_key(country or tokens.word[index])
    if tag == "V":
        return fold(tokens.lemma[index])
    if tag == "N":
        return _noun(tokens.low[index], words)
    if tag == "#":
        return tokens.low[index].replace(",", "")
    return fold(tokens.low[index]) if tag == "A" else ""


def _noun(key: str, words: Language) -> str:
    listed = words.nouns.get(key)
    return fold(listed[0] if listed else words.singulars.get(key) or singular(key))
