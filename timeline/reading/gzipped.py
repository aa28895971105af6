"""gzip, bzip2 and xz: one file or archive, under its own name without `.gz`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.reading.guarding import Guard, Limits
from timeline.reading.opened import ByteReader, Found, Opened

_SIGN = re.compile(rb"\x1f\x8b|BZh[1-9](?:1AY&SY|\x17rE8P\x90)|\xfd7zXZ\0")


def _claims(opened: Opened) -> bool:
    return _SIGN.match(opened.head) is not None


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.gunzipping import Gunzip
    from timeline.reading.unpacking import Unpacked, packing_of

    packing = packing_of(opened.head)
    source = opened.stream.read
    unpacked = Unpacked(source, packing, shown=opened.shown) if packing else Gunzip(source, shown=opened.shown)
    guard = Guard(unpacked.read, opened.budget, Limits(opened.shown, config), packed=lambda: unpacked.taken)
    yield opened.member("", guard)
    # An archive around this one that stopped early says so itself.
    if guard.failure is not None and not (opened.guard is not None and opened.guard.ended_early):
        yield guard.failure


GZIP = ByteReader("gzip", _claims, _read)
