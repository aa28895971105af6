"""The main text of a page: trafilatura's choice, or all its prose where the page is too large for that."""

from __future__ import annotations

import logging
from copy import deepcopy
from typing import TYPE_CHECKING

from timeline.reading.html_blocks import Block, blocks
from timeline.reading.html_tree import Tree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# trafilatura takes time by the square of some of these; beyond them a page is no article, or a hostile one.
_DEEPEST = 256
_MOST_ELEMENTS = 20_000
_MOST_EFFORT = 400_000
_MOST_TABLES = 300
_AROUND = ("nav", "aside", "footer", "header", "dialog", "menu")
_LEAST_WORDS, _LEAST_LETTERS = 4, 20


def prose(tree: Tree, story: HtmlElement) -> list[str]:
    """The blocks of the page's main text, without menus, links to other stories and readers' comments; may be empty.

    `story` is the tree without what is plainly elsewhere. Example: `prose(tree, pruned(tree.root))` gives
    `["The ferry sailed on Friday.", "It had lain idle for a week."]`.
    """
    shown = blocks(tree.root)
    if not _is_prose([block.text for block in shown if not block.leads_elsewhere]):
        return []
    kept = _whole(_chosen(story), shown) if _is_manageable(tree) else []
    return kept if _is_prose(kept) else _all_prose(story) or _all_prose(tree.root)


def _whole(chosen: list[str], shown: list[Block]) -> list[str]:
    """What was chosen without lone links, and without the "By" of a byline whose name was left out."""
    lines = {line: block.leads_elsewhere for block in shown for line in block.text.split("\n")}
    return [text for text in chosen if not lines.get(text, "\n" not in text and len(text.split()) < _LEAST_WORDS)]


def _is_manageable(tree: Tree) -> bool:
    tables = sum(1 for _ in tree.root.iter("table"))
    is_small = tree.elements <= _MOST_ELEMENTS and tree.effort <= _MOST_EFFORT
    return is_small and tree.depth <= _DEEPEST and tables <= _MOST_TABLES


def _chosen(root: HtmlElement) -> list[str]:
    import trafilatura
    from lxml.etree import LxmlError, strip_tags

    # It complains of pages without text; we say so ourselves.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    story = deepcopy(root)
    strip_tags(story, "time")  # it drops them with their words, in the middle of sentences
    try:
        found = trafilatura.bare_extraction(story, include_comments=False, with_metadata=False)
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return []  # its heuristics have no contract about hostile trees, and we have a plainer way
    body = getattr(found, "body", None)
    return [] if body is None else [block.text for block in blocks(body)]


def _all_prose(root: HtmlElement) -> list[str]:
    kept = [block.text for block in blocks(_main(root), without=_AROUND) if not block.leads_elsewhere]
    return kept if _is_prose(kept) else []


def _main(root: HtmlElement) -> HtmlElement:
    """The element that says that it holds the article, if there is just one."""
    for path in (".//article", ".//main"):
        found = root.findall(path)
        if len(found) == 1:
            return found[0]
    return root


def _is_prose(found: list[str]) -> bool:
    return any(map(_is_sentence, found))


def _is_sentence(text: str) -> bool:
    words, letters = len(text.split()), sum(map(str.isalpha, text))
    return words >= _LEAST_WORDS or letters >= _LEAST_LETTERS or (words > 1 and text.endswith((".", "!", "?", "…")))
