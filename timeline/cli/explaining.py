"""`timeline explain`, `why` and `check`: answers in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

import timeline
from timeline.cli.loading import loaded
from timeline.cli.options import Quiet, TimelineFile, Verbose, checked_date
from timeline.cli.streams import SOME_FAILED, emit, emit_lines, wrong_use

if TYPE_CHECKING:
    from timeline.model.timex import Anchored

_EVENT_HELP = "Id of an event, or the beginning of one."


def explain(
    expression: Annotated[str, typer.Argument(help="A time expression, as “a fortnight ago”.")],
    *,
    published: Annotated[str, typer.Option(metavar="DATE", help="Day or time of publication, as 2025-12-07.")],
    sentence: Annotated[str | None, typer.Option(metavar="TEXT", help="The sentence it stands in.")] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """How a time expression is resolved, step by step.

    Example: timeline explain "Friday night" --published 2025-12-07
    """
    del quiet, verbose
    day = checked_date(published, option="--published")
    try:
        anchored = timeline.resolve(expression, dct=day, sentence=sentence)
    except ValueError as error:
        wrong_use(str(error))
    emit_lines(f"{line}\n" for line in _explanation(anchored))


def why(
    timeline_file: TimelineFile,
    event: Annotated[str, typer.Argument(metavar="EVENT", help=_EVENT_HELP)],
    other: Annotated[str | None, typer.Argument(metavar="EVENT", help=_EVENT_HELP)] = None,
    *,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Why mentions are one event, or two events are not.

    Example: timeline why exports/timeline.json 3f2a
    """
    del quiet, verbose
    story = loaded(timeline_file)
    try:
        answer = timeline.why(story, event, other)
    except timeline.UnknownEventError as error:
        wrong_use(str(error))
    emit(answer)


def check(timeline_file: TimelineFile, *, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Where sources disagree and what has no date.

    With what would help. Exit status 1 where sources disagree.

    Example: timeline check exports/timeline.json
    """
    del verbose
    found = timeline.check(loaded(timeline_file))
    if not quiet:
        emit(found.report())
    if found.disagrees:
        raise typer.Exit(SOME_FAILED)


def _explanation(anchored: Anchored) -> Iterator[str]:
    from timeline.cli.tables import place

    timex = anchored.timex
    yield f"“{timex.text}”: {anchored.derivation}"
    yield from (f"  {number}. {step}" for number, step in enumerate(anchored.steps, start=1))
    yield f"value: {timex.type} {anchored.value or '?'}{f', mod {timex.mod}' if timex.mod else ''}"
    yield f"calendar: {place(anchored)}"
    if anchored.rejected is not None:
        yield f"open: {anchored.rejected.detail}"
    if anchored.implied:
        yield f"implied: {', '.join(anchored.implied)}"
    yield f"rule: {timex.rule}"
