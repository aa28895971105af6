"""`timeline tag` and `timeline date`: what single documents say about time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

import timeline
from timeline.cli.options import (
    FieldNames,
    KindOption,
    Paths,
    PublishedDate,
    PublishedFile,
    Quiet,
    Today,
    Verbose,
    checked_date,
    checked_day,
    checked_fields,
    checked_file,
)
from timeline.cli.streams import SOME_FAILED, Messages, emit_lines, wrong_use

if TYPE_CHECKING:
    from timeline.model.document import Document
    from timeline.model.rejected import Rejected
    from timeline.model.timex import Anchored

    Tagged: TypeAlias = tuple[Document, tuple[Anchored, ...]]

TagFormat: TypeAlias = Literal["table", "jsonl", "timeml"]
DateFormat: TypeAlias = Literal["table", "jsonl"]


def tag(  # noqa: PLR0913 one parameter an option
    paths: Paths = ["-"],  # noqa: B006 Typer copies it
    *,
    published: PublishedDate = None,
    kind: KindOption = "auto",
    format: Annotated[TagFormat, typer.Option(help="For people, a line a document, or TimeML.")] = "table",  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where TimeML goes, one file a document.")
    ] = None,
    map: FieldNames = None,  # noqa: A002  # the option's name
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Time expressions of documents, each with its date.

    With --format jsonl each document gives one line with the fields doc_id and timexes.

    Example: timeline tag article.txt --published 2025-12-07
    """
    if output is not None and format != "timeml":
        wrong_use("--output: only --format timeml writes files; redirect the others")
    day = None if published is None else checked_date(published, option="--published")
    failures = _Failures(Messages(quiet=quiet, verbose=verbose))
    tagged = failures.without(timeline.tag_documents(paths, published=day, kind=kind, map=checked_fields(map)))
    emit_lines(_results(tagged, format, output))
    failures.end()


def date(  # noqa: PLR0913 one parameter an option
    paths: Paths,
    *,
    published: PublishedFile = None,
    today: Today = None,
    format: Annotated[DateFormat, typer.Option(help="For people, or a line a document.")] = "table",  # noqa: A002
    map: FieldNames = None,  # noqa: A002  # the option's name
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """When documents were published, and how that is known.

    A day or a window, its evidence, and what else it may be.

    Example: timeline date articles/ --format jsonl
    """
    file = checked_file(published, option="--published")
    latest = checked_day(today, option="--today")
    dating = timeline.date(paths, published=file, today=latest, map=checked_fields(map))
    failures = _Failures(Messages(quiet=quiet, verbose=verbose))
    emit_lines(line for document in dating.documents for line in _dating_lines(document, format))
    failures.tell(dating.rejected)
    failures.end()


class _Failures:
    """What was rejected on the way, told as it comes; any that loses input makes the exit status 1."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self._lost = False

    def without(self, results: Iterable[Tagged | Rejected]) -> Iterator[Tagged]:
        for result in results:
            if isinstance(result, tuple):
                yield result
            else:
                self.tell([result])

    def tell(self, rejected: Iterable[Rejected]) -> None:
        for each in rejected:
            self._messages.failure(f"rejected: {each} ({each.reason})")
            self._lost = self._lost or each.loses_input

    def end(self) -> None:
        if self._lost:
            raise typer.Exit(SOME_FAILED)


def _results(tagged: Iterable[Tagged], format: TagFormat, directory: Path | None) -> Iterator[str]:  # noqa: A002
    match format:
        case "jsonl":
            from timeline.exporting.tagged import tagged_line

            return (tagged_line(document.id, anchored) for document, anchored in tagged)
        case "timeml":
            from timeline.cli.timeml_files import timeml_results

            return timeml_results(tagged, directory=directory)
        case "table":
            from timeline.cli.tables import tagging_table

            return (line for document, anchored in tagged for line in tagging_table(document, anchored))


def _dating_lines(document: Document, format: DateFormat) -> Iterator[str]:  # noqa: A002
    if format == "jsonl":
        from timeline.exporting.dated import dated_line

        yield dated_line(document)
    else:
        from timeline.cli.tables import dating_table

        yield from dating_table(document)
