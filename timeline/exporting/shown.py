"""Text of strangers as other programs show it: one line, of bounded length, with nothing hidden in it."""

from __future__ import annotations

import unicodedata

# Longer than any clause; what is cut is in timeline.json.
_MOST = 600
# Joiners shape Persian, Hindi and emoji and cannot reorder anything; a soft hyphen only offers a line break.
_HARMLESS = frozenset("\u200c\u200d\u00ad")
_HIDING = frozenset({"Cc", "Cf", "Zl", "Zp"})


def shown(text: str) -> str:
    """The text on one line, hidden characters spelt out: `shown("a\\u202eb\\n c")` is `a[U+202E]b c`."""
    line = " ".join(text.split())
    cut = line if len(line) <= _MOST else line[: _MOST - 1].rstrip() + "…"
    return cut if cut.isprintable() else "".join(map(_spelt_out, cut))


def web_link(url: str | None) -> str | None:
    """The address if a reader may be sent there (http or https), else None; `javascript:` never passes."""
    if url is None or not url.lower().startswith(("http://", "https://")):
        return None
    return None if any(letter.isspace() or _hides(letter) for letter in url) else url


def _spelt_out(letter: str) -> str:
    return f"[U+{ord(letter):04X}]" if _hides(letter) else letter


def _hides(letter: str) -> bool:
    return letter not in _HARMLESS and unicodedata.category(letter) in _HIDING
