"""The documents of a folder: all files below it, but for hidden ones and those that are about documents."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from timeline.model.rejected import Reason, Rejected
from timeline.reading.naming import Shown
from timeline.reading.source import File, not_read

NEVER_DOCUMENTS = ("readme*", "published.csv", "published.json", "corrections.*")


def walk(folder: Path, shown: Shown) -> Iterator[File | Rejected]:
    """The files below a folder, sorted by path; links are followed, but never in a circle.

    Rejected: NO_DOCUMENTS where there are none, UNREADABLE for a folder that cannot be opened.
    """
    found = sorted(_below(folder, shown), key=_order)
    if not found:
        detail = "the folder holds no documents (hidden files, README, published and corrections files do not count)"
        found = [not_read(shown.name(folder), Reason.NO_DOCUMENTS, detail)]
    yield from found


def _order(found: File | Rejected) -> tuple[str, ...]:
    return tuple((found.shown if isinstance(found, File) else found.subject).split("/"))


def _below(root: Path, shown: Shown) -> Iterator[File | Rejected]:
    folders, seen = [root], set[tuple[int, int]]()
    while folders:
        folder = folders.pop()
        try:
            status = folder.stat()
            entries = sorted(entry.name for entry in os.scandir(folder)) if _enters(status, seen) else []
        except OSError as error:
            yield not_read(shown.name(folder), Reason.UNREADABLE, f"the folder cannot be read: {error.strerror}")
            continue
        for path in (folder / name for name in entries if not name.startswith(".")):
            if os.path.isdir(path):  # noqa: PTH112  unlike Path.is_dir it never raises
                folders.append(path)
            elif not is_about_documents(path.name):
                yield File(path, shown.name(path))


def _enters(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    identity = (status.st_dev, status.st_ino)
    fresh = identity not in seen
    seen.add(identity)
    return fresh


def is_about_documents(name: str) -> bool:
    """Whether a file found in a folder is about documents and none itself; `is_about_documents("README.md")`."""
    return any(fnmatchcase(name.lower(), pattern) for pattern in NEVER_DOCUMENTS)
