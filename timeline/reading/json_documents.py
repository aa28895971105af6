"""JSON: one object is one document, an array is many."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.json_text import BadJson, as_record, parse_json
from timeline.reading.limiting import limited
from timeline.reading.records import Place, to_draft
from timeline.reading.source import Decoded, Draft, Reader, not_read


def _claims(decoded: Decoded) -> bool:
    # A list under the name of lines comes here, too: lines have not claimed it.
    if decoded.suffix in (".json", ".jsonl", ".ndjson"):
        return True
    # "[Photo: …]" and "{…" may begin a story; only text that is JSON as a whole is taken for it.
    starts = decoded.text.lstrip()[:1]
    return starts in ("{", "[") and not isinstance(parse_json(decoded.text), BadJson)


def _read(decoded: Decoded, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    value = parse_json(decoded.text)
    if isinstance(value, BadJson):
        yield not_read(decoded.shown, Reason.MALFORMED, value.detail)
    elif isinstance(value, list):
        yield from limited(_items(value, decoded.shown, config), shown=decoded.shown)
    else:
        yield _document(value, Place(decoded.shown, decoded.shown), config)


def _items(items: list[object], shown: str, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    if not items:
        yield not_read(shown, Reason.NO_DOCUMENTS, "the list holds no documents")
    for number, item in enumerate(items, start=1):
        yield _document(item, Place(shown, f"{shown}, item {number}", number), config)


def _document(value: object, place: Place, config: ReadingConfig) -> Draft | Rejected:
    record = as_record(value)
    if record is None:
        return not_read(place.where, Reason.MALFORMED, "it is no JSON object with the fields of a document")
    return to_draft(record, place=place, field_map=config.field_map)


JSON = Reader("JSON", _claims, _read)
