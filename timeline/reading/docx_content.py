"""What the XML of a Word document holds, gathered as it is walked through."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.reading.records import one_line

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
# The same once more for older programs; what was moved away or deleted; the places of comments and notes.
_PASSED_OVER = frozenset({"Fallback", "del", "moveFrom", "instrText", "footnoteReference", "commentReference"})
CORE_FIELDS = frozenset({"title", "creator", "created", "modified", "language"})


class DocxContent:
    """Text, title and language of `word/document.xml`: paragraphs, and cells of tables, apart by a blank line."""

    def __init__(self) -> None:
        self.title: str | None = None
        self.lang: str | None = None
        self._paragraphs: list[str] = []
        self._words: list[str] = []
        self._style = ""
        self._texts = 0
        self._passing = 0

    @property
    def text(self) -> str:
        """The paragraphs that are not blank."""
        return "\n\n".join(self._paragraphs)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._passing or name in _PASSED_OVER:
            self._passing += 1
        elif name == "t":
            self._texts += 1
        elif name == "pStyle":
            self._style = attributes.get("w:val", "")
        elif name == "lang":
            self.lang = self.lang or attributes.get("w:val")
        elif name in _BREAKS:
            # In the properties of a paragraph the same name is a place to stop at.
            self._words.extend([] if "w:pos" in attributes else [_BREAKS[name]])

    def end(self, name: str) -> None:
        """An element ends."""
        if self._passing:
            self._passing -= 1
        elif name == "t":
            self._texts -= 1
        elif name == "p":
            self._paragraph()

    def words(self, text: str) -> None:
        """A piece of character data."""
        if self._texts and not self._passing:
            self._words.append(text)

    def _paragraph(self) -> None:
        text = "".join(self._words).strip()
        if text:
            self._paragraphs.append(text)
            # "Title" in any of Word's languages has this name inside.
            self.title = self.title or (one_line(text) if self._style == "Title" else None)
        self._words, self._style = [], ""
