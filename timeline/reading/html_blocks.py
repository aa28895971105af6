"""The visible text of a tree, block by block, with blanks as a browser shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Inline elements go on in the line; all others begin one. The last few are names that trafilatura gives.
_INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr hi ref"
)
_INVISIBLE = _names(
    "script style noscript template title svg math iframe object embed audio video canvas select option button "
    "textarea input datalist map area img picture source track graphic"
)
_BREAKS = frozenset({"br", "lb"})
_CELLS = frozenset({"td", "th", "cell"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MARKS = re.compile("[\u00ad\u200b\u2060\ufeff]")  # where a word may break: nothing to see


_LINKED = 0.6


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, row or item; `linked` is how much of its text, in characters, are links."""

    text: str
    linked: int = 0

    @property
    def leads_elsewhere(self) -> bool:
        """Whether it is a link for the most part."""
        return self.linked > len(self.text) * _LINKED


def blocks(root: HtmlElement, *, without: Iterable[str] = ()) -> list[Block]:
    """The blocks of a tree; those of `<p>One<br>two</p><p>Three</p>` are "One\\ntwo" and "Three".

    Scripts and what is hidden are never in it; `without` names further elements to leave out.
    """
    from lxml.etree import iterwalk

    unseen = _INVISIBLE | frozenset(without)
    written = _Writing()
    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            written.end(element, is_root=element is root)
        elif element.tag in unseen or is_hidden(element):
            walker.skip_subtree()
        else:
            written.start(element)
    return written.done()


def _is_laid_out(cell: HtmlElement) -> bool:
    """Whether a cell holds a part of the page rather than a value."""
    return any(child.tag not in _INLINE and child.tag not in _INVISIBLE and child.tag not in _BREAKS for child in cell)


def is_hidden(element: HtmlElement) -> bool:
    """Whether the element itself says that it is not shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def inline_text(element: HtmlElement, *, most: int = 1_000) -> str:
    """The text within an element in one line; no more of it than about `most` characters are looked at."""
    pieces: list[str] = []
    size = 0
    for piece in element.itertext():
        pieces.append(piece[:most])
        size += len(piece)
        if size > most:
            break
    return one_line("".join(pieces))


def one_line(words: str) -> str:
    """The words with single blanks and without marks that nobody sees."""
    return " ".join(_MARKS.sub("", words).split())


@dataclass(slots=True)
class _Writing:
    found: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    verbatim: int = 0

    def start(self, element: HtmlElement) -> None:
        name = element.tag
        if name in _BREAKS:
            self.pieces.append("\n")
        elif name in _CELLS and not _is_laid_out(element):
            self.pieces.append(" | " if any(map(str.strip, self.pieces)) else "")
        elif name == "time" and self.pieces and self.pieces[-1][-1:].isalnum():
            self.pieces.append(" ")  # two stamps in a row, which only their style keeps apart
        elif name not in _INLINE:
            self.flush()
        self.links += name in ("a", "ref")
        self.verbatim += name == "pre"
        self.add(element.text)

    def end(self, element: HtmlElement, *, is_root: bool) -> None:
        name = element.tag
        if name in _INVISIBLE or is_hidden(element):
            self.add(None if is_root else element.tail)
            return
        self.links -= name in ("a", "ref")
        self.verbatim -= name == "pre"
        if name not in _INLINE and name not in _CELLS and name not in _BREAKS:
            self.flush()
        self.add(None if is_root else element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text if self.verbatim else text.replace("\n", " ").replace("\r", " "))
            self.linked += len(text.strip()) if self.links else 0

    def flush(self) -> None:
        lines = [line for raw in "".join(self.pieces).split("\n") if (line := one_line(raw).removesuffix(" |"))]
        if lines:
            self.found.append(Block("\n".join(lines), self.linked))
        self.pieces.clear()
        self.linked = 0

    def done(self) -> list[Block]:
        self.flush()
        return self.found
