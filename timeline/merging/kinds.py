"""Kinds of events from the language data: which continue one another, and what their lane is called."""

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
        for members in _data(language).get("families", {}).values():
            kinds = members.split()
            for kind in kinds:
                found.setdefault(kind, set()).update(kinds)
    return {kind: frozenset(others) for kind, others in sorted(found.items())}


@cache
def load_lanes(languages: tuple[str, ...]) -> Mapping[str, str]:
    """For each kind the name of its lane."""
    lanes: dict[str, str] = {}
    for language in languages:
        for name, kinds in _data(language).get("lanes", {}).items():
            lanes.update(dict.fromkeys(kinds.split(), name))
    return lanes


def _data(language: str) -> Mapping[str, Any]:
    file = files("timeline.lang") / language / "triggers.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
