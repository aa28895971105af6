"""Whether one text says another's sentences over again, in their words but for one in every few.

A sentence is what it has of pairs of longer words, side by side or with one between: a changed word breaks few of them,
a change of order among sentences none. Two reporters who were there share names, figures and quotations, but hardly
ever a third of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(r"\w{4,}|\d+")
_STEM = 6  # letters: "inspected" and "inspection" are one
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_SENTENCE = re.compile(r"[.!?…]\s+|[\r\n]+")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»\f]{1,3000}[\"”“»]")
_LEAST = 12  # pairs: shorter texts say too little to tell a copy from a stock phrase
_SAME = 0.35  # of a sentence's pairs, and at least three, are found in one sentence of the other text
_SAME_LEAST = 3
_MOST = 50  # sentences of a text looked at for one pair: in a text that says little else it tells nothing
_ALL = 0.5  # of the shorter text is told again,
_HALF = 0.3  # and so much of each half of it: what stands only above or below is an outlet's stock, or background


@dataclass(frozen=True, slots=True)
class Telling:
    """A text's sentences as sets of pairs of words, quotations left out; sentences without pairs are none."""

    sentences: tuple[frozenset[tuple[str, str]], ...]
    pairs: frozenset[tuple[str, str]]
    size: int

    @classmethod
    def of(cls, text: str) -> Telling:
        """The sentences of a text; of one that hardly is more than quotations, these too."""
        outside = tuple(_sentences(_without_quotations(text)))
        told = outside if sum(map(len, outside)) >= _LEAST else tuple(_sentences(text))
        return cls(told, frozenset().union(*told), sum(map(len, told)))


def stems(text: str) -> list[str]:
    """What is compared of the longer words of a text; `stems("divers inspected it")` is `["divers", "inspec"]`."""
    return [word[:_STEM] for word in _WORD.findall(text)]


def retells(one: Telling, other: Telling) -> bool:
    """Whether most of the shorter text stands in the longer one, `retells(Telling.of(wire), Telling.of(reprint))`."""
    shorter, longer = sorted((one, other), key=lambda telling: telling.size)
    if shorter.size < _LEAST or len(shorter.pairs & longer.pairs) < _SAME * _ALL * len(shorter.pairs):
        return False
    halves = [0.0, 0.0]
    at, middle = 0, shorter.size / 2
    for sentence, is_found in zip(shorter.sentences, _found(shorter, longer), strict=True):
        first = min(max(middle - at, 0), len(sentence))
        at += len(sentence)
        halves[0] += first if is_found else 0
        halves[1] += len(sentence) - first if is_found else 0
    return sum(halves) >= _ALL * shorter.size and min(halves) >= _HALF * middle


def _found(shorter: Telling, longer: Telling) -> Iterator[bool]:
    places: dict[tuple[str, str], list[int]] = {}
    for place, sentence in enumerate(longer.sentences):
        for pair in sentence:
            if len(held := places.setdefault(pair, [])) < _MOST:
                held.append(place)
    for sentence in shorter.sentences:
        met = Counter(place for pair in sentence for place in places.get(pair, ()))
        yield max(met.values(), default=0) >= max(_SAME_LEAST, _SAME * len(sentence))


def _without_quotations(text: str) -> str:
    # A quotation of several paragraphs is opened in each and closed in the last: none goes on behind a blank line.
    plain = _PARAGRAPH.sub("\f", text.replace("``", '"').replace("''", '"'))
    return _QUOTED.sub(" ", plain).replace("\f", "\n")


def _sentences(text: str) -> Iterator[frozenset[tuple[str, str]]]:
    for sentence in _SENTENCE.split(text.lower()):
        words = stems(sentence)
        pairs = frozenset((*pairwise(words), *zip(words, words[2:], strict=False)))
        if pairs:
            yield pairs
