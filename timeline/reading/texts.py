"""Plain text and Markdown: the file is the text, front matter tells about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading.front_matter import FrontMatter, front_matter
from timeline.reading.headline import headline, marked_headline
from timeline.reading.records import ALIASES, FIELDS, Place, to_draft
from timeline.reading.source import Decoded, Draft, Reader, not_read

# What the makers of web sites from Markdown call them.
_FRONT_MATTER_NAMES = {"date": "published", "lastmod": "updated", "language": "lang"}
_MARKDOWN = frozenset({".md", ".markdown"})


def _read_plain(decoded: Decoded, _: ReadingConfig) -> Iterator[Draft | Rejected]:
    yield from _read(decoded, markdown=False)


def _read_markdown(decoded: Decoded, _: ReadingConfig) -> Iterator[Draft | Rejected]:
    yield from _read(decoded, markdown=True)


def _read(decoded: Decoded, *, markdown: bool) -> Iterator[Draft | Rejected]:
    matter = front_matter(decoded.text) or FrontMatter({}, 0)
    where = f"{decoded.shown}, front matter" if matter.fields else decoded.shown
    draft = to_draft(_record(matter, decoded.text), place=Place(decoded.shown, where), field_map={})
    if isinstance(draft, Rejected):
        yield draft
        return
    if not decoded.text[matter.body_start :].strip():
        yield not_read(decoded.shown, Reason.EMPTY, "there is no text after the front matter")
        return
    yield replace(draft, article=_titled(draft.article, matter.body_start, markdown=markdown), where=decoded.shown)
    yield from _lost_fields(decoded.shown, matter)


def _record(matter: FrontMatter, text: str) -> Mapping[str, object]:
    fields: dict[str, object] = {}
    for key, value in matter.fields.items():
        fields.setdefault(_FRONT_MATTER_NAMES.get(key, key), value)
    unread = {"front_matter_unread": ", ".join(f"line {line}" for line in matter.unread)} if matter.unread else {}
    return fields | unread | {"text": text}


def _titled(article: Article, body_start: int, *, markdown: bool) -> Article:
    found = marked_headline(article.text, start=body_start) if markdown else None
    title = article.title or found or headline(article.text, start=body_start)
    return replace(article, title=title, body_start=body_start)


def _lost_fields(shown: str, matter: FrontMatter) -> Iterator[Rejected]:
    # A list of tags that cannot be read costs nothing; a date does.
    ours = {"", *FIELDS, *_FRONT_MATTER_NAMES, *(alias for names in ALIASES.values() for alias in names)} - {"text"}
    for line, key in matter.unread.items():
        if key in ours:
            what = f'"{key}"' if key else "the front matter"
            yield not_read(f"{shown}, line {line}", Reason.MALFORMED, f"{what} cannot be read; the text itself is used")


MARKDOWN = Reader("Markdown", lambda decoded: decoded.suffix in _MARKDOWN, _read_markdown)
PLAIN_TEXT = Reader("plain text", lambda _: True, _read_plain)
