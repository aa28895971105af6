"""The entries of a feed as documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.document import Article, Stamp
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import has_text
from timeline.reading.feed_content import PUBLISHED, UPDATED, Entry, FeedContent, Words
from timeline.reading.limiting import limited
from timeline.reading.records import RECORD_BASIS, Place, one_line
from timeline.reading.source import Decoded, Draft, not_read
from timeline.reading.xml_text import walk_xml

_SIGN = re.compile(r"<[A-Za-z/!]|&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_MAIL_AND_NAME = re.compile(r"\S+@\S+\s+\(([^()]+)\)")
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


def read_feed(decoded: Decoded, *, max_entries: int) -> Iterator[Draft | Rejected]:
    """The entries. Rejected: MALFORMED (those before the mistake are used), TOO_LARGE, NO_DOCUMENTS; EMPTY of one."""
    content = FeedContent(max_entries)
    bad = walk_xml(decoded.text, content, prefixes=True)
    yield from limited(_documents(content, decoded.shown), shown=decoded.shown)
    if bad is not None:
        kept = f"; the {len(content.entries):,} entries before it are used" if content.entries else ""
        yield not_read(decoded.shown, Reason.MALFORMED, bad.detail + kept)
    elif content.left_out:
        detail = f"it has {content.left_out:,} entries more than the {max_entries:,} allowed; these are not read"
        yield not_read(decoded.shown, Reason.TOO_LARGE, detail)
    elif not content.entries:
        yield not_read(decoded.shown, Reason.NO_DOCUMENTS, "the feed has no entries")


def _documents(content: FeedContent, shown: str) -> Iterator[Draft | Rejected]:
    for number, entry in enumerate(content.entries, start=1):
        where = f"{shown}, entry {number}"
        title = one_line(_plain(entry.fields.get("title")))
        text = _text(entry) or title or ""
        if has_text(text):
            article = _article(entry, content.feed, title=title, text=text, place=Place(shown, where))
            yield Draft(article, where, number)
        else:
            yield not_read(where, Reason.EMPTY, "the entry has neither text nor title")


def _text(entry: Entry) -> str:
    """The whole text where the feed has it, else what it says in short."""
    names = ("content:encoded", "content", "description", "summary")
    return next(filter(has_text, (_plain(entry.fields.get(name)) for name in names)), "")


def _plain(words: Words | None) -> str:
    if words is None:
        return ""
    text = words.text.strip()
    # Plain RSS never says whether its words are markup: it is, where it looks like it.
    if words.kind == "text" or not _SIGN.search(text):
        return text
    from timeline.reading.html import text_of_html

    return text_of_html(text)


def _article(entry: Entry, feed: Entry, *, title: str | None, text: str, place: Place) -> Article:
    return Article(
        id="",
        text=text,
        path=place.shown,
        title=title,
        url=_url(entry),
        source=entry.words("source/title", "source", "dc:publisher") or one_line(_plain(feed.fields.get("title"))),
        lang=entry.lang or entry.words("dc:language") or feed.lang or feed.words("language", "dc:language"),
        stamps=tuple(_published(entry, place.where)),
        extra=dict(_extra(entry, place.where)),
    )


def _url(entry: Entry) -> str | None:
    written = entry.words("link")
    guid = entry.words("guid") or ""
    return entry.links.get("alternate") or written or (guid if _WEB.fullmatch(guid) else None)


def _published(entry: Entry, where: str) -> Iterator[Stamp]:
    seen: set[str] = set()
    for name in PUBLISHED:
        words = entry.words(name)
        if words and words not in seen:
            seen.add(words)
            yield Stamp(RECORD_BASIS, words, f"{where}, {name}")


def _extra(entry: Entry, where: str) -> Iterator[tuple[str, str]]:
    author = entry.words("dc:creator", "author/name", "author")
    named = _MAIL_AND_NAME.fullmatch(author) if author else None
    if author:
        yield "author", named[1] if named else author
    guid = entry.words("guid", "id")
    if guid:
        yield "guid", guid
    changed = next((name for name in UPDATED if entry.words(name)), None)
    if changed:
        yield "updated", entry.words(changed) or ""
        yield "updated_where", f"{where}, {changed}"
