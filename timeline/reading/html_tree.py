"""HTML that may be hostile, as a tree within bounds; nothing is fetched, no entity but HTML's own is resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model.rejected import Reason
from timeline.reading.decoding import without_surrogates

if TYPE_CHECKING:
    from lxml.html import HtmlElement, HTMLParser

_MOST_TAGS = 500_000  # the parser takes some 300 bytes for each
_MOST_ATTRIBUTES = 1_000
# The parser takes time by the square of their number in one tag. Attributes as HTML divides them.
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+|))?+"""
# Whole tags, one after the other: from each "<" anew it would be the square again.
_TAGS = re.compile(
    rf"<[A-Za-z][^\s/>]*+(?>{_ATTRIBUTE}){{{_MOST_ATTRIBUTES}}}(?P<crowded>)|<[A-Za-z][^\s/>]*+(?>{_ATTRIBUTE})*+"
)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")  # what no tree may hold
_XML = re.compile(r"\s*<\?xml\b")
# XHTML may close an empty element at once, which in HTML leaves it open to the end of the page.
_CLOSED_AT_ONCE = re.compile(
    r"<(script|style|title|textarea|iframe|noscript|template|a|b|i|p|div|span|li|td|th)(\b[^<>]*)/>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page; `effort` is the sum of the depths of its elements, by which the time to go through it grows."""

    root: HtmlElement
    elements: int
    depth: int
    effort: int


@dataclass(frozen=True, slots=True)
class BadTree:
    """Why a page is not read, in words."""

    reason: Reason
    detail: str


def parse(text: str) -> Tree | BadTree:
    """The tree of a page or of a piece of one; `parse("<p>Talks began").root`.

    Broken markup is repaired as browsers do. Bounds: 500,000 tags, 2,000 levels, 1,000 attributes a tag.
    """
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    if text.count("<") > _MOST_TAGS:
        return BadTree(Reason.TOO_LARGE, f"the page has more than {_MOST_TAGS:,} tags")
    if any(tag.lastgroup for tag in _TAGS.finditer(text)):
        return BadTree(Reason.MALFORMED, f"a tag of the page has more than {_MOST_ATTRIBUTES:,} attributes")
    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        root = document_fromstring(_plain(text).encode(), parser=parser, ensure_head_body=True)
    except LxmlError:
        return BadTree(Reason.NO_TEXT, "the page has no text")
    if _was_cut(parser):
        return BadTree(Reason.MALFORMED, "the page's elements are nested more than 2,000 deep")
    return _measured(root)


def _plain(text: str) -> str:
    plain = _UNFIT.sub(" ", without_surrogates(text))
    return _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", plain) if _XML.match(plain) else plain


def _was_cut(parser: HTMLParser) -> bool:
    # The parser gives what it has read so far and only notes that it stopped.
    return any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log.filter_from_fatals())


def _measured(root: HtmlElement) -> Tree:
    from lxml.etree import iterwalk

    elements = depth = deepest = effort = 0
    for event, element in iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        elements += 1
        depth += 1
        effort += depth
        deepest = max(deepest, depth)
        _clean(element)
    return Tree(root, elements, deepest, effort)


def _clean(element: HtmlElement) -> None:
    # Written as references (&#1;), they get past the text.
    if element.text and _UNFIT.search(element.text):
        element.text = _UNFIT.sub(" ", element.text)
    if element.tail and _UNFIT.search(element.tail):
        element.tail = _UNFIT.sub(" ", element.tail)
