"""CSV and TSV tables: a row a document, the first row names the fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.delimited import Row, rows
from timeline.reading.limiting import limited
from timeline.reading.records import Place, to_draft
from timeline.reading.source import Decoded, Draft, Reader, not_read

DELIMITERS = ",;\t|"
_SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
_HEADER_AT_MOST = 2_000


def header_of(text: str) -> tuple[tuple[str, ...], str]:
    """The field names in lower case and the delimiter that makes the most of them; `header_of("id;text\\n")`."""
    first = text[:_HEADER_AT_MOST].lstrip("\r\n").splitlines()[:1]
    splits = [(_names(next(rows(first[0], delimiter=mark), Row(1, None)).cells), mark) for mark in DELIMITERS if first]
    return max(splits, key=lambda split: len(split[0]), default=((), ","))


def _names(cells: tuple[str, ...] | None) -> tuple[str, ...]:
    return tuple(cell.strip().casefold() for cell in cells or ())


def table(text: str, *, shown: str) -> Iterator[tuple[Row, Mapping[str, object]] | Rejected]:
    """The rows of a table as records, each with its line.

    Example: `table("id,text\\na,Talks began.\\n", shown="docs.csv")`.
    Rejected: MALFORMED for two columns of one name, a row with too many cells, a quotation mark never closed.
    """
    names, delimiter = header_of(text)
    named = [name for name in names if name]
    if len(set(named)) < len(named):
        twice = next(name for name in named if named.count(name) > 1)
        yield not_read(f"{shown}, line 1", Reason.MALFORMED, f'two columns are named "{twice}"')
        return
    body = rows(text, delimiter=delimiter)
    next(body, None)
    for row in body:
        mistake = _mistake(row, len(names))
        if mistake or row.cells is None:
            yield not_read(f"{shown}, line {row.line}", Reason.MALFORMED, mistake)
        else:
            yield row, {name: cell for name, cell in zip(names, row.cells, strict=False) if name}


def _mistake(row: Row, width: int) -> str:
    if row.cells is None:
        return "a quotation mark is never closed; the rows from here on are not read"
    if len(row.cells) > width:
        return f"it has {len(row.cells)} cells, the first row names {width}"
    return ""


def _claims(decoded: Decoded) -> bool:
    # Without a table's name only a first row that names our fields is a table's: prose has commas, too.
    names = header_of(decoded.text)[0]
    return decoded.suffix in _SUFFIXES or (
        "text" in names and bool({"id", "doc_id", "title", "published", "dct"} & set(names))
    )


def _read(decoded: Decoded, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    field_map = {field: name.strip().casefold() for field, name in config.field_map.items()}
    text_field = field_map.get("text", "text")
    if text_field not in header_of(decoded.text)[0]:
        yield not_read(decoded.shown, Reason.MALFORMED, f'the table has no column "{text_field}"')
        return
    yield from limited(_documents(decoded, field_map), shown=decoded.shown)


def _documents(decoded: Decoded, field_map: Mapping[str, str]) -> Iterator[Draft | Rejected]:
    empty = True
    for number, found in enumerate(table(decoded.text, shown=decoded.shown), start=1):
        empty = False
        if isinstance(found, Rejected):
            yield found
        else:
            row, record = found
            place = Place(decoded.shown, f"{decoded.shown}, line {row.line}", number)
            yield to_draft(record, place=place, field_map=field_map)
    if empty:
        yield not_read(decoded.shown, Reason.NO_DOCUMENTS, "the table has no rows")


TABLE = Reader("table", _claims, _read)
