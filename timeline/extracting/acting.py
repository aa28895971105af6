"""Which of the names in a sentence take part in its event, and which say where it is."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extracting.language import Language
from timeline.extracting.names import Name, NameKind
from timeline.extracting.tokens import Tokens

_APPOSED = 8  # words between a person and a name that explains who he is


def participants(tokens: Tokens, found: Sequence[Name], words: Language) -> tuple[str, ...]:
    """Who takes part, in order, each once; a capital that acts stands for its state."""
    result: dict[str, None] = {}
    placed = _placed(tokens, found, words)
    for name in found:
        if _is_region(tokens, name, words) or name.first in placed or _is_nobody(tokens, name, words):
            continue
        if _explains(tokens, name, found, words):
            continue
        state = words.capitals.get(name.text)
        if not state or _acts(tokens, name, words):
            result[state or name.text] = None
    return tuple(one for one in result if not any(other.endswith(f" {one}") for other in result))


def _is_region(tokens: Tokens, name: Name, words: Language) -> bool:
    """ "European partners" are not Europe, wherever that is told of."""
    regions = words.sets["regions.adjectives"]
    return name.text in regions or tokens.word[name.first] in regions


def _explains(tokens: Tokens, name: Name, found: Sequence[Name], words: Language) -> bool:
    """Whether the name only says who somebody else is: "Ana Ruiz, the envoy of Peru," "Jan Roth, son of Ivo Roth"."""
    before = [other for other in found if other.last < name.first and other.kind is NameKind.PERSON]
    if not before or name.first - before[-1].last > _APPOSED or tokens.tag[before[-1].last + 1] != ",":
        return False
    between = range(before[-1].last + 2, name.first)
    tied = bool(between) and any(tokens.low[i] in words.sets["closed.genitive"] for i in between)
    owned = tokens.tag[min(name.last + 1, len(tokens.tag) - 1)] == "'" and not between
    plain = all(tokens.tag[i] in "DSNMAP'-;" for i in between)
    return plain and (owned or tied) and not any(tokens.tag[i] in ",C" for i in between)


def _is_nobody(tokens: Tokens, name: Name, words: Language) -> bool:
    """A place in the name of something ("the Skell bank", "Cutler's Point"), a number or month written large."""
    last = name.last
    if len(name.text) == 1:
        return True
    if tokens.low[last] in words.sets["places.endings"] or tokens.low[name.first] in words.sets["places.kinds"]:
        return name.kind is not NameKind.PERSON
    follow = last + 1
    attributive = (
        name.kind is NameKind.OTHER and follow < len(tokens.tag) and tokens.low[follow] in words.sets["places.endings"]
    )
    return attributive or (name.first == last and tokens.low[last] in words.numbers)


def _acts(tokens: Tokens, name: Name, words: Language) -> bool:
    """Whether a capital stands for its government: not where a preposition makes it a place."""
    owns = name.last + 1 < len(tokens.tag) and tokens.tag[name.last + 1] == "'"
    before = _before(tokens, name.first)
    return owns or before < 0 or tokens.tag[before] != "P" or tokens.low[before] in words.sets["people.acting"]


def places(tokens: Tokens, found: Sequence[Name], words: Language) -> tuple[str, ...]:
    """Where it is, in order, each once: names behind "in", "at", "near", and "the town of"."""
    placed = _placed(tokens, found, words)
    return tuple(dict.fromkeys(name.text for name in found if name.first in placed))


def _placed(tokens: Tokens, found: Sequence[Name], words: Language) -> set[int]:
    """The first words of the names that are places; "Miami, Florida" are two if the first is one."""
    result: set[int] = set()
    for spot, name in enumerate(found):
        before = found[spot - 1] if spot else None
        apposed = (
            before and before.first in result and name.first == before.last + 2 and tokens.tag[before.last + 1] == ","
        )
        if _is_place(tokens, name, words) or (apposed and name.text in words.places):
            result.add(name.first)
    return result


def _is_place(tokens: Tokens, name: Name, words: Language) -> bool:
    if name.kind in (NameKind.PERSON, NameKind.ORGANISATION) or _is_region(tokens, name, words):
        return False
    if name.text not in words.places and name.kind is NameKind.COUNTRY:
        return False
    if (
        tokens.word[name.first] != name.text.split()[0]
        and name.kind is NameKind.COUNTRY
        and tokens.tag[min(name.last + 1, len(tokens.tag) - 1)] in "NAM"
    ):
        return False
    if name.last + 1 < len(tokens.tag) and tokens.tag[name.last + 1] == "'":
        return _lies_in(tokens, name, words)
    if name.first and name.text in words.places and _is_done_to_places(tokens.lemma[name.first - 1], name, words):
        return True
    before = _before(tokens, _owner_start(tokens, name.first))
    word = tokens.low[before] if before >= 0 else ""
    known = name.text in words.places
    if word in words.sets["places.prepositions"] or (before == name.first - 1 and word in words.sets["places.kinds"]):
        return True
    if word == "of" and before > 0:
        return tokens.low[before - 1] in words.sets["places.kinds"]
    return known and word in words.sets["places.toward"] and name.kind is not NameKind.COUNTRY


def _is_done_to_places(lemma: str, name: Name, words: Language) -> bool:
    """ "visited Lima", "left Lima", "bombed Lima"; "attacked Peru" is done to the state."""
    kind = words.verb_kind.get(lemma, "")
    done = kind in words.sets["places.deeds"] or lemma in words.sets["places.verbs"]
    return kind == "visit" or (done and name.kind is not NameKind.COUNTRY)


def _lies_in(tokens: Tokens, name: Name, words: Language) -> bool:
    """ "in Alaska's Prince William Sound": a known place that owns another."""
    before, behind = _before(tokens, name.first), name.last + 2
    while behind + 1 < len(tokens.tag) and tokens.tag[behind + 1] == "M":
        behind += 1
    tied = before >= 0 and tokens.low[before] in words.sets["places.prepositions"]
    landmark = (
        behind < len(tokens.tag) and tokens.tag[behind] == "M" and tokens.low[behind] in words.sets["places.endings"]
    )
    return tied and landmark and name.text in words.places


def _owner_start(tokens: Tokens, index: int) -> int:
    """ "in Alaska's Prince William Sound": where the owner begins, in whose land a place lies."""
    if index < 2 or tokens.tag[index - 1] != "'" or tokens.tag[index - 2] != "M":
        return index
    index -= 2
    while index > 0 and tokens.tag[index - 1] == "M":
        index -= 1
    return index


def _before(tokens: Tokens, index: int) -> int:
    index -= 1
    while index >= 0 and tokens.tag[index] in "DAR":
        index -= 1
    return index
