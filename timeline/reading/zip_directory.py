"""The directory of a zip archive, looked at before it is loaded: a small file can list millions of members."""

from __future__ import annotations

import io
import struct
import zipfile
from dataclasses import dataclass
from typing import BinaryIO

_END = b"PK\x05\x06"
_END_SIZE = 22
_LONGEST_COMMENT = 65_535
_END64 = b"PK\x06\x06"
_LOCATOR_SIZE = 20
_MOST_PER_MEMBER = 160  # bytes of directory: 46, the name, and what tools add


@dataclass(frozen=True, slots=True)
class BadZip:
    """Bytes that are no zip archive, or one that is not loaded; `too_large` where it has too many members."""

    detail: str
    too_large: bool = False


def open_zip(stream: BinaryIO, *, max_members: int) -> zipfile.ZipFile | BadZip:
    """The archive, or why not; nothing is unpacked yet. Example: `open_zip(path.open("rb"), max_members=10_000)`."""
    try:
        if _directory_size(stream) > max_members * _MOST_PER_MEMBER:
            return _too_many(max_members)
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, struct.error, NotImplementedError, OverflowError):
        return BadZip("it is no whole zip archive: cut off, or damaged at its end")
    return archive if len(archive.filelist) <= max_members else _too_many(max_members)


def _too_many(max_members: int) -> BadZip:
    return BadZip(f"it holds more than the {max_members:,} files allowed", too_large=True)


def _directory_size(stream: BinaryIO) -> int:
    """The size that the end of the archive states: so much of it would be loaded."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - _LONGEST_COMMENT - _END_SIZE - _LOCATOR_SIZE - 56))
    tail = stream.read()
    at = tail.rfind(_END)
    stated = int(struct.unpack_from("<L", tail, at + 12)[0]) if at >= 0 else 0
    large = tail.rfind(_END64, 0, max(at, 0))
    if large >= 0:
        stated = max(stated if stated != 0xFFFFFFFF else 0, int(struct.unpack_from("<Q", tail, large + 40)[0]))
    return stated
