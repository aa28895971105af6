"""Names that archives give to what is in them: somebody else's words, made fit for results. Never paths to write to."""

from __future__ import annotations

import re

from timeline.reading.decoding import without_surrogates
from timeline.reading.walking import is_about_documents

_LONGEST = 200
_SEPARATORS = re.compile(r"[/\\]+")
_DRIVE = re.compile(r"[A-Za-z]:$")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_MADE_BY_SYSTEMS = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})


def member_name(name: str) -> str:
    """The name without steps that lead out of the archive; `member_name("../a\\\\C:/b.txt")` is "a/b.txt".

    Signs nobody sees become U+FFFD, and of a name longer than 200 characters the end is kept.
    """
    parts = [part for part in _SEPARATORS.split(name) if part not in ("", ".", "..") and not _DRIVE.match(part)]
    return _UNSEEN.sub("\ufffd", without_surrogates("/".join(parts)))[-_LONGEST:].lstrip("/")


def is_document(name: str) -> bool:
    """Whether a member may be a document, by the same rule as in folders: not hidden, not about documents."""
    parts = name.split("/")
    hidden = any(part.startswith(".") or part in _MADE_BY_SYSTEMS for part in parts)
    return bool(name) and not hidden and not is_about_documents(parts[-1])
