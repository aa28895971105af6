"""Words of a sentence put together as a title prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed

_MARKUP = frozenset((*"*#~|_<>`", "``", "''", "-LRB-", "-RRB-"))
_CURRENCY = frozenset("$€£¥₴₽")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?%’'\)])")
_DOUBLE_MARK = re.compile(r"(?:[,;:]\s*)+([,;:.])")


def worded(parsed: Parsed, indices: Iterable[int], words: Language, *, dangling: bool = False) -> str:
    """The words at `indices` as one line, without time expressions, stray quotation marks and idle adverbs.

    Unless `dangling`, a last word that waits for another is left out.
    """
    tags, low = parsed.tokens.tag, parsed.tokens.low
    given = list(indices)
    timed = parsed.silent - _tied(parsed, given)
    idle = words.sets["drop.adverbs"]
    kept = [
        i
        for i in given
        if i not in timed
        and parsed.tokens.word[i] not in _MARKUP
        and not (tags[i] == "." and all(tag in '"' for tag in tags[i + 1 :]))
        and not (tags[i] in "RA" and low[i] in idle and low[i - 1] not in words.sets["drop.bound"])
        and not (i - 1 in timed and low[i] in words.sets["clock.words"])
        and not (i + 1 in timed and low[i] in words.sets["drop.leading"])
    ]
    line = _joined(parsed, _balanced(parsed, kept))
    return line.strip() if dangling else _trimmed(line, words)


def _tied(parsed: Parsed, given: Sequence[int]) -> frozenset[int]:
    """Prepositions before a time that ties to a noun behind it: "wounds from (the 4 May) explosion"."""
    tags, silent, inside = parsed.tokens.tag, parsed.silent, set(given)
    before = [(i, _behind(i + 1, silent)) for i in given[1:] if tags[i] == "P" and i in silent]
    return frozenset(i for i, behind in before if behind in inside and tags[behind] in "NA")


def _behind(index: int, silent: frozenset[int]) -> int:
    while index in silent:
        index += 1
    return index


def genitive(name: str) -> str:
    """The possessive of a name: `genitive("Peru") == "Peru's"`, `genitive("Texas") == "Texas'"`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


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
        follows = index == previous + 1
        priced = follows and tokens.word[previous] in _CURRENCY and tokens.tag[index] == "#"  # "$ 9" of text in tokens
        glued = priced or (follows and tokens.end[previous] == tokens.start[index])
        word = tokens.low[index] if parts and index == 0 and tokens.tag[0] in "DS" else tokens.word[index]
        parts.append(word if glued or not parts else " " + word)
        previous = index
    return _DOUBLE_MARK.sub(r"\1", _BEFORE_MARK.sub(r"\1", "".join(parts)))


def _trimmed(text: str, words: Language) -> str:
    """Without marks at the ends and without a last word that waits for another."""
    parts = text.strip(" ,;:-–—&").split(" ")
    while parts and parts[-1].lower().strip(",;:") in words.sets["drop.dangling"]:
        parts.pop()
    return " ".join(parts).strip(" ,;:-–—&")


def headline(text: str, words: Language, *, articled: bool = False) -> str:
    """In sentence case and, unless `articled`, without a first article: "the two sides met" is "Two sides met"."""
    parts = text.split(" ")
    while not articled and len(parts) > 1 and parts[0].lower() in words.sets["drop.opening"]:
        if parts[1].lower() in words.sets["drop.articled"]:
            break
        parts = parts[1:]
    line = " ".join(parts)
    return line[:1].upper() + line[1:] if parts[0][:2].islower() or len(parts[0]) == 1 else line


def uncapitalised(line: str, opening: str, words: Language) -> str:
    """A title inside another: its first word small again, unless its `opening` words begin with a name."""
    first = [word for word in opening.split() if word.lower() not in words.sets["drop.opening"]][:1]
    return line[:1].lower() + line[1:] if first and first[0][:1].islower() else line


def again(line: str, name: str, pronoun: str, words: Language) -> str:
    """A title inside another with the same subject, which is named once: "(Peru announced that) it would sell"."""
    known = headline(name, words)
    return f"{pronoun}{line[len(known) :]}" if pronoun and line.startswith(known) else ""
