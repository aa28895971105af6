"""Front matter: `key: value` lines between `---`, or TOML between `+++`, before a text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from types import MappingProxyType

_FENCES = {
    "---": re.compile(
        r"---[ \t]*(?:\r\n|\n|\r)(.{0,20000}?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL
    ),
    "+++": re.compile(r"\+\+\+[ \t]*(?:\r\n|\n|\r)(.{0,20000}?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL),
}
_LINE = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(\S.*)$")
_BLOCK_MARKS = frozenset("|>&*!{%@`")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields, where the text proper begins, and the lines (of the file) that could not be read, with their keys."""

    fields: Mapping[str, str]
    body_start: int
    unread: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))


def front_matter(text: str) -> FrontMatter | None:
    """The front matter a text begins with; `front_matter("---\\ntitle: Talks\\n---\\nIt began.").fields`.

    Of YAML only `key: value` lines and plain lists are read; what else there is, is in `unread`. None where the text
    begins otherwise: an opening `---` without an end is a ruled line.
    """
    fence = _FENCES.get(text[:3])
    match = fence.match(text) if fence else None
    if match is None:
        return None
    return _toml(match) if text.startswith("+++") else _key_values(match)


def _toml(match: re.Match[str]) -> FrontMatter:
    try:
        table = tomllib.loads(match[1].replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return FrontMatter({}, match.end(), {1: ""})
    return FrontMatter({key: _plain(value) for key, value in table.items()}, match.end())


def _plain(value: object) -> str:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


def _key_values(match: re.Match[str]) -> FrontMatter | None:
    fields: dict[str, str] = {}
    unread: dict[int, str] = {}
    key = ""
    for number, line in enumerate(re.split(r"\r\n|\n|\r", match[1]), start=2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pair, item = _LINE.match(line), _ITEM.match(line)
        if pair:
            key = pair[1]
            value = _scalar(pair[2] or "")
            fields |= {} if value is None else {key: value}
        elif item and fields.get(key) is not None:
            fields[key] = ", ".join(filter(None, (fields[key], item[1].strip().strip("\"'"))))
        if (pair and value is None) or not (pair or (item and key)):
            unread[number] = key
    return FrontMatter(fields, match.end(), unread) if fields else None


def _scalar(written: str) -> str | None:
    value = written.strip()
    if value[:1] in ('"', "'"):
        return value[1:-1] if len(value) > 1 and value.endswith(value[0]) else None
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(part.strip().strip("\"'") for part in value[1:-1].split(","))
    return None if value[:1] in _BLOCK_MARKS else re.sub(r"[ \t]+#.*", "", value)
