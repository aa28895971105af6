"""Words that say nothing when two sentences share them; language data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def common_words(lang: str = "en") -> frozenset[str]:
    """The common words of a language with data of its own, else none; `"would" in common_words()`."""
    data = files("timeline.lang").joinpath(lang, "reviewing.toml")
    if not data.is_file():
        return frozenset()
    return frozenset(tomllib.loads(data.read_text(encoding="utf-8"))["common"].split())
