"""Much text out of little: copies of documents in which the words, the dates and the shapes differ.

A tagger that remembers what it has read must not gain from a text that repeats itself. In each copy the letters of
words that are no words of time move on in the alphabet, days, months, weekdays and years move on too, and one frequent
word in ten gives way to another. All of it hangs on the number of the copy alone.
"""

from __future__ import annotations

import calendar
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

MEGABYTE = 1_000_000  # characters; English has hardly any of more than one byte

_WORD = re.compile(r"\w+")
_FREQUENT = 150  # most frequent words that stay: "the", "had", "will" decide what a tagger tries
_SWAPPED = 0.1  # of them are swapped, so that the surroundings of a date differ too
_MONTHS = tuple(calendar.month_name)[1:]
_WEEKDAYS = tuple(calendar.day_name)


@dataclass(frozen=True, slots=True)
class Text:
    """One document; `published` is a day or time in ISO form."""

    id: str
    published: str
    text: str

    def line(self) -> str:
        """The document as a line of JSON that `timeline tag` reads."""
        return json.dumps({"doc_id": self.id, "dct": self.published, "text": self.text}, ensure_ascii=False) + "\n"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Documents, and the words that stay as they are in all copies."""

    texts: tuple[Text, ...]
    words_of_time: frozenset[str]
    frequent: tuple[str, ...]

    @classmethod
    def of(cls, texts: Sequence[Text], expressions: Iterable[str]) -> Corpus:
        """A corpus with these time expressions."""
        counted = Counter(word for text in texts for word in _words(text.text) if not word.isdigit())
        frequent = sorted(counted, key=lambda word: (-counted[word], word))[:_FREQUENT]
        return cls(tuple(texts), frozenset(word for each in expressions for word in _words(each)), tuple(frequent))

    def copies(self, characters: int) -> Iterator[Text]:
        """The documents again and again, each copy different, until there are so many characters."""
        for number in count():
            for text in self.texts:
                if characters <= 0:
                    return
                copy = self._copy(text, number)
                characters -= len(copy.text)
                yield copy

    def _copy(self, text: Text, number: int) -> Text:
        if not number:
            return text
        return replace(text, id=f"{text.id}-{number}", text=_WORD.sub(self._moving(number), text.text))

    def _moving(self, number: int) -> Callable[[re.Match[str]], str]:
        draw = random.Random(number)
        stay, frequent = self.words_of_time | set(self.frequent), frozenset(self.frequent)

        def moved(found: re.Match[str]) -> str:
            word = found.group()
            if dated := _moved_date(word, number):
                return dated
            if word in frequent and draw.random() < _SWAPPED:
                return draw.choice(self.frequent)
            return word if word.lower() in stay or word[0].isdigit() else _rotated(word, number)

        return moved


def wikiwars(folder: Path) -> Corpus:
    """The articles of history in a folder of corpora, with the expressions annotated in them."""
    lines = (folder / "timex" / "en.wikiwars.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    texts = [Text(row["doc_id"], row["dct"], row["text"]) for row in rows]
    return Corpus.of(texts, [timex["text"] for row in rows for timex in row["timexes"]])


def _words(text: str) -> Iterator[str]:
    return (word.lower() for word in _WORD.findall(text))


def _moved_date(word: str, number: int) -> str | None:
    """Another day, year, month or weekday; nothing where the word is none of them."""
    for names in (_MONTHS, _WEEKDAYS):
        if word in names:
            return names[(names.index(word) + number) % len(names)]
    if not (word.isascii() and word.isdigit()):
        return None
    if len(word) <= 2 and 1 <= int(word) <= 31:
        return str((int(word) + number) % 28 + 1)
    return str(1500 + (int(word) - 1500 + number) % 500) if re.fullmatch("1[5-9][0-9][0-9]", word) else word


def _rotated(word: str, number: int) -> str:
    """The letters moved on, by another step at each place of the word after 25 copies."""
    return "".join(_letter(letter, number + place * (number // 26)) for place, letter in enumerate(word))


def _letter(letter: str, steps: int) -> str:
    if not (letter.isascii() and letter.isalpha()):
        return letter
    first = ord("a") if letter.islower() else ord("A")
    return chr((ord(letter) - first + steps) % 26 + first)
