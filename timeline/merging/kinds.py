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


def data_of(language: str, name: str) -> Mapping[str, Any]:
    """A file of a language's data; empty where the language has none."""
    file = files("timeline.lang") / language / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
