"""Records with fields (JSON, tables, front matter) become drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.model.document import Article, Basis, Stamp
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import has_text, without_surrogates
from timeline.reading.source import Draft, not_read

FIELDS = ("id", "title", "text", "published", "updated", "url", "source", "lang")
ALIASES: Mapping[str, tuple[str, ...]] = {"id": ("doc_id",), "published": ("dct",)}
RECORD_BASIS = Basis.MARKUP


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: its file, the words for people ("docs.jsonl, line 3"), its number in a file of many."""

    shown: str
    where: str
    part: int | None = None


def to_draft(record: Mapping[str, object], *, place: Place, field_map: Mapping[str, str]) -> Draft | Rejected:
    """A record as a draft; `to_draft({"id": "a", "text": "Talks began."}, place=place, field_map={})`.

    `field_map` gives the record's name for one of our fields ({"text": "body"}). Fields nobody knows are kept in
    `extra`. Rejected: MALFORMED without a text, EMPTY where the text is blank.
    """
    names = {field: _name(field, record, field_map) for field in FIELDS}
    text = record.get(names["text"])
    if not isinstance(text, str):
        return not_read(place.where, Reason.MALFORMED, _textless(names["text"], text))
    if not has_text(text):
        return not_read(place.where, Reason.EMPTY, "its text is empty")
    values = {field: in_words(record.get(name)) for field, name in names.items() if field != "text"}
    extra = _others(record, set(names.values()))
    # An update is no publication date, only a bound and a last resort for one: it stays among the other fields.
    extra |= {"updated": values["updated"]} if values["updated"] else {}
    return Draft(_article(without_surrogates(text), values, extra, place), place.where, place.part)


def _others(record: Mapping[str, object], ours: set[str]) -> dict[str, str]:
    others = {without_surrogates(key): in_words(value) for key, value in record.items() if key not in ours}
    return {key: words for key, words in others.items() if words}


def _article(text: str, values: Mapping[str, str | None], extra: Mapping[str, str], place: Place) -> Article:
    published = values["published"]
    return Article(
        id=values["id"] or "",
        text=text,
        path=place.shown,
        title=one_line(values["title"]),
        url=values["url"],
        source=one_line(values["source"]),
        lang=values["lang"],
        stamps=(Stamp(RECORD_BASIS, published, place.where),) if published else (),
        extra=extra,
    )


def one_line(words: str | None) -> str | None:
    """The words with single spaces; None where there are none."""
    return " ".join(words.split()) or None if words else None


def in_words(value: object) -> str | None:
    """A JSON value as text: strings trimmed, others as JSON, null and blank as None; `in_words(12)` is "12"."""
    if value is None:
        return None
    if isinstance(value, str):
        return without_surrogates(value).strip() or None
    import json

    try:
        return without_surrogates(json.dumps(value, ensure_ascii=False, sort_keys=True))
    except RecursionError:
        return None


def _name(field: str, record: Mapping[str, object], field_map: Mapping[str, str]) -> str:
    if field in field_map:
        return field_map[field]
    names = (field, *ALIASES.get(field, ()))
    return next((name for name in names if in_words(record.get(name))), field)


def _textless(name: str, value: object) -> str:
    return f'it has no field "{name}"' if value is None else f'its field "{name}" is not text'
