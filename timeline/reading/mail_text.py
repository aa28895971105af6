"""The words of a mail's headers and parts, whatever their senders did to them."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header
from email.message import Message

from timeline.model.rejected import Rejected
from timeline.reading.charsets import decode_as
from timeline.reading.decoding import decode, has_text, without_surrogates
from timeline.reading.records import one_line

_LONGEST_HEADER = 10_000  # characters
_FULL_PLAIN = 200  # characters: "see this mail in your browser" is shorter
_QUOTE = re.compile(r">*")


def headers(message: Message, name: str) -> Iterator[str]:
    """The words of each header of this name, decoded, on one line; "=?utf-8?q?caf=C3=A9?=" is "café"."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            words = one_line(_decoded(str(value)[:_LONGEST_HEADER]))
            if words:
                yield words


def header(message: Message, name: str) -> str | None:
    """The words of the first such header."""
    return next(headers(message, name), None)


def _decoded(raw: str) -> str:
    plain = _bytes_as_text(raw.encode("utf-8", "surrogateescape"))
    try:
        pieces = decode_header(plain)
    except (MessageError, binascii.Error, ValueError):
        return plain
    return "".join(_piece(words, charset) for words, charset in pieces)


def _piece(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    # What stands between encoded words comes as bytes of the text that was given.
    return decode_as(words, charset) or _bytes_as_text(words if charset else words.decode("latin-1").encode())


def _bytes_as_text(data: bytes) -> str:
    try:
        return without_surrogates(data.decode("utf-8"))
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def parameter(part: Message, name: str, *, of: str = "content-type") -> str:
    """A parameter of a header in lower case, "" without; `parameter(part, "charset")` is "utf-8"."""
    try:
        value = part.get_param(name, "", of)
    except (ValueError, LookupError, TypeError, MessageError):
        return ""
    return str(value[2] if isinstance(value, tuple) else value).strip()[:200]


def file_name(part: Message) -> str:
    """What the sender calls a part; "" for a part without a name."""
    named = parameter(part, "filename", of="content-disposition") or parameter(part, "name")
    return one_line(_decoded(named)) or ""


def part_bytes(part: Message) -> bytes:
    """A part's bytes, its transfer encoding undone as far as that works."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, MessageError):  # binascii.Error is a ValueError
        return b""
    return payload if isinstance(payload, bytes) else b""


def part_text(part: Message) -> str:
    """The text of a part; of HTML the visible words. "" where it has none."""
    data = part_bytes(part)
    found = decode_as(data, parameter(part, "charset")) or decode(data, shown="")
    text = "" if isinstance(found, Rejected) else found
    if part.get_content_type() == "text/html":
        from timeline.reading.html import text_of_html

        text = text_of_html(text)
    elif parameter(part, "format").lower() == "flowed":
        text = _unflowed(text, joins=parameter(part, "delsp").lower() == "yes")
    return text if has_text(text) else ""


def fuller(plain: str, html: str) -> str:
    """Of two forms of one text the plain one, unless it only refers to the other."""
    return plain if len(plain) >= _FULL_PLAIN or len(plain) * 2 >= len(html) else html


def _unflowed(text: str, *, joins: bool) -> str:
    """Lines that end in a blank go on in the next (RFC 3676), but for a signature's mark and another's words."""
    joined: list[str] = []
    depth = -1
    for line in text.replace("\r\n", "\n").split("\n"):
        quotes = len(line) - len(line.lstrip(">"))
        body = line[quotes:].removeprefix(" ")
        if quotes == depth:
            joined[-1] += body
        else:
            joined.append(line if quotes else body)
        goes_on = body.endswith(" ") and body != "-- "
        depth = quotes if goes_on else -1
        joined[-1] = joined[-1][:-1] if goes_on and joins else joined[-1]
    return "\n".join(joined)
