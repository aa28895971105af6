"""One piece of evidence for a publication date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.dating.written import StampDate, Unread
from timeline.model.document import Basis


class Kind(StrEnum):
    """What the evidence tells of: the publication itself, or a later change, which only bounds it."""

    PUBLISHED = "published"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that tell of a date: what they may mean (`dates`), or why they mean nothing (`unread`).

    `words` are for people and name their place; `where` is the place alone. `day_of_year` is (month, day) of a dateline
    without a year.
    """

    basis: Basis
    words: str
    dates: tuple[StampDate, ...] = ()
    unread: Unread | None = None
    day_of_year: tuple[int, int] | None = None
    kind: Kind = Kind.PUBLISHED
    where: str = ""
