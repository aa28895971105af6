"""Bytes that come piece by piece from somebody else's archive, never more of them than allowed."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected, Stage

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_RATIO_COUNTS_FROM = 1_000_000  # bytes: a small file of blanks is no bomb


@dataclass(slots=True)
class Budget:
    """What one given file may still unpack to; all archives within it draw on the same."""

    bytes_left: int
    members_left: int
    told: bool = False
    timeouts: int = 0

    def refusal(self, shown: str, config: ReadingConfig) -> Rejected | None:
        """The one line that says that nothing more is unpacked; None when it has been said."""
        if self.told:
            return None
        self.told = True
        much = f"{config.max_unpacked:,} bytes" if self.bytes_left <= 0 else f"{config.max_members:,} files"
        detail = f"it holds more than the {much} allowed in all; the rest of it is not read"
        return Rejected(Stage.READING, shown, Reason.TOO_LARGE, detail)

    def allows_one(self) -> bool:
        """Whether another file may be taken out; it is counted."""
        self.members_left -= 1
        return not self.spent

    @property
    def spent(self) -> bool:
        """Whether nothing more may be unpacked."""
        return self.bytes_left <= 0 or self.members_left < 0


@dataclass(frozen=True, slots=True)
class Limits:
    """For one stream: its name in results, and the settings.

    `counts` False: its bytes were counted when the stream around it gave them.
    """

    shown: str
    config: ReadingConfig
    counts: bool = True


class Guard(io.RawIOBase):
    """A stream over `pull`, which gives up to so many bytes, b"" at the end, or why it cannot go on.

    `failure` is what ended it early, if it did; `keeps` says whether what came before is good for something.
    `packed` tells how many bytes went in so far. Example: `io.BufferedReader(Guard(file.read, budget, limits))`.
    """

    def __init__(
        self,
        pull: Callable[[int], bytes | Rejected],
        budget: Budget,
        limits: Limits,
        *,
        packed: Callable[[], int] | None = None,
    ) -> None:
        super().__init__()
        self.failure: Rejected | None = None
        self.ended_early = False
        self.keeps = True
        self._pull, self._budget, self._limits, self._packed = pull, budget, limits, packed
        self._given = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """As of any raw stream."""
        view = memoryview(buffer).cast("B")
        data = self._next(len(view))
        view[: len(data)] = data
        return len(data)

    def _next(self, most: int) -> bytes:
        if self.ended_early or most == 0:
            return b""
        data = self._pull(most)
        if isinstance(data, Rejected):
            return self._end(data, keeps=True)
        self._given += len(data)
        self._budget.bytes_left -= len(data) if self._limits.counts else 0
        return self._refused() or data

    def _refused(self) -> bytes | None:
        if self._limits.counts and self._budget.spent:
            self._end(self._budget.refusal(self._limits.shown, self._limits.config), keeps=False)
        elif self._is_bomb():
            detail = f"it unpacks to more than {self._limits.config.max_ratio} times its size; no text does that"
            self._end(Rejected(Stage.READING, self._limits.shown, Reason.TOO_LARGE, detail), keeps=False)
        return None

    def _is_bomb(self) -> bool:
        if self._packed is None or self._given <= _RATIO_COUNTS_FROM:
            return False
        return self._given > self._limits.config.max_ratio * self._packed()

    def _end(self, failure: Rejected | None, *, keeps: bool) -> bytes:
        self.failure, self.keeps, self.ended_early = failure, keeps, True
        return b""
