"""The order that merging goes by: when a document was published, unknown last."""

from __future__ import annotations

from datetime import datetime

from timeline.model.document import Document

LATEST = datetime(9999, 12, 31)
"""Stands for a moment that is not known, so that it sorts last."""

EARLIEST = datetime(1, 1, 1)
"""Stands for a beginning that is open."""


def published(document: Document) -> datetime:
    """The first moment the document may have been published, LATEST where nothing is known."""
    dct = document.dct
    return LATEST if dct is None or dct.interval.start is None else dct.interval.start
