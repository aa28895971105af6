"""tar: members as they come, from the front."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.reading.opened import ByteReader, Found, Opened


def _claims(opened: Opened) -> bool:
    head = opened.head[:512]
    if head[257:262] != b"ustar":
        return False
    from timeline.reading.tar_members import is_header

    return is_header(head)


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.tar_members import read_tar

    yield from read_tar(opened, config)


TAR = ByteReader("tar", _claims, _read)
