"""Word classes by word list, ending and neighbours: enough to find phrases, with no model to load.

Two passes: `_first_look` gives every word that needs no context its class and marks those that may be verbs with
"v"; `_settle` decides these from left to right by what stands before and after.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.extracting.language import Language
from timeline.extracting.tokens import Piece, Tokens

_PUNCTUATION = {
    ",": ",", "(": ",", ")": ",", "[": ",", "]": ",", ";": ";", ":": ";", "—": ";", "–": ";", ".": ".", "!": ".", "?": ".", "…": ".",
    "_": ";", "`": '"', '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', "‘": '"', "'": '"', "’": '"',
}  # fmt: skip
_ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ary", "ern", "ish", "like")
_NOUN_ENDINGS = ("ment", "ness", "tion", "sion", "ity", "acy", "ism", "ist", "ship", "ance", "ence", "ent", "ant", "al")
_OBJECTS = frozenset("DSMO#T")
_NOMINAL = frozenset("nuNAa")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rest of the article says about capitals: words seen capitalised inside sentences, words seen small.

    `looks` remembers what the word lists say of a word, so that each is looked up once an article.
    """

    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    looks: dict[str, str] = field(default_factory=dict)


def classify(  # noqa: PLR0913
    found: Sequence[Piece], timed: frozenset[int], words: Language, evidence: Evidence, *, headline: bool = False
) -> Tokens:
    """The sentence with a class for every word; `timed` are the words that belong to a time expression."""
    low = tuple(piece[0].lower().replace("’", "'") for piece in found)
    shouted = _is_shouted(found, 7 if headline else 10)
    known = evidence.looks
    crude = [
        "E"
        if index in timed
        else known.get(piece[0]) or _first_look(index, found, low, words, evidence, shouted=shouted)
        for index, piece in enumerate(found)
    ]
    tags, forms = _settle(crude, low, words)
    lemma = tuple(_lemma(word, tag, words) if tag in "VN" else word for word, tag in zip(low, tags, strict=True))
    word, start, end = zip(*found, strict=True) if found else ((), (), ())
    return Tokens(word, low, start, end, tuple(tags), tuple(forms), lemma)


def _is_shouted(found: Sequence[Piece], tenths: int) -> bool:
    """Whether capitals mean nothing here: headline style, or all capitals."""
    letters = [piece[0] for piece in found if piece[0][0].isalpha() and len(piece[0]) > 3]
    return len(letters) > 3 and sum(word[0].isupper() for word in letters) * 10 >= len(letters) * tenths


def _first_look(
    index: int, found: Sequence[Piece], low: Sequence[str], words: Language, evidence: Evidence, *, shouted: bool
) -> str:  # noqa: PLR0913
    word, key = found[index][0], low[index]
    if not word[0].isalnum():
        return _mark(index, found, low, words)
    if word[0].isupper() and _is_name(index, found, low, words, evidence, shouted=shouted):
        return "M"
    look = words.closed.get(key) or _lexical(key, words)
    if word.islower():
        evidence.looks[word] = look
    return look


def _mark(index: int, found: Sequence[Piece], low: Sequence[str], words: Language) -> str:
    key = low[index]
    if key == "'s":
        return "X" if index and words.closed.get(low[index - 1], "N") in "OTW" else "'"
    if len(key) > 1:
        return words.closed.get(key, "#" if key[1].isdigit() else "N")
    if key in ("'", "’") and index and found[index - 1][2] == found[index][1] and low[index - 1].endswith("s"):
        return "'"
    if key == "-":
        glued = index and found[index - 1][2] == found[index][1] and low[index - 1] != "-"
        return "N" if glued else ";"
    return "#" if key == "%" else _PUNCTUATION.get(key, "N")


def _is_name(
    index: int, found: Sequence[Piece], low: Sequence[str], words: Language, evidence: Evidence, *, shouted: bool
) -> bool:  # noqa: PLR0913
    word, key = found[index][0], low[index]
    if word in words.countries or word in words.places:
        return key != "us" or word != "Us"
    if key in words.sets["never.words"] or (key in words.closed and (len(key) == 1 or not word.isupper() or shouted)):
        return False
    if shouted:
        return key in evidence.names and key not in evidence.small and key not in words.verbs and key not in words.nouns
    if index and found[index - 1][0] not in '"“‘:(':
        return True
    return _opens_as_name(index, found, low, words, evidence)


def _opens_as_name(index: int, found: Sequence[Piece], low: Sequence[str], words: Language, evidence: Evidence) -> bool:
    """A capitalised first word is a name if the article shows it to be one, or nothing else explains it."""
    key = low[index]
    if key in evidence.names and key not in evidence.small:
        return True
    if (
        key in evidence.small
        or key in words.verbs
        or key in words.nouns
        or key in words.sets["noun"]
        or key in words.numbers
    ):
        return False
    if (
        key in words.sets["people.titles"]
        or key.endswith(("ly", "ing", "ed"))
        or key in words.sets["regions.adjectives"]
    ):
        return key in words.sets["people.titles"]
    after = found[index + 1][0] if index + 1 < len(found) else ""
    follows_verb = low[index + 1] in words.verbs or words.closed.get(low[index + 1]) == "X" if after else False
    return after[:1].isupper() or (bool(follows_verb) and not key.endswith(("s", *_NOUN_ENDINGS)))


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
        return "N" if head in words.nouns or head.endswith(_NOUN_ENDINGS[:10]) else "A"
    if len(key) > 5 and key.endswith(("ed", "ing")):
        return "v"
    return "A" if key.endswith(_ADJECTIVE_ENDINGS) else "u"


