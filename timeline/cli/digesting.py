"""`timeline digest`: the key dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

import timeline
from timeline.cli.options import (
    FieldNames,
    KindOption,
    Paths,
    PublishedFile,
    Quiet,
    Verbose,
    checked_day,
    checked_fields,
    checked_file,
)
from timeline.cli.streams import SOME_FAILED, Messages, emit, wrong_use

if TYPE_CHECKING:
    from timeline.model.digest import Digest

DigestFormat: TypeAlias = Literal["md", "json"]
_OptionalDay: TypeAlias = str | None


def digest(  # noqa: PLR0913 one parameter an option
    paths: Paths,
    *,
    dates: Annotated[int, typer.Option(min=1, metavar="N", help="How many dates.")],
    sentences: Annotated[int, typer.Option(min=0, metavar="K", help="How many sentences a date, at most.")] = 1,
    since: Annotated[_OptionalDay, typer.Option("--from", metavar="DATE", help="The first day that counts.")] = None,
    until: Annotated[_OptionalDay, typer.Option(metavar="DATE", help="The last day that counts.")] = None,
    published: PublishedFile = None,
    kind: KindOption = "auto",
    format: Annotated[DigestFormat, typer.Option(help="For people, or for programs.")] = "md",  # noqa: A002
    map: FieldNames = None,  # noqa: A002  # the option's name
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """The key dates of a story, with the sentences that tell them best.

    Key dates are the days that most independent documents tell of. JSON is a list of [date, [sentences]].

    Example: timeline digest articles/ --dates 10 --sentences 2
    """
    file = checked_file(published, option="--published")
    first = checked_day(since, option="--from")
    last = checked_day(until, option="--until")
    if first is not None and last is not None and last < first:
        wrong_use(f"--until: {last} is before --from {first}")
    found = timeline.digest(
        paths,
        dates=dates,
        sentences=sentences,
        since=first,
        until=last,
        published=file,
        kind=kind,
        map=checked_fields(map),
    )
    emit(_text(found, format))
    _tell(found, Messages(quiet=quiet, verbose=verbose))


def _text(found: Digest, format: DigestFormat) -> str:  # noqa: A002
    from timeline.exporting.digested import digest_json, digest_markdown

    return digest_json(found) if format == "json" else digest_markdown(found)


def _tell(found: Digest, messages: Messages) -> None:
    if len(found.dates) < found.sought:
        messages.note(f"{len(found.dates)} of {found.sought} dates: the documents tell of no other day")
    for each in found.rejected:
        messages.failure(f"rejected: {each} ({each.reason})")
    if any(each.loses_input for each in found.rejected):
        raise typer.Exit(SOME_FAILED)
