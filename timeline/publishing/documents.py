"""Documents in the shape of timeline.json."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath
from urllib.parse import urlsplit

from timeline.model.document import Article, Dct, Document
from timeline.model.interval import Interval
from timeline.model.moments import day_or_time
from timeline.model.published import PublishedDate, PublishedDocument
from timeline.publishing.words import in_words

# Files whose text is the file as decoded, so that offsets can be followed in the file itself.
_PLAIN_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})
_STDIN = "-"


def published_document(document: Document, *, copy_of: str | None = None) -> PublishedDocument:
    """A document with its publication date as plain values; `source` is never empty."""
    article = document.article
    return PublishedDocument(
        id=article.id,
        path=path_as_given(article.path),
        title=article.title,
        url=article.url,
        source=source_name(article),
        lang=article.lang,
        copy_of=copy_of,
        text=None if _is_the_file(article) else article.text,
        published=None if document.dct is None else published_date(document.dct),
        candidates=tuple(published_date(candidate) for candidate in document.candidates),
        warnings=document.warnings,
    )


def published_date(dct: Dct) -> PublishedDate:
    """A publication context as plain values; days stay days."""
    return PublishedDate(
        from_=day_or_time(dct.interval.start),
        until=day_or_time(dct.interval.end),
        granularity=dct.interval.granularity,
        basis=dct.basis.value,
        evidence=dct.evidence,
        probability=dct.probability,
    )


def publication_in_words(interval: Interval) -> str:
    """When something was published, for people; "published Sunday 7 December 2025"."""
    return f"published {in_words(interval)}"


def source_name(article: Article) -> str:
    """Who says it: the named source, else the host of the address, else the file's name."""
    return article.source or _host(article.url) or PurePath(article.path or "").name or article.id


def path_as_given(path: str | None) -> str | None:
    """The path, shortened to its name where it is absolute: results are the same on every machine."""
    if path is None or not PurePath(path).is_absolute():
        return path
    return PurePath(path).name


def _is_the_file(article: Article) -> bool:
    if article.path is None or article.path == _STDIN:
        return False
    return PurePosixPath(article.path).suffix.lower() in _PLAIN_SUFFIXES


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
