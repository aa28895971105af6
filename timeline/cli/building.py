"""`timeline build`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import timeline
from timeline.cli.options import (
    CorrectionsFile,
    FieldNames,
    KindOption,
    LanesFile,
    Paths,
    PlotlyjsOption,
    PublishedFile,
    Quiet,
    Today,
    Verbose,
    checked_day,
    checked_fields,
    checked_file,
    checked_zone,
)
from timeline.cli.streams import SOME_FAILED, Messages, failed, problem_with
from timeline.cli.summary import details, failures, summary

if TYPE_CHECKING:
    from timeline.story import Timeline


def build(  # noqa: PLR0913 one parameter an option
    paths: Paths,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where the files go.")] = Path(
        "exports"
    ),
    published: PublishedFile = None,
    corrections: CorrectionsFile = None,
    lanes: LanesFile = None,
    today: Today = None,
    timezone: Annotated[str, typer.Option(metavar="TZ", help="The zone that times are shown in.")] = "UTC",
    title: Annotated[str | None, typer.Option(help="Title of the timeline.")] = None,
    kind: KindOption = "auto",
    quotes: Annotated[bool, typer.Option(help="Keep the sources' words, or leave them out of all outputs.")] = True,
    plotlyjs: PlotlyjsOption = "light",
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="How many processes share the work.")] = 1,
    map: FieldNames = None,  # noqa: A002  # the option's name
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Build the timeline of a pile of articles.

    Writes timeline.html, timeline.json, events.csv and mentions.csv. Exit status 1 where something given could
    not be used; the rest is done, and each failure is named.

    Example: timeline build articles/ --published published.csv -o exports
    """
    story = timeline.build(
        paths,
        published=checked_file(published, option="--published"),
        corrections=checked_file(corrections, option="--corrections"),
        lanes=checked_file(lanes, option="--lanes"),
        today=checked_day(today, option="--today"),
        timezone=checked_zone(timezone),
        title=title,
        kind=kind,
        quotes=quotes,
        plotlyjs=plotlyjs,
        jobs=jobs,
        map=checked_fields(map),
    )
    written = _saved(story, output)
    _tell(story, written, Messages(quiet=quiet, verbose=verbose))
    if story.lost:
        raise typer.Exit(SOME_FAILED)


def _saved(story: Timeline, directory: Path) -> tuple[Path, ...]:
    try:
        return story.save(directory)
    except OSError as error:
        failed(f"nothing written: {problem_with(error)}")


def _tell(story: Timeline, written: tuple[Path, ...], messages: Messages) -> None:
    for line in details(story):
        messages.detail(line)
    for line in failures(story):
        messages.failure(line)
    for line in (*summary(story), f"written: {' '.join(map(str, written))}"):
        messages.note(line)
