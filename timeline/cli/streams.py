"""Results to stdout, messages to stderr, and how wrong use ends."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn

import typer

WRONG_USE = 2
SOME_FAILED = 1


class ReaderGoneError(Exception):
    """Nobody reads stdout any more."""


@dataclass(frozen=True, slots=True)
class Messages:
    """What is said on stderr: failures always, the rest unless quiet, details only when verbose."""

    quiet: bool
    verbose: bool

    def failure(self, text: str) -> None:
        """One line on something that was lost."""
        typer.echo(text, err=True)

    def note(self, text: str) -> None:
        """One line for whoever watches."""
        if not self.quiet:
            typer.echo(text, err=True)

    def detail(self, text: str) -> None:
        """One line for whoever asked for more."""
        if self.verbose:
            typer.echo(text, err=True)


def emit(text: str | bytes) -> None:
    """A result to stdout, in UTF-8 whatever the machine's locale says."""
    content = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    try:
        sys.stdout.buffer.write(content)
    except BrokenPipeError as error:
        raise ReaderGoneError from error


def emit_lines(lines: Iterable[str]) -> None:
    """Results line by line, each written as soon as it is there."""
    for line in lines:
        emit(line)


def wrong_use(problem: str) -> NoReturn:
    """Ends with exit status 2 and one line that says what to change."""
    typer.echo(f"timeline: {problem}", err=True)
    raise typer.Exit(WRONG_USE)


def failed(problem: str) -> NoReturn:
    """Ends with exit status 1 and one line that says what could not be done."""
    typer.echo(f"timeline: {problem}", err=True)
    raise typer.Exit(SOME_FAILED)


def problem_with(error: OSError) -> str:
    """An operating system's error in one line; "exports: Permission denied"."""
    if error.strerror is None:
        return str(error)
    return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
