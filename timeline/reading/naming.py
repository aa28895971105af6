"""The names files have in results: as they were given, never absolute."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.reading.decoding import without_surrogates

WILD = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Shown:
    """Turns paths into names; absolute ones count from the folder that the given paths share.

    Example: `Shown.of(["/data/a", "/data/b"]).name(Path("/data/a/1.txt"))` is "a/1.txt".
    """

    bases: tuple[Path, ...]

    @staticmethod
    def of(given: Sequence[str]) -> Shown:
        """The names for these inputs; where absolute ones share no folder but the root, each counts from its own."""
        parents = [_parent(name) for name in given if Path(name).is_absolute()]
        shared = _shared(parents)
        return Shown((shared,) if shared else tuple(sorted(parents, key=lambda parent: -len(parent.parts))))

    def name(self, path: Path) -> str:
        """The name in results, with forward slashes and no bytes that cannot be written."""
        return _writable((self._relative(path) if path.is_absolute() else path).as_posix())

    def _relative(self, path: Path) -> Path:
        plain = Path(os.path.normpath(path))
        base = next((base for base in self.bases if plain.is_relative_to(base)), plain.parent)
        return plain.relative_to(base) if plain != base else Path(plain.name)


def _parent(name: str) -> Path:
    parts = Path(os.path.normpath(name)).parts
    fixed = next((index for index, part in enumerate(parts) if WILD & set(part)), len(parts) - 1)
    return Path(*parts[: max(fixed, 1)])


def _shared(parents: list[Path]) -> Path | None:
    try:
        shared = Path(os.path.commonpath(parents))
    except ValueError:  # none at all, or on different drives
        return None
    return None if shared == Path(shared.anchor) else shared


def _writable(name: str) -> str:
    # File names are bytes; those that are no UTF-8 come as lone surrogates, which no output could hold.
    return without_surrogates(name)
