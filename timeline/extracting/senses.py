"""What a verb does to whom, as far as it decides the kind of event: `timeline/lang/en/senses.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from timeline.model.records import record


@record(frozen=True, slots=True)
class Sense:
    """A verb is of a `kind` where its object, or its subject, is one of some nouns."""

    kind: str
    objects: frozenset[str]
    subjects: frozenset[str]


@cache
def senses(code: str) -> Mapping[str, tuple[Sense, ...]]:
    """The senses of each verb of a language, in their order; `senses("en")["strike"][0].kind == "agreement"`."""
    file = files("timeline.lang").joinpath(code, "senses.toml")
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["sense"] if file.is_file() else []
    found: dict[str, tuple[Sense, ...]] = {}
    for row in rows:
        objects, subjects = (frozenset(row.get(part, "").split()) for part in ("objects", "subjects"))
        sense = Sense(row["kind"], objects, subjects)
        found[row["verb"]] = (*found.get(row["verb"], ()), sense)
    return found
