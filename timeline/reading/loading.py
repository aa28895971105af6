"""A file's bytes, or why there are none; never more of them than allowed."""

from __future__ import annotations

import stat
from typing import BinaryIO

from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import File, not_read


def load(file: File, *, max_bytes: int, stdin: BinaryIO | None = None) -> bytes | Rejected:
    """The bytes of a file or of standard input.

    Example: `load(File(Path("a.txt"), "a.txt"), max_bytes=64_000_000)`.
    Rejected: NOT_FOUND, UNREADABLE (no right to, no regular file, a failing disk), TOO_LARGE.
    """
    try:
        return _bounded(file, max_bytes, stdin)
    except FileNotFoundError:
        return not_read(file.shown, Reason.NOT_FOUND, "the file is gone, or the link leads nowhere")
    except PermissionError:
        return not_read(file.shown, Reason.UNREADABLE, "no permission to read it")
    except OSError as error:
        return not_read(file.shown, Reason.UNREADABLE, f"it cannot be read: {error.strerror or 'input error'}")


def _bounded(file: File, max_bytes: int, stdin: BinaryIO | None) -> bytes | Rejected:
    if file.path is None:
        return _from_stdin(file.shown, max_bytes, stdin)
    status = file.path.stat()
    if not stat.S_ISREG(status.st_mode):
        # Opening a pipe without a writer would wait for ever.
        return not_read(file.shown, Reason.UNREADABLE, "it is neither a file nor a folder; use - for standard input")
    if status.st_size > max_bytes:
        return _too_large(file.shown, max_bytes)
    with file.path.open("rb") as stream:
        return _at_most(stream, max_bytes, file.shown)


def _from_stdin(shown: str, max_bytes: int, stdin: BinaryIO | None) -> bytes | Rejected:
    if stdin is None:
        return not_read(shown, Reason.UNREADABLE, "standard input is not open")
    return _at_most(stdin, max_bytes, shown)


def _at_most(stream: BinaryIO, max_bytes: int, shown: str) -> bytes | Rejected:
    # A file may grow after its size was asked for.
    data = stream.read(max_bytes + 1)
    return _too_large(shown, max_bytes) if len(data) > max_bytes else data


def _too_large(shown: str, max_bytes: int) -> Rejected:
    return not_read(shown, Reason.TOO_LARGE, f"it is larger than the {max_bytes:,} bytes allowed")
