"""The rows of a Parquet file as pyarrow gives them; runs in the process that `isolating` starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

_ROWS_AT_ONCE = 64
_MOST_CHARACTERS = 200_000_000


def rows(data: bytes) -> Iterator[object]:
    """Rows as objects, column names in lower case; a string is why no more can be read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    left = _MOST_CHARACTERS
    try:
        table = pq.ParquetFile(pa.BufferReader(data))
        for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE, use_threads=False):
            for row in batch.to_pylist():
                record = {str(name).strip().casefold(): _plain(value) for name, value in row.items()}
                left -= sum(len(value) for value in record.values() if isinstance(value, str))
                if left < 0:
                    yield f"its rows hold more than the {_MOST_CHARACTERS:,} characters allowed; the rest is not read"
                    return
                yield record
    except (pa.ArrowException, OSError, ValueError, OverflowError, LookupError, TypeError):
        yield "no valid Parquet: damaged, cut off or of a kind that is not read; the rows before are used"


def _plain(value: object) -> object:
    """A value as JSON has it; bytes are passed over, dates and times as ISO writes them."""
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | int | float | bool) else None
