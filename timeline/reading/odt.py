"""OpenDocument texts (ODT): the text of the body, and what the document says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import has_text
from timeline.reading.docx import walk_part
from timeline.reading.field_content import FieldContent
from timeline.reading.foreign import refusal
from timeline.reading.headline import headline
from timeline.reading.odt_content import META_FIELDS, OdtContent
from timeline.reading.opened import Opened
from timeline.reading.records import one_line
from timeline.reading.source import Draft, not_read

_KIND = "application/vnd.oasis.opendocument."
_TEXTS = frozenset((_KIND + "text", _KIND + "text-template", _KIND + "text-web"))
_OTHERS = {
    "spreadsheet": ("a spreadsheet (ODS)", "save the sheet as CSV"),
    "presentation": ("a presentation (ODP)", "save it as PDF or text"),
}


def read_odt(
    opened: Opened, part: Callable[[str], Opened | Rejected], config: ReadingConfig
) -> Iterator[Draft | Rejected]:
    """The document whose files `part` gives by name. Rejected: UNSUPPORTED (no text), MALFORMED, TOO_LARGE, EMPTY."""
    kind = _kind(part("mimetype"), config)
    if kind not in _TEXTS:
        other = _OTHERS.get(kind.removeprefix(_KIND).partition("-")[0], ("an OpenDocument file of another kind",))
        yield refusal(opened.shown, *other)
        return
    body, meta = OdtContent(), FieldContent(META_FIELDS)
    failed = walk_part(part("content.xml"), body, config, opened.shown)
    if failed is not None:
        yield failed
        return
    walk_part(part("meta.xml"), meta, config, opened.shown)
    if has_text(body.text):
        yield Draft(_article(body, meta, opened.shown), opened.shown)
    else:
        yield not_read(opened.shown, Reason.EMPTY, "the document has no text")


def _kind(part: Opened | Rejected, config: ReadingConfig) -> str:
    data = part if isinstance(part, Rejected) else part.data(config.max_bytes)
    return data[:200].decode("ascii", "replace").strip() if isinstance(data, bytes) else ""


def _article(body: OdtContent, meta: FieldContent, shown: str) -> Article:
    # As of Word documents: when a file was made or saved says little of when its text was published.
    names = {"author": ("creator", "initial-creator"), "created": ("creation-date",), "modified": ("date",)}
    found = {
        ours: next(filter(None, (one_line(meta.fields.get(name)) for name in theirs)), None)
        for ours, theirs in names.items()
    }
    return Article(
        id="",
        text=body.text,
        path=shown,
        title=body.title or one_line(meta.fields.get("title")) or headline(body.text),
        lang=one_line(meta.fields.get("language")),
        extra={ours: words for ours, words in found.items() if words},
    )
