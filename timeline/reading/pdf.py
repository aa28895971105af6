"""PDF: the text of its pages, where it has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.config import ReadingConfig
from timeline.model.document import Article
from timeline.model.rejected import Reason, Rejected
from timeline.reading.decoding import has_text, without_surrogates
from timeline.reading.headline import headline
from timeline.reading.json_text import as_record
from timeline.reading.opened import ByteReader, Opened
from timeline.reading.records import in_words, one_line
from timeline.reading.source import Draft, not_read

_MOST_BEFORE = 1_024  # bytes that mail programs and printers leave before the first
_REASONS = {"encrypted": Reason.UNREADABLE, "broken": Reason.MALFORMED, "pages": Reason.MALFORMED}


def _claims(opened: Opened) -> bool:
    head = opened.head
    return head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-") or (
        opened.suffix == ".pdf" and b"%PDF-" in head[:_MOST_BEFORE]
    )


def _read(opened: Opened, config: ReadingConfig) -> Iterator[Draft | Rejected]:
    from timeline.reading.isolating import Line, isolated

    lines = list(isolated(opened, config, task="pdf", needs="pypdf", name="PDF"))
    told = [as_record(line.value) or {} for line in lines if isinstance(line, Line)]
    failed = [line for line in lines if isinstance(line, Rejected)]
    failed += [_failure(opened.shown, each) for each in told if "failed" in each]
    pages = [without_surrogates(str(each["page"])) for each in told if "page" in each]
    about = next((each for each in told if "title" in each), {})
    # An archive around it that gave no bytes says so itself.
    yield from _document(opened.shown, pages, about, failed) if lines else ()


def _failure(shown: str, told: Mapping[str, object]) -> Rejected:
    return not_read(shown, _REASONS[str(told["failed"])], str(told["detail"]))


def _document(
    shown: str, pages: list[str], about: Mapping[str, object], failed: list[Rejected]
) -> Iterator[Draft | Rejected]:
    from timeline.reading.pdf_prose import prose

    text = prose(pages)
    if has_text(text):
        yield Draft(_article(text, about, shown), shown)
    elif not failed:
        detail = "its pages hold no text, only images perhaps; text recognition (OCR) would help"
        yield not_read(shown, Reason.NO_TEXT, detail)
    yield from failed


def _article(text: str, about: Mapping[str, object], shown: str) -> Article:
    told = {name: one_line(in_words(about.get(name))) for name in ("author", "created", "modified")}
    return Article(
        id="",
        text=text,
        path=shown,
        title=_title(one_line(in_words(about.get("title")))) or headline(text),
        lang=one_line(in_words(about.get("lang"))),
        extra={name: words for name, words in told.items() if words},
    )


def _title(title: str | None) -> str | None:
    """The title that the file states, unless it is its name or a program's."""
    if title is None or " " not in title or title.lower().startswith(("microsoft word", "untitled")):
        return None
    return None if title.lower().endswith((".doc", ".docx", ".pdf", ".indd", ".qxd")) else title


PDF = ByteReader("PDF", _claims, _read, holds=False)
