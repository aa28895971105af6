"""zip: each member a file of any format; a Word document is one, too."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.reading.opened import ByteReader, Found, Opened


def _claims(opened: Opened) -> bool:
    return opened.head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.zip_members import read_zip

    yield from read_zip(opened, config)


ZIP = ByteReader("zip", _claims, _read)
