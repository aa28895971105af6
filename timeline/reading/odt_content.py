"""What the XML of an OpenDocument text holds, gathered as it is walked through."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.reading.records import one_line

_PARAGRAPHS = frozenset(("p", "h"))
_BREAKS = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}
# Deleted text, comments, notes, fields of forms, tables of contents, what pictures are described by.
_PASSED_OVER = frozenset(
    (
        "tracked-changes",
        "annotation",
        "note",
        "forms",
        "table-of-content",
        "alphabetical-index",
        "desc",
        "title",
        "script",
    )
)
META_FIELDS = frozenset(("title", "creator", "initial-creator", "creation-date", "date", "language"))
_MOST_BLANKS = 1_000


class OdtContent:
    """Text and title of `content.xml`: paragraphs, and cells of tables, apart by a blank line."""

    def __init__(self) -> None:
        self.title: str | None = None
        self._paragraphs: list[str] = []
        self._open: list[tuple[str, list[str]]] = []
        self._passing = 0
        self._in_body = False

    @property
    def text(self) -> str:
        """The paragraphs that are not blank."""
        return "\n\n".join(self._paragraphs)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._in_body = self._in_body or name == "body"
        if self._passing or name in _PASSED_OVER:
            self._passing += 1
        elif name in _PARAGRAPHS:
            self._open.append((attributes.get("text:style-name", ""), []))
        elif name == "s":
            count = attributes.get("text:c", "1")
            self.words(" " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MOST_BLANKS))
        else:
            self.words(_BREAKS.get(name, ""))

    def end(self, name: str) -> None:
        """An element ends."""
        if self._passing:
            self._passing -= 1
        elif name in _PARAGRAPHS and self._open:
            style, words = self._open.pop()
            text = "".join(words).strip()
            self._paragraphs.extend([text] if text else [])
            self.title = self.title or (one_line(text) if style == "Title" else None)

    def words(self, text: str) -> None:
        """A piece of character data; what stands between paragraphs is layout."""
        if self._open and self._in_body and not self._passing:
            self._open[-1][1].append(text)
