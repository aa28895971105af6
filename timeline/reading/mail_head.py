"""How mail begins: known by its headers, which are words of whoever sent it."""

from __future__ import annotations

import re

_HEADER = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_MBOX = rb"From \S{1,320} [^\n]{0,60}\d\d:\d\d[^\n]{0,30}\d{4}[^\n]{0,30}\r?\n"
# Only software writes these; a press release may begin with "From:" and "Date:", too.
_BY_MACHINES = frozenset(
    (b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"content-transfer-encoding")
)
_BY_PEOPLE = frozenset((b"from", b"subject", b"date", b"to", b"sender"))


def is_mail(head: bytes) -> bool:
    """Whether bytes begin with the headers of a mail; `is_mail(b"From: a@b.example\\nMessage-ID: <1>\\n\\n")`."""
    names: set[bytes] = set()
    *lines, last = head.split(b"\n")
    for number, line in enumerate(lines):
        if not line.strip():
            break
        if line[:1] in (b" ", b"\t") and number:
            continue
        match = _HEADER.match(line)
        if match is None:
            return False
        names.add(match[1].lower())
    del last  # may be cut
    return bool(names & _BY_MACHINES and names & _BY_PEOPLE)


def is_mbox(head: bytes) -> bool:
    """Whether bytes begin like a file of many mails: `From a@b.example Sun Dec  7 10:30:00 2025`, then headers."""
    begins = re.match(_MBOX, head) if head.startswith(b"From ") else None
    return bool(begins and _HEADER.match(head, begins.end()))


def begins_mail(line: bytes) -> bool:
    """Whether a line of such a file, after a blank one, begins the next mail."""
    return line.startswith(b"From ") and re.fullmatch(_MBOX, line) is not None
