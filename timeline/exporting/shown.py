"""Text of strangers as other programs show it: one line, of bounded length, with nothing hidden in it."""

from __future__ import annotations

from timeline.model.visible import cut, visible

# Longer than any clause; what is cut is in timeline.json.
_MOST = 600


def shown(text: str) -> str:
    """The text on one line, hidden characters spelt out: `shown("a\\u202eb\\n c")` is `a[U+202E]b c`."""
    return visible(cut(" ".join(text.split()), limit=_MOST))
