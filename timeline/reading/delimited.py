"""Delimited text (RFC 4180) as rows with their line numbers.

Not the csv module: its limit on the length of a field, shorter than a long article, is a setting of the whole process,
and it does not tell on which line a row began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_QUOTED = re.compile(r'[ \t]*+"([^"]*+(?:""[^"]*+)*+)"[ \t]*+')
_PLAIN = {delimiter: re.compile(rf"[^{re.escape(delimiter)}\r\n]*+") for delimiter in ",;\t|"}
_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and the line it begins on, counted from 1; `cells` None: a quotation mark is never closed."""

    line: int
    cells: tuple[str, ...] | None


def rows(text: str, *, delimiter: str) -> Iterator[Row]:
    """The rows that are not blank; `rows('a,"b, c"\\n', delimiter=",")` gives `Row(1, ("a", "b, c"))`.

    Delimiters: comma, semicolon, tab, bar. After a quotation mark that is never closed nothing more can be told apart.
    """
    position, line = 0, 1
    while position < len(text):
        parsed = _row(text, position, delimiter)
        if parsed is None:
            yield Row(line, None)
            return
        cells, end = parsed
        if cells != ("",):
            yield Row(line, cells)
        line += len(_BREAK.findall(text, position, end))
        position = end


def _row(text: str, position: int, delimiter: str) -> tuple[tuple[str, ...], int] | None:
    cells: list[str] = []
    while True:
        cell = _cell(text, position, delimiter)
        if cell is None:
            return None
        words, position = cell
        cells.append(words)
        if not text.startswith(delimiter, position):
            break
        position += 1
    ending = _BREAK.match(text, position)
    return tuple(cells), ending.end() if ending else position


def _cell(text: str, position: int, delimiter: str) -> tuple[str, int] | None:
    quoted = _QUOTED.match(text, position) if delimiter != "\t" else _QUOTED_IN_TABS.match(text, position)
    if quoted:
        rest, end = _rest(text, quoted.end(), delimiter)
        return quoted[1].replace('""', '"') + rest, end
    words, end = _rest(text, position, delimiter)
    return None if words.lstrip().startswith('"') else (words, end)


_QUOTED_IN_TABS = re.compile(r' *+"([^"]*+(?:""[^"]*+)*+)" *+')


def _rest(text: str, position: int, delimiter: str) -> tuple[str, int]:
    match = _PLAIN[delimiter].match(text, position)
    return (match[0], match.end()) if match else ("", position)
