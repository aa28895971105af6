"""What the language data knows of names: which are states and towns, so that two of them are surely two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.merging.kinds import data_of

_ROLES = ("around", "kinds", "agent", "passive", "alone")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """States by every name of theirs (`called` by state), towns by the name they are compared under, words of roles."""

    states: Mapping[str, str]
    called: Mapping[str, frozenset[str]]
    towns: Mapping[str, str]
    wide: frozenset[str]
    around: frozenset[str]
    deeds: frozenset[str]
    agent: frozenset[str]
    passive: frozenset[str]
    alone: frozenset[str]

    def are_two(self, one: str, other: str) -> bool | None:
        """Whether the names are surely of two (two towns, two states) or may be of one; None: nothing is known."""
        kinds = [self._kind(name) for name in (one.casefold(), other.casefold())]
        if kinds[0] == kinds[1] == "state":
            return self.states[one.casefold()] != self.states[other.casefold()]
        if kinds[0] == kinds[1] == "town":
            return self.towns[one.casefold()] != self.towns[other.casefold()]
        return None if kinds == ["", ""] or sorted(kinds) == ["", "town"] else False

    def knows(self, name: str) -> bool:
        """Whether it is the name of a state, of its people, or of a town."""
        return self._kind(name.casefold()) != ""

    def is_called(self, text: str, name: str) -> bool:
        """Whether the text has the name, or for a state another of its names: "Russian" of Russia."""
        state = self.states.get(name.casefold())
        called = {name.casefold(), *(() if state is None else self.called[state])}
        words = f" {' '.join(text.casefold().replace(',', ' ').split())} "
        return any(f" {each} " in words or f" {each}’s " in words or f" {each}'s " in words for each in called)

    def _kind(self, name: str) -> str:
        if name in self.wide:
            return "wide"
        return "town" if name in self.towns else "state" if name in self.states else ""


@cache
def load_gazetteer(languages: tuple[str, ...]) -> Gazetteer:
    """What the data of these languages knows; empty where they have none."""
    states: dict[str, str] = {}
    towns: dict[str, str] = {}
    sets: dict[str, set[str]] = {}
    for language in languages:
        names, roles = data_of(language, "names"), data_of(language, "disagreeing")
        for state, others, capitals in _states(names.get("countries", {}).get("table", "")):
            states.update((name.casefold(), state) for name in (state, *others, *capitals))
            towns.update((name.casefold(), capitals[0]) for name in capitals)
        towns.update((name.casefold(), name) for name in _split(names.get("places", {}).get("cities", "")))
        towns.update(_renamed(roles.get("places", {}).get("same", "")))
        for name, words in _roles(roles):
            sets.setdefault(name, set()).update(words)
    wide = frozenset(sets.get("wide", ()))
    return Gazetteer(states, _called(states), towns, wide, *(frozenset(sets.get(name, ())) for name in _ROLES))


def _called(states: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, state in states.items():
        found.setdefault(state, set()).add(name)
    return {state: frozenset(names) for state, names in found.items()}


def _states(table: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Of each line the state, what else it and its people are called, and its capital by all its names."""
    for line in table.strip().splitlines():
        state, adjectives, others, capitals = (line.split("|") + [""] * 3)[:4]
        yield (
            state,
            [name for name in f"{adjectives},{others}".split(",") if name],
            capitals.split(",") if capitals else [],
        )


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.replace("\n", "").split("|") if name.strip()]


def _renamed(pairs: str) -> Iterator[tuple[str, str]]:
    for pair in _split(pairs):
        other, _, name = pair.partition("=")
        yield other.casefold(), name


def _roles(roles: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, list[str]]]:
    yield "wide", [name.casefold() for name in _split(roles.get("places", {}).get("wide", ""))]
    yield "around", roles.get("places", {}).get("around", "").split()
    for name in _ROLES[1:]:
        yield name, roles.get("doers", {}).get(name, "").split()
