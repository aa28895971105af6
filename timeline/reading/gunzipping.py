"""gzip, piece by piece: all its parts in a row, as far as they are whole."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import not_read

MAGIC = b"\x1f\x8b"
_CHUNK = 4_096  # what is left of a chunk is copied for each part in it: small chunks keep many small parts cheap
_MOST_PARTS = 500_000  # web archives have one a record
GZIP, ZLIB, RAW = 31, 15, -15  # what zlib calls the formats


class Gunzip:
    """Unpacks what `source` gives; `Gunzip(file.read, shown="a.gz").read(100)`.

    `read` gives b"" at the end. `window` is zlib's word for the format. Rejected: MALFORMED for data that is cut off,
    damaged, or followed by something else.
    """

    def __init__(self, source: Callable[[int], bytes], *, shown: str, window: int = GZIP) -> None:
        self.taken = 0
        self._source, self._shown, self._window = source, shown, window
        self._unpacker = zlib.decompressobj(window)
        self._rest = b""
        self._parts = 0

    def read(self, most: int) -> bytes | Rejected:
        """At most so many bytes."""
        while True:
            if self._unpacker.eof and not self._begins_anew():
                return self._after()
            ended = not self._rest and not self._fill()
            data = self._unpacked(most)
            if data:
                return data
            if ended and not self._unpacker.eof:
                return self._failed("the gzip data is cut off; what there is of it is used") if self.taken else b""

    def _fill(self) -> bool:
        more = self._source(_CHUNK)
        self.taken += len(more)
        self._rest += more
        return bool(more)

    def _unpacked(self, most: int) -> bytes | Rejected:
        try:
            data = self._unpacker.decompress(self._rest, most)
        except zlib.error:
            return self._failed("the gzip data is damaged; what comes before the damage is used")
        self._rest = self._unpacker.unused_data if self._unpacker.eof else self._unpacker.unconsumed_tail
        return data

    def _begins_anew(self) -> bool:
        """Whether another part follows; blocks of tapes are filled up with NULs."""
        self._rest = self._rest.lstrip(b"\0")
        while len(self._rest) < len(MAGIC) and self._fill():
            self._rest = self._rest.lstrip(b"\0")
        if not self._rest.startswith(MAGIC) or self._window != GZIP or self._parts >= _MOST_PARTS:
            return False
        self._parts += 1
        self._unpacker = zlib.decompressobj(self._window)
        return True

    def _after(self) -> bytes | Rejected:
        # Over HTTP, bytes behind the data mean nothing.
        if not self._rest or self._window != GZIP:
            return b""
        return self._failed("after its gzip data there is something else, which is not read")

    def _failed(self, detail: str) -> Rejected:
        return not_read(self._shown, Reason.MALFORMED, detail)
