"""Word documents (DOCX): the text of the body, and what the document says of itself.

Not python-docx: the two files needed of the zip archive are XML, walked through within bounds; no lxml, no tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import decode, has_text
from timeline.reading.docx_content import CORE_FIELDS, DocxContent
from timeline.reading.field_content import FieldContent
from timeline.reading.headline import headline
from timeline.reading.opened import Opened
from timeline.reading.records import one_line
from timeline.reading.source import Draft, not_read
from timeline.reading.xml_text import BadXml, Content, walk_xml

TEXT, CORE = "word/document.xml", "docProps/core.xml"


def read_docx(
    opened: Opened, parts: Mapping[str, Opened | Rejected], config: ReadingConfig
) -> Iterator[Draft | Rejected]:
    """The document whose files (`word/document.xml`, `docProps/core.xml`) are in `parts`.

    Rejected: MALFORMED, TOO_LARGE, EMPTY; without `core.xml` only title, author and language are missing.
    """
    body, core = DocxContent(), FieldContent(CORE_FIELDS)
    failed = walk_part(parts[TEXT], body, config, opened.shown)
    if failed is not None:
        yield failed
        return
    if CORE in parts:
        walk_part(parts[CORE], core, config, opened.shown)
    if has_text(body.text):
        yield Draft(_article(body, core, opened.shown), opened.shown)
    else:
        yield not_read(opened.shown, Reason.EMPTY, "the document has no text")


def walk_part(part: Opened | Rejected, content: Content, config: ReadingConfig, shown: str) -> Rejected | None:
    """Tells `content` what is in a file of an archive, or says why not. Rejected: MALFORMED, TOO_LARGE."""
    data = part if isinstance(part, Rejected) else part.data(config.max_bytes)
    if isinstance(part, Opened) and part.guard is not None and part.guard.failure is not None:
        data = part.guard.failure
    text = decode(data, shown=shown) if isinstance(data, bytes) else data
    if not isinstance(text, str):
        return text or not_read(shown, Reason.MALFORMED, "the document's text cannot be unpacked")
    bad: BadXml | None = walk_xml(text, content)
    return not_read(shown, Reason.MALFORMED, bad.detail) if bad else None


def _article(body: DocxContent, core: FieldContent, shown: str) -> Article:
    # When a file was made or saved says little of when its text was published: many are made from older ones.
    names = {"author": "creator", "created": "created", "modified": "modified"}
    extra = {ours: words for ours, theirs in names.items() if (words := one_line(core.fields.get(theirs)))}
    return Article(
        id="",
        text=body.text,
        path=shown,
        title=body.title or one_line(core.fields.get("title")) or headline(body.text),
        lang=one_line(core.fields.get("language")) or body.lang,
        extra=extra,
    )
