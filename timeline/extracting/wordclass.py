"""Word classes by word list, ending and neighbours: enough to find phrases, with no model to load.

Two passes: `_first_look` gives every word that needs no context its class and marks those that may be verbs with
"v"; `_settle` decides these from left to right by what stands before and after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import repeat

from timeline.extracting.capitals import NOUN_ENDINGS, Evidence, View, is_name, is_plainly_name, is_shouted
from timeline.extracting.language import Language, language
from timeline.extracting.neighbours import Place, decide
from timeline.extracting.tokens import Cut, Tokens

_PUNCTUATION = {
    **dict.fromkeys(",()[]", ","),
    **dict.fromkeys(";:—–_", ";"),
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys("\"“”«»‘'’`*#~|<>", '"'),
}
_MARKS = {mark: look for mark, look in _PUNCTUATION.items() if mark not in "'’-"} | {"%": "#"}
_CURRENCY = frozenset("$€£¥₴₽")
_TOKENISED = {"``": '"', "''": '"', **{f"-{side}{kind}b-": "," for side in "lr" for kind in "rcs"}}
# A possible verb; an adjective behind an auxiliary; a possessive with nothing behind it that could be owned.
# Behind each, caught, the class of the next word that is no adverb and no quotation mark.
_UNSETTLED = re.compile(r'(?:v|X[R"]*[aA]|S(?=[R"]*(?:[PE.,;BWCTI]|$)))(?=[R"]*+(.?))')
_KEPT = 1 << 15  # words in no list whose class is remembered from one article to the next
_PLAIN = str.maketrans({"n": "N", "u": "N", "a": "A"})
_ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ary", "ern", "ish", "like")


def classify(cut: Cut, timed: frozenset[int], words: Language, evidence: Evidence, *, headline: bool = False) -> Tokens:
    """The sentence with a class for every word; `timed` are the words that belong to a time expression."""
    low = _lowered(cut.word)
    view = View(cut, low, words, evidence, shouted=is_shouted(cut.word, headline=headline))
    settled = _settle(_crude(timed, view), low, words)
    return Tokens(tuple(cut.word), low, tuple(cut.start), tuple(cut.end), *settled)


def _lowered(word: Sequence[str]) -> tuple[str, ...]:
    low = tuple(map(str.lower, word))
    return tuple([one.replace("’", "'") for one in low]) if "’" in "".join(low) else low


def _crude(timed: frozenset[int], view: View) -> str:
    """A letter for every word, by what the word itself says; words written small are looked up once."""
    looks = "".join(map(_looks(view.words.code).get, view.cut.word, repeat("?")))
    index = looks.find("?")
    if index < 0 and not timed:
        return looks
    letters = list(looks)
    while index >= 0:
        letters[index] = _first_look(index, view)
        index = looks.find("?", index + 1)
    for index in timed:
        letters[index] = "E"
    return "".join(letters)


def _first_look(index: int, view: View) -> str:
    word, key = view.cut.word[index], view.low[index]
    if word[0].isalpha() and word.islower():
        return _remembered(word, view.words.closed.get(key) or _lexical(key, view.words), view.words)
    if not word[0].isalnum():
        return _mark(index, view)
    if word[-1].isdigit() and not _CURRENCY.isdisjoint(word):
        return "#"
    if word[0].isupper() and (is_plainly_name(index, view) or is_name(index, view)):
        return "M"
    return view.words.closed.get(key) or _lexical(key, view.words)


@cache
def _looks(code: str) -> dict[str, str]:
    """Classes of marks and of words written small, which hang on nothing around them; those not listed are added."""
    return {**language(code).looks, **_MARKS}


def _remembered(word: str, look: str, words: Language) -> str:
    known = _looks(words.code)
    if len(known) < len(words.looks) + _KEPT:
        known[word] = look
    return look


def _mark(index: int, view: View) -> str:
    key, before = view.low[index], view.low[index - 1] if index else ""
    glued = index > 0 and view.cut.end[index - 1] == view.cut.start[index]
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


def _lexical(key: str, words: Language) -> str:
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


def _settle(crude: str, low: Sequence[str], words: Language) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The classes, the letters of `inflection` for the verbs, and base forms; only what is not certain is looked at."""
    tags, forms, lemmas = list(crude.translate(_PLAIN)), [""] * len(crude), list(low)
    for match in _UNSETTLED.finditer(crude):
        index = match.end() - 1
        if crude[index] == "S":
            tags[index] = "O" if low[index] in words.sets["closed.objects"] else "S"  # "struck her", not "her crew"
            continue
        spot = index - 1
        while spot >= 0 and tags[spot] in 'R"':
            spot -= 1
        before, behind = (tags[spot], low[spot]) if spot >= 0 else ("", "")
        key = low[index]
        if crude[index] == "v" or _may_be_verb(crude[index], key, behind, words):
            base, letters = words.verbs.get(key) or (_unknown_base(key), "dn" if key.endswith("ed") else "g")
            gap = index > 0 and crude[index - 1] == "R"
            tags[index] = found = decide(Place(key, letters, before, behind, match[1] or ".", gap), words)
            if found == "V":
                forms[index], lemmas[index] = letters, base
    if "I" in crude:
        _settle_to(crude, tags, forms)
    return "".join(tags), tuple(forms), tuple(lemmas)


def _may_be_verb(look: str, key: str, behind: str, words: Language) -> bool:
    """ "will open": an adjective of the lists behind a modal."""
    return look == "a" or (key in words.verbs and behind in words.sets["tense.bare"])


def _settle_to(crude: str, tags: list[str], forms: Sequence[str]) -> None:
    """ "to" is a preposition where no base form follows."""
    index = crude.find("I")
    while index >= 0:
        after = index + 1
        while after < len(tags) and tags[after] in 'R"':
            after += 1
        if after >= len(tags) or (tags[after] != "X" and "b" not in forms[after]):
            tags[index] = "P"
        index = crude.find("I", index + 1)


def _unknown_base(key: str) -> str:
    stem = key[:-2] if key.endswith("ed") else key[:-3]
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2:-1] and stem[-1] not in "lsz" else stem
