"""Electronic books (EPUB): the chapters in the order of reading as one text, and what the book says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import decode, has_text
from timeline.reading.docx import walk_part
from timeline.reading.epub_content import ContainerContent, PackageContent
from timeline.reading.html import text_of_html
from timeline.reading.opened import Opened
from timeline.reading.records import one_line
from timeline.reading.source import Draft, not_read

_MOST_CHAPTERS = 5_000


def read_epub(
    opened: Opened, part: Callable[[str], Opened | Rejected], config: ReadingConfig
) -> Iterator[Draft | Rejected]:
    """The book whose files `part` gives by name. Rejected: MALFORMED, TOO_LARGE, EMPTY; single chapters, too."""
    container, package = ContainerContent(), PackageContent()
    failed = walk_part(part("META-INF/container.xml"), container, config, opened.shown)
    failed = failed or walk_part(part(container.package), package, config, opened.shown)
    if failed is not None:
        yield failed
        return
    paths = dict.fromkeys(_whole(container.package, path) for path in package.chapters)
    chapters: list[str] = []
    for path in list(paths)[:_MOST_CHAPTERS]:
        found = _chapter(part(path), config)
        if isinstance(found, Rejected):
            yield found
        elif found:
            chapters.append(found)
    yield _book("\n\n".join(chapters), package, opened, config)


def _whole(package: str, path: str) -> str:
    return normpath(join(dirname(package), unquote(path.partition("#")[0])))


def _chapter(part: Opened | Rejected, config: ReadingConfig) -> str | Rejected:
    data = part if isinstance(part, Rejected) else part.data(config.max_bytes)
    if isinstance(part, Opened) and part.guard is not None and part.guard.failure is not None:
        return part.guard.failure
    if not isinstance(data, bytes):
        return data or ""
    text = decode(data, shown=part.shown) if isinstance(part, Opened) else ""
    return text_of_html(text) if isinstance(text, str) else ""


def _book(text: str, package: PackageContent, opened: Opened, config: ReadingConfig) -> Draft | Rejected:
    if len(text) > config.max_bytes:
        detail = f"its text is larger than the {config.max_bytes:,} bytes allowed"
        return not_read(opened.shown, Reason.TOO_LARGE, detail)
    if not has_text(text):
        return not_read(opened.shown, Reason.EMPTY, "the book has no text")
    told = {name: one_line(words) for name, words in package.fields.items()}
    # An edition's date is not the day on which its text was first published.
    extra = {"author": told.get("creator"), "edition": told.get("date")}
    article = Article(
        id="",
        text=text,
        path=opened.shown,
        title=told.get("title"),
        source=told.get("publisher"),
        lang=told.get("language"),
        extra={name: words for name, words in extra.items() if words},
    )
    return Draft(article, opened.shown)
