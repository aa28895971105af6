"""What is known from outside about documents: a table or JSON that names them and their publication dates."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import decode
from timeline.reading.json_text import BadJson, as_record, parse_json
from timeline.reading.loading import load
from timeline.reading.naming import Shown
from timeline.reading.records import in_words, one_line
from timeline.reading.source import File, not_read
from timeline.reading.table import header_of, table

# In this order: a table may name the file and give the URL as something to know about it.
KEYS = ("id", "file", "url")
_DEFAULTS = ReadingConfig()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: which document (`key` says by what it is named), what is known, and where the row stands."""

    key: str
    named: str
    published: str | None
    source: str | None = None
    url: str | None = None
    title: str | None = None
    lang: str | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The rows that could be read and the ones that could not; `name` is the file's."""

    name: str
    entries: tuple[Entry, ...]
    rejected: tuple[Rejected, ...]


def read_manifest(path: str | os.PathLike[str], *, config: ReadingConfig = _DEFAULTS) -> Manifest:
    """Reads a published file, CSV or JSON; `read_manifest("published.csv").entries[0].published` is "2025-12-07".

    Columns `file`, `id` or `url`, and `published`; `source`, `url`, `title`, `lang` may be there. JSON is a list of
    such objects, or one object of file names and dates. An empty `published` means "not known". Dates are read by
    `dating`, which names the row of a bad one. Rejected: unreadable files, missing columns, rows that name no document.
    """
    place = Path(path)
    name = Shown.of([]).name(Path(place.name))
    text = _text(File(place, name), config.max_bytes)
    found = [text] if isinstance(text, Rejected) else list(_entries(text, name))
    entries = tuple(entry for entry in found if isinstance(entry, Entry))
    return Manifest(name, entries, tuple(entry for entry in found if isinstance(entry, Rejected)))


def _text(file: File, max_bytes: int) -> str | Rejected:
    data = load(file, max_bytes=max_bytes)
    return data if isinstance(data, Rejected) else decode(data, shown=file.shown)


def _entries(text: str, name: str) -> Iterator[Entry | Rejected]:
    is_json = name.lower().endswith(".json") or text.lstrip()[:1] in ("{", "[")
    yield from (_from_json(text, name) if is_json else _from_table(text, name))


def _from_table(text: str, name: str) -> Iterator[Entry | Rejected]:
    columns = set(header_of(text)[0])
    if "published" not in columns or not columns & set(KEYS):
        missing = 'column "published"' if "published" not in columns else 'column "file", "id" or "url"'
        yield not_read(f"{name}, line 1", Reason.MALFORMED, f"the table has no {missing}")
        return
    for found in table(text, shown=name):
        if isinstance(found, Rejected):
            yield found
        else:
            row, record = found
            yield _entry(record, f"{name}, line {row.line}")


def _from_json(text: str, name: str) -> Iterator[Entry | Rejected]:
    value = parse_json(text)
    if isinstance(value, BadJson):
        yield not_read(name, Reason.MALFORMED, value.detail)
        return
    for number, item in enumerate(_items(value), start=1):
        where = f"{name}, item {number}"
        record = as_record(item)
        if record is None or ("published" not in record):
            yield not_read(where, Reason.MALFORMED, 'it is no object with "published" and "file", "id" or "url"')
        else:
            yield _entry(record, where)


def _items(value: object) -> list[object]:
    record = as_record(value)
    if record is None:
        return value if isinstance(value, list) else [value]
    if "published" in record:
        return [record]
    return [{"file": file, "published": published} for file, published in record.items()]


def _entry(record: Mapping[str, object], where: str) -> Entry | Rejected:
    key = next((key for key in KEYS if in_words(record.get(key))), None)
    if key is None:
        return not_read(where, Reason.MALFORMED, 'it names no document: "file", "id" and "url" are empty')
    return Entry(
        key=key,
        named=in_words(record.get(key)) or "",
        published=in_words(record.get("published")),
        source=one_line(in_words(record.get("source"))),
        url=in_words(record.get("url")),
        title=one_line(in_words(record.get("title"))),
        lang=in_words(record.get("lang")),
        where=where,
    )
