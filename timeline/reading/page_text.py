"""The text of an article as a page shows it: headline, the lines under it that hold a date, the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.reading.html_blocks import blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_REACH = 15  # lines under a headline
_LONGEST = 120  # characters: a longer line is prose
_MOST = 4
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def page_text(root: HtmlElement, story: Sequence[str], *, title: str | None, told: Sequence[str] = ()) -> str:
    """The blocks of the story under its headline and the lines with dates between the two, which tell when it appeared.

    `root` is the tree without what is elsewhere; lines of dates that are `told` already are left out.

    Example: `page_text(root, ["The ferry sailed."], title="Ferry sails")` is "Ferry sails\\n\\nThe ferry sailed.".
    """
    rest = [block for block in story if block != title and not _is_told(block, told)]
    lines = [line for line in _date_lines(root, rest, title) if not _is_told(line, told)]
    return "\n\n".join([*([title] if title else []), *lines, *rest])


def _is_told(line: str, told: Sequence[str]) -> bool:
    # A bare date in a text would be taken for the day that the story then tells of.
    is_short = len(line) <= _LONGEST
    return is_short and any(line in words or (words in line and len(line) <= 2 * len(words)) for words in told)


def _date_lines(root: HtmlElement, story: Sequence[str], title: str | None) -> list[str]:
    lines = [line for block in blocks(root) for line in block.text.split("\n")]
    start = lines.index(title) + 1 if title in lines else 0
    first = story[0].partition("\n")[0] if story else ""
    end = lines.index(first, start) if first in lines[start:] else len(lines)
    between = lines[start : min(end, start + _REACH)]
    known = {line for block in story for line in block.split("\n")}
    found = (line for line in between if line not in known and line != title and _has_date(line))
    return list(dict.fromkeys(found))[:_MOST]


def _has_date(line: str) -> bool:
    return len(line) <= _LONGEST and bool(_YEAR.search(line)) and bool(_NUMBER.search(line))
