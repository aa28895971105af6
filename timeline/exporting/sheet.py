"""CSV that a spreadsheet opens as text and numbers, never as formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

Cell: TypeAlias = str | int | float | None

# What spreadsheets take for the beginning of a formula, with the full-width signs that some read alike.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?\Z", re.ASCII)


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A header and rows in UTF-8, lines ending in a newline alone."""
    import csv

    lines = _Lines()
    # Before Python 3.13 a lone carriage return is quoted only where the line's own ending has one.
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return lines.getvalue()


def defused(cell: Cell) -> Cell:
    """The cell, with a leading apostrophe where a spreadsheet would run it; plain numbers stay as they are."""
    if isinstance(cell, str) and cell.startswith(_FORMULA) and not _NUMBER.match(cell):
        return f"'{cell}"
    return cell


class _Lines:
    def __init__(self) -> None:
        self._text = io.StringIO(newline="")

    def write(self, line: str) -> int:
        return self._text.write(line.removesuffix("\r\n") + "\n")

    def getvalue(self) -> bytes:
        return self._text.getvalue().encode()
