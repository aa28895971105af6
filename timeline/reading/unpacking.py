"""bzip2 and xz, piece by piece: all their parts in a row, as far as they are whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import not_read

BZIP2, XZ = b"BZh", b"\xfd7zXZ\0"
_CHUNK = 16_384
_MOST_MEMORY = 150_000_000  # bytes: what `xz -9` needs twice; a header can ask for gigabytes


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Packing:
    """How a file is packed: its name, the bytes it begins with, what unpacks it, the errors of that."""

    name: str
    magic: bytes
    fresh: Callable[[], _Decompressor]
    errors: tuple[type[Exception], ...]


def packing_of(head: bytes) -> Packing | None:
    """The packing of a file that begins so; `packing_of(b"BZh9").name` is "bzip2"."""
    if head.startswith(BZIP2):
        import bz2

        return Packing("bzip2", BZIP2, bz2.BZ2Decompressor, (OSError, ValueError, EOFError))
    if head.startswith(XZ):
        import lzma

        return Packing("xz", XZ, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, _MOST_MEMORY), (lzma.LZMAError,))
    return None


class Unpacked:
    """Unpacks what `source` gives; `Unpacked(file.read, packing, shown="a.xz").read(100)`.

    `read` gives b"" at the end. Rejected: MALFORMED for data that is cut off, damaged, or asks for too much memory.
    """

    def __init__(self, source: Callable[[int], bytes], packing: Packing, *, shown: str) -> None:
        self.taken = 0
        self._source, self._packing, self._shown = source, packing, shown
        self._unpacker = packing.fresh()
        self._rest = b""

    def read(self, most: int) -> bytes | Rejected:
        """At most so many bytes."""
        while True:
            if self._unpacker.eof and not self._begins_anew():
                return b""
            if self._unpacker.needs_input and not self._fill():
                return self._failed("is cut off; what there is of it is used")
            try:
                data = self._unpacker.decompress(self._rest, most)
            except self._packing.errors:
                return self._failed("is damaged; what comes before the damage is used")
            self._rest = b""
            if data:
                return data

    def _fill(self) -> bool:
        if not self._rest:
            self._rest = self._source(_CHUNK)
            self.taken += len(self._rest)
        return bool(self._rest)

    def _begins_anew(self) -> bool:
        self._rest = self._unpacker.unused_data
        while len(self._rest) < len(self._packing.magic) and (more := self._source(_CHUNK)):
            self.taken += len(more)
            self._rest += more
        # Blocks of tapes, and xz itself, are filled up with NULs.
        self._rest = self._rest.lstrip(b"\0")
        if not self._rest.startswith(self._packing.magic):
            return False
        self._unpacker = self._packing.fresh()
        return True

    def _failed(self, detail: str) -> Rejected:
        return not_read(self._shown, Reason.MALFORMED, f"the {self._packing.name} data {detail}")
