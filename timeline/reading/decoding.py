"""Bytes to text: byte order marks, UTF-8, UTF-16, Windows-1252; never a change of newlines or characters."""

from __future__ import annotations

import codecs
import re

from timeline.model.rejected import Reason, Rejected
from timeline.reading.declared_encoding import declared_encoding
from timeline.reading.source import not_read

# UTF-32's mark begins with UTF-16's, so it is asked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SAMPLE = 65_536
_BINARY_SHARE = 0.05
_UTF16_LEAST_NULS = 0.1  # of the characters: even in Cyrillic text every space has one
_UTF16_STRAY_NULS = 0.02


def decode(data: bytes, *, shown: str) -> str | Rejected:
    """The text of a file; `decode(b"\\xff\\xfeH\\x00i\\x00", shown="a.txt")` is "Hi".

    Only a byte order mark is left out. Without one, UTF-16 is known by its pattern of NUL bytes, and what is
    no UTF-8 is in the encoding that its markup declares, else Windows-1252. Rejected: BINARY, EMPTY, UNREADABLE
    (another encoding, or cut in mid-character).
    """
    text = _decoded(data)
    if text is None:
        return _undecodable(data, shown)
    if is_binary(text):
        return not_read(shown, Reason.BINARY, "the file holds binary data, not text")
    if is_blank(text):
        return not_read(shown, Reason.EMPTY, "the file has no text")
    return text


def is_binary(text: str) -> bool:
    """Whether more than one character in twenty is a control character; a stray NUL is not enough."""
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > len(sample) * _BINARY_SHARE


def is_blank(text: str) -> bool:
    """Whether there is nothing to see: only blanks, line ends and the like."""
    return not any(character.isprintable() and not character.isspace() for character in text)


def has_text(text: str) -> bool:
    """Whether there is a letter or digit anywhere."""
    return any(map(str.isalnum, text))


def without_surrogates(text: str) -> str:
    """The text with each lone surrogate as U+FFFD, so that it can be written again; lengths stay."""
    return _SURROGATES.sub("\ufffd", text)


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    wide = _unmarked_utf16(data)
    if wide is not None:
        return wide
    utf8 = _strictly(data, "utf-8")
    if utf8 is not None:
        return utf8
    declared = declared_encoding(data)
    return data.decode(declared, "replace") if declared else _neither_marked_nor_utf8(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    # Half a surrogate pair in UTF-16 loses one character, not the file; bytes missing at the end lose the file.
    errors = "strict" if encoding == "utf-8" else "surrogatepass"
    try:
        return without_surrogates(data.decode(encoding, errors))
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    characters = len(sample) // 2
    high_first, low_first = sample[0::2].count(0), sample[1::2].count(0)
    few, many = sorted((high_first, low_first))
    if characters == 0 or many < characters * _UTF16_LEAST_NULS or few > characters * _UTF16_STRAY_NULS:
        return None
    text = _strictly(data, "utf-16-be" if high_first > low_first else "utf-16-le")
    return None if text is None or is_binary(text) else text


def _neither_marked_nor_utf8(data: bytes) -> str | None:
    # UTF-8 with a few broken bytes: as Windows-1252 its good characters would turn into two or three wrong ones each.
    repaired = data.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    if sum(1 for character in repaired if character > "\x7f") > 2 * broken:
        return repaired
    return None if _is_another_alphabet(data) else _strictly(data, "cp1252")


def _is_another_alphabet(data: bytes) -> bool:
    # Western text has an accented letter or curly quote now and then; one-byte Cyrillic or Greek has little else.
    sample = data[:_SAMPLE]
    letters = len(re.findall(rb"[A-Za-z0-9]", sample))
    return len(re.findall(rb"[\x80-\xff]", sample)) > letters


def _undecodable(data: bytes, shown: str) -> Rejected:
    marked = any(data.startswith(mark) for mark, _ in _MARKS)
    if not marked and is_binary(data[:_SAMPLE].decode("latin-1")):
        return not_read(shown, Reason.BINARY, "the file holds binary data, not text")
    detail = "the text is neither whole UTF-8 or UTF-16 nor Windows-1252; save it as UTF-8"
    return not_read(shown, Reason.UNREADABLE, detail)
