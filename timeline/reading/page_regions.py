"""What of a page belongs to its story: menus, banners, other stories and comments lie elsewhere."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from timeline.reading.page_words import page_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ALWAYS = frozenset({"nav", "aside", "script", "style"})
_NEVER = frozenset({"html", "body", "main", "article", "p", "time"})


def is_elsewhere(element: HtmlElement) -> bool:
    """Whether an element with all in it is no part of the page's story, by its name or class."""
    if element.tag in _ALWAYS:
        return True
    if element.tag in _NEVER:
        return False
    marks = {*classes(element), (element.get("id") or "").lower()}
    # A header without the headline is the site's, and may show the day on which the page was saved.
    return (element.tag == "header" or bool(marks & page_words().elsewhere)) and element.find(".//h1") is None


def classes(element: HtmlElement) -> list[str]:
    """The classes of an element in lower case."""
    return (element.get("class") or "").lower().split()[:20]


def pruned(root: HtmlElement) -> HtmlElement:
    """A copy of the tree without what is elsewhere, and without a form around all of it, which trafilatura drops."""
    from lxml.etree import iterwalk

    story = deepcopy(root)
    walker = iterwalk(story, events=("start",))
    strangers = []
    for _, element in walker:
        if is_elsewhere(element):
            walker.skip_subtree()
            strangers.append(element)
    for element in strangers:
        element.drop_tree()
    for form in [form for form in story.iter("form") if form.find(".//h1") is not None]:
        form.drop_tag()
    return story
