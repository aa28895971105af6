"""Mails as documents."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from email.utils import parseaddr

from timeline.config import ReadingConfig
from timeline.model.document import Article, Stamp
from timeline.model.rejected import Reason, Rejected
from timeline.reading.mail_head import begins_mail
from timeline.reading.mail_page import is_saved_page, saved_page
from timeline.reading.mail_parts import Parts, parsed, parts
from timeline.reading.mail_text import header, headers
from timeline.reading.opened import Found, Opened
from timeline.reading.records import RECORD_BASIS
from timeline.reading.source import Draft, not_read

_LONGEST_LINE = 65_536


def read_mail(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    """The mail and what is attached to it. Rejected: NO_TEXT, TOO_LARGE, MALFORMED (too many parts)."""
    data = opened.data(config.max_bytes)
    if isinstance(data, Rejected):
        yield data
    elif data is not None:
        yield from _mail(opened, data)


def _mail(opened: Opened, data: bytes) -> Iterator[Found]:
    message = parsed(data)
    if message is None:
        yield not_read(opened.shown, Reason.MALFORMED, "the mail has too many parts, or parts too deep in others")
        return
    if is_saved_page(message, suffix=opened.suffix):
        yield saved_page(message, opened)
        return
    found = parts(message)
    if found.text:
        yield _draft(message, found, opened)
    for name, attached in found.attached:
        yield opened.member(name, attached)
    if not found.text and not found.attached:
        yield not_read(opened.shown, Reason.NO_TEXT, "the mail has no text")


def _draft(message: Message, found: Parts, opened: Opened) -> Draft:
    name, address = parseaddr(header(message, "From") or "")
    language = header(message, "Content-Language")
    article = Article(
        id="",
        text=found.text,
        path=opened.path or opened.shown,
        title=header(message, "Subject"),
        url=(header(message, "Archived-At") or "").strip("<> ") or None,
        source=name or address or None,
        lang=language.split(",")[0].strip() if language else None,
        stamps=tuple(
            Stamp(RECORD_BASIS, words, f"{opened.shown}, Date header")
            for words in dict.fromkeys(headers(message, "Date"))
        ),
        extra=_extra(message, found),
    )
    return Draft(article, opened.shown, opened.part)


def _extra(message: Message, found: Parts) -> dict[str, str]:
    told = {
        "author": header(message, "From"),
        "message_id": header(message, "Message-ID"),
        "attachments": ", ".join(found.left_out),
    }
    return {name: words for name, words in told.items() if words}


def read_mbox(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    """The mails of a file of many, each as `read_mail` has it."""
    for number, data in enumerate(_each(opened, config.max_bytes), start=1):
        if not opened.budget.allows_one():
            return
        mail = opened.record(f"mail {number}", number, data or b"")
        if data is None:
            detail = f"it is larger than the {config.max_bytes:,} bytes allowed"
            yield not_read(mail.shown, Reason.TOO_LARGE, detail)
        else:
            yield from _mail(mail, data)


def _each(opened: Opened, max_bytes: int) -> Iterator[bytes | None]:
    """The mails; None for one that is too large."""
    lines: list[bytes] = []
    size, after_blank = 0, False
    opened.stream.readline(_LONGEST_LINE)
    while line := opened.stream.readline(_LONGEST_LINE):
        if after_blank and begins_mail(line):
            yield b"".join(lines) if size <= max_bytes else None
            lines, size, after_blank = [], 0, False
            continue
        after_blank = not line.strip()
        size += len(line)
        if size <= max_bytes:
            lines.append(_unquoted(line))
    yield b"".join(lines) if size <= max_bytes else None


def _unquoted(line: bytes) -> bytes:
    return line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(b"From ") else line
