"""What a page says of itself in JSON-LD (schema.org): the article among all that stands there."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Node: TypeAlias = Mapping[str, object]

_MOST_BLOCKS = 50
_MOST_NODES = 5_000
_LONGEST = 2_000_000  # characters of one block
_WRAPPING = re.compile(r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*$")
_BROKEN = re.compile(r'"(datePublished|dateModified|headline|inLanguage)"\s*:\s*"([^"\\\n]{1,300})"')
_ARTICLES = frozenset({"report", "blogposting", "liveblogposting", "socialmediaposting"})
_PAGES = frozenset({"webpage", "itempage", "aboutpage"})
# What else stands within an article is part of it; these hold other articles.
_HELD = ("@graph", "mainEntity", "mainEntityOfPage")


@dataclass(frozen=True, slots=True)
class Linked:
    """The node of the article and all nodes by their `@id`; `is_broken` where it was picked out of invalid JSON."""

    node: Node = field(default_factory=dict)
    by_id: Mapping[str, Node] = field(default_factory=dict)
    is_broken: bool = False

    def words(self, *names: str) -> str | None:
        """The first of the properties that has a text, a name or an address; `linked.words("headline", "name")`."""
        return next((words for name in names if (words := self._words(self.node.get(name)))), None)

    def names(self, name: str) -> tuple[str, ...]:
        """The names of all the persons or things of a property; `linked.names("author")`."""
        value = self.node.get(name)
        values = value if isinstance(value, list) else [value]
        return tuple(dict.fromkeys(words for each in values[:20] if (words := self._words(each))))

    def _words(self, value: object) -> str | None:
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, Mapping):
            there = self.by_id.get(str(value.get("@id")), value)
            value = there.get("name") or value.get("name") or value.get("@value") or value.get("alternateName")
        return " ".join(html.unescape(value).split()) or None if isinstance(value, str) else None


def linked_data(scripts: list[str], *, url: str | None, title: str | None) -> Linked:
    """The article that the blocks of JSON-LD describe; empty where there is none.

    Example: `linked_data(['{"@type": "NewsArticle", "headline": "Talks begin"}'], url=None, title=None)`. Of several,
    that with the page's address or title, else the first; a mere page counts where there is no article.
    """
    parsed = [_parsed(script) for script in scripts[:_MOST_BLOCKS] if len(script) <= _LONGEST]
    nodes = [node for value in parsed if not isinstance(value, str) for node in _nodes(value)]
    by_id = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    best = max(nodes, key=lambda node: _fit(node, url, title), default=None)
    if best is not None and _rank(best):
        return Linked(best, by_id)
    broken = next((node for value in parsed if isinstance(value, str) and (node := _picked(value))), None)
    return Linked(broken, is_broken=True) if broken else Linked()


def _parsed(script: str) -> object:
    """The value, or the text itself where it is no JSON."""
    plain = _WRAPPING.sub("", script).strip().rstrip(";")
    try:
        value: object = json.loads(plain, strict=False)
    except (ValueError, RecursionError):
        return script
    return None if isinstance(value, str) else value


def _picked(script: str) -> Node:
    found: dict[str, object] = {}
    for match in _BROKEN.finditer(script):
        found.setdefault(match[1], match[2])
    return found if {"datePublished", "dateModified"} & found.keys() else {}


def _nodes(value: object) -> Iterator[Node]:
    """The objects from the outside in, since the page's own article stands before those that it names."""
    waiting, seen = deque([value]), 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extend(value[:_MOST_NODES])
        elif isinstance(value, Mapping):
            yield value
            waiting.extend(value[name] for name in _HELD if isinstance(value.get(name), list | Mapping))


def _types(node: Node) -> Iterator[str]:
    given = node.get("@type")
    for each in given if isinstance(given, list) else [given]:
        if isinstance(each, str):
            yield each.rpartition("/")[2].rpartition(":")[2].lower()


def _rank(node: Node) -> int:
    types = set(_types(node))
    if any(name.endswith("article") for name in types) or types & _ARTICLES:
        return 2
    return 1 if types & _PAGES else 0


def _fit(node: Node, url: str | None, title: str | None) -> tuple[int, bool, bool, bool]:
    linked = Linked(node)
    is_here = url is not None and url in (node.get("@id"), linked.words("url"), _address(node))
    is_titled = title is not None and linked.words("headline", "name") == title
    return _rank(node), is_here, is_titled, "datePublished" in node


def _address(node: Node) -> str | None:
    page = node.get("mainEntityOfPage")
    found = page.get("@id") if isinstance(page, Mapping) else page
    return found if isinstance(found, str) else None


def addresses(linked: Linked) -> Iterator[str]:
    """Where the article says that it stands."""
    yield from filter(None, (_address(linked.node), linked.words("url")))
