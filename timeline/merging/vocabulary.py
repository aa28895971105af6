"""Words as merging compares them: dictionary form, word family, senses, how common they are, how alike two are."""

from __future__ import annotations

import tomllib
from base64 import b85decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, sqrt
from operator import mul

_ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("s", ""),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", ""),
    ("ing", "e"),
)
_LAST = tuple(sorted({ending[-1] for ending, _ in _ENDINGS}))  # names mostly end otherwise
_UNKNOWN_RANK = 50_000
_REMEMBERED = 131_072  # pairs of words
_PER_TEXT = 30.0  # how often the most common word stands in a text of three hundred words (Zipf)


@dataclass(frozen=True, slots=True)
class Word:
    """A dictionary form: `families` and `senses` are numbers that kindred words share."""

    rank: int
    families: frozenset[int]
    senses: frozenset[int]
    packed: str


class Vector(tuple[float, ...]):
    """Numbers, together of length 1. It equals itself alone: what pairs of words come to is quickly found again."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__


class Words(Mapping[str, Word]):
    """Words by dictionary form, each read from its line when it is first asked for: a story uses few of them."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        """For the lines of the data by their dictionary forms; a line holds what comes behind the form."""
        self._lines, self._read = lines, dict[str, Word]()

    def __getitem__(self, lemma: str) -> Word:
        found = self._read.get(lemma)
        if found is None:
            found = self._read[lemma] = _word(self._lines[lemma])
        return found

    def __contains__(self, lemma: object) -> bool:
        return lemma in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What is known of a language's words; of a language without data every word only equals itself.

    `closed` are the words that say nothing of what happened.
    """

    words: Mapping[str, Word]
    irregular: Mapping[str, str]
    closed: frozenset[str]

    def lemma(self, form: str) -> str:
        """The dictionary form of a word in small letters: `lemma("struck") == "strike"`; itself where unknown."""
        if form in self.irregular:
            return self.irregular[form]
        if form in self.words or not form.endswith(_LAST):
            return form
        return next((lemma for lemma in _stripped(form) if lemma in self.words), form)

    def commonness(self, lemma: str) -> float:
        """The share of texts the word stands in, in general (0 to 1)."""
        word = self.words.get(lemma)
        return 1 - exp(-_PER_TEXT / (word.rank if word else _UNKNOWN_RANK))

    def vector(self, lemma: str) -> Vector | None:
        """The word among all words, None where unknown; the same object for the same word."""
        word = self.words.get(lemma)
        return _unpacked(word.packed) if word else None


MISSING = -0.3
"""The likeness of what has no vector."""


def alike(one: Vector | None, other: Vector | None) -> float:
    """How alike two vectors are, from -1 to 1, and `MISSING`; rounded, so that what is the same is wholly alike."""
    return round(sum(map(mul, one, other)), 6) if one and other else MISSING


words_alike = lru_cache(maxsize=_REMEMBERED)(alike)
"""The same, remembered: for the vectors of words, which come again and again."""


def unit(numbers: tuple[float, ...]) -> Vector:
    """The vector at length 1."""
    length = sqrt(sum(map(mul, numbers, numbers))) or 1.0
    return Vector([number / length for number in numbers])


@lru_cache(maxsize=16_384)
def _unpacked(packed: str) -> Vector:
    return unit(tuple([float(byte - 256 if byte > 127 else byte) for byte in b85decode(packed)]))


def _stripped(form: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) > 1:
            stem = form[: -len(ending)]
            yield stem + instead
            if len(stem) > 2 and stem[-1] == stem[-2] and not instead:
                yield stem[:-1]


@cache
def load_vocabulary(languages: tuple[str, ...]) -> Vocabulary:
    """The words of the languages' data together; a word of two languages is the first one's."""
    lines: dict[str, str] = {}
    irregular: dict[str, str] = {}
    for language in languages:
        for line in _lines(language):
            if line.startswith("="):
                form, lemma = line[1:].split("\t")
                irregular.setdefault(form, lemma)
            elif not line.startswith("# "):
                lemma, _, told = line.partition("\t")
                lines.setdefault(lemma, told)
    closed = frozenset(word for language in languages for word in _closed(language))
    return Vocabulary(Words(lines), irregular, closed)


def _word(line: str) -> Word:
    rank, families, senses, packed = line.split("\t")
    return Word(int(rank), _numbers(families), _numbers(senses), packed)


def _numbers(text: str) -> frozenset[int]:
    return frozenset(map(int, text.split()))


def _lines(language: str) -> list[str]:
    file = files("timeline.lang") / language / "merging_words.tsv"
    return file.read_text(encoding="utf-8").splitlines() if file.is_file() else []


def _closed(language: str) -> list[str]:
    file = files("timeline.lang") / language / "merging.toml"
    return str(tomllib.loads(file.read_text(encoding="utf-8"))["closed"]).split() if file.is_file() else []
