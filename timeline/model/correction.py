"""What people say who know better: corrections that every build applies. They name words, never rows or ids."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from timeline.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Words:
    """Words as a document has them; `document` (an id) only where several documents have the same."""

    text: str
    document: str | None = None


@dataclass(frozen=True, slots=True)
class PublicationPin:
    """When a document (by id or file) was published, as the user knows it; `where` names the entry."""

    document: str
    published: str
    where: str


@dataclass(frozen=True, slots=True)
class EventCorrection:
    """What the user says of the event that these words tell; everything but `words` and `where` may be missing.

    `same_as` joins the events of other words to it, `apart` takes this telling out of a merged event.
    """

    where: str
    words: Words
    interval: Interval | None = None
    title: str | None = None
    same_as: tuple[Words, ...] = ()
    apart: bool = False
    hidden: bool = False
    confirmed: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """A corrections file; `path` is as the user gave it."""

    path: str = ""
    publications: tuple[PublicationPin, ...] = ()
    events: tuple[EventCorrection, ...] = ()

    @property
    def name(self) -> str:
        """The file's name, without the folders before it."""
        return PurePath(self.path).name
