"""Words of a sentence with their offsets, and the classes given to them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter, sub

# With the blanks before it, so that offsets are sums of lengths; the first form is the most frequent one, for speed.
_TOKEN = re.compile(
    r"\s*(?:[a-z]+(?= )"
    r"|(?:US|AU?|C|NZ|HK)?[$€£¥₴₽]\d[\d.,]*\d?(?:bn|mn|m|k)?\b"
    r"|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?(?:-[^\W_]+)*"
    r"|(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s[A-Z])"
    r"|[^\W\d_]+(?:['’\-&][^\W_]+)*"
    r"|['’](?:s|re|ve|ll|d|m)(?![\w-])|``|''|-[LR][RCS]B-"  # text that came in tokens: "Peru 's", -LRB-
    r"|\S)"
)
_APOSTROPHE = re.compile("['’]")
_CLITICS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A sentence as parallel sequences, one entry a word; offsets count in the article.

    `tag` has a letter a word: N noun, M name, A adjective, D determiner, S possessive, P preposition, I "to", R adverb,
    O pronoun, W relative, T "that", B subordinator, C conjunction, X auxiliary, V verb, # number, E time expression,
    `'` possessive ending, `"` quotation mark, `,` `;` `.` punctuation. `form` holds the letters of `inflection`.
    """

    word: tuple[str, ...]
    low: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    tag: str
    form: tuple[str, ...]
    lemma: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.word)


Piece = tuple[str, int, int]


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """Words of `text[start:end]` with offsets; clitics stand alone: "didn't" is "did", "n't"."""
    found = _offset(_TOKEN.findall(text, start, end), start)
    if "'" not in text[start:end] and "’" not in text[start:end]:
        return found
    starts = list(map(itemgetter(1), found))
    apart: list[Piece] = []
    done = 0
    for mark in _APOSTROPHE.finditer(text, start, end):
        index = bisect_right(starts, mark.start()) - 1
        if index >= done:
            apart += found[done:index]
            apart += _unclitic(found[index][0], found[index][1])
            done = index + 1
    return apart + found[done:]


def _offset(blanked: Sequence[str], start: int) -> list[Piece]:
    """Words with the blanks before them, told by where they stand; done by built-in functions alone."""
    words = list(map(str.lstrip, blanked))
    ends = list(accumulate(map(len, blanked), initial=start))[1:]
    return list(zip(words, map(sub, ends, map(len, words)), ends, strict=True))


def _unclitic(word: str, start: int) -> list[Piece]:
    plain = word.replace("’", "'").lower()
    for clitic in _CLITICS:
        cut = len(word) - len(clitic)
        if cut > 0 and plain.endswith(clitic):
            return [(word[:cut], start, start + cut), (word[cut:], start + cut, start + len(word))]
    return [(word, start, start + len(word))]
