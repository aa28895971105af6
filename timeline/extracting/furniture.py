"""The lines that stand around stories, in the language of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from tomllib import loads

from timeline.extracting.language import Language

_PARTS = ("exact", "starts", "contains", "closing", "listing", "notices")


@dataclass(frozen=True, slots=True)
class Furniture:
    """Labels of lines: whole, as they begin, what is within; those after which all, or headlines, are another's.

    `notices` are phrases that make a longer line no part of the story. All is in lower case.
    """

    exact: frozenset[str]
    starts: tuple[str, ...]
    contains: tuple[str, ...]
    closing: frozenset[str]
    listing: frozenset[str]
    notices: tuple[str, ...]
    longest: int


def furniture(words: Language, lang: str | None) -> Furniture:
    """The lines of a text's language and those of `words`; `furniture(language("en"), "de-AT")`."""
    code = (lang or "").replace("_", "-").split("-")[0].lower()
    others = _others().get(code, {})
    found = {part: (*words.lists[f"lines.{part}"], *others.get(part, ())) for part in _PARTS}
    return Furniture(
        exact=frozenset(found["exact"]),
        starts=found["starts"],
        contains=found["contains"],
        closing=frozenset(found["closing"]),
        listing=frozenset(found["listing"]),
        notices=found["notices"],
        longest=words.limits["line"],
    )


@cache
def _others() -> Mapping[str, Mapping[str, list[str]]]:
    return loads(resources.files("timeline.lang").joinpath("furniture.toml").read_text("utf-8"))
