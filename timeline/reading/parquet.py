"""Parquet: a row a document, columns as in other tables."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.json_text import as_record
from timeline.reading.limiting import limited
from timeline.reading.opened import ByteReader, Opened
from timeline.reading.records import Place, to_draft
from timeline.reading.source import Draft, not_read


def _claims(opened: Opened) -> bool:
    return opened.head.startswith(b"PAR1")


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    yield from limited(_documents(opened, config), shown=opened.shown)


def _documents(opened: Opened, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    from timeline.reading.isolating import Line, isolated

    field_map = {field: name.strip().casefold() for field, name in config.field_map.items()}
    number = 0
    failed = False
    for line in isolated(opened, config, task="parquet", needs="pyarrow", name="Parquet"):
        record = as_record(line.value) if isinstance(line, Line) else None
        if isinstance(line, Rejected):
            failed = True
            yield line
        elif record is not None:
            number += 1
            where = f"{opened.shown}, row {number}"
            yield to_draft(record, place=Place(opened.shown, where, number), field_map=field_map)
        else:
            failed = True
            yield not_read(opened.shown, Reason.MALFORMED, str(line.value))
    if not number and not failed:
        yield not_read(opened.shown, Reason.NO_DOCUMENTS, "the table has no rows")


PARQUET = ByteReader("Parquet", _claims, _read, holds=False)
