"""The fields that office documents keep of themselves: elements with text in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping


class FieldContent:
    """The text of the elements that are wanted, by name."""

    def __init__(self, wanted: Collection[str]) -> None:
        self.fields: dict[str, str] = {}
        self._wanted = wanted
        self._name = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        del attributes
        self._name = name if name in self._wanted else ""

    def end(self, name: str) -> None:
        """An element ends."""
        del name
        self._name = ""

    def words(self, text: str) -> None:
        """A piece of character data."""
        if self._name:
            self.fields[self._name] = self.fields.get(self._name, "") + text
