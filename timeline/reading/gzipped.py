"""gzip: one file or archive, under its own name without `.gz`."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.reading.guarding import Guard, Limits
from timeline.reading.opened import ByteReader, Found, Opened


def _claims(opened: Opened) -> bool:
    return opened.head.startswith(b"\x1f\x8b")


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.gunzipping import Gunzip

    unpacked = Gunzip(opened.stream.read, shown=opened.shown)
    limits = Limits(opened.shown, config)
    guard = Guard(unpacked.read, opened.budget, limits, packed=lambda: unpacked.taken)
    yield opened.member("", guard)
    # An archive around this one that stopped early says so itself.
    if guard.failure is not None and not (opened.guard is not None and opened.guard.ended_early):
        yield guard.failure


GZIP = ByteReader("gzip", _claims, _read)
