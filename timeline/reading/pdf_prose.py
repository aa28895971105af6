"""Pages of lines become paragraphs: words cut at line ends made whole, page numbers and running heads left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_PAGE_NUMBER = re.compile(
    r"(?:page\s+|p\.\s*|[-–—|]\s*)?\d{1,4}(?:\s*(?:/|of|von|de|из)\s*\d{1,4})?(?:\s*[-–—|])?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_CUT_WORD = re.compile(r"(\w+)[-\u2010\u00ad]$")
_FIRST_WORD = re.compile(r"\w+")
_STOPPED = re.compile(r"[.!?…:][\"”’')\]»]*$")
_WORDS = re.compile(r"\w+(?:[-\u2010]\w+)*")
_FULL = 0.75  # of the usual width: a shorter line is the last of its paragraph
_EDGE = 2  # lines at the top and the bottom of a page that may be running heads
_REPEATED = 2


def prose(pages: Sequence[str]) -> str:
    """The text of all pages, paragraphs apart by a blank line; `prose(["It rai-\\nned."])` is "It rained."."""
    lined = [[line.strip() for line in page.splitlines()] for page in pages]
    running = _running(lined)
    lines = [line for number, page in enumerate(lined) for line in (*_without_edges(page, running, number), None)]
    known = {word.casefold() for page in pages for word in _WORDS.findall(page)}
    return "\n\n".join(_paragraphs(lines, _usual_width(lines), known))


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines at the edges of at least two pages that differ in nothing but numbers."""
    counts = Counter(shape for page in pages for shape in {_shape(line) for line in _edges(page)})
    return frozenset(shape for shape, count in counts.items() if shape and count >= _REPEATED)


def _edges(page: Sequence[str]) -> list[str]:
    filled = [line for line in page if line]
    return [*filled[:_EDGE], *filled[-_EDGE:]] if len(filled) > 2 * _EDGE else []


def _shape(line: str) -> str:
    return _DIGITS.sub("0", line)


def _without_edges(page: Sequence[str], running: frozenset[str], number: int) -> list[str]:
    filled = [place for place, line in enumerate(page) if line]
    # At the top of the first page it may be the title, which later pages repeat.
    top = set() if number == 0 else {*filled[:_EDGE]}
    edges = {place for place in {*top, *filled[-_EDGE:]} if _shape(page[place]) in running}
    numbers = {place for place in {*filled[:1], *filled[-1:]} if _PAGE_NUMBER.fullmatch(page[place])}
    return [line for place, line in enumerate(page) if place not in edges | numbers]


def _usual_width(lines: Sequence[str | None]) -> int:
    widths = sorted(len(line) for line in lines if line)
    return widths[len(widths) * 4 // 5] if widths else 0


def _paragraphs(lines: Sequence[str | None], width: int, known: set[str]) -> Iterator[str]:
    """None in `lines` is the end of a page, in whose middle a sentence may stand."""
    pieces: list[str] = []
    before = ""
    for line in lines:
        if line is None:
            continue
        if pieces and _begins_anew(before, line, width):
            yield "".join(pieces)
            pieces = []
        if line:
            _join(pieces, line, known)
            before = line
    if pieces:
        yield "".join(pieces)


def _begins_anew(before: str, line: str, width: int) -> bool:
    if not line:
        return bool(_STOPPED.search(before)) or len(before) < width * _FULL
    if line[0].islower() or _CUT_WORD.search(before):
        return False
    return len(before) < width * _FULL


def _join(pieces: list[str], line: str, known: set[str]) -> None:
    """Adds a line to its paragraph."""
    cut = _CUT_WORD.search(pieces[-1]) if pieces else None
    first = _FIRST_WORD.match(line)
    if cut is None or first is None:
        pieces.extend([" ", line] if pieces else [line])
        return
    if not _keeps_hyphen(cut[1], first[0], known):
        pieces[-1] = pieces[-1][:-1]
    pieces.append(line)


def _keeps_hyphen(left: str, right: str, known: set[str]) -> bool:
    """Whether two halves are two words: so written elsewhere in the text, or the second is a name or a number."""
    whole, hyphened = (left + right).casefold(), f"{left}-{right}".casefold()
    if whole in known or hyphened in known:
        return whole not in known
    return not right[0].islower() or left.isdigit()
