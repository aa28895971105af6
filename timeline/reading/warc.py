"""WARC, what web crawlers write: one document a page that was fetched."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.reading.opened import ByteReader, Found, Opened


def _claims(opened: Opened) -> bool:
    if not opened.head.startswith(b"WARC/"):
        return False
    from timeline.reading.warc_records import BEGINS

    return BEGINS.match(opened.head) is not None


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.warc_records import read_warc

    yield from read_warc(opened, config)


WARC = ByteReader("WARC", _claims, _read)
