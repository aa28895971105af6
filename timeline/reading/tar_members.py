"""The members of a tar archive as they come, from the front; nothing is ever unpacked to disk.

Not the tarfile module: it takes headers of any size into memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.guarding import Guard, Limits
from timeline.reading.member_names import is_document, member_name
from timeline.reading.opened import Found, Opened
from timeline.reading.source import not_read

_BLOCK = 512
_LONGEST_HEADER = 65_536  # of names that do not fit the fixed field
_PAX_NAME = re.compile(rb"\d{1,9} path=([^\n]*)\n")
_FILES = frozenset({b"0", b"\0", b"7"})
_LONG_NAME, _PAX = b"L", b"x"


@dataclass(frozen=True, slots=True)
class _Header:
    name: bytes
    size: int
    kind: bytes


def is_header(block: bytes) -> bool:
    """Whether a block of 512 bytes is the head of a member: its check sum fits."""
    return _header(block) is not None


def read_tar(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    """The members that may be documents. Rejected: NO_DOCUMENTS, MALFORMED where the archive is damaged or cut off."""
    empty = True
    for found in _members(opened, config):
        empty = False
        yield found
    if empty:
        yield not_read(opened.shown, Reason.NO_DOCUMENTS, "the archive holds no documents")


def _members(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    long_name = b""
    while not opened.budget.spent:
        block = opened.stream.read(_BLOCK)
        header = _header(block)
        if header is None:
            yield from _end(opened, block)
            return
        if header.kind in (_LONG_NAME, _PAX):
            long_name = _long_name(opened, header) or long_name
            continue
        name = member_name((long_name or header.name).decode("utf-8", "surrogateescape"))
        long_name = b""
        if header.kind not in _FILES or not is_document(name):
            _skip(opened, _padded(header.size))
        elif opened.budget.allows_one():
            yield from _member(opened, name, header, config)


def _member(opened: Opened, name: str, header: _Header, config: ReadingConfig) -> Iterator[Found]:
    window = _Window(opened, header.size)
    guard = Guard(window.read, opened.budget, Limits(opened.shown, config, counts=False))
    yield opened.member(name, guard)
    _skip(opened, window.left + _padded(header.size) - header.size)
    if window.cut and not _ended_outside(opened):
        detail = "the archive is cut off in it; what there is of it is used"
        yield not_read(f"{opened.shown}/{name}", Reason.MALFORMED, detail)


class _Window:
    """The next so many bytes of a stream."""

    def __init__(self, opened: Opened, size: int) -> None:
        self.left = size
        self.cut = False
        self._stream = opened.stream

    def read(self, most: int) -> bytes | Rejected:
        data = self._stream.read(min(most, self.left))
        self.cut = self.cut or (not data and self.left > 0)
        self.left = 0 if self.cut else self.left - len(data)
        return data


def _end(opened: Opened, block: bytes) -> Iterator[Rejected]:
    # An archive ends with blocks of NULs; some tools leave them out.
    if block.strip(b"\0") and not _ended_outside(opened):
        yield not_read(opened.shown, Reason.MALFORMED, "the archive is damaged; what comes before the damage is used")


def _ended_outside(opened: Opened) -> bool:
    return opened.guard is not None and opened.guard.ended_early


def _header(block: bytes) -> _Header | None:
    if len(block) < _BLOCK or _octal(block[148:156]) != sum(block[:148]) + sum(block[156:]) + 8 * ord(" "):
        return None
    size = _octal(block[124:136])
    if size is None:
        return None
    prefix = block[345:500].split(b"\0")[0] if block[257:263] == b"ustar\0" else b""
    name = block[:100].split(b"\0")[0]
    return _Header(prefix + b"/" + name if prefix else name, size, block[156:157])


def _octal(digits: bytes) -> int | None:
    if digits[:1] == b"\x80":  # sizes beyond eight gigabytes are plain numbers
        return int.from_bytes(digits[1:], "big")
    words = digits.strip(b" \0")
    return int(words, 8) if re.fullmatch(rb"[0-7]+", words) else None


def _long_name(opened: Opened, header: _Header) -> bytes:
    data = opened.stream.read(min(_padded(header.size), _LONGEST_HEADER))
    _skip(opened, _padded(header.size) - len(data))
    if header.kind == _LONG_NAME:
        return data[: header.size].split(b"\0")[0]
    found = _PAX_NAME.search(data)
    return found[1] if found else b""


def _padded(size: int) -> int:
    return -(-size // _BLOCK) * _BLOCK


def _skip(opened: Opened, size: int) -> None:
    while size > 0:
        data = opened.stream.read(min(size, 65_536))
        if not data:
            return
        size -= len(data)
