"""What a TimeML document holds, gathered as it is walked through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.reading.records import one_line

CREATION, PUBLICATION = "CREATION_TIME", "PUBLICATION_TIME"
_FIELDS = frozenset({"DOCID", "DOCNO", "DCT", "TITLE", "HEADLINE", "HL"})
_NO_PROSE = frozenset({"DOCID", "DOCNO", "DCT"})
_BETWEEN_TEXTS = "\n\n"


@dataclass(frozen=True, slots=True)
class Told:
    """A time that tells about the document: its function in it, its value and its words (or none)."""

    function: str
    value: str
    words: str


@dataclass(slots=True)
class _Open:
    """An element whose words are gathered until it ends at `depth`."""

    name: str
    depth: int
    pieces: list[str] = field(default_factory=list)
    value: str = ""


class TimemlContent:
    """Text, fields and times of one document; give it to `walk_xml`, then ask."""

    def __init__(self) -> None:
        self.lang: str | None = None
        self._depth = 0
        self._text_depth = 0
        self._texts: list[str] = []
        self._outside: list[str] = []
        self._field: _Open | None = None
        self._time: _Open | None = None
        self._fields: dict[str, str] = {}
        self._times: list[Told] = []

    @property
    def text(self) -> str:
        """The character data of TEXT; without one, that of the root without what only names the document."""
        return "".join(self._texts or self._outside)

    def field(self, *names: str) -> str:
        """The words of the first of these elements that there is; "" without any."""
        return next((self._fields[name] for name in names if name in self._fields), "")

    def times(self) -> list[Told]:
        """The creation times, then the publication's; a DCT that marks no time is taken by its words."""
        dct = self.field("DCT")
        bare = [Told(CREATION, "", one_line(dct) or "")] if not self._times and dct else []
        return sorted([*self._times, *bare], key=lambda told: told.function != CREATION)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        self.lang = self.lang or attributes.get("xml:lang") or None
        if name == "TEXT" and not self._text_depth:
            self._text_depth = self._depth
            self._texts.extend([_BETWEEN_TEXTS] if self._texts else [])
        elif name in _FIELDS and self._field is None:
            self._field = _Open(name, self._depth)
        elif name == "TIMEX3" and self._time is None:
            self._time = self._opened(attributes)

    def _opened(self, attributes: Mapping[str, str]) -> _Open | None:
        in_dct = self._field is not None and self._field.name == "DCT"
        function = attributes.get("functionInDocument", "NONE")
        # Some files leave the function out where the element around it says it.
        function = CREATION if in_dct and function == "NONE" else function
        if function not in (CREATION, PUBLICATION):
            return None
        return _Open(function, self._depth, value=attributes.get("value", ""))

    def end(self, name: str) -> None:
        """An element ends."""
        del name
        if self._time is not None and self._time.depth == self._depth:
            self._times.append(Told(self._time.name, self._time.value, one_line("".join(self._time.pieces)) or ""))
            self._time = None
        if self._field is not None and self._field.depth == self._depth:
            self._fields.setdefault(self._field.name, "".join(self._field.pieces))
            self._field = None
        if self._text_depth == self._depth:
            self._text_depth = 0
        self._depth -= 1

    def words(self, text: str) -> None:
        """A piece of character data."""
        for gathering in (self._field, self._time):
            if gathering is not None:
                gathering.pieces.append(text)
        if self._text_depth:
            self._texts.append(text)
        elif self._field is None or self._field.name not in _NO_PROSE:
            self._outside.append(text)
