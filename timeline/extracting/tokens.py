"""Words of a sentence with their offsets, and the classes given to them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import sub

from timeline.model.records import record

# With the blanks before it, so that offsets are sums of lengths; the first form is the most frequent one, for speed.
_TOKEN = re.compile(
    r"\s*(?:[a-z]+(?=[ ,;:)\n]|\.\s)"
    r"|(?:US|AU?|C|NZ|HK)?[$€£¥₴₽]\d[\d.,]*\d?(?:bn|mn|m|k)?\b"
    r"|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?(?:-[^\W_]+)*"
    r"|(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s[A-Z])"
    r"|[^\W\d_]+(?:['’\-&][^\W_]+)*"
    r"|['’](?:s|re|ve|ll|d|m)(?![\w-])|``|''|-[LR][RCS]B-"  # text that came in tokens: "Peru 's", -LRB-
    r"|\S)"
)
_APOSTROPHE = re.compile("['’]")
_CLITICS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")


@record(frozen=True, slots=True)
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


@record(frozen=True, slots=True)
class Cut:
    """The words of a sentence as written, with where they start and end in the article."""

    word: list[str]
    start: list[int]
    end: list[int]


def pieces(text: str, start: int, end: int) -> Cut:
    """Words of `text[start:end]` with offsets; clitics stand alone: "didn't" is "did", "n't"."""
    blanked = _TOKEN.findall(text, start, end)
    words = list(map(str.lstrip, blanked))
    # With the blanks before them words are told by where they stand; done by built-in functions alone.
    ends = list(accumulate(map(len, blanked), initial=start))[1:]
    cut = Cut(words, list(map(sub, ends, map(len, words))), ends)
    if text.find("'", start, end) >= 0 or text.find("’", start, end) >= 0:
        _take_clitics_apart(cut, [mark.start() for mark in _APOSTROPHE.finditer(text, start, end)])
    return cut


def _take_clitics_apart(cut: Cut, marks: Sequence[int]) -> None:
    """Each word once, from the last on, so that the places of those before stay what they are."""
    for index in sorted({bisect_right(cut.start, mark) - 1 for mark in marks}, reverse=True):
        word, start = cut.word[index], cut.start[index]
        clitic = _clitic(word)
        if clitic:
            middle = start + len(word) - clitic
            cut.word[index : index + 1] = [word[:-clitic], word[-clitic:]]
            cut.start.insert(index + 1, middle)
            cut.end.insert(index, middle)


def _clitic(word: str) -> int:
    """The number of letters of the clitic at the end of a word, 0 if it has none or is one."""
    plain = word.replace("’", "'").lower()
    return next((len(one) for one in _CLITICS if len(word) > len(one) and plain.endswith(one)), 0)
