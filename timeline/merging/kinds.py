"""What the language data says of kinds of events and of what is counted: which belong together."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_families(languages: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """For each kind the kinds it may be told as: an attack by its casualties or its damage."""
    found: dict[str, set[str]] = {}
    for language in languages:
        for members in data_of(language, "triggers").get("families", {}).values():
            kinds = members.split()
            for kind in kinds:
                found.setdefault(kind, set()).update(kinds)
    return {kind: frozenset(others) for kind, others in sorted(found.items())}


@cache
def load_same_units(languages: tuple[str, ...]) -> Mapping[str, str]:
    """For each noun that counts the same as others a common name: "passenger" and "docker" are people."""
    return {
        unit: name
        for language in languages
        for name, units in data_of(language, "counting").get("same", {}).items()
        for unit in units.split()
    }


@cache
def load_hedges(languages: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """For each word before a figure what it allows: "least", "most", "near", or that it counts "more" of them."""
    found: dict[str, set[str]] = {}
    for language in languages:
        for name, phrases in data_of(language, "counting").get("bounds", {}).items():
            for phrase in phrases:
                found.setdefault(phrase, set()).add(name)
    return {phrase: frozenset(names) for phrase, names in sorted(found.items())}


@cache
def load_states(languages: tuple[str, ...]) -> Mapping[str, str]:
    """For each word that tells what befell somebody the state it tells of: "killed" and "death" of the dead."""
    return {
        word: state
        for language in languages
        for state, words in data_of(language, "counting").get("state", {}).items()
        for word in words.split()
    }


@cache
def load_measures(languages: tuple[str, ...]) -> Mapping[str, tuple[str, float]]:
    """For each unit of measure the one it is told in, and how many of that it is: ("kilogram", 1000) for "tonne"."""
    found: dict[str, tuple[str, float]] = {}
    for language in languages:
        for base, table in data_of(language, "counting").get("measure", {}).items():
            words = table.split()
            found.update((unit, (base, float(size))) for unit, size in zip(words[::2], words[1::2], strict=True))
    return found


@cache
def load_fixed(languages: tuple[str, ...]) -> frozenset[str]:
    """The units of measure in which a higher figure that is reported later brings nothing up to date: how far away."""
    tables = (data_of(language, "counting").get("fixed", {}) for language in languages)
    return frozenset(unit for table in tables for unit in table.get("units", "").split())


def data_of(language: str, name: str) -> Mapping[str, Any]:
    """A file of a language's data; empty where the language has none."""
    file = files("timeline.lang") / language / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
