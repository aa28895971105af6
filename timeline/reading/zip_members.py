"""The members of a zip archive in their turn, read where they lie; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, BinaryIO

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.foreign import refusal
from timeline.reading.guarding import Guard, Limits
from timeline.reading.member_names import is_document, member_name
from timeline.reading.opened import Found, Opened
from timeline.reading.source import not_read
from timeline.reading.zip_directory import BadZip, open_zip

_ENCRYPTED = 0x1
_STORED, _DEFLATED = 0, 8
_OFFICE = {
    "xl/workbook.xml": ("an Excel workbook (XLSX)", "save the sheet as CSV"),
    "ppt/presentation.xml": ("a PowerPoint file (PPTX)", "save it as PDF or text"),
}
DOCX_TEXT = "word/document.xml"
_BOOK = "META-INF/container.xml"
_ODT_FILES = frozenset(("mimetype", "content.xml"))


def read_zip(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    """The members that may be documents, or the Word document that it is.

    Rejected: MALFORMED, TOO_LARGE, NO_DOCUMENTS, UNSUPPORTED (of other kinds); of single members UNREADABLE, too.
    """
    data = _seekable(opened, config.max_bytes)
    if isinstance(data, Rejected):
        yield data
        return
    if data is None:
        return
    archive = open_zip(data, max_members=config.max_members)
    if isinstance(archive, BadZip):
        yield not_read(opened.shown, Reason.TOO_LARGE if archive.too_large else Reason.MALFORMED, archive.detail)
        return
    yield from _by_kind(opened, archive, config)


def _seekable(opened: Opened, max_bytes: int) -> BinaryIO | Rejected | None:
    # The directory is at the end. A file is read where it lies, a zip within a zip as a whole.
    if opened.seekable is not None:
        return opened.seekable
    data = opened.data(max_bytes)
    return io.BytesIO(data) if isinstance(data, bytes) else data


def _by_kind(opened: Opened, archive: zipfile.ZipFile, config: ReadingConfig) -> Iterator[Found]:
    names = {info.filename for info in archive.filelist}
    other = next((kind for name, kind in _OFFICE.items() if name in names), None)
    if "[Content_Types].xml" in names and DOCX_TEXT in names:
        from timeline.reading.docx import read_docx

        yield from read_docx(opened, {name: _unpacked(opened, archive, name, config) for name in _parts(names)}, config)
    elif _BOOK in names:
        from timeline.reading.epub import read_epub

        yield from read_epub(opened, lambda name: _part(opened, archive, name, config), config)
    elif names >= _ODT_FILES:
        from timeline.reading.odt import read_odt

        yield from read_odt(opened, lambda name: _part(opened, archive, name, config), config)
    elif other:
        yield refusal(opened.shown, *other)
    else:
        yield from _members(opened, archive, config)


def _part(opened: Opened, archive: zipfile.ZipFile, name: str, config: ReadingConfig) -> Opened | Rejected:
    try:
        info = archive.getinfo(name)
    except KeyError:
        return not_read(opened.shown, Reason.MALFORMED, f'it names "{name[:80]}", which it does not hold')
    return _member(opened, archive, info, config)


def _parts(names: set[str]) -> list[str]:
    return sorted(names & {DOCX_TEXT, "docProps/core.xml"})


def _unpacked(opened: Opened, archive: zipfile.ZipFile, name: str, config: ReadingConfig) -> Opened | Rejected:
    return _member(opened, archive, archive.getinfo(name), config)


def _members(opened: Opened, archive: zipfile.ZipFile, config: ReadingConfig) -> Iterator[Found]:
    # As in a folder: by name. A name that comes twice was replaced; unzip leaves the last one, too.
    last = {info.filename: info for info in archive.filelist if not info.is_dir()}
    infos = [(member_name(name), last[name]) for name in sorted(last)]
    documents = [info for name, info in infos if is_document(name)]
    if not documents:
        yield not_read(opened.shown, Reason.NO_DOCUMENTS, "the archive holds no documents")
    for info in documents:
        if not opened.budget.allows_one():
            break
        yield from _one(_member(opened, archive, info, config))


def _one(member: Opened | Rejected) -> Iterator[Found]:
    yield member
    if isinstance(member, Opened) and member.guard is not None and member.guard.failure is not None:
        yield member.guard.failure


def _member(
    opened: Opened, archive: zipfile.ZipFile, info: zipfile.ZipInfo, config: ReadingConfig
) -> Opened | Rejected:
    shown = f"{opened.shown}/{member_name(info.filename)}"
    if info.flag_bits & _ENCRYPTED:
        return not_read(shown, Reason.UNREADABLE, "it is encrypted; unpack it with its password")
    if info.compress_type not in (_STORED, _DEFLATED):
        return not_read(shown, Reason.UNSUPPORTED, f"it is packed in a way that is not read ({info.compress_type})")
    try:
        unpacker = archive.open(info)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        return _damaged(shown)
    limits = Limits(shown, config)
    guard = Guard(_pull(unpacker, shown), opened.budget, limits, packed=lambda: info.compress_size)
    return opened.member(member_name(info.filename), guard)


def _pull(unpacker: IO[bytes], shown: str) -> Callable[[int], bytes | Rejected]:
    def pull(most: int) -> bytes | Rejected:
        try:
            return unpacker.read(most)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError):
            return _damaged(shown)

    return pull


def _damaged(shown: str) -> Rejected:
    return not_read(shown, Reason.MALFORMED, "it is damaged in the archive; what comes before the damage is used")
