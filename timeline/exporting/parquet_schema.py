"""The types of the Parquet file's columns; loads pyarrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

_LISTS = ("sources", "participants", "places")
_MENTION = (
    "id",
    "document",
    "source",
    "url",
    "published",
    "quote",
    "start",
    "end",
    "trigger",
    "status",
    "attribution",
    "expression",
    "value",
    "from",
    "until",
    "derivation",
)


def schema() -> pa.Schema:
    """Columns as in events.csv, then `history` and `mentions`; times are local, hence without a zone."""
    import pyarrow as pa

    from timeline.exporting.events_csv import COLUMNS

    own = {
        **_simple(),
        **dict.fromkeys(_LISTS, pa.list_(pa.string())),
        "importance": pa.float64(),
        "n_mentions": pa.int64(),
        "n_sources": pa.int64(),
        "quantities": pa.list_(pa.struct({"value": pa.float64(), "unit": pa.string(), "mod": pa.string()})),
        "conflicts": pa.list_(pa.struct({"field": pa.string(), "note": pa.string()})),
    }
    mention = pa.struct({name: _simple().get(name, pa.string()) for name in _MENTION})
    columns = [(name, own.get(name, pa.string())) for name in COLUMNS]
    return pa.schema([*columns, ("history", pa.list_(pa.string())), ("mentions", pa.list_(mention))])


def _simple() -> dict[str, pa.DataType]:
    import pyarrow as pa

    time, offset = pa.timestamp("us"), pa.int64()
    return {"from": time, "until": time, "best": time, "published": time, "start": offset, "end": offset}
