"""Whom a short name means: the full names of an article, where only one person answers to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace
from typing import NamedTuple

from timeline.extracting.folding import name_key
from timeline.extracting.language import Language
from timeline.extracting.names import Name, NameKind
from timeline.extracting.tokens import Tokens
from timeline.model.records import record

_STEM = 4  # letters of a name that an adjective is made of
_ADJECTIVAL = ("ians", "ian", "ans", "an", "ese", "ish", "is", "i", "n")
_KIN = 3  # words between "his wife" and her name


class Told(NamedTuple):
    """A name with its sentence, in the running text or in a heading."""

    name: Name
    tokens: Tokens
    in_body: bool


@record(frozen=True, slots=True)
class Register:
    """The full names of an article under their last and first words, where only one person answers to them."""

    by_last: Mapping[str, str] = field(default_factory=dict)
    by_first: Mapping[str, str] = field(default_factory=dict)
    stems: Mapping[str, str] = field(default_factory=dict)


def register(told: Sequence[Told], words: Language) -> Register:
    """The full names among all names of an article, which come in the order of its text."""
    people = [one for one in told if one.name.kind is NameKind.PERSON and " " in one.name.text]
    full = sorted({one.name.text for one in people})
    bare = _known_before(told, people, words)
    by_last = {key: name for key, name in _unique(full, -1).items() if key not in bare}
    return Register(by_last, _unique(full, 0), _stems({one.name.text for one in told if one.name.is_plain}))


def _known_before(told: Sequence[Told], people: Sequence[Told], words: Language) -> frozenset[str]:
    """Last names that the running text has alone before it has the full name, and that may be somebody better known's.

    "Obama flew home. His wife, Michelle Obama, …": who is that well known needs no first name.
    """
    full: dict[str, list[Told]] = {}
    for one in people:
        if one.in_body:
            full.setdefault(one.name.text.rpartition(" ")[2], []).append(one)
    seen: set[str] = set()
    early: set[str] = set()
    for name, _, in_body in told:
        if in_body and name.text in full and name.text not in seen:
            seen.add(name.text)
            early.add(name.text)
        elif " " in name.text:
            seen.add(name.text.rpartition(" ")[2])
    return frozenset(_bare_key(last) for last in early if not _is_the_same(full[last], words))


def _is_the_same(full: Sequence[Told], words: Language) -> bool:
    """Whether full names behind a last name alone are its bearer's: in an office, a man's, or told again."""
    if any(_is_kin(one, words) for one in full):
        return False
    first = full[0].name.text.split(" ")[0].lower()
    again = len(full) > 1 and first not in words.sets["people.she"]
    return again or first in words.sets["people.he"] or any(one.name.titled for one in full)


def _is_kin(told: Told, words: Language) -> bool:
    """ "His brother Raul Castro"."""
    before = told.tokens.low[max(0, told.name.first - _KIN) : told.name.first]
    return not words.sets["people.kin"].isdisjoint(before)


def _stems(plain: Collection[str]) -> dict[str, str]:
    """Adjectives of states and towns that no list has, by the name they come from: "Ruritanian" from "Ruritania"."""
    result: dict[str, str] = {}
    for name in sorted(plain):
        for ending in _ADJECTIVAL:
            stem = name.removesuffix(ending)
            if len(stem) >= _STEM and stem != name:
                bases = [stem + tail for tail in ("", "a", "e", "y", "ia", "o") if stem + tail in plain]
                if bases and bases[0] != name:
                    result.setdefault(name, bases[0])
    return result


def _unique(full: Sequence[str], position: int) -> dict[str, str]:
    """Key to name, without the keys that two different people share; spellings of one name are one person."""
    groups: dict[str, dict[str, str]] = {}
    for name in full:
        parts = name.split()
        groups.setdefault(_bare_key(parts[position]), {})[" ".join(map(name_key, parts))] = name
    return {key: next(iter(people.values())) for key, people in groups.items() if len(people) == 1}


def _bare_key(part: str) -> str:
    """ "al-Rothi" is known as "Rothi" too."""
    particle, hyphen, name = part.partition("-")
    return name_key(name if hyphen and particle.islower() else part)


def resolved(name: Name, register_: Register) -> Name:
    """The name in full if the article has it: "Sir Alan" and "Whitby" are Alan Whitby."""
    if name.kind in (NameKind.COUNTRY, NameKind.ORGANISATION) or " " in name.text:
        return name
    if name.text in register_.stems:
        return replace(name, text=register_.stems[name.text])
    key = _bare_key(name.text)
    full = register_.by_first.get(key) if name.by_first else register_.by_last.get(key) or register_.by_first.get(key)
    return Name(name.first, name.last, full, NameKind.PERSON, name.titled) if full else name
