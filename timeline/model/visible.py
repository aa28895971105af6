"""Text of strangers made fit to show: what could hide or reorder words becomes something one can see."""

from __future__ import annotations

import unicodedata

# Joiners shape Persian, Hindi and emoji and cannot reorder anything; a soft hyphen only offers a line break.
_HARMLESS = frozenset("\n\t\u200c\u200d\u00ad")
_HIDING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """The text with control, bidi and zero-width characters spelt out: `visible("a\\u202eb")` is `a[U+202E]b`."""
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def cut(text: str, *, limit: int) -> str:
    """At most `limit` characters, the last one an ellipsis where something is missing."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def safe_url(url: str | None) -> str | None:
    """The address if a reader may be sent there (http or https), else None; `javascript:` never passes."""
    if url is None or not url.lower().startswith(("http://", "https://")):
        return None
    return None if any(_is_hidden(letter) or letter.isspace() for letter in url) else url


def _shown(letter: str) -> str:
    return f"[U+{ord(letter):04X}]" if _is_hidden(letter) else letter


def _is_hidden(letter: str) -> bool:
    return letter not in _HARMLESS and unicodedata.category(letter) in _HIDING
