"""Word classes by word list, ending and neighbours: enough to find phrases, with no model to load.

Two passes: `_first_look` gives every word that needs no context its class and marks those that may be verbs with
"v"; `_settle` decides these from left to right by what stands before and after.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extracting.capitals import NOUN_ENDINGS, Evidence, View, is_name, is_shouted
from timeline.extracting.language import Language
from timeline.extracting.neighbours import Place, decide
from timeline.extracting.tokens import Piece, Tokens

_PUNCTUATION = {
    **dict.fromkeys(",()[]", ","),
    **dict.fromkeys(";:—–_", ";"),
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys("\"“”«»‘'’`*#~|<>", '"'),
}
_CURRENCY = frozenset("$€£¥₴₽")
_UNSETTLED = frozenset("vaAS")
_PLAIN = {"n": "N", "u": "N", "a": "A"}
_ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ary", "ern", "ish", "like")


def classify(
    found: Sequence[Piece], timed: frozenset[int], words: Language, evidence: Evidence, *, headline: bool = False
) -> Tokens:
    """The sentence with a class for every word; `timed` are the words that belong to a time expression."""
    low = tuple([piece[0].lower().replace("’", "'") for piece in found])
    view = View(found, low, words, evidence, shouted=is_shouted(found, headline=headline))
    plain, known = words.looks, evidence.looks
    crude = [
        "E" if index in timed else plain.get(piece[0]) or known.get(piece[0]) or _first_look(index, view)
        for index, piece in enumerate(found)
    ]
    tags, forms = _settle(crude, low, words)
    lemma = [_lemma(word, tag, words) if tag in "VN" else word for word, tag in zip(low, tags, strict=True)]
    word, start, end = zip(*found, strict=True) if found else ((), (), ())
    return Tokens(word, low, start, end, tuple(tags), tuple(forms), tuple(lemma))


def _first_look(index: int, view: View) -> str:
    word, key = view.found[index][0], view.low[index]
    if not word[0].isalnum():
        return _mark(index, view)
    if word[-1].isdigit() and not _CURRENCY.isdisjoint(word):
        return "#"
    if word[0].isupper() and is_name(index, view):
        return "M"
    look = view.words.closed.get(key) or _lexical(key, view.words)
    if word.islower():
        view.evidence.looks[word] = look
    return look


def _mark(index: int, view: View) -> str:
    key, before = view.low[index], view.low[index - 1] if index else ""
    glued = index > 0 and view.found[index - 1][2] == view.found[index][1]
    if key == "'s":
        return "X" if view.words.closed.get(before, "N") in "OTW" else "'"
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


def _settle(crude: Sequence[str], low: Sequence[str], words: Language) -> tuple[list[str], list[str]]:
    tags: list[str] = []
    forms = [""] * len(crude)
    following = _following(crude)
    before, spot = "", -1
    for index, look in enumerate(crude):
        tag = _PLAIN.get(look, look)
        if look not in _UNSETTLED:
            pass
        elif look == "v" or (look in "aA" and before == "X" and _may_be_verb(look, low[index], low[spot], words)):
            key, letters = low[index], _letters(low[index], words)
            behind = low[spot] if spot >= 0 else ""
            tag = decide(Place(key, letters, before, behind, following[index], gap=tags[-1:] == ["R"]), words)
            forms[index] = letters if tag == "V" else ""
        elif look == "S" and following[index] in "PE.,;BWCTI" and low[index] in words.sets["closed.objects"]:
            tag = "O"  # "struck her", not "her crew"
        tags.append(tag)
        if tag not in 'R"':
            before, spot = tag, index
    return _prepositional_to(tags, forms), forms


def _may_be_verb(look: str, key: str, behind: str, words: Language) -> bool:
    """ "will open": an adjective of the lists behind a modal."""
    return look == "a" or (key in words.verbs and behind in words.sets["tense.bare"])


def _following(crude: Sequence[str]) -> list[str]:
    """For every word the crude class of the next one that is no adverb and no quotation mark."""
    result = ["."] * len(crude)
    upcoming = "."
    for index in range(len(crude) - 1, -1, -1):
        result[index] = upcoming
        if crude[index] not in 'R"':
            upcoming = crude[index]
    return result


def _prepositional_to(tags: list[str], forms: list[str]) -> list[str]:
    upcoming = ""
    for index in range(len(tags) - 1, -1, -1):
        if tags[index] == "I" and "b" not in upcoming:
            tags[index] = "P"
        if tags[index] not in 'R"':
            upcoming = forms[index] or ("b" if tags[index] == "X" else "")
    return tags


def _letters(key: str, words: Language) -> str:
    known = words.verbs.get(key)
    if known:
        return known[1]
    return "dn" if key.endswith("ed") else "g"


def _lemma(key: str, tag: str, words: Language) -> str:
    if tag == "V":
        known = words.verbs.get(key)
        return known[0] if known else _unknown_base(key)
    noun = words.nouns.get(key)
    return noun[0] if noun else key


def _unknown_base(key: str) -> str:
    stem = key[:-2] if key.endswith("ed") else key[:-3]
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2:-1] and stem[-1] not in "lsz" else stem
