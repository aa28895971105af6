"""Which reader reads what: by the bytes a file begins with, then by its text; archives are followed inwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.config import ReadingConfig
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import decode
from timeline.reading.feeds import FEED
from timeline.reading.foreign import MARKUP, refuse, refuse_by_name
from timeline.reading.gzipped import GZIP
from timeline.reading.html import HTML
from timeline.reading.json_documents import JSON
from timeline.reading.jsonl import JSONL
from timeline.reading.limiting import limited
from timeline.reading.loading import failure
from timeline.reading.mails import MAIL, MBOX
from timeline.reading.opened import ByteReader, Found, Opened
from timeline.reading.parquet import PARQUET
from timeline.reading.pdf import PDF
from timeline.reading.source import Decoded, Draft, Reader, not_read
from timeline.reading.table import TABLE
from timeline.reading.tarred import TAR
from timeline.reading.texts import MARKDOWN, PLAIN_TEXT
from timeline.reading.timeml import TIMEML
from timeline.reading.warc import WARC
from timeline.reading.zipped import ZIP

# The first that claims the bytes reads them: the surest signs first, mail, which any lines may resemble, last.
BYTE_READERS: tuple[ByteReader, ...] = (ZIP, GZIP, PDF, PARQUET, TAR, WARC, MBOX, MAIL)

# The first that claims a text reads it: what content alone decides comes before what the name says, and plain text,
# which claims everything, last. Lines before JSON: a file of one line is both, and lines lose less to a mistake.
READERS: tuple[Reader, ...] = (TIMEML, FEED, HTML, MARKUP, JSONL, JSON, MARKDOWN, TABLE, PLAIN_TEXT)


def read_opened(opened: Opened, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    """The documents in a file that is open, those in archives within it, too, and what could not be read."""
    yield from _read(opened, config)
    spent = opened.budget.refusal(opened.shown, config) if opened.budget.spent else None
    yield from (told for told in (failure(opened), spent) if told is not None)


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    reader = next((reader for reader in BYTE_READERS if reader.claims(opened)), None)
    if reader is None:
        found = _from_text(opened, config)
    elif reader.holds and opened.depth >= config.max_depth:
        detail = f"it is an archive more than {config.max_depth} deep in others, and not opened"
        found = iter([not_read(opened.shown, Reason.TOO_LARGE, detail)])
    else:
        found = _followed(reader.read(opened, config), config)
        found = limited(found, shown=opened.shown) if reader.holds and reader is not GZIP else found
    for result in found:
        yield _placed(result, opened) if isinstance(result, Draft) else result


def _followed(found: Iterator[Found], config: ReadingConfig) -> Iterator[Draft | Rejected]:
    for each in found:
        if isinstance(each, Opened):
            yield from _read(each, config)
        else:
            yield each


def _from_text(opened: Opened, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    # Before it is loaded: that a large file is a video helps more than that it is large.
    data = refuse(opened.head, shown=opened.shown) or opened.data(config.max_bytes)
    if data is None:
        return
    text = data if isinstance(data, Rejected) else _text(data, opened)
    if isinstance(text, Rejected):
        yield text
        return
    decoded = Decoded(opened.shown, text, opened.told.url)
    reader = next(reader for reader in READERS if reader.claims(decoded))
    yield from unnumbered(list(reader.read(decoded, config)))


def unnumbered(results: list[Draft | Rejected]) -> Iterator[Draft | Rejected]:
    """The results of one file: a single document needs no number in its id."""
    for result in results:
        yield replace(result, part=None) if len(results) == 1 and isinstance(result, Draft) else result


def _text(data: bytes, opened: Opened) -> str | Rejected:
    text = _as_told(data, opened.told.charset) or decode(data, shown=opened.shown)
    if isinstance(text, Rejected) and text.reason is not Reason.EMPTY:
        return refuse_by_name(opened.suffix, shown=opened.shown) or text
    return text


def _as_told(data: bytes, charset: str | None) -> str | None:
    if charset is None:
        return None
    from timeline.reading.charsets import decode_as

    return decode_as(data, charset)


def _placed(draft: Draft, opened: Opened) -> Draft:
    """The draft with what the record around it tells; what the document says itself comes first."""
    told, article = opened.told, draft.article
    article = replace(
        article,
        path=opened.path or article.path,
        url=article.url or told.url,
        lang=article.lang or told.lang,
        extra={**told.extra, **article.extra},
    )
    return replace(draft, article=article, part=draft.part if opened.part is None else opened.part)
