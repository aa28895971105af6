"""The grammar of a language: from its folder in `lang/`, compiled before where the rules have not changed since."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files

from timeline.tagging.grammar import Grammar
from timeline.tagging.stored import from_json, to_json

_SOURCES = ("rules.toml", "lexicon.toml", "holidays.toml")
_COMPILED = "grammar.json"


def languages() -> tuple[str, ...]:
    """The languages that have rules of their own; a folder in `lang/` is a language."""
    folders = files("timeline.lang").iterdir()
    return tuple(sorted(folder.name for folder in folders if folder.joinpath("rules.toml").is_file()))


@cache
def load_grammar(language: str) -> Grammar:
    """The compiled grammar of a language; raises RuleError where its data is wrong."""
    compiled = files("timeline.lang") / language / _COMPILED
    if compiled.is_file():
        found = from_json(compiled.read_text(encoding="ascii"), language=language, source=source_of(language))
        if found is not None:
            return found
    from timeline.tagging.building import build_grammar

    return build_grammar(language)


def compiled_grammar(language: str) -> str:
    """What `lang/LANGUAGE/grammar.json` has to hold; `python3 dev.py grammar` writes it."""
    from timeline.tagging.building import build_grammar

    return to_json(build_grammar(language), source=source_of(language))


def source_of(language: str) -> int:
    """A checksum of the rules."""
    folder = files("timeline.lang") / language
    checksum = 0
    for name in _SOURCES:
        checksum = zlib.crc32((folder / name).read_bytes(), checksum)
    return checksum
