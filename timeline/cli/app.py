"""The commands, and how a run ends."""

from __future__ import annotations

import gc
import os
import sys
from typing import Annotated

import typer

import timeline
from timeline.cli import building, digesting, explaining, reusing, tagging
from timeline.cli.streams import ReaderGoneError

# A run ends soon and leaves few circles: looking for them at Python's own 700 new objects takes a twelfth of it.
COLLECTING = 100_000, 50, 50
"""Of garbage, as `gc.set_threshold` has it."""

# Plain help loads in half the time of a decorated one, and is the same in a pipe.
app = typer.Typer(
    name="timeline",
    help="Articles in, dated events out: what happened when, who says so, how sure, and where they disagree.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _command in (
    building.build,
    tagging.tag,
    tagging.date,
    digesting.digest,
    explaining.explain,
    explaining.why,
    reusing.render,
    reusing.export,
    explaining.check,
    reusing.schema,
):
    app.command()(_command)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 the shape that Typer calls
    if wanted:
        typer.echo(f"timeline {timeline.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    # Typer shows the help text given above; this only carries the options that stand before a command.
    del version


def main() -> None:
    """Runs the command line; a reader that goes away early (`| head`) is no error."""
    gc.set_threshold(*COLLECTING)
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except (ReaderGoneError, BrokenPipeError):
        # The interpreter flushes once more on its way out, and must find somebody reading.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
