"""A text on its way: read (Article), annotated (Annotated), with publication context (Document)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.model.interval import Interval

if TYPE_CHECKING:
    from timeline.model.event import Extracted
    from timeline.model.timex import Timex


class Basis(StrEnum):
    """How a publication date is known, in the order of trust."""

    GIVEN = "given"
    MARKUP = "markup"
    URL = "url"
    DATELINE = "dateline"
    TEXT = "text"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A publication date as it was written somewhere, before anybody reads it.

    Example: `Stamp(Basis.GIVEN, "2025-12-07", "published.csv, line 2")`.
    """

    basis: Basis
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Article:
    """One text as read. Offsets everywhere count in `text`, which is the file as decoded, unchanged.

    `path` is as the user gave it; `extra` keeps fields nobody here knows.
    `body_start` is where the text proper begins, after front matter.
    """

    id: str
    text: str
    path: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    lang: str | None = None
    stamps: tuple[Stamp, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    body_start: int = 0


class Role(StrEnum):
    """What a stretch of text is for; only titles, headings and body tell events, furniture never does."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or heading, or list item): `text[start:end]`; `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int
    role: Role


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article and all that its text alone tells: sentences, time expressions, events without dates."""

    article: Article
    sentences: tuple[Sentence, ...]
    timexes: tuple[Timex, ...]
    extracted: tuple[Extracted, ...]


@dataclass(frozen=True, slots=True)
class Dct:
    """Document creation time (TimeML's DCT): when a text was published, and how that is known.

    `interval` is a day when known to the day, a window otherwise, local to `zone` (None: the zone is not known).
    `evidence` are the words it was read from, with where they stand. `moment` is the time of day, local to `zone` too,
    where the evidence tells it: hours and minutes ("two hours ago") count from it, days from `interval`.
    `probability` (0 to 1) is that of the interval where it was inferred, None where it was read.
    """

    interval: Interval
    basis: Basis
    evidence: tuple[str, ...]
    zone: tzinfo | None = None
    moment: datetime | None = None
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated article with its publication context; `dct` None means nothing is known of it."""

    annotated: Annotated
    dct: Dct | None
    candidates: tuple[Dct, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def article(self) -> Article:
        """The text itself."""
        return self.annotated.article

    @property
    def id(self) -> str:
        """The article's id."""
        return self.annotated.article.id
