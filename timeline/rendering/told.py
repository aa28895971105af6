"""Words of strangers at the length that a page can carry."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model.visible import cut, visible

MOST_TEXT = 600
"""Characters of one text; timeline.json has all of it."""
MOST_VALUES = 60
"""Names or figures of one event."""


def told(text: str | None) -> str:
    """The text cut and fit to show; `told(None)` is empty."""
    return visible(cut(text or "", limit=MOST_TEXT))


def all_told(texts: Iterable[str]) -> list[str]:
    """Each text once, in their order, as many as can be shown."""
    return [*dict.fromkeys(map(told, texts))][:MOST_VALUES]
