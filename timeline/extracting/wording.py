"""Words of a sentence put together as a title prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed

_MARKUP = frozenset("*#~|_<>`")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?%’'\)])")
_DOUBLE_MARK = re.compile(r"(?:[,;:]\s*)+([,;:.])")


def worded(parsed: Parsed, indices: Iterable[int], words: Language) -> str:
    """The words at `indices` as one line, without time expressions, stray quotation marks and idle adverbs."""
    tags, low = parsed.tokens.tag, parsed.tokens.low
    timed = parsed.timed_words()
    idle = words.sets["drop.adverbs"]
    kept = [
        i
        for i in indices
        if i not in timed
        and parsed.tokens.word[i] not in _MARKUP
        and not (tags[i] == "." and i + 1 == len(tags))
        and not (tags[i] in "RA" and low[i] in idle)
    ]
    return _trimmed(_joined(parsed, _balanced(parsed, kept)), words)


def _balanced(parsed: Parsed, kept: Sequence[int]) -> list[int]:
    marks = [index for index in kept if parsed.tokens.tag[index] == '"']
    if len(marks) % 2 == 0 and not (len(marks) == 2 and marks == [kept[0], kept[-1]]):
        return list(kept)
    return [index for index in kept if parsed.tokens.tag[index] != '"']


def _joined(parsed: Parsed, kept: Sequence[int]) -> str:
    tokens = parsed.tokens
    parts: list[str] = []
    previous = -2
    for index in kept:
        glued = index == previous + 1 and tokens.end[previous] == tokens.start[index]
        word = tokens.low[index] if parts and index == 0 and tokens.tag[0] in "DS" else tokens.word[index]
        parts.append(word if glued or not parts else " " + word)
        previous = index
    return _DOUBLE_MARK.sub(r"\1", _BEFORE_MARK.sub(r"\1", "".join(parts)))


def _trimmed(text: str, words: Language) -> str:
    """Without marks at the ends and without a last word that waits for another."""
    parts = text.strip(" ,;:-–—").split(" ")
    while parts and parts[-1].lower().strip(",;:") in words.sets["drop.dangling"]:
        parts.pop()
    return " ".join(parts).strip(" ,;:-–—")


def headline(text: str, words: Language, *, articled: bool = False) -> str:
    """In sentence case and, unless `articled`, without a first article: "the two sides met" is "Two sides met"."""
    parts = text.split(" ")
    while not articled and len(parts) > 1 and parts[0].lower() in words.sets["drop.opening"]:
        if parts[1].lower() in words.sets["drop.articled"]:
            break
        parts = parts[1:]
    line = " ".join(parts)
    return line[:1].upper() + line[1:] if parts[0].islower() else line


def uncapitalised(line: str, opening: str) -> str:
    """A title inside another: its first word small again, unless its `opening` words are a name."""
    return line[:1].lower() + line[1:] if opening[:1].islower() else line
