"""A corrections file (TOML) to records; an entry that makes no sense is named and the rest goes on."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from timeline.correcting.moments import interval_of
from timeline.model.correction import Corrections, EventCorrection, PublicationPin, Words
from timeline.model.interval import Interval
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.toml_file import read_toml

_PUBLICATION = frozenset({"document", "published", "note"})
_WHEN = frozenset({"date", "from", "until"})
_DOES = _WHEN | {"title", "same_as", "apart", "hide", "confirmed", "note"}
_EVENT = _DOES | {"words", "document"}


class _BadEntryError(ValueError):
    """What is wrong with an entry, in words."""


def read_corrections(path: str | os.PathLike[str]) -> tuple[Corrections, tuple[Rejected, ...]]:
    """The corrections of a file and the entries that make no sense; `read_corrections("corrections.toml")[0].events`.

    Tables `[[publication]]` and `[[event]]`; see docs/corrections.md. A file that is no TOML is one rejection.
    """
    place = Path(path)
    content = read_toml(path, stage=Stage.CORRECTING)
    if isinstance(content, Rejected):
        return Corrections(str(path)), (content,)
    found = [*_entries(content, place.name)]
    return (
        Corrections(
            str(path),
            tuple(entry for entry in found if isinstance(entry, PublicationPin)),
            tuple(entry for entry in found if isinstance(entry, EventCorrection)),
        ),
        tuple(entry for entry in found if isinstance(entry, Rejected)),
    )


def _entries(content: Mapping[str, object], name: str) -> Iterator[PublicationPin | EventCorrection | Rejected]:
    for kind, entries in content.items():
        if kind not in ("publication", "event") or not isinstance(entries, list):
            yield _rejected(name, Reason.MALFORMED, f"“{kind}” is neither [[publication]] nor [[event]]")
            continue
        for number, entry in enumerate(entries, start=1):
            where = f"{name}, {kind} {number}"
            try:
                yield _publication(entry, where) if kind == "publication" else _event(entry, where)
            except _BadEntryError as problem:
                yield _rejected(where, Reason.MALFORMED, str(problem))


def _publication(entry: object, where: str) -> PublicationPin:
    fields = _fields(entry, _PUBLICATION)
    if "published" not in fields:
        raise _BadEntryError("“published” is missing")
    published = fields["published"]
    return PublicationPin(_text(fields, "document", needed=True), _moment(published), where)


def _event(entry: object, where: str) -> EventCorrection:
    fields = _fields(entry, _EVENT)
    if not fields.keys() & _DOES:
        raise _BadEntryError("it says nothing about the event")
    return EventCorrection(
        where,
        Words(_text(fields, "words", needed=True), _text(fields, "document") or None),
        _when(fields),
        _text(fields, "title") or None,
        _same(fields.get("same_as", [])),
        _flag(fields, "apart"),
        _flag(fields, "hide"),
        _flag(fields, "confirmed"),
        _text(fields, "note") or None,
    )


def _fields(entry: object, known: frozenset[str]) -> Mapping[str, object]:
    if not isinstance(entry, dict):
        raise _BadEntryError("it is no table")
    unknown = sorted(set(entry) - known)
    if unknown:
        raise _BadEntryError(f"“{unknown[0]}” is not known; there are {', '.join(sorted(known))}")
    return entry


def _when(fields: Mapping[str, object]) -> Interval | None:
    given = {name: _moment(fields[name]) for name in _WHEN if name in fields}
    if not given:
        return None
    found = interval_of(day=given.get("date"), since=given.get("from"), until=given.get("until"))
    if isinstance(found, str):
        raise _BadEntryError(found)
    return found


def _moment(value: object) -> str:
    if not isinstance(value, str | date | int) or isinstance(value, bool):
        raise _BadEntryError(f"“{value}” is no date")
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(fields: Mapping[str, object], name: str, *, needed: bool = False) -> str:
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise _BadEntryError(f"“{name}” is no text")
    if needed and not value.strip():
        raise _BadEntryError(f"“{name}” is missing")
    return value.strip()


def _flag(fields: Mapping[str, object], name: str) -> bool:
    value = fields.get(name, False)
    if not isinstance(value, bool):
        raise _BadEntryError(f"“{name}” is neither true nor false")
    return value


def _same(value: object) -> tuple[Words, ...]:
    return tuple(_words(one) for one in (value if isinstance(value, list) else [value]))


def _words(value: object) -> Words:
    if isinstance(value, str) and value.strip():
        return Words(value.strip())
    if isinstance(value, dict):
        fields = _fields(value, frozenset({"words", "document"}))
        return Words(_text(fields, "words", needed=True), _text(fields, "document") or None)
    raise _BadEntryError("“same_as” holds something that is no words")


def _rejected(subject: str, reason: Reason, detail: str) -> Rejected:
    return Rejected(Stage.CORRECTING, subject, reason, detail)