def _settle(crude: Sequence[str], low: Sequence[str], words: Language) -> tuple[list[str], list[str]]:
    tags: list[str] = []
    forms = [""] * len(crude)
    following = _following(crude)
    before, spot = "", -1
    for index, look in enumerate(crude):
        tag = "N" if look in "nu" else look
        if look == "a":
            look = "v" if before == "X" else "A"
            tag = "A"
        if look == "v":
            letters = _letters(low[index], words)
            tag = _decide(
                Place(
                    low[index], letters, before, low[spot] if spot >= 0 else "", following[index], tags[-1:] == ["R"]
                ),
                words,
            )
            forms[index] = letters if tag == "V" else ""
        tags.append(tag)
        if tag not in 'R"':
            before, spot = tag, index
    return _prepositional_to(tags, forms), forms


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


@dataclass(frozen=True, slots=True)
class Place:
    """A word that may be a verb, between the class (and word) before it and the crude class after it.

    `gap` says that an adverb stands before it, which makes a verb likelier.
    """

    key: str
    letters: str
    before: str
    before_word: str
    after: str
    gap: bool = False


def _decide(place: Place, words: Language) -> str:
    nounish = place.key in words.nouns or place.key in words.sets["inflection.mostly_nouns"]
    if place.before == "X":
        return _after_auxiliary(place, words, nounish=nounish)
    if place.before in ("D", "S", "A", "'"):
        return _inside_noun_phrase(place, words, nounish=nounish)
    return _BY_NEIGHBOUR.get(place.before, _free)(place, nounish=nounish)


def _after_auxiliary(place: Place, words: Language, *, nounish: bool) -> str:
    wanted = "b" if place.before_word in words.sets["tense.bare"] else "ng"
    if any(letter in place.letters for letter in wanted):
        return "V"
    return "N" if nounish or "g" not in place.letters else "V"


def _after_to(place: Place, *, nounish: bool) -> str:
    return "V" if "b" in place.letters or ("g" in place.letters and not nounish) else ("N" if nounish else "A")


def _inside_noun_phrase(place: Place, words: Language, *, nounish: bool) -> str:
    if place.letters == "g":
        return "A" if place.after in _NOMINAL or (place.after == "v" and not nounish) else "N"
    if "n" in place.letters and "b" not in place.letters:
        quantified = place.before_word in words.sets["tense.quantifiers"]
        finite = (quantified and place.after in "DSTW") or (place.before == "A" and place.after in "DSOMT")
        return "V" if finite else "A"
    return "N"


def _after_preposition(place: Place, *, nounish: bool) -> str:
    if place.letters == "g":
        return "N" if nounish and place.after not in _OBJECTS else "V"
    return "A" if "n" in place.letters and "b" not in place.letters and place.after in _NOMINAL | {"v"} else "N"


def _after_number(place: Place, *, nounish: bool) -> str:
    if "n" in place.letters and not nounish and place.after not in _NOMINAL:
        return "V"
    return "A" if "n" in place.letters and "b" not in place.letters else "N"


def _after_subject(place: Place, *, nounish: bool) -> str:
    plural_noun = nounish and place.before == "T" and place.after in "vX"
    return "N" if plural_noun else "V"


def _after_noun(place: Place, *, nounish: bool) -> str:
    if place.letters == "g":
        return "N" if nounish and place.after not in _OBJECTS else "V"
    if "d" in place.letters or place.letters == "n":
        return "V" if "b" not in place.letters or place.after != "v" else "N"
    if not nounish:
        return "V" if "z" in place.letters or _is_plural(place.before_word) else "N"
    if "z" in place.letters:
        return "V" if (place.after in "DSMO#" or place.gap) and not _is_plural(place.before_word) else "N"
    return "V" if _is_plural(place.before_word) and place.after in "DSMO#I" else "N"


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "people", "men", "children", "police")) and not word.endswith(("ss", "us", "is"))


def _after_conjunction(place: Place, *, nounish: bool) -> str:
    if place.letters == "g":
        return "N" if nounish and place.after not in _OBJECTS else "V"
    if "d" in place.letters or "n" in place.letters:
        return "V"
    return "N" if nounish else "V"


def _after_verb(place: Place, *, nounish: bool) -> str:
    if place.letters == "g":
        return "A" if place.after in _NOMINAL or nounish else "V"
    if "n" in place.letters and "b" not in place.letters:
        return "V" if place.gap and "d" in place.letters else "A"
    return "N"


def _free(place: Place, *, nounish: bool) -> str:
    """At the start, after a comma, a quotation mark, a subordinator."""
    if place.letters == "g":
        if nounish and place.after not in _OBJECTS:
            return "N"
        return "A" if place.after in "nu" and place.before == "" else "V"
    if "n" in place.letters and "b" not in place.letters:
        return "A" if place.after in _NOMINAL and place.before in ("", "B") else "V"
    if place.before == "" or nounish:
        return "V" if place.after in "DSMO#" and place.before and "z" in place.letters and not nounish else "N"
    return "V"


_BY_NEIGHBOUR = {
    "I": _after_to, "P": _after_preposition, "#": _after_number, "O": _after_subject, "W": _after_subject, "T": _after_subject, "N": _after_noun,
    "M": _after_noun, "E": _after_noun, "C": _after_conjunction, "V": _after_verb,
}  # fmt: skip


def _lemma(key: str, tag: str, words: Language) -> str:
    if tag == "V":
        known = words.verbs.get(key)
        return known[0] if known else _unknown_base(key)
    noun = words.nouns.get(key)
    return noun[0] if noun else key


def _unknown_base(key: str) -> str:
    stem = key[:-2] if key.endswith("ed") else key[:-3]
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2:-1] and stem[-1] not in "lsz" else stem
