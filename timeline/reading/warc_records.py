"""The records of a web archive, and the pages in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.guarding import Guard, Limits
from timeline.reading.opened import Found, Opened, Told
from timeline.reading.source import not_read

if TYPE_CHECKING:
    from timeline.reading.http_message import Answer

BEGINS = re.compile(rb"WARC/\d\.\d{1,2}[ \t]*\r?\n")
_KINDS = frozenset({"response", "resource", "conversion"})
_PAGES = frozenset(
    (
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "application/pdf",
        "application/rss+xml",
        "application/atom+xml",
    )
)
_LONGEST_LINE = 16_384
_MOST_LINES = 200
_NO_ARTICLES = ("/robots.txt", "/favicon.ico")


@dataclass(frozen=True, slots=True)
class _Record:
    number: int
    fields: Mapping[str, str]
    length: int

    @property
    def url(self) -> str:
        return self.fields.get("warc-target-uri", "").strip("<> ")


def read_warc(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    """The pages. Rejected: NO_DOCUMENTS, MALFORMED (damaged or cut off), UNSUPPORTED and TOO_LARGE of single pages."""
    empty = True
    number = 0
    while not opened.budget.spent:
        number += 1
        record = _next(opened, number)
        if record is None:
            break
        if isinstance(record, Rejected):
            yield record
            return
        for found in _document(opened, record, config):
            empty = False
            yield found
    if empty:
        yield not_read(opened.shown, Reason.NO_DOCUMENTS, "the web archive holds no pages")


def _next(opened: Opened, number: int) -> _Record | Rejected | None:
    line = opened.stream.readline(_LONGEST_LINE)
    while line in (b"\r\n", b"\n"):
        line = opened.stream.readline(_LONGEST_LINE)
    if not line:
        return None
    fields = _fields(opened) if BEGINS.match(line) else None
    length = (fields or {}).get("content-length", "")
    if fields is None or not re.fullmatch(r"[0-9]{1,15}", length):
        if opened.guard is not None and opened.guard.ended_early:
            return None
        detail = f"the web archive is damaged or cut off at record {number}; the records before it are used"
        return not_read(opened.shown, Reason.MALFORMED, detail)
    return _Record(number, fields, int(length))


def _fields(opened: Opened) -> dict[str, str] | None:
    fields: dict[str, str] = {}
    for _ in range(_MOST_LINES):
        line = opened.stream.readline(_LONGEST_LINE)
        if line in (b"\r\n", b"\n"):
            return fields
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if not colon:
            return None
        fields.setdefault(name.strip().lower(), value.strip())
    return None


def _document(opened: Opened, record: _Record, config: ReadingConfig) -> Iterator[Found]:
    kind = record.fields.get("warc-type", "")
    where = f"{opened.shown}, record {record.number}"
    if kind not in _KINDS or record.url.lower().endswith(_NO_ARTICLES):
        whole = _skip(opened, record.length)
    else:
        data = opened.stream.read(min(record.length, config.max_bytes))
        whole = _skip(opened, record.length - len(data)) and len(data) == min(record.length, config.max_bytes)
        yield from _page(opened, record, data, config)
    if not whole and not (opened.guard is not None and opened.guard.ended_early):
        detail = "the web archive is cut off in this record; what there is of it, and what comes before, is used"
        yield not_read(where, Reason.MALFORMED, detail)


def _page(opened: Opened, record: _Record, data: bytes, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.http_message import answer, resource

    kind = record.fields.get("content-type", "")
    found = answer(data) if kind.replace(" ", "").startswith("application/http") else resource(data, kind)
    if found is None or found.status != 200 or (found.media and found.media not in _PAGES):
        return
    if opened.budget.allows_one():
        yield from _unpacked(opened, record, found, config)


def _unpacked(opened: Opened, record: _Record, found: Answer, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.http_message import unpacker

    words = f"record {record.number}"
    pull = unpacker(found, shown=f"{opened.shown}, {words}")
    if pull is None:
        detail = f'the page is packed with "{found.coding[:20]}", which is not read'
        yield not_read(f"{opened.shown}, {words}", Reason.UNSUPPORTED, detail)
        return
    # The bytes were counted as those of the web archive, unless they are packed once more.
    limits = Limits(f"{opened.shown}, {words}", config, counts=bool(found.coding))
    guard = Guard(pull, opened.budget, limits, packed=lambda: len(found.body))
    page = opened.record(words, record.number, guard)
    yield replace(page, told=_told(record, found))
    if guard.failure is not None:
        yield guard.failure


def _told(record: _Record, found: Answer) -> Told:
    captured = record.fields.get("warc-date", "")
    lang = found.headers.get("content-language", "").split(",")[0].strip()
    extra = {"captured": captured} if captured else {}
    return Told(url=record.url or None, lang=lang or None, charset=found.charset, extra=extra)


def _skip(opened: Opened, length: int) -> bool:
    """Whether there were so many bytes to pass over."""
    while length > 0:
        data = opened.stream.read(min(length, 65_536))
        if not data:
            return False
        length -= len(data)
    return True
