"""Word classes by word list, ending and neighbours: enough to find phrases, with no model to load.

Two passes: `_first_look` gives every word that needs no context its class and marks those that may be verbs with
"v"; `_settle` decides these from left to right by what stands before and after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.extracting.capitals import NOUN_ENDINGS, Evidence, View, is_name, is_shouted
from timeline.extracting.language import Language, language
from timeline.extracting.neighbours import Place, decide
from timeline.extracting.tokens import Piece, Tokens

_PUNCTUATION = {
    **dict.fromkeys(",()[]", ","),
    **dict.fromkeys(";:—–_", ";"),
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys("\"“”«»‘'’`*#~|<>", '"'),
}
MARKS = {mark: look for mark, look in _PUNCTUATION.items() if mark not in "'’-"} | {"%": "#"}
"""Classes of the marks that hang on nothing around them."""

_CURRENCY = frozenset("$€£¥₴₽")
_TOKENISED = {"``": '"', "''": '"', **{f"-{side}{kind}b-": "," for side in "lr" for kind in "rcs"}}
# A possible verb; an adjective behind an auxiliary; a possessive with nothing behind it that could be owned.
# Behind each, caught, the class of the next word that is no adverb and no quotation mark.
_UNSETTLED = re.compile(r'(?:v|X[R"]*[aA]|S(?=[R"]*(?:[PE.,;BWCTI]|$)))(?=[R"]*+(.?))')
_KEPT = 1 << 15  # words whose class is remembered from one article to the next
_PLAIN = str.maketrans({"n": "N", "u": "N", "a": "A"})
_ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ary", "ern", "ish", "like")


def classify(
    found: Sequence[Piece], timed: frozenset[int], words: Language, evidence: Evidence, *, headline: bool = False
) -> Tokens:
    """The sentence with a class for every word; `timed` are the words that belong to a time expression."""
    word, start, end = zip(*found, strict=True) if found else ((), (), ())
    low = _lowered(word)
    view = View(found, low, words, evidence, shouted=is_shouted(found, headline=headline))
    crude = _crude(word, timed, view)
    tags, forms = _settle(crude, low, words)
    return Tokens(word, low, start, end, tags, forms, _lemmas(low, tags, words))


def _lowered(word: Sequence[str]) -> tuple[str, ...]:
    low = tuple(map(str.lower, word))
    return tuple([one.replace("’", "'") for one in low]) if "’" in "".join(low) else low


def _crude(word: Sequence[str], timed: frozenset[int], view: View) -> str:
    """A letter for every word, by what the word itself says; words written small are looked up once an article."""
    looks = list(map(view.evidence.looks.get, word))
    for index in timed:
        looks[index] = "E"
    return "".join([look or _first_look(index, view) for index, look in enumerate(looks)])


def _first_look(index: int, view: View) -> str:
    word, key = view.found[index][0], view.low[index]
    if word[0].isalpha() and word.islower():
        look = view.evidence.looks[word] = view.words.closed.get(key) or _lexical(key, view.words.code)
        return look
    if not word[0].isalnum():
        return _mark(index, view)
    if word[-1].isdigit() and not _CURRENCY.isdisjoint(word):
        return "#"
    if word[0].isupper() and is_name(index, view):
        return "M"
    if "-" in word and _is_particled(word, view.words):
        return "M"
    return view.words.closed.get(key) or _lexical(key, view.words.code)


def _is_particled(word: str, words: Language) -> bool:
    """ "al-Assad", "el-Sisi": a name with its particle."""
    particle, _, name = word.partition("-")
    return particle.lower() in words.sets["people.particles"] and name[:1].isupper()


def _mark(index: int, view: View) -> str:
    key, before = view.low[index], view.low[index - 1] if index else ""
    glued = index > 0 and view.found[index - 1][2] == view.found[index][1]
    if key == "'s":
        return "X" if view.words.closed.get(before, "N") in "OTW" else "'"
    if key in _TOKENISED:
        return _TOKENISED[key]
    if len(key) > 1:
        return view.words.closed.get(key, "#" if key[1].isdigit() else "N")
    if key == "'" and glued and before.endswith("s"):
        return "'"
    if key == "-":
        return "N" if glued and before != "-" else ";"
    return "#" if key == "%" else _PUNCTUATION.get(key, "N")


@lru_cache(maxsize=_KEPT)
def _lexical(key: str, code: str) -> str:
    words = language(code)
    if key[0].isdigit():
        return "A" if any(map(str.isalpha, key)) and not key.endswith(("bn", "mn", "m", "k")) else "#"
    if key in words.numbers or key in words.multipliers:
        return "#"
    if key in words.sets["noun"]:
        return "N"
    if key in words.sets["adjective"]:
        return "a" if key in words.verbs else "A"
    if key in words.verbs:
        return "v"
    return "n" if key in words.nouns else _by_ending(key, words)


def _by_ending(key: str, words: Language) -> str:
    if key.endswith("ly") and len(key) > 4:
        return "R"
    if "-" in key:
        head = key.rpartition("-")[2]
        return "N" if head in words.nouns or head.endswith(NOUN_ENDINGS[:10]) else "A"
    if len(key) > 5 and key.endswith(("ed", "ing")):
        return "v"
    return "A" if key.endswith(_ADJECTIVE_ENDINGS) else "u"


def _settle(crude: str, low: Sequence[str], words: Language) -> tuple[str, tuple[str, ...]]:
    """The classes, and the letters of `inflection` for the verbs; only what is not yet certain is looked at."""
    tags, forms = list(crude.translate(_PLAIN)), [""] * len(crude)
    for match in _UNSETTLED.finditer(crude):
        index = match.end() - 1
        if crude[index] == "S":
            tags[index] = "O" if low[index] in words.sets["closed.objects"] else "S"  # "struck her", not "her crew"
            continue
        spot = _spoken(tags, index - 1, -1)
        before, behind = (tags[spot], low[spot]) if spot >= 0 else ("", "")
        if crude[index] == "v" or _may_be_verb(crude[index], low[index], behind, words):
            gap = index > 0 and crude[index - 1] == "R"
            place = Place(low[index], _letters(low[index], words), before, behind, match[1] or ".", gap)
            tags[index] = decide(place, words)
            forms[index] = place.letters if tags[index] == "V" else ""
    _settle_to(crude, tags, forms)
    return "".join(tags), tuple(forms)


def _spoken(tags: Sequence[str], index: int, step: int) -> int:
    """The next word from `index` on that is no adverb and no quotation mark; beyond the ends if there is none."""
    while 0 <= index < len(tags) and tags[index] in 'R"':
        index += step
    return index


def _may_be_verb(look: str, key: str, behind: str, words: Language) -> bool:
    """ "will open": an adjective of the lists behind a modal."""
    return look == "a" or (key in words.verbs and behind in words.sets["tense.bare"])


def _settle_to(crude: str, tags: list[str], forms: Sequence[str]) -> None:
    """ "to" is a preposition where no base form follows."""
    for index in _places("I", crude):
        after = _spoken(tags, index + 1, 1)
        if after >= len(tags) or (tags[after] != "X" and "b" not in forms[after]):
            tags[index] = "P"


def _places(tag: str, tags: str) -> Iterator[int]:
    index = tags.find(tag)
    while index >= 0:
        yield index
        index = tags.find(tag, index + 1)


def _letters(key: str, words: Language) -> str:
    known = words.verbs.get(key)
    if known:
        return known[1]
    return "dn" if key.endswith("ed") else "g"


def _lemmas(low: tuple[str, ...], tags: str, words: Language) -> tuple[str, ...]:
    found = list(low)
    for index in _places("N", tags):
        known = words.nouns.get(low[index])
        if known:
            found[index] = known[0]
    for index in _places("V", tags):
        known = words.verbs.get(low[index])
        found[index] = known[0] if known else _unknown_base(low[index])
    return tuple(found)


def _unknown_base(key: str) -> str:
    stem = key[:-2] if key.endswith("ed") else key[:-3]
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2:-1] and stem[-1] not in "lsz" else stem
