"""Formats that are recognised but not read: better an honest refusal than a page of markup taken for a story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import Decoded, Draft, Reader, not_read

_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "the old Word format"),
    (b"{\\rtf", "RTF"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_XML = re.compile(r"\s*<(?:\?xml|!doctype)\b", re.IGNORECASE)


def refuse(data: bytes, *, shown: str) -> Rejected | None:
    """A refusal for bytes of a known format that is not read; `refuse(b"{\\\\rtf1", shown="a.rtf")`."""
    found = next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)
    return _refusal(shown, found) if found else None


def _refusal(shown: str, name: str) -> Rejected:
    return not_read(shown, Reason.UNSUPPORTED, f"{name[0].upper()}{name[1:]} is not read yet")


def _read(decoded: Decoded, _: ReadingConfig) -> Iterator[Draft | Rejected]:
    yield _refusal(decoded.shown, "XML")


def _claims(decoded: Decoded) -> bool:
    return _XML.match(decoded.text) is not None


MARKUP = Reader("markup", _claims, _read)
