"""The words and classes that pages put to their dates, from data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_TRIMMED = " \t:,;.|·•()[]–—-"


@dataclass(frozen=True, slots=True)
class PageWords:
    """Names of meta elements, in an order of trust; classes of elements; labels before dates and names."""

    published_metas: tuple[str, ...]
    updated_metas: tuple[str, ...]
    published_classes: frozenset[str]
    updated_classes: frozenset[str]
    author_classes: frozenset[str]
    elsewhere: frozenset[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    by: re.Pattern[str]

    def without_by(self, line: str) -> str:
        """A byline's names; `without_by("By Ann Lee")` is "Ann Lee"."""
        found = self.by.match(line)
        return line[found.end() if found else 0 :].strip(_TRIMMED)

    def ends_with_update(self, line: str) -> bool:
        """Whether the words before a date say that it tells of a change; `ends_with_update("By Ann Lee, updated:")`."""
        found = list(self.updated.finditer(line))
        return bool(found) and not line[found[-1].end() :].strip(_TRIMMED)

    def parts(self, line: str, *, is_new: bool) -> Iterator[tuple[bool, str]]:
        """The dates of a line without their labels, each with whether it tells of publication.

        Example: `parts("Posted 3 May 2026, updated 4 May 2026", is_new=True)` gives `(True, "3 May 2026")` and
        `(False, "4 May 2026")`.
        """
        change = self.updated.search(line)
        first = line[: change.start()] if change else line
        label = self.published.match(first.strip(_TRIMMED))
        said = first.strip(_TRIMMED)[label.end() if label else 0 :].strip(_TRIMMED)
        if said:
            yield is_new, said
        if change and line[change.end() :].strip(_TRIMMED):
            yield False, line[change.end() :].strip(_TRIMMED)


@cache
def page_words() -> PageWords:
    """The words, read once."""
    data = tomllib.loads((files("timeline.lang") / "pages.toml").read_text(encoding="utf-8"))
    metas, classes, labels = data["metas"], data["classes"], data["labels"]
    return PageWords(
        tuple(metas["published"]),
        tuple(metas["updated"]),
        frozenset(classes["published"]),
        frozenset(classes["updated"]),
        frozenset(classes["author"]),
        frozenset(classes["elsewhere"]),
        _any_of(labels["published"]),
        _any_of(labels["updated"]),
        _any_of(labels["by"]),
    )


def _any_of(labels: list[str]) -> re.Pattern[str]:
    longest_first = sorted(labels, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
