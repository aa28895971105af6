"""A mail taken apart: its text, what is attached to it and worth reading, what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from pathlib import PurePosixPath

from timeline.reading.mail_text import file_name, fuller, part_bytes, part_text
from timeline.reading.member_names import member_name

_MOST_PARTS = 500
_MOST_LINES = 2_000_000
_MOST_EFFORT = 10_000_000  # the parser compares each line with each boundary that is open
_MOST_DIVIDERS = 20_000  # lines like those between parts
_DEEPEST = 20
_DOCUMENTS = frozenset((".pdf", ".docx", ".txt", ".md", ".html", ".htm", ".eml", ".zip", ".json", ".csv", ".xml"))
_KINDS = {
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@dataclass(frozen=True, slots=True)
class Parts:
    """The text ("" without any), attached documents by name, and the names of what else is attached."""

    text: str
    attached: tuple[tuple[str, bytes], ...]
    left_out: tuple[str, ...]


def parsed(data: bytes) -> Message | None:
    """The mail; None where its parts are more, or deeper in each other, than any mail needs."""
    lines, boundaries = data.count(b"\n"), data.lower().count(b"boundary=")
    if lines > _MOST_LINES or boundaries > _MOST_PARTS or lines * boundaries > _MOST_EFFORT:
        return None
    if data.count(b"\n--") > _MOST_DIVIDERS:
        return None
    try:
        # The newer policies take header values apart, in time that grows with the square of their length.
        return BytesParser(policy=compat32).parsebytes(data)
    except RecursionError:
        return None


def parts(message: Message) -> Parts:
    """What a mail consists of; `parts(message).text`.

    Of several forms of one text the plain one counts, unless it is a stub; texts that follow each other are joined.
    """
    attached: list[tuple[str, bytes]] = []
    left_out: list[str] = []
    for number, part in enumerate(_attachments(message), start=1):
        name = member_name(file_name(part)) or f"attachment {number}{_KINDS.get(part.get_content_type(), '')}"
        whole = _whole(part) if PurePosixPath(name).suffix.lower() in _DOCUMENTS else b""
        if whole:
            attached.append((name, whole))
        else:
            left_out.append(name)
    return Parts(_text(message, 0), tuple(attached), tuple(left_out))


def _text(part: Message, depth: int) -> str:
    if _is_attachment(part) or depth > _DEEPEST:
        return ""
    within = _within(part)
    if part.get_content_type() == "multipart/alternative":
        return _best([(one.get_content_type(), _text(one, depth + 1)) for one in within])
    if within:
        return "\n\n".join(filter(None, (_text(one, depth + 1) for one in within)))
    # Parts that were announced and never came: what there is, is the text.
    return part_text(part) if part.get_content_maintype() in ("text", "multipart") else ""


def _best(forms: list[tuple[str, str]]) -> str:
    plain = next((text for kind, text in forms if kind == "text/plain" and text), "")
    other = next((text for kind, text in reversed(forms) if kind != "text/plain" and text), "")
    return fuller(plain, other) if plain else other


def _within(part: Message) -> list[Message]:
    # Asked for a single part's payload, the library decodes it, and trips over broken parameters.
    payload = part.get_payload() if part.is_multipart() else []
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _is_attachment(part: Message) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    stated = str(part.get("content-disposition", "")).strip().lower()
    return stated.startswith("attachment") or (part.get_content_maintype() not in ("text", "multipart", "message"))


def _attachments(message: Message, depth: int = 0) -> Iterator[Message]:
    for part in _within(message):
        if _is_attachment(part):
            yield part
        elif depth < _DEEPEST:
            yield from _attachments(part, depth + 1)


def _whole(part: Message) -> bytes:
    inner = _within(part)
    if not inner:
        return part_bytes(part)
    try:
        return inner[0].as_bytes(policy=compat32)
    except (LookupError, ValueError, TypeError, AttributeError, MessageError, RecursionError):
        return b""  # it is named among what is left out
