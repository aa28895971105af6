"""Bytes to be read, and the shape of readers that need bytes: a file, or what was found within one."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.guarding import Budget, Guard
from timeline.reading.source import Draft, not_read, suffix_of

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = 8_192  # bytes that tell the format
_PIECE = 262_144


@dataclass(frozen=True, slots=True)
class Told:
    """What a record around a document says of it: where it came from, its language, the encoding of its bytes."""

    url: str | None = None
    lang: str | None = None
    charset: str | None = None
    media: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opened:
    """Bytes from the front; `shown` is their name in results, `depth` how many archives are around them.

    Where a file holds many without names, `path` is the file's and `part` the number. Of files only, `size` is known,
    and `seekable` is the file itself.
    """

    shown: str
    stream: io.BufferedReader[Any]
    budget: Budget
    depth: int = 0
    told: Told = field(default_factory=Told)
    guard: Guard | None = None
    path: str | None = None
    part: int | None = None
    size: int | None = None
    seekable: BinaryIO | None = None

    @property
    def head(self) -> bytes:
        """The first bytes; as many as a format is known by."""
        return self.stream.peek(HEAD)[:HEAD]

    @property
    def suffix(self) -> str:
        """The ending of the name in lower case."""
        return suffix_of(self.shown)

    def data(self, max_bytes: int) -> bytes | Rejected | None:
        """All bytes. None where an archive gives none, which it says itself. Rejected: TOO_LARGE."""
        data = b"" if (self.size or 0) > max_bytes else self._at_most(max_bytes + 1)
        if self.guard is not None and self.guard.ended_early and not (self.guard.keeps and data):
            return None
        if len(data) > max_bytes or (self.size or 0) > max_bytes:
            return not_read(self.shown, Reason.TOO_LARGE, f"it is larger than the {max_bytes:,} bytes allowed")
        return data

    def _at_most(self, most: int) -> bytes:
        # Piece by piece: what unpacks to too much is found out before it is all there.
        gathered = io.BytesIO()
        while piece := self.stream.read(min(_PIECE, most - gathered.tell())):
            gathered.write(piece)
        return gathered.getvalue()

    def member(self, name: str, stream: bytes | Guard) -> Opened:
        """Something within, under a name of its own; `opened.member("a.txt", b"It rained.").shown` is "b.zip/a.txt"."""
        inner = self._inner(stream)
        return replace(inner, shown=f"{self.shown}/{name}" if name else self.shown, path=None, part=None, told=Told())

    def record(self, words: str, part: int, data: bytes | Guard) -> Opened:
        """One of many without names; `opened.record("record 3", 3, data).shown` is "a.warc, record 3"."""
        path = self.path or self.shown
        return replace(self._inner(data), shown=f"{self.shown}, {words}", path=path, part=part, told=Told())

    def _inner(self, stream: bytes | Guard) -> Opened:
        guard = stream if isinstance(stream, Guard) else None
        raw = stream if isinstance(stream, Guard) else io.BytesIO(stream)
        buffered: io.BufferedReader[Any] = io.BufferedReader(raw, HEAD)
        return replace(self, stream=buffered, depth=self.depth + 1, guard=guard, size=None, seekable=None)


Found: TypeAlias = Draft | Rejected | Opened


@dataclass(frozen=True, slots=True)
class ByteReader:
    """One format that is read from bytes; what it finds within may be something to open in its turn.

    `holds` says whether it holds other files: these may lie within each other only so deep.
    """

    name: str
    claims: Callable[[Opened], bool]
    read: Callable[[Opened, ReadingConfig], Iterator[Found]]
    holds: bool = True
