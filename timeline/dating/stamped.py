"""Evidence that came with the document: stamps given from outside, stamps of its record, an update's stamp."""

from __future__ import annotations

from dataclasses import replace

from timeline.dating.finding import Finding, Kind
from timeline.dating.stamps import read_stamp
from timeline.dating.written import Unread
from timeline.model.document import Article, Basis, Stamp


def given_stamps(article: Article) -> tuple[Finding, ...]:
    """Dates somebody gave for the document: `given: 2025-12-07 (published.csv, line 2)`."""
    return tuple(_finding(stamp, article.lang) for stamp in article.stamps if stamp.basis is Basis.GIVEN)


def own_stamps(article: Article) -> tuple[Finding, ...]:
    """Dates in the document's own record, front matter or markup: `published: 2025-12-07 (docs.jsonl, line 3)`."""
    return tuple(_finding(stamp, article.lang) for stamp in article.stamps if stamp.basis is not Basis.GIVEN)


def update_stamp(article: Article) -> tuple[Finding, ...]:
    """The `updated` field of the document's record."""
    text = article.extra.get("updated")
    if not text:
        return ()
    where = article.extra.get("updated_where")
    stamp = Stamp(Basis.MARKUP, text, where or article.path or article.id)
    finding = _finding(stamp, article.lang)
    words = f"updated: {text} ({where})" if where else f"updated: {text}"
    return (replace(finding, words=words, kind=Kind.UPDATED),)


def _finding(stamp: Stamp, lang: str | None) -> Finding:
    name = "given" if stamp.basis is Basis.GIVEN else "published"
    words = f"{name}: {stamp.text} ({stamp.where})"
    read = read_stamp(stamp.text, lang=lang)
    if isinstance(read, Unread):
        return Finding(stamp.basis, words, unread=read, where=stamp.where)
    return Finding(stamp.basis, words, read, where=stamp.where)
