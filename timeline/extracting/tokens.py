"""Words of a sentence with their offsets, and the classes given to them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?:US|AU?|C|NZ|HK)?[$€£¥₴₽]\d[\d.,]*\d?(?:bn|mn|m|k)?\b"
    r"|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?(?:-[^\W_]+)*"
    r"|(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s[A-Z])"
    r"|[^\W\d_]+(?:['’\-&][^\W_]+)*"
    r"|\S"
)
_CLITICS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A sentence as parallel tuples, one entry a word; offsets count in the article.

    `tag` is one letter: N noun, M name, A adjective, D determiner, S possessive, P preposition, I "to", R adverb,
    O pronoun, W relative, T "that", B subordinator, C conjunction, X auxiliary, V verb, # number, E time expression,
    `'` possessive ending, `"` quotation mark, `,` `;` `.` punctuation. `form` holds the letters of `inflection`.
    """

    word: tuple[str, ...]
    low: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    tag: tuple[str, ...]
    form: tuple[str, ...]
    lemma: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.word)


Piece = tuple[str, int, int]


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """Words of `text[start:end]` with offsets; clitics stand alone: "didn't" is "did", "n't"."""
    found = [(match.group(), *match.span()) for match in _TOKEN.finditer(text, start, end)]
    if "'" not in text[start:end] and "’" not in text[start:end]:
        return found
    apart: list[Piece] = []
    for piece in found:
        if "'" in piece[0] or "’" in piece[0]:
            apart.extend(_unclitic(piece[0], piece[1]))
        else:
            apart.append(piece)
    return apart


def _unclitic(word: str, start: int) -> list[Piece]:
    plain = word.replace("’", "'").lower()
    for clitic in _CLITICS:
        cut = len(word) - len(clitic)
        if cut > 0 and plain.endswith(clitic):
            return [(word[:cut], start, start + cut), (word[cut:], start + cut, start + len(word))]
    return [(word, start, start + len(word))]
