"""How XML begins: its root by name, and whether a DOCTYPE declares anything, without parsing it."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \t\r\n]*")
_ASIDES = (("<?", "?>"), ("<!--", "-->"))
_MOST_ASIDES = 1_000  # comments and the like before the root
_LITERAL = r"""[ \t\r\n]+(?:"[^"]*"|'[^']*')"""
_DOCTYPE = re.compile(r"<!DOCTYPE[ \t\r\n]+([^\s<>\[\]\"']+)")
_PLAIN_DOCTYPE = re.compile(
    rf"{_DOCTYPE.pattern}(?:[ \t\r\n]+(?:SYSTEM{_LITERAL}|PUBLIC{_LITERAL}(?:{_LITERAL})?))?[ \t\r\n]*>"
)
_START = re.compile(r"<([^\s<>/=\"'!?]+)")


def root_name(text: str) -> str | None:
    """The name of the root without its prefix; `root_name("<?xml version='1.0'?><a:news/>")` is "news"."""
    at = _after_prolog(text)
    found = _DOCTYPE.match(text, at) or _START.match(text, at)
    return local_name(found[1]) if found else None


def begins_with_root(text: str) -> bool:
    """Whether an element follows after comments and the like."""
    return _START.match(text, _after_prolog(text)) is not None


def has_declarations(text: str) -> bool:
    """Whether a DOCTYPE does more than name the root and a file: `<!DOCTYPE a [<!ENTITY b "c">]>` does."""
    return text.startswith("<!DOCTYPE", _after_prolog(text))


def local_name(name: str) -> str:
    """The name without its prefix; "text" for "t:text"."""
    return name.rpartition(":")[2]


def _after_prolog(text: str) -> int:
    """Where the root begins, or a DOCTYPE that declares something."""
    at = _blanks(text, 0)
    for _ in range(_MOST_ASIDES):
        end = _aside_end(text, at)
        if end is None:
            break
        at = _blanks(text, end)
    return at


def _aside_end(text: str, at: int) -> int | None:
    for opening, closing in _ASIDES:
        if text.startswith(opening, at):
            end = text.find(closing, at + len(opening))
            return None if end < 0 else end + len(closing)
    doctype = _PLAIN_DOCTYPE.match(text, at)
    return doctype.end() if doctype else None


def _blanks(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at
