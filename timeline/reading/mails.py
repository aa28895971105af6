"""E-mail: one document a mail, with the documents attached to it; files of many (mbox); saved pages (MHTML)."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.config import ReadingConfig
from timeline.reading.mail_head import is_mail, is_mbox
from timeline.reading.opened import ByteReader, Found, Opened

_NAMES = frozenset((".eml", ".mht", ".mhtml"))


def _claims(opened: Opened) -> bool:
    return opened.suffix in _NAMES or is_mail(opened.head)


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.mail_articles import read_mail

    yield from read_mail(opened, config)


def _claims_many(opened: Opened) -> bool:
    return is_mbox(opened.head)


def _read_many(opened: Opened, config: ReadingConfig) -> Iterator[Found]:
    from timeline.reading.mail_articles import read_mbox

    yield from read_mbox(opened, config)


MBOX = ByteReader("mbox", _claims_many, _read_many)
MAIL = ByteReader("mail", _claims, _read)
