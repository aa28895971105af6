"""Which files the given paths mean: files, folders, patterns the shell left alone, standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from timeline.model.rejected import Reason, Rejected
from timeline.reading.naming import WILD, Shown
from timeline.reading.source import File, not_read
from timeline.reading.walking import is_about_documents, walk

STDIN = "-"


def collect(
    paths: Sequence[str | os.PathLike[str]], *, skip: Iterable[str | os.PathLike[str]] = ()
) -> list[File | Rejected]:
    """The files behind the paths, each once, in the order given; a folder's files sorted by path.

    Example: `collect(["articles/", "extra/*.txt", "-"])`. `skip` names files that are never documents.
    Rejected: NOT_FOUND, NO_DOCUMENTS (a folder without any), UNREADABLE.
    """
    given = [os.fspath(path) for path in paths]
    shown = Shown.of(given)
    seen = {_identity(Path(path)) for path in skip}
    found: list[File | Rejected] = []
    for name in given:
        found.extend(_fresh(_files(name, shown), seen))
    return found


def _fresh(files: Iterable[File | Rejected], seen: set[str]) -> Iterator[File | Rejected]:
    for file in files:
        if isinstance(file, Rejected):
            yield file
            continue
        identity = STDIN if file.path is None else _identity(file.path)
        if identity not in seen:
            seen.add(identity)
            yield file


def _identity(path: Path) -> str:
    # One file under two names (given twice, linked) is one document.
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)


def _files(name: str, shown: Shown) -> Iterator[File | Rejected]:
    if name == STDIN:
        yield File(None, STDIN)
        return
    path = Path(name)
    if "\0" in name or not os.path.lexists(path):
        yield from _matches(name, shown)
    else:
        yield from _file_or_folder(path, shown)


def _file_or_folder(path: Path, shown: Shown) -> Iterator[File | Rejected]:
    if os.path.isdir(path):  # noqa: PTH112  unlike Path.is_dir it never raises
        yield from walk(path, shown)
    else:
        yield File(path, shown.name(path))


def _matches(name: str, shown: Shown) -> Iterator[File | Rejected]:
    if "\0" in name or not WILD & set(name):
        yield not_read(
            shown.name(Path(name.replace("\0", "\ufffd"))), Reason.NOT_FOUND, "there is no such file or folder"
        )
        return
    matches = [match for match in _globbed(name) if not is_about_documents(match.name)]
    if not matches:
        yield not_read(shown.name(Path(name)), Reason.NOT_FOUND, "no file matches this pattern")
    for match in matches:
        yield from _file_or_folder(match, shown)


def _globbed(pattern: str) -> list[Path]:
    import glob

    if "**" not in Path(pattern).parts:
        return [Path(match) for match in sorted(glob.glob(pattern))]  # noqa: PTH207  Path.glob takes no absolute pattern
    # glob's own ** follows links in circles, so the folders are walked here.
    parts = Path(pattern).parts
    fixed = next(index for index, part in enumerate(parts) if WILD & set(part))
    base = Path(*parts[:fixed])
    files = (file.path for file in walk(base, Shown.of([])) if isinstance(file, File) and file.path)
    return sorted(path for path in files if _fits(path.relative_to(base).parts, parts[fixed:]))


def _fits(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_fits(parts[skipped:], pattern[1:]) for skipped in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])
