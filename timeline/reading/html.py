"""Saved web pages: the main text as Article.text, what the page says of itself, its dates with their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.config import ReadingConfig
from timeline.model.document import Article, Basis, Stamp
from timeline.model.rejected import Reason, Rejected
from timeline.reading.source import Decoded, Draft, Reader, not_read

if TYPE_CHECKING:
    from timeline.reading.html_tree import Tree
    from timeline.reading.page_head import Head

_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".html5"})
_REACH = 20_000  # characters
_ASIDE = r"(?:\s+|<\?xml[^>]{0,500}>|<!--(?s:.{0,5000}?)-->)"
_START = re.compile(rf"{_ASIDE}*+<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE)
# A piece of a page, as some tools save it.
_PIECE = re.compile(
    rf"{_ASIDE}*+<(article|main|section|div|p|h[1-6]|header|table|ul|ol|blockquote|span|figure)\b[^<>]*+>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*+)?>")


def article_of_html(
    page: bytes | str, *, shown: str, url: str | None = None, charset: str | None = None
) -> Article | Rejected:
    """The article of a page; `article_of_html(data, shown="a.html", url="https://harbour.example/a")`.

    For readers of what holds pages (archives, mail, feeds) too: `shown` names the page in results and in the evidence,
    `url` is where it was fetched, `charset` what the sender declared of bytes. Its id is "". Nothing is fetched.
    Rejected: NO_TEXT, MALFORMED (nested too deep), TOO_LARGE (too many tags), UNREADABLE, BINARY, EMPTY.
    """
    from timeline.reading.html_tree import BadTree, parse
    from timeline.reading.page_head import read_head

    text = page if isinstance(page, str) else _decoded(page, shown, charset)
    if isinstance(text, Rejected):
        return text
    tree = parse(text)
    if isinstance(tree, BadTree):
        return not_read(shown, tree.reason, tree.detail)
    return _article(tree, read_head(tree.root, text, url=url), shown)


def text_of_html(fragment: str) -> str:
    """All visible text of a piece of HTML, block by block: `text_of_html("<p>One</p><p>Two</p>")` is "One\\n\\nTwo".

    For bodies of mails and feeds, which have no menus around them: nothing is taken for furniture and left out.
    "" where there is no text or the piece is nested too deep.
    """
    from timeline.reading.html_blocks import blocks
    from timeline.reading.html_tree import BadTree, parse

    tree = parse(fragment)
    return "" if isinstance(tree, BadTree) else "\n\n".join(block.text for block in blocks(tree.root))


def is_html(text: str, *, suffix: str = "") -> bool:
    """Whether a text is a page, or a piece of one: by how it begins, or by any tag where the name says HTML.

    Example: `is_html("<!doctype html>…")`; `is_html("The quay <b>burnt</b>.", suffix=".html")`.
    """
    start = text[:_REACH].removeprefix("\ufeff")
    if _START.match(start):
        return True
    piece = _PIECE.match(start)
    if piece and f"</{piece[1].lower()}" in text.lower():
        return True
    return suffix in _PAGES and bool(_TAG.search(start))


def _decoded(data: bytes, shown: str, charset: str | None) -> str | Rejected:
    from timeline.reading.declared_encoding import codec_of
    from timeline.reading.decoding import decode

    codec = codec_of(charset) if charset else None
    text = decode(data, shown=shown)
    # What is whole UTF-8 is UTF-8 whatever its sender says; other bytes have no telling pattern.
    return data.decode(codec, "replace") if codec and not _is_utf8(data) else text


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return True


def _article(tree: Tree, head: Head, shown: str) -> Article | Rejected:
    from timeline.reading.html_prose import prose
    from timeline.reading.page_dates import dates
    from timeline.reading.page_head import authors, language, site, title
    from timeline.reading.page_regions import pruned
    from timeline.reading.page_text import page_text

    root = pruned(tree.root)
    story = prose(tree, root)
    if not story:
        return not_read(shown, Reason.NO_TEXT, "the page has no text of an article (only menus, links or scripts)")
    told = dates(head)
    updated = next(iter(told.updated), None)
    changes = {"updated": updated.text, "updated_where": f"{shown}, {updated.where}"} if updated else {}
    author = authors(head)
    name = title(head)
    return Article(
        id="",
        text=page_text(root, story, title=name, told=told.words),
        path=shown,
        title=name,
        url=head.url,
        source=site(head),
        lang=language(head),
        stamps=tuple(Stamp(Basis.MARKUP, date.text, f"{shown}, {date.where}") for date in told.published),
        extra=({"author": author} if author else {}) | changes,
    )


def _read(decoded: Decoded, _: ReadingConfig) -> Iterator[Draft | Rejected]:
    found = article_of_html(decoded.text, shown=decoded.shown, url=decoded.url)
    yield found if isinstance(found, Rejected) else Draft(found, decoded.shown)


HTML = Reader("HTML", lambda decoded: is_html(decoded.text, suffix=decoded.suffix), _read)
