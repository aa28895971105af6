"""JSON lines: a document a line; a bad line costs itself only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.json_text import BadJson, as_record, parse_json
from timeline.reading.limiting import limited
from timeline.reading.records import Place, to_draft
from timeline.reading.source import Decoded, Draft, Reader, not_read

_SUFFIXES = frozenset({".jsonl", ".ndjson"})
_LINES_LOOKED_AT = 5


def _claims(decoded: Decoded) -> bool:
    starts = decoded.text.lstrip()[:1]
    if decoded.suffix in _SUFFIXES:
        return starts != "["
    return starts == "{" and any(map(_is_record, islice(_lines(decoded.text), _LINES_LOOKED_AT)))


def _is_record(numbered: tuple[int, str]) -> bool:
    line = numbered[1]
    return line.startswith("{") and as_record(parse_json(line)) is not None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    # Not splitlines(): JSON strings may hold U+2028 and the like unescaped.
    start, number = 0, 0
    while start < len(text):
        number += 1
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        start = end + 1
        if line:
            yield number, line


def _read(decoded: Decoded, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    yield from limited(_documents(decoded, config), shown=decoded.shown)


def _documents(decoded: Decoded, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    for number, line in _lines(decoded.text):
        place = Place(decoded.shown, f"{decoded.shown}, line {number}", number)
        value = parse_json(line)
        record = as_record(value)
        if record is not None:
            yield to_draft(record, place=place, field_map=config.field_map)
        else:
            yield not_read(place.where, Reason.MALFORMED, _mistake(value))


def _mistake(value: object) -> str:
    # The parser counts within the line, whose number the subject already gives.
    return value.detail.replace("line 1, ", "") if isinstance(value, BadJson) else "the line is no JSON object"


JSONL = Reader("JSON lines", _claims, _read)
