"""The formats there are; a new one is a file of its own and a line here."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.exporting.events_csv import events_csv
from timeline.exporting.json_text import json_text, jsonl_text
from timeline.exporting.markdown import markdown
from timeline.exporting.mentions_csv import mentions_csv

if TYPE_CHECKING:
    from timeline.model.published import PublishedTimeline

EXPORTERS: Mapping[str, Callable[[PublishedTimeline], bytes]] = MappingProxyType(
    {
        "json": json_text,
        "jsonl": jsonl_text,
        "csv": events_csv,
        "mentions": mentions_csv,
        "md": markdown,
    }
)
_SPREADSHEETS = frozenset({"csv", "mentions"})


class UnknownFormatError(ValueError):
    """A format that is not in `EXPORTERS`; the message names those that are."""


def export(timeline: PublishedTimeline, *, format: str, bom: bool = False) -> bytes:  # noqa: A002 the option's name
    """The timeline in one of `EXPORTERS`; `export(timeline, format="csv")`.

    `bom` puts a byte order mark before CSV, which some spreadsheets need to see that it is UTF-8.
    Raises `UnknownFormatError`.
    """
    if format not in EXPORTERS:
        raise UnknownFormatError(f"unknown format “{format}”; there are {', '.join(EXPORTERS)}")
    content = EXPORTERS[format](timeline)
    return codecs.BOM_UTF8 + content if bom and format in _SPREADSHEETS else content


def format_of(name: str) -> str | None:
    """The format that a file's name asks for, or None; `format_of("events.csv")` is `csv`."""
    path = PurePath(name)
    suffix = path.suffix.lower().removeprefix(".")
    if suffix == "csv" and "mentions" in path.stem.lower():
        return "mentions"
    return suffix if suffix in EXPORTERS else None
