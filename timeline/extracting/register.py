"""Whom a short name means: the full names of an article, where only one person answers to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field, replace

from timeline.extracting.folding import name_key
from timeline.extracting.language import Language
from timeline.extracting.names import Name, NameKind
from timeline.extracting.tokens import Tokens
from timeline.model.records import record

_STEM = 4  # letters of a name that an adjective is made of
_ADJECTIVAL = ("ians", "ian", "ans", "an", "ese", "ish", "is", "i", "n")
_KIN = 3  # words between "his wife" and her name


@record(frozen=True, slots=True)
class Told:
    """A name where it stands: in the running text or in a heading, and whether somebody's relative is named by it."""

    name: Name
    in_body: bool
    kin: bool = False


def told(name: Name, tokens: Tokens, words: Language, *, in_body: bool) -> Told:
    """A name as its sentence tells it; "his brother Raul Castro" is kin."""
    before = tokens.low[max(0, name.first - _KIN) : name.first]
    return Told(name, in_body, kin=not words.sets["people.kin"].isdisjoint(before))


@record(frozen=True, slots=True)
class Register:
    """The full names of an article under their last and first words, where only one person answers to them."""

    by_last: Mapping[str, str] = field(default_factory=dict)
    by_first: Mapping[str, str] = field(default_factory=dict)
    stems: Mapping[str, str] = field(default_factory=dict)


def register(told: Sequence[Told], words: Language) -> Register:
    """The full names among all names of an article, which come in the order of its text."""
    full = sorted({one.name.text for one in told if _is_full(one.name)})
    bare = _known_before(told, words)
    by_last = {key: name for key, name in _unique(full, -1).items() if key not in bare}
    return Register(by_last, _unique(full, 0), _stems({one.name.text for one in told if one.name.is_plain}))


def _is_full(name: Name) -> bool:
    return name.kind is NameKind.PERSON and " " in name.text


def _known_before(told: Sequence[Told], words: Language) -> frozenset[str]:
    """Last names that the running text has alone before it has the full name, and that may be somebody better known's.

    "Obama flew home. His wife, Michelle Obama, …": who is that well known needs no first name.
    """
    alone: set[str] = set()
    introduced: set[str] = set()
    early: dict[str, list[Told]] = {}
    for one in told:
        key = _bare_key(one.name.text.split(" ")[-1])
        if not one.in_body or one.name.kind in (NameKind.COUNTRY, NameKind.ORGANISATION):
            continue
        if not _is_full(one.name):
            alone.update({key} - introduced)
        elif key in alone:
            early.setdefault(key, []).append(one)
        else:
            introduced.add(key)
    return frozenset(key for key, full in early.items() if not _is_the_same(full, words))


def _is_the_same(full: Sequence[Told], words: Language) -> bool:
    """Whether full names behind a last name alone are its bearer's: in an office, a man's, or told again."""
    if any(one.kin for one in full):
        return False
    first = full[0].name.text.split(" ")[0].lower()
    again = len(full) > 1 and first not in words.sets["people.she"]
    return again or first in words.sets["people.he"] or any(one.name.titled for one in full)


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
