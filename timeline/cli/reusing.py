"""`timeline render`, `export` and `schema`: other forms of an earlier build."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

import timeline
from timeline.cli.loading import STDIN, loaded
from timeline.cli.options import PlotlyjsOption, Quiet, TimelineFile, Verbose
from timeline.cli.streams import Messages, emit, failed, problem_with, wrong_use
from timeline.config import Plotlyjs
from timeline.exporting.errors import ExportError
from timeline.exporting.formats import BINARY, EXPORTERS, format_of, undated_left_out
from timeline.exporting.writing import write_atomically


def render(
    timeline_file: TimelineFile,
    *,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where the page goes; without it beside the timeline."),
    ] = None,
    plotlyjs: PlotlyjsOption = "light",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """The page of an earlier build; -o - writes it to standard output.

    Example: timeline render exports/timeline.json -o page.html
    """
    target = output or _beside(timeline_file)
    if target == STDIN and plotlyjs == "directory":
        wrong_use("--plotlyjs directory writes a file beside the page; name the page with --output")
    content = timeline.render(loaded(timeline_file), plotlyjs=plotlyjs).encode()
    _deliver(content, target, beside=_companions(plotlyjs), messages=Messages(quiet=quiet, verbose=verbose))


def export(
    timeline_file: TimelineFile,
    *,
    format: Annotated[  # noqa: A002 the option's name
        str | None,
        typer.Option(
            metavar="|".join(EXPORTERS),
            help="The format; without it the name of --output decides.",
            autocompletion=lambda: list(EXPORTERS),
        ),
    ] = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin CSV with a byte order mark.")] = False,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where it goes; - is standard output.")
    ] = STDIN,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Another format of an earlier build.

    Example: timeline export exports/timeline.json --format csv -o events.csv
    """
    chosen = format or format_of(output)
    if chosen is None:
        wrong_use(f"--format: name one of {', '.join(EXPORTERS)}")
    if chosen in BINARY and output == STDIN and sys.stdout.isatty():
        wrong_use(f"{chosen} is no text; name a file with --output")
    story, messages = loaded(timeline_file), Messages(quiet=quiet, verbose=verbose)
    try:
        content = timeline.export(story, format=chosen, bom=bom)
    except ExportError as error:
        wrong_use(f"--format: {error}")
    _deliver(content, output, beside={}, messages=messages)
    missing = undated_left_out(story, format=chosen)
    if missing:
        messages.note(f"left out, being undated: {missing} (--format undated lists them)")


def schema(*, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """The JSON Schema of timeline.json.

    Example: timeline schema > timeline.schema.json
    """
    import json

    del quiet, verbose
    emit(json.dumps(timeline.schema(), indent=2, ensure_ascii=False) + "\n")


def _beside(timeline_file: str) -> str:
    return STDIN if timeline_file == STDIN else str(Path(timeline_file).with_suffix(".html"))


def _companions(plotlyjs: Plotlyjs) -> dict[str, bytes]:
    from timeline.story import companion_files

    return companion_files(plotlyjs)


def _deliver(content: bytes, target: str, *, beside: dict[str, bytes], messages: Messages) -> None:
    if target == STDIN:
        emit(content)
        return
    path = Path(target)
    try:
        written = write_atomically(path.parent, {path.name: content, **beside})
    except OSError as error:
        failed(f"nothing written: {problem_with(error)}")
    messages.note(f"written: {' '.join(map(str, written))}")
