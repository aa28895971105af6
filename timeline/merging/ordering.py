"""The order that merging goes by: when a document was published, unknown last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from timeline.model.document import Document
from timeline.model.event import Mention, Status

LATEST = datetime(9999, 12, 31)
"""Stands for a moment that is not known, so that it sorts last."""

EARLIEST = datetime(1, 1, 1)
"""Stands for a beginning that is open."""

AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
"""What is told as yet to come."""

_PROGRESS = {Status.PLANNED: 0, Status.POSSIBLE: 0, Status.ONGOING: 1}


def published(document: Document) -> datetime:
    """The first moment the document may have been published, LATEST where nothing is known."""
    dct = document.dct
    return LATEST if dct is None or dct.interval.start is None else dct.interval.start


def in_order_of_publication(mentions: Iterable[Mention]) -> list[Mention]:
    """Earlier publications first; of one day by the clock, then what lies ahead before what goes on and is over."""
    found = list(mentions)
    if len(found) > 1:  # most events are told once, and asked for their order again and again
        found.sort(key=_publication)
    return found


def _publication(mention: Mention) -> tuple[datetime, datetime, int, str, int]:
    told, document = mention.extracted, mention.document
    return published(document), _moment(document), progress(told.status), document.id, told.clause.start


def progress(status: Status) -> int:
    """How far a thing has come: 0 lies ahead, 1 goes on, 2 is over one way or another."""
    return _PROGRESS.get(status, 2)


def is_earlier(one: Mention, other: Mention) -> bool:
    """Whether one was surely published before the other: on an earlier day, or earlier by the clock of one zone."""
    if published(one.document) != published(other.document):
        return published(one.document) < published(other.document)
    return _moment(one.document) < _moment(other.document) and _zone(one.document) == _zone(other.document)


def _moment(document: Document) -> datetime:
    """The moment of publication, where it is known to the minute; EARLIEST where not."""
    dct = document.dct
    return dct.moment if dct is not None and dct.moment is not None else EARLIEST


def _zone(document: Document) -> str:
    """The zone that the moment is local to; a document without a moment has none in common with any."""
    dct = document.dct
    return document.id if dct is None or dct.moment is None else str(dct.zone)
