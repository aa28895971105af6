"""XML that may be hostile, walked through within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol
from xml.parsers import expat

from timeline.reading.xml_prolog import begins_with_root, has_declarations, local_name

_CHUNK = 65_536  # characters
_LONGEST_TAG = 1_000_000  # bytes: the parser holds a tag or comment in memory, and looks at it again for each chunk
_DEEPEST = 1_000
_MOST_ELEMENTS = 2_000_000
_MOST_NAMES = 10_000  # of elements and attributes; the parser keeps each


class Content(Protocol):
    """What is told of a document as it is walked through; names come without their prefix unless asked for."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """It ends."""

    def words(self, text: str) -> None:
        """A piece of character data, entities resolved."""


@dataclass(frozen=True, slots=True)
class BadXml:
    """Text that is no XML, or XML that is not read, with the reason in words."""

    detail: str


def walk_xml(text: str, content: Content, *, prefixes: bool = False) -> BadXml | None:
    """Tells `content` all that is in the text, or says why not; nothing is ever fetched.

    Example: `walk_xml("<a>R&amp;D</a>", content)`; with `prefixes`, "dc:date" is told as it stands. Entities of its
    own, 1,000 levels of elements, a tag of a million characters, 10,000 different names and two million elements are
    refused: no text needs them, and few bytes of them can fill the memory or take minutes.
    """
    # The only place that can declare entities, or defaults that each tag repeats: the parser never sees it.
    if has_declarations(text):
        return BadXml("its DOCTYPE declares entities or the like, which are not read for safety")
    if not begins_with_root(text):
        return BadXml("no valid XML: it does not begin with an element")
    bounds = _Bounds(content, str if prefixes else local_name)
    try:
        return _walk(text, bounds)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        return BadXml(f"no valid XML: {reason} (line {error.lineno}, column {error.offset + 1})")


def _walk(text: str, bounds: _Bounds) -> BadXml | None:
    parser = bounds.parser()
    given = 0
    for chunk in _chunks(text):
        parser.Parse(chunk, False)  # noqa: FBT003
        given += len(chunk)
        if given - parser.CurrentByteIndex > _LONGEST_TAG:
            return BadXml(f"a tag or comment is longer than {_LONGEST_TAG:,} characters")
        if bounds.trouble:
            return BadXml(bounds.trouble)
    parser.Parse(b"", True)  # noqa: FBT003
    return BadXml(bounds.trouble) if bounds.trouble else None


def _chunks(text: str) -> Iterator[bytes]:
    for start in range(0, len(text), _CHUNK):
        yield text[start : start + _CHUNK].encode("utf-8", "surrogatepass")


@dataclass(slots=True)
class _Bounds:
    """Stands between the parser and the content, and notes what goes too far."""

    content: Content
    named: Callable[[str], str]
    trouble: str = ""
    depth: int = 0
    elements: int = 0
    names: dict[str, str] = field(default_factory=dict)

    def parser(self) -> expat.XMLParserType:
        # The text is decoded already: an encoding that it declares no longer counts.
        parser = expat.ParserCreate("utf-8", None, self.names)
        parser.buffer_text = True
        parser.buffer_size = _CHUNK
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.content.words
        parser.SkippedEntityHandler = self.skipped
        return parser

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > _DEEPEST:
            self.trouble = f"its elements are nested more than {_DEEPEST:,} deep"
        elif len(self.names) > _MOST_NAMES:
            self.trouble = f"it has more than {_MOST_NAMES:,} names of elements and attributes"
        elif self.elements > _MOST_ELEMENTS:
            self.trouble = f"it has more than {_MOST_ELEMENTS:,} elements"
        else:
            self.content.start(self.named(name), attributes)

    def end(self, name: str) -> None:
        if self.depth <= _DEEPEST:
            self.content.end(self.named(name))
        self.depth -= 1

    def skipped(self, name: str, is_parameter: bool) -> None:  # noqa: FBT001  the parser calls it
        del is_parameter
        self.trouble = f"it uses the entity &{name[:40]};, which only a file elsewhere explains; no such file is read"
