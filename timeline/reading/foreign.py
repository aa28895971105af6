"""Formats that are recognised but not read: better an honest refusal, and what to do, than markup taken for a story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import Decoded, Draft, Reader, not_read
from timeline.reading.xml_prolog import has_declarations

_UNPACK = "unpack it first"
_TYPE = "only its text, typed or recognised, can be used"
_TRANSCRIBE = "a transcript of it, as text, would be"
_OFFICE = "save it as DOCX, PDF or text, a table as CSV"
# By the bytes at a place, what it is, and what to do instead.
_SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls, .ppt, .msg)", _OFFICE),
    (0, b"{\\rtf", "RTF", "save it as DOCX or text"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (0, b"MSCF\0\0\0\0", "a CAB archive", _UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "a zstd file", _UNPACK),
    (0, b"\x04\x22\x4d\x18", "an lz4 file", _UNPACK),
    (0, b"\x1f\x9d", "a file packed with compress (.Z)", _UNPACK),
    (0, b"\x89PNG\r\n", "an image", _TYPE),
    (0, b"\xff\xd8\xff", "an image", _TYPE),
    (0, b"GIF8", "an image", _TYPE),
    (0, b"II*\0", "an image", _TYPE),
    (0, b"MM\0*", "an image", _TYPE),
    (8, b"WEBP", "an image", _TYPE),
    (4, b"ftypheic", "an image", _TYPE),
    (4, b"ftypmif1", "an image", _TYPE),
    (4, b"ftypavif", "an image", _TYPE),
    (0, b"AT&TFORM", "a scanned book (DjVu)", _TYPE),
    (4, b"ftyp", "a video or sound file", _TRANSCRIBE),
    (0, b"\x1a\x45\xdf\xa3", "a video", _TRANSCRIBE),
    (8, b"AVI ", "a video", _TRANSCRIBE),
    (0, b"\0\0\x01\xba", "a video", _TRANSCRIBE),
    (0, b"FLV\x01", "a video", _TRANSCRIBE),
    (8, b"WAVE", "a sound file", _TRANSCRIBE),
    (0, b"OggS", "a sound file or video", _TRANSCRIBE),
    (0, b"fLaC", "a sound file", _TRANSCRIBE),
    (0, b"ID3", "a sound file", _TRANSCRIBE),
    (0, b"SQLite format 3\0", "a database", "export the table as CSV"),
    (0, b"ARROW1", "an Arrow file", "save it as Parquet or CSV"),
    (0, b"bplist00", "a property list or Safari web archive", "save the page as HTML"),
    (60, b"BOOKMOBI", "a Mobipocket book", "save it as EPUB or text"),
    (0, b"%!PS", "PostScript", "save it as PDF"),
    (0, b"\x7fELF", "a program", ""),
)
# What has no sign of its own is told by its name, once its bytes have turned out to be no text.
_NAMES = {
    ".br": ("a Brotli file", _UNPACK),
    ".lzma": ("an lzma file", _UNPACK),
    ".mp3": ("a sound file", _TRANSCRIBE),
    ".bmp": ("an image", _TYPE),
    ".ico": ("an image", _TYPE),
}
_TEXTS = frozenset((b"{\\rtf", b"%!PS"))
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")  # "ID3 tags are …" is a text
_REACH = 512
_XML = re.compile(r"\s*<(?:\?xml|!doctype)\b", re.IGNORECASE)


def refuse(data: bytes, *, shown: str) -> Rejected | None:
    """A refusal for bytes of a known format that is not read; `refuse(b"{\\\\rtf1", shown="a.rtf")`."""
    for at, signature, name, instead in _SIGNATURES:
        if data.startswith(signature, at) and (signature in _TEXTS or _CONTROLS.search(data, 0, _REACH)):
            return refusal(shown, name, instead)
    return None


def refuse_by_name(suffix: str, *, shown: str) -> Rejected | None:
    """A refusal for bytes that are no text, by their name; `refuse_by_name(".br", shown="a.br")`."""
    known = _NAMES.get(suffix)
    return refusal(shown, *known) if known else None


def refusal(shown: str, name: str, instead: str = "") -> Rejected:
    """The line for a format that is not read; `refusal("a.7z", "a 7z archive", "unpack it first")`."""
    hint = f": {instead}" if instead else ""
    return not_read(shown, Reason.UNSUPPORTED, f"it is {name}, which is not read{hint}")


def _read(decoded: Decoded, _: ReadingConfig) -> Iterator[Draft | Rejected]:
    if has_declarations(decoded.text):
        detail = "its DOCTYPE declares entities or the like, which are not read for safety"
        yield not_read(decoded.shown, Reason.MALFORMED, detail)
        return
    yield refusal(decoded.shown, "XML of a kind that is not known", "save what it holds as text, HTML or JSON")


def _claims(decoded: Decoded) -> bool:
    return _XML.match(decoded.text) is not None


MARKUP = Reader("markup", _claims, _read)
