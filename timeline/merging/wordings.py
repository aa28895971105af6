"""The words of quotations: where they are others, and where they are only cut short, marked, contracted or respelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.merging.kinds import data_of

_QUOTED = re.compile(r"“([^“”\n]+)[”\n]|\"([^\"\n]+)\"|``([^`\n]+?)''")
_LEFT_OUT = re.compile(r"\.\s?\.\s?\.|…|\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\)|-LRB-[^\n]{0,80}?-RRB-")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\0")
_MARK = "\0"  # stands for what is left out and marked so
_FEWEST = 6  # words: shorter quotations share theirs by chance
_LONGEST = 600  # characters of a quotation: what is longer is an opening mark that nothing closes
_SAME = 0.75  # of the shorter quotation's words that the other must have in their order
_CHANGED = 3  # words in a row that may be others
_LONG, _SPELT = 6, 0.88  # letters of a word, and how many of them another spelling shares


class Change(NamedTuple):
    """What two wordings have differently: `kind` as difflib names it, and the places in the words of either."""

    kind: str
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The words of a language: what short forms stand for, what else a word is called, what changes nothing."""

    endings: Mapping[str, str]
    means: Mapping[str, frozenset[str]]
    called: Mapping[str, tuple[str, ...]]
    light: frozenset[str]
    letters: Mapping[int, str]


def quoted(text: str) -> Iterator[tuple[int, str]]:
    """What stands between double quotation marks, with where it begins, if it is long enough to be known again."""
    for match in _QUOTED.finditer(text):
        words = next(filter(None, match.groups()))
        if len(words) <= _LONGEST and len(_WORD.findall(words)) >= _FEWEST:
            yield match.start(), " ".join(words.split())


@lru_cache(maxsize=4096)
def spoken(text: str) -> tuple[str, ...]:
    """Its words in small letters as they are spoken: "can't" is "can not"; a mark stands for what is left out.

    "6 p.m." and "6:00 p.m." are one.
    """
    marked = _LEFT_OUT.sub(f" {_MARK} ", text.replace("’", "'"))
    found = (word for word in _WORD.findall(marked.casefold()) if word != "00")
    return tuple([part for word in found for part in _parts(word)])


@lru_cache(maxsize=16_384)
def _parts(word: str) -> tuple[str, ...]:
    """ "they're" is "they are", "can't" is "can not"; "it's" keeps its ending, which may be "is" or "has"."""
    language = _load_spoken(("en",))
    for ending, stands_for in language.endings.items():
        if word == ending.lstrip("'") or word.endswith(ending):
            head = word.removesuffix(ending) if word.endswith(ending) else ""
            return (*language.called.get(head, (head,) if head else ()), stands_for)
    return language.called.get(word, (word,))


def differ(one: str, other: str) -> bool:
    """Whether two quotations are one with a word changed, put in or left out unmarked.

    `differ("we will not sign a bad treaty", "we shall not sign a bad treaty")`; a beginning or an end that is missing,
    what dots or brackets stand for, "it's" for "it is", "that" and "the", and spelling are no difference.
    """
    return bool(changes(spoken(one), spoken(other)))


def changes(one: Sequence[str], other: Sequence[str]) -> list[Change]:
    """Where two wordings of one quotation differ; none where they do not, or are two quotations."""
    few = min(len(one), len(other))
    if 2 * len(set(one) & set(other)) < min(len(set(one)), len(set(other))):
        return []
    every = [Change(*each) for each in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()]
    same = [place for place, change in enumerate(every) if change.kind == "equal" and _holds(change)]
    if sum(every[place].end - every[place].start for place in same) < max(_FEWEST, _SAME * few):
        return []
    inside = every[same[0] : same[-1] + 1]
    edges = [change for change in (*every[: same[0]], *every[same[-1] + 1 :]) if _is_one_for_another(change)]
    others = [change for change in (*inside, *edges) if change.kind != "equal" and not _is_none(one, other, change)]
    return others if all(_is_small(change) for change in others) else []


def _holds(change: Change) -> bool:
    """Whether the words are the same by more than chance: two in a row, or the first of both."""
    return change.end - change.start > 1 or change.start == change.first == 0


def _is_one_for_another(change: Change) -> bool:
    """At the edges, where a quotation may be cut, only a word for a word is surely a change."""
    return change.kind == "replace" and change.end - change.start == change.last - change.first == 1


def _is_small(change: Change) -> bool:
    return change.end - change.start <= _CHANGED and change.last - change.first <= _CHANGED


def _is_none(one: Sequence[str], other: Sequence[str], change: Change) -> bool:
    """Whether words are only left out, and marked so, or said or spelt in another way: "neighbour", "neighbor"."""
    mine, theirs = one[change.start : change.end], other[change.first : change.last]
    if _MARK in mine or _MARK in theirs:
        return True
    light = _load_spoken(("en",)).light
    mine, theirs = ([word for word in words if word not in light] for words in (mine, theirs))
    if len(mine) != len(theirs):
        return bool(mine and theirs) and _is_spelling("".join(mine), "".join(theirs))
    return all(_is_said(a, b) for a, b in zip(mine, theirs, strict=True))


def _is_said(one: str, other: str) -> bool:
    """Whether a short form may stand for the other word, or one spelling for another."""
    means = _load_spoken(("en",)).means
    return other in means.get(one, ()) or one in means.get(other, ()) or _is_spelling(one, other)


def _is_spelling(one: str, other: str) -> bool:
    """ "neighbour" and "neighbor", not "possible" and "impossible"."""
    letters = _load_spoken(("en",)).letters
    one, other = one.translate(letters), other.translate(letters)
    if one == other or min(len(one), len(other)) < _LONG:
        return one == other
    if one.endswith(other) or other.endswith(one):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SPELT


@cache
def _load_spoken(languages: tuple[str, ...]) -> _Spoken:
    tables = [data_of(language, "disagreeing").get("quotations", {}) for language in languages]
    endings = [pair for table in tables for pair in _pairs(table.get("endings", ""))]
    called = [pair for table in tables for pair in _pairs(table.get("called", ""))]
    return _Spoken(
        endings={ending: ending if "/" in stands_for else stands_for for ending, stands_for in endings},
        means={ending: frozenset(stands_for.split("/")) for ending, stands_for in endings if "/" in stands_for},
        called={word: tuple(name.split()) for word, name in called},
        letters={ord(one): other for table in tables for one, other in _pairs(table.get("letters", ""))},
        light=frozenset(word for table in tables for word in table.get("light", "").split()),
    )


def _pairs(table: str) -> Iterator[tuple[str, str]]:
    for pair in filter(None, (each.strip() for each in table.replace("\n", "").split("|"))):
        one, _, other = pair.partition("=")
        yield one.strip(), other.strip()
