"""Publication contexts as JSON: one line a document, as `timeline date --format jsonl` prints them."""

from __future__ import annotations

import json
from typing import TypedDict

from timeline.model.document import Dct, Document
from timeline.model.moments import day_or_time

DatedContext = TypedDict(
    "DatedContext",
    {
        "from": str | None,
        "until": str | None,
        "granularity": str,
        "basis": str,
        "evidence": tuple[str, ...],
        "probability": float | None,
    },
)


def dated_line(document: Document) -> str:
    """A document's publication context and what else it may be, as one line of JSON with its newline."""
    published = None if document.dct is None else dated_context(document.dct)
    candidates = [dated_context(candidate) for candidate in document.candidates]
    line = {"id": document.id, "published": published, "candidates": candidates}
    return json.dumps(line, ensure_ascii=False) + "\n"


def dated_context(dct: Dct) -> DatedContext:
    """One context with the names of timeline.json."""
    return {
        "from": day_or_time(dct.interval.start),
        "until": day_or_time(dct.interval.end),
        "granularity": dct.interval.granularity,
        "basis": dct.basis,
        "evidence": dct.evidence,
        "probability": dct.probability,
    }
