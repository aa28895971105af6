"""A web page in the shape of a mail (MHTML), as browsers save it: the page is the document, its pictures are not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from email.message import Message
from email.utils import parsedate_to_datetime

from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading.mail_text import header, parameter, part_bytes
from timeline.reading.opened import Opened
from timeline.reading.source import Draft, not_read

_NAMES = frozenset((".mht", ".mhtml"))
_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_SENT = ("Received", "Message-ID", "To", "Return-Path", "Delivered-To")
_DEEPEST = 5
_LONGEST_URL = 2_000


def is_saved_page(message: Message, *, suffix: str) -> bool:
    """Whether a mail is a saved page, and none that somebody sent: by its headers, or by its name and a page in it."""
    if suffix in _NAMES:
        return _page(message) is not None
    if any(name in message for name in _SENT) or message.get_content_type() != "multipart/related":
        return False
    page = _page(message)
    return page is not None and _address(message, page) is not None


def saved_page(message: Message, opened: Opened) -> Draft | Rejected:
    """The page, with when it was saved, which is no publication date, in `extra["captured"]`. Rejected: NO_TEXT."""
    from timeline.reading.html import article_of_html

    page = _page(message)
    if page is None:
        return not_read(opened.shown, Reason.NO_TEXT, "the web archive holds no page")
    charset = parameter(page, "charset") or None
    found = article_of_html(part_bytes(page), shown=opened.shown, url=_address(message, page), charset=charset)
    return found if isinstance(found, Rejected) else Draft(_told(found, message), opened.shown, opened.part)


def _told(article: Article, message: Message) -> Article:
    from dataclasses import replace

    captured = _captured(message)
    extra = {"captured": captured} if captured else {}
    return replace(article, title=article.title or header(message, "Subject"), extra={**extra, **article.extra})


def _captured(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(header(message, "Date") or "").astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _address(message: Message, page: Message) -> str | None:
    told = (header(message, "Snapshot-Content-Location"), header(page, "Content-Location"))
    return next((each for each in told if each and _is_web(each)), None)


def _is_web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://")) and len(address) <= _LONGEST_URL


def _page(message: Message) -> Message | None:
    """The part that the others belong to: the one that is named, else the first page."""
    start = parameter(message, "start").strip("<> ")
    pages = [part for part in _parts(message, 0) if part.get_content_type() in _PAGES]
    named = (part for part in pages if start and (header(part, "Content-ID") or "").strip("<> ") == start)
    return next(named, None) or next(iter(pages), None)


def _parts(message: Message, depth: int) -> Iterator[Message]:
    payload = message.get_payload() if message.is_multipart() else None
    if not isinstance(payload, list):
        yield message
    elif depth < _DEEPEST:
        for part in payload:
            if isinstance(part, Message):
                yield from _parts(part, depth + 1)
