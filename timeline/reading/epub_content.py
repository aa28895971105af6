"""What the XML of a book's list of files holds, gathered as it is walked through."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.reading.field_content import FieldContent

_FIELDS = frozenset(("title", "creator", "publisher", "date", "language"))
_CHAPTERS = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document"))


class ContainerContent:
    """Where the list is: `META-INF/container.xml`."""

    def __init__(self) -> None:
        self.package = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "rootfile" and not self.package:
            self.package = attributes.get("full-path", "")

    def end(self, name: str) -> None:
        """An element ends."""

    def words(self, text: str) -> None:
        """A piece of character data."""


class PackageContent(FieldContent):
    """The list: fields of the book, the first of each, and its chapters in the order of reading."""

    def __init__(self) -> None:
        super().__init__(_FIELDS)
        self._files: dict[str, str] = {}
        self._order: list[str] = []

    @property
    def chapters(self) -> list[str]:
        """The paths of the chapters, as seen from the list; each once."""
        return list(dict.fromkeys(self._files[each] for each in self._order if each in self._files))

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        super().start("" if name in self.fields else name, attributes)
        if name == "item" and attributes.get("media-type") in _CHAPTERS and attributes.get("properties") != "nav":
            self._files.setdefault(attributes.get("id", ""), attributes.get("href", ""))
        elif name == "itemref" and attributes.get("linear") != "no":
            self._order.append(attributes.get("idref", ""))
