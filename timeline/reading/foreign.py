"""Formats that are recognised but not read: better an honest refusal than a page of markup taken for a story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import Decoded, Draft, Reader, not_read

_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "this kind of zipped file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "the old Word format"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_ZIPPED = {".docx": "DOCX", ".odt": "ODT", ".epub": "EPUB", ".xlsx": "XLSX"}
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(r"\s*<(?:\?xml|!doctype)\b", re.IGNORECASE)


def refuse(data: bytes, *, shown: str) -> Rejected | None:
    """A refusal for bytes of a known format that is not read; `refuse(b"%PDF-1.7", shown="a.pdf")`."""
    found = next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)
    if found is None:
        return None
    name = _ZIPPED.get(PurePosixPath(shown).suffix.lower(), found) if data.startswith(b"PK") else found
    return _refusal(shown, name)


def _refusal(shown: str, name: str) -> Rejected:
    return not_read(shown, Reason.UNSUPPORTED, f"{name[0].upper()}{name[1:]} is not read yet")


def _read(decoded: Decoded, _: ReadingConfig) -> Iterator[Draft | Rejected]:
    yield _refusal(decoded.shown, "HTML" if _HTML.match(decoded.text) else "XML")


def _claims(decoded: Decoded) -> bool:
    return bool(_HTML.match(decoded.text) or _XML.match(decoded.text))


MARKUP = Reader("markup", _claims, _read)
