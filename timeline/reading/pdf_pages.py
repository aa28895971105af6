"""The pages of a PDF as pypdf gives them; runs in the process that `isolating` starts."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 20_000_000


def pages(data: bytes) -> Iterator[dict[str, str]]:
    """What the file says of itself, then its pages: `{"title": …}`, `{"page": …}`, `{"failed": …, "detail": …}`."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.disable()
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not _is_open(reader):
            yield {"failed": "encrypted", "detail": "it is encrypted; save it again without a password"}
            return
        yield from _texts(reader)
    except RecursionError:
        yield _broken("nested too deeply")
    # A reader of broken files meets every kind of error; which, says nothing to its user.
    except (PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, OSError, TypeError, ValueError):
        yield _broken("its parts do not fit together, or some are missing")


def _broken(detail: str) -> dict[str, str]:
    return {"failed": "broken", "detail": f"no valid PDF: {detail}"}


def _is_open(reader: PdfReader) -> bool:
    """Whether it opens without a password: many files are encrypted only to forbid printing."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _texts(reader: PdfReader) -> Iterator[dict[str, str]]:
    count = len(reader.pages)
    left = _MOST_CHARACTERS
    for number in range(min(count, _MOST_PAGES)):
        text = _text(reader, number)
        left -= len(text or "")
        if text is None:
            detail = f"page {number + 1} cannot be read; the others are used"
            yield {"failed": "pages", "detail": detail}
        elif left >= 0:
            yield {"page": text}
    if count > _MOST_PAGES or left < 0:
        yield {
            "failed": "pages",
            "detail": f"it has {count:,} pages; what is beyond the first {_MOST_PAGES:,} is not read",
        }
    yield _about(reader)


def _text(reader: PdfReader, number: int) -> str | None:
    from pypdf.errors import PyPdfError

    try:
        return reader.pages[number].extract_text()
    except (PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, OSError, TypeError, ValueError):
        return None
    except RecursionError:
        return None


def _about(reader: PdfReader) -> dict[str, str]:
    root = reader.root_object
    info: Mapping[str, object] = reader.metadata or {}
    names = {"title": "/Title", "author": "/Author", "created": "/CreationDate", "modified": "/ModDate"}
    told = {ours: str(info.get(theirs) or "") for ours, theirs in names.items()}
    return {**told, "lang": str(root.get("/Lang") or "")}
