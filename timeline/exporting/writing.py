"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def write_atomically(directory: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Writes all files into the directory, made where missing; the paths in the order given.

    Nothing is replaced before everything is written beside its place, so a full disk leaves the old files as they were.
    Raises `OSError`.
    """
    directory.mkdir(parents=True, exist_ok=True)
    targets = tuple(directory / name for name in files)
    _refuse_directories(targets)
    with _parts(targets) as parts:
        for part, content in zip(parts, files.values(), strict=True):
            _write(part, content)
        for part, target in zip(parts, targets, strict=True):
            part.replace(target)
    return targets


def _refuse_directories(targets: tuple[Path, ...]) -> None:
    for target in targets:
        if target.is_dir():
            raise IsADirectoryError(f"{target}: is a folder, not a file")


@contextmanager
def _parts(targets: tuple[Path, ...]) -> Iterator[tuple[Path, ...]]:
    token = os.urandom(4).hex()
    parts = tuple(target.with_name(f".{target.name}.{token}.part") for target in targets)
    try:
        yield parts
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
