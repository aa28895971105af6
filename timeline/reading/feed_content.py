"""What an RSS or Atom feed holds, gathered as it is walked through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from timeline.reading.records import one_line
from timeline.reading.xml_prolog import local_name

_NAMESPACES = {
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
}
# For feeds that forget to say what their prefixes mean.
_USUAL = {"": "", "atom": "", "dc": "dc:", "dcterms": "dcterms:", "content": "content:"}
_ENTRIES = frozenset({"item", "entry"})
_FEEDS = ("rss/channel/", "RDF/channel/", "feed/")
PUBLISHED = ("published", "issued", "pubDate", "dc:date", "dcterms:issued", "dcterms:created", "created")
UPDATED = ("updated", "modified", "dcterms:modified")
_MARKUP = ("title", "content:encoded", "content", "description", "summary")
_PLAIN = (*PUBLISHED, *UPDATED, "link", "guid", "id", "language", "dc:language", "dc:publisher", "dc:creator")
_PEOPLE = ("author", "author/name", "source", "source/title")
_GATHERED = frozenset({*_MARKUP, *_PLAIN, *_PEOPLE})


@dataclass(slots=True)
class Words:
    """The words of an element as written; `kind` is its `type`, "xhtml" where elements within became tags again."""

    kind: str
    pieces: list[str] = field(default_factory=list)
    plain: bool = True

    @property
    def text(self) -> str:
        """All of them."""
        return "".join(self.pieces)


@dataclass(slots=True)
class Entry:
    """An entry, or the feed itself: its fields by name, the first of each; its links by what they are for."""

    lang: str | None = None
    fields: dict[str, Words] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    def words(self, *names: str) -> str | None:
        """The words of the first of these fields that has any, on one line."""
        found = (one_line(self.fields[name].text) for name in names if name in self.fields)
        return next(filter(None, found), None)


class FeedContent:
    """The feed and the first of its whole entries; give it to `walk_xml` with `prefixes`, then ask."""

    def __init__(self, max_entries: int) -> None:
        self.feed = Entry()
        self.entries: list[Entry] = []
        self.left_out = 0
        self._max_entries = max_entries
        self._prefixes = dict(_USUAL)
        self._path: list[str] = []
        self._gathering: list[Words | None] = []
        self._entry: Entry | None = None
        self._entry_depth = 0
        self._markup_depth = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._declare(attributes)
        if self._markup_depth:
            self._markup_depth += 1
            self._tag(f"<{local_name(name)}>")
            return
        self._path.append(self._canonical(name))
        if self._entry is None and self._path[-1] in _ENTRIES:
            self._entry, self._entry_depth = Entry(lang=attributes.get("xml:lang")), len(self._path)
        elif len(self._path) == 1:
            self.feed.lang = attributes.get("xml:lang")
        self._gathering.append(self._gathered(attributes))

    def end(self, name: str) -> None:
        """An element ends."""
        if self._markup_depth > 1:
            self._markup_depth -= 1
            self._tag(f"</{local_name(name)}>")
            return
        self._markup_depth = 0
        if self._entry is not None and len(self._path) == self._entry_depth:
            self._keep(self._entry)
            self._entry = None
        self._path.pop()
        self._gathering.pop()

    def words(self, text: str) -> None:
        """A piece of character data."""
        gathering = self._gathering[-1] if self._gathering else None
        if gathering is not None:
            gathering.pieces.append(escape(text, quote=False) if gathering.kind == "xhtml" else text)

    def _keep(self, entry: Entry) -> None:
        if len(self.entries) < self._max_entries:
            self.entries.append(entry)
        else:
            self.left_out += 1

    def _tag(self, tag: str) -> None:
        gathering = self._gathering[-1]
        if gathering is not None:
            gathering.pieces.append(tag)

    def _gathered(self, attributes: Mapping[str, str]) -> Words | None:
        owner, key = self._place()
        if key == "link":
            self._link(owner, attributes)
        # A content elsewhere ("src") is not fetched; its words would be none of its own.
        if (
            key not in _GATHERED
            or key in owner.fields
            or "src" in attributes
            or (key == "link" and "href" in attributes)
        ):
            return None
        words = Words(attributes.get("type", ""))
        self._markup_depth = 1 if words.kind == "xhtml" else 0
        owner.fields[key] = words
        return words

    def _place(self) -> tuple[Entry, str]:
        if self._entry is not None:
            return self._entry, "/".join(self._path[self._entry_depth :])
        path = "/".join(self._path)
        return self.feed, next((path.removeprefix(feed) for feed in _FEEDS if path.startswith(feed)), "")

    @staticmethod
    def _link(owner: Entry, attributes: Mapping[str, str]) -> None:
        if "href" in attributes:
            owner.links.setdefault(attributes.get("rel", "alternate"), attributes["href"])

    def _declare(self, attributes: Mapping[str, str]) -> None:
        for name, uri in attributes.items():
            if name == "xmlns" or name.startswith("xmlns:"):
                self._prefixes[name[6:]] = _NAMESPACES.get(uri, "" if name == "xmlns" else "?")

    def _canonical(self, name: str) -> str:
        prefix, _, local = name.rpartition(":")
        # RDF's own prefix is only ever on the root.
        meant = "" if local == "RDF" else self._prefixes.get(prefix, "?")
        return meant + local
