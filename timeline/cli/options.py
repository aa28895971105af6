"""Options that several commands share, each with its help, and the checks that end in exit status 2."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from timeline.cli.streams import wrong_use
from timeline.config import Kind, Plotlyjs

# Python reads more forms as ISO than people write (20251207, 2025-W49-7).
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

Paths: TypeAlias = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files, folders or globs; - reads standard input.")
]
KindOption: TypeAlias = Annotated[
    Kind, typer.Option(help="What dates are counted from: the publication (news) or the text (narrative).")
]
PlotlyjsOption: TypeAlias = Annotated[
    Plotlyjs,
    typer.Option(help="Where the page takes plotly.js from: itself (light, full), the network, or a file beside it."),
]
PublishedFile: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="CSV or JSON that names documents and the days they were published."),
]
LanesFile: TypeAlias = Annotated[
    str | None, typer.Option(metavar="FILE", help="TOML that names your own lanes and what belongs to them.")
]
CorrectionsFile: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="TOML file of what you know better: dates, titles, what is one event."),
]
PublishedDate: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="Day or time of publication, as 2025-12-07.")
]
Today: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="The latest day that a document can be from, as 2025-12-31.")
]
TimelineFile: TypeAlias = Annotated[
    str, typer.Argument(metavar="TIMELINE.json", help="timeline.json of an earlier build; - reads standard input.")
]
FieldNames: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(metavar="OUR=THEIR", help="The name that JSON or a table has for one of our fields, as text=body."),
]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but what failed.")]
Verbose: TypeAlias = Annotated[bool, typer.Option("--verbose", "-v", help="Say more about each document.")]


def checked_date(text: str, *, option: str) -> str:
    """The text if it is an ISO day or time, else exit status 2."""
    if not _DAY.match(text) or not _is_iso(text):
        wrong_use(f"{option}: “{text}” is no date; write it as 2025-12-07 or 2025-12-07T14:30+02:00")
    return text


def checked_day(text: str | None, *, option: str) -> str | None:
    """The text if it is an ISO day or was not given, else exit status 2."""
    if text is None:
        return None
    if not _DAY.fullmatch(text) or not _is_iso(text):
        wrong_use(f"{option}: “{text}” is no day; write it as 2025-12-07")
    return text


def checked_zone(name: str) -> str:
    """The name if it is a time zone's, else exit status 2."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        wrong_use(f"--timezone: “{name}” is no time zone; write UTC or a name like Europe/Kyiv")
    return name


def checked_file(path: str | None, *, option: str) -> str | None:
    """The path if there is such a file or none was given, else exit status 2."""
    if path is not None and not Path(path).is_file():
        wrong_use(f"{option}: there is no file “{path}”")
    return path


def _is_iso(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def checked_fields(pairs: list[str] | None) -> dict[str, str]:
    """The options `--map text=body` as a mapping, else exit status 2."""
    names = dict(pair.partition("=")[::2] for pair in pairs or ())
    for our, their in names.items():
        if not our or not their:
            wrong_use(f"--map: “{our}” names no field of the file; write it as text=body")
    return names
