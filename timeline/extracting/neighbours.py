"""Verb or noun: what the neighbours of a word say about it, one function for each class that may stand before it."""

from __future__ import annotations

from timeline.extracting.language import Language
from timeline.model.records import record

NOMINAL = frozenset("nuNAa")
_OBJECTS = frozenset("DSMO#T")


@record(frozen=True, slots=True)
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


def decide(place: Place, words: Language) -> str:
    """The class of the word: V where its neighbours make it a verb, else N or A."""
    nounish = place.key in words.nouns or place.key in words.sets["inflection.mostly_nouns"]
    if place.before == "X":
        return _after_auxiliary(place, words, nounish=nounish)
    if place.before in ("N", "M", "E") and place.key in words.sets["inflection.verbal"]:
        return "V"
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
        return "A" if place.after in NOMINAL or (place.after == "v" and not nounish) else "N"
    if "n" in place.letters and "b" not in place.letters:
        quantified = place.before_word in words.sets["tense.quantifiers"]
        many = place.before == "A" and place.after == "P" and "n" in words.verbs.get(place.before_word, ("", ""))[1]
        if many and place.letters == "dn" and not place.key.endswith("ed"):
            return "V"  # "the rescued stood at 91"
        finite = (quantified and place.after in "DSTW") or (place.before == "A" and place.after in "DSOMT")
        return "V" if finite else "A"
    return "N"


def _after_preposition(place: Place, *, nounish: bool) -> str:
    if place.letters == "g":
        return "N" if nounish and place.after not in _OBJECTS else "V"
    return "A" if "n" in place.letters and "b" not in place.letters and place.after in NOMINAL | {"v"} else "N"


def _after_number(place: Place, *, nounish: bool) -> str:
    if "n" in place.letters and not nounish and place.after not in NOMINAL:
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
        if place.before == "E" and "b" in place.letters:
            return "V"
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
        return "A" if place.after in NOMINAL or nounish else "V"
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
        return "A" if place.after in NOMINAL and place.before in ("", "B") else "V"
    if place.before == "" or nounish:
        return "V" if place.after in "DSMO#" and place.before and "z" in place.letters and not nounish else "N"
    return "V"


_BY_NEIGHBOUR = {
    "I": _after_to,
    "P": _after_preposition,
    "#": _after_number,
    "O": _after_subject,
    "W": _after_subject,
    "T": _after_subject,
    "N": _after_noun,
    "M": _after_noun,
    "E": _after_noun,
    "C": _after_conjunction,
    "V": _after_verb,
}
