"""The key dates of a story, each with sentences that say what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.model.document import Document
from timeline.model.rejected import Rejected


@dataclass(frozen=True, slots=True)
class KeySentence:
    """A whole sentence that tells of a key date: `document.article.text[start:end]`."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words, with single blanks; a sentence may run over lines."""
        return " ".join(self.document.article.text[self.start : self.end].split())


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day, how many independent documents tell of it, and the sentences that tell it best."""

    day: date
    documents: int
    sentences: tuple[KeySentence, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Key dates in order of time; fewer than were `sought` where the documents tell of no more days.

    `rejected` is what could not be read or dated.
    """

    dates: tuple[KeyDate, ...]
    sought: int
    rejected: tuple[Rejected, ...] = ()
