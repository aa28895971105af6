"""A file's bytes, or why there are none; never more of them than allowed."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import BinaryIO

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.guarding import Budget, Guard, Limits
from timeline.reading.opened import HEAD, Opened
from timeline.reading.source import File, not_read


def load(file: File, *, max_bytes: int, stdin: BinaryIO | None = None) -> bytes | Rejected:
    """The bytes of a file or of standard input.

    Example: `load(File(Path("a.txt"), "a.txt"), max_bytes=64_000_000)`.
    Rejected: NOT_FOUND, UNREADABLE (no right to, no regular file, a failing disk), TOO_LARGE.
    """
    raw = open_file(file, stdin=stdin)
    if isinstance(raw, Rejected):
        return raw
    with raw as stream:
        opened = to_opened(file, stream, ReadingConfig(max_bytes=max_bytes))
        return opened.data(max_bytes) or failure(opened) or b""


def open_file(file: File, *, stdin: BinaryIO | None = None) -> AbstractContextManager[BinaryIO] | Rejected:
    """The file, open, to be used in a `with`; standard input is left open. Rejected: NOT_FOUND, UNREADABLE."""
    if file.path is None:
        return (
            not_read(file.shown, Reason.UNREADABLE, "standard input is not open")
            if stdin is None
            else nullcontext(stdin)
        )
    try:
        if not stat.S_ISREG(file.path.stat().st_mode):
            # Opening a pipe without a writer would wait for ever.
            detail = "it is neither a file nor a folder; use - for standard input"
            return not_read(file.shown, Reason.UNREADABLE, detail)
        return file.path.open("rb")
    except OSError as error:
        return _unreadable(file.shown, error)


def to_opened(file: File, raw: BinaryIO, config: ReadingConfig) -> Opened:
    """A file that is open, with what it may unpack to; the size is known of files only."""
    budget = Budget(config.max_unpacked, config.max_members)
    guard = Guard(_careful(raw, file.shown), budget, Limits(file.shown, config))
    opened = Opened(file.shown, io.BufferedReader(guard, HEAD), budget, guard=guard)
    if file.path is None:
        return opened
    return replace(opened, seekable=raw, size=os.fstat(raw.fileno()).st_size)


def failure(opened: Opened) -> Rejected | None:
    """Why the bytes ended early, if they did."""
    return opened.guard.failure if opened.guard is not None else None


def _careful(raw: BinaryIO, shown: str) -> Callable[[int], bytes | Rejected]:
    def pull(most: int) -> bytes | Rejected:
        try:
            return raw.read(most)
        except OSError as error:
            return _unreadable(shown, error)

    return pull


def _unreadable(shown: str, error: OSError) -> Rejected:
    if isinstance(error, FileNotFoundError):
        return not_read(shown, Reason.NOT_FOUND, "the file is gone, or the link leads nowhere")
    if isinstance(error, PermissionError):
        return not_read(shown, Reason.UNREADABLE, "no permission to read it")
    return not_read(shown, Reason.UNREADABLE, f"it cannot be read: {error.strerror or 'input error'}")
