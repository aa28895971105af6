"""The formats there are; a new one is a file of its own and a line here."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.exporting.errors import UnknownFormatError

if TYPE_CHECKING:
    from timeline.model.published import PublishedTimeline

EXPORTERS: Mapping[str, str] = MappingProxyType(
    {
        "json": "json_text.json_text",
        "jsonl": "json_text.jsonl_text",
        "csv": "events_csv.events_csv",
        "mentions": "mentions_csv.mentions_csv",
        "md": "markdown.markdown",
        "undated": "undated_csv.undated_csv",
        "parquet": "parquet.parquet",
        "ical": "ical.ical",
        "timelinejs": "timelinejs.timelinejs",
        "vis": "vis.vis",
        "timesketch": "timesketch.timesketch",
        "jsonld": "jsonld.jsonld",
    }
)
"""The formats by name, each with its function in a file beside this one; loaded when asked for, for a short start."""

BINARY = frozenset({"parquet"})
_SPREADSHEETS = frozenset({"csv", "mentions", "undated"})
_WITH_UNDATED = frozenset({"json", "md", "undated"})
_SUFFIXES = {"ics": "ical"}
# Formats that share a suffix are told by a word of the file's name.
_WORDS = {"csv": ("mentions", "undated"), "json": ("timelinejs", "vis"), "jsonl": ("timesketch",)}


def export(timeline: PublishedTimeline, *, format: str, bom: bool = False) -> bytes:  # noqa: A002 the option's name
    """The timeline in one of `EXPORTERS`; `export(timeline, format="csv")`.

    `bom` puts a byte order mark before CSV, which some spreadsheets need to see that it is UTF-8. Raises `ExportError`:
    `UnknownFormatError`, `MissingPackageError` (Parquet without pyarrow), or itself where the timeline holds a time or
    a zone that there is not.
    """
    if format not in EXPORTERS:
        raise UnknownFormatError(f"unknown format “{format}”; there are {', '.join(EXPORTERS)}")
    content = _exporter(format)(timeline)
    return codecs.BOM_UTF8 + content if bom and format in _SPREADSHEETS else content


def undated_left_out(timeline: PublishedTimeline, *, format: str) -> int:  # noqa: A002 the option's name
    """How many things without a place on the calendar a format leaves out; 0 for those that have them all."""
    from timeline.exporting.telling import undated_count

    return 0 if format in _WITH_UNDATED else undated_count(timeline)


def format_of(name: str) -> str | None:
    """The format that a file's name asks for, or None; `format_of("events.csv")` is `csv`."""
    path = PurePath(name)
    suffix = path.suffix.lower().removeprefix(".")
    words = re.split(r"[\W_]+", path.stem.lower())
    told = next((word for word in _WORDS.get(suffix, ()) if word in words), suffix)
    found = _SUFFIXES.get(told, told)
    return found if found in EXPORTERS else None


def _exporter(name: str) -> Callable[[PublishedTimeline], bytes]:
    module, _, function = EXPORTERS[name].partition(".")
    exporter: Callable[[PublishedTimeline], bytes] = getattr(import_module(f"timeline.exporting.{module}"), function)
    return exporter
