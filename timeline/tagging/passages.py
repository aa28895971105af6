"""Where a text can hold a time at all: the words of time and the numbers in it, found without looking at the rest.

Most of a text never becomes tokens. Written in a single-byte encoding, with all but letters blank, it splits into words
at the speed of C; those that the language's rules are triggered by are looked up in one table, and found again by
search, so that words which are none cost no offset. A letter that the encoding lacks becomes a blank: what is found is
at times too much, never too little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

# In the order of trial: the first that can write all of a language's triggers is used.
_ENCODINGS = ("latin-1", "iso8859_2", "cp1251", "cp1253", "iso8859_9")
_BLANK = ord(" ")
_DIGITS = b"0123456789"


class Finder:
    """Finds triggers and numbers; `Finder({"Friday", "week"}, apart=40).passages("On Friday, 3 May")`.

    Triggers at most `apart` characters from one another are in one passage.
    """

    def __init__(self, triggers: Iterable[str], *, apart: int) -> None:
        """Takes words of letters; raises ValueError where no single-byte encoding has all of their letters."""
        words = sorted(triggers)
        self._apart = apart
        self._encoding = _encoding_of(words)
        self._letters_only = bytes(map(self._letter_or_blank, range(256)))
        self._digits_only = bytes(code if code in _DIGITS else _BLANK for code in range(256))
        self._spaced = {word.encode(self._encoding): f" {word} ".encode(self._encoding) for word in words}

    def passages(self, text: str) -> Iterator[tuple[int, int]]:
        """From the first to the last of triggers that stand close together, as offsets into the text, in order."""
        data = text.encode(self._encoding, "replace")
        found = sorted(self._words(data) + self._numbers(data))
        if not found:
            return
        start, end = found[0]
        for first, last in found:
            if first - end > self._apart:
                yield start, end
                start = first
            end = last
        yield start, end

    def _words(self, data: bytes) -> list[tuple[int, int]]:
        blanked = b" " + data.translate(self._letters_only) + b" "
        return _places(blanked, filter(None, map(self._spaced.get, blanked.split())))

    def _numbers(self, data: bytes) -> list[tuple[int, int]]:
        blanked = b" " + data.translate(self._digits_only) + b" "
        return _places(blanked, (b" " + number + b" " for number in blanked.split()))

    def _letter_or_blank(self, code: int) -> int:
        return code if bytes((code,)).decode(self._encoding, "replace").isalpha() else _BLANK


def _places(blanked: bytes, spaced: Iterable[bytes]) -> list[tuple[int, int]]:
    """Where words stand that are listed in their order, each with its blanks; offsets as without the first blank."""
    found, at, index = [], 0, blanked.index
    for word in spaced:
        at = index(word, at)
        end = at + len(word) - 2
        found.append((at, end))
        at = end + 1
    return found


def _encoding_of(words: Iterable[str]) -> str:
    letters = "".join(sorted({letter for word in words for letter in word}))
    for encoding in _ENCODINGS:
        if letters.encode(encoding, "ignore").decode(encoding) == letters:
            return encoding
    raise ValueError(f"no single-byte encoding has all of {letters!r}")
