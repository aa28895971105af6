"""TimeML to standard output or to a folder: it is one document a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.streams import failed, problem_with, wrong_use
from timeline.exporting.timeml import file_name, timeml
from timeline.exporting.writing import write_atomically

if TYPE_CHECKING:
    from timeline.model.document import Document
    from timeline.model.timex import Anchored


def timeml_results(tagged: Iterable[tuple[Document, tuple[Anchored, ...]]], *, directory: Path | None) -> Iterator[str]:
    """What goes to standard output: the one document, or the paths of the files written into the directory."""
    if directory is None:
        return _only_one(tagged)
    return (_written(document, anchored, directory) for document, anchored in tagged)


def _only_one(tagged: Iterable[tuple[Document, tuple[Anchored, ...]]]) -> Iterator[str]:
    for number, (document, anchored) in enumerate(tagged):
        if number:
            wrong_use("--format timeml: there are several documents; name a folder for them with --output")
        yield timeml(document, anchored=anchored)


def _written(document: Document, anchored: tuple[Anchored, ...], directory: Path) -> str:
    content = timeml(document, anchored=anchored).encode()
    try:
        (path,) = write_atomically(directory, {file_name(document): content})
    except OSError as error:
        failed(f"nothing written for {document.id}: {problem_with(error)}")
    return f"{path}\n"
