"""How much a sentence reads like one of a report that stands by itself."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.model.document import Role

_FEWEST, _MOST = 8, 32  # words of a sentence of news
_TOO_SHORT = 0.5
_TOO_LONG = 1.7  # power with which longer ones fade
_UNENDED = 0.4  # no full stop, no running text: a caption, a headline, a line of a table
_ASKS = 0.2
_SPOKEN = 0.6  # begins in quotation marks
_LEANS = 0.5  # "He said it again": needs the sentence before
_SPEAKS = 0.4  # of the writer or the reader
_ENDS = tuple(".!?…”\"'’»)。")
_OPENS = tuple("\"'“‘«„`")
_QUOTED = re.compile(r"``.*?''|“.*?”|\".*?\"|«.*?»|„.*?[“”]", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Openings:
    """Words that a language's sentences lean on others with, and that speak of writer and reader."""

    leaning: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()


@cache
def openings(lang: str | None) -> Openings:
    """The words of a language with data of its own, else none; `"she" in openings("en").leaning`."""
    data = files("timeline.lang").joinpath((lang or "en").split("-")[0].lower(), "digest.toml")
    if not data.is_file():
        return Openings()
    read = tomllib.loads(data.read_text(encoding="utf-8"))
    return Openings(frozenset(read["leaning"].split()), frozenset(read["speaking"].split()))


def form(text: str, role: Role, *, lang: str | None) -> float:
    """From 0, unreadable by itself, to 1; `form("Envoys met in Kelmar on Monday for talks.", Role.BODY, lang="en")`."""
    text = text.strip()
    ending = _ASKS if text.endswith("?") else 1.0 if text.endswith(_ENDS) else _UNENDED
    running = 1.0 if role is Role.BODY else _UNENDED
    return _size(len(text.split())) * ending * running * _opening(text) * _standing(text, openings(lang))


def _size(words: int) -> float:
    if words < _FEWEST:
        return _TOO_SHORT
    return min(1.0, float((_MOST / words) ** _TOO_LONG))


def _opening(text: str) -> float:
    if text.startswith(_OPENS):
        return _SPOKEN
    # ", told the committee" was cut in the middle.
    return 1.0 if text[:1].isalnum() and not text[:1].islower() else _UNENDED


def _standing(text: str, words: Openings) -> float:
    found = _WORD.findall(_QUOTED.sub(" ", text).lower())
    leans = _LEANS if found and found[0] in words.leaning else 1.0
    return leans * (_SPEAKS if not words.speaking.isdisjoint(found) else 1.0)
