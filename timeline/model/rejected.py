"""What failed, as a value: no stage raises for bad input, it says what it could not do and goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where in the pipeline something failed."""

    READING = "reading"
    ANNOTATING = "annotating"
    DATING = "dating"
    ANCHORING = "anchoring"
    MERGING = "merging"
    CORRECTING = "correcting"


class Reason(StrEnum):
    """Why; a closed list, so that scripts can count on the words.

    The first block loses input (exit status 1); the second says what is not known or not wanted,
    which loses nothing.
    """

    NOT_FOUND = "not_found"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    BINARY = "binary"
    NO_TEXT = "no_text"
    TOO_LARGE = "too_large"
    UNSUPPORTED = "unsupported_format"
    MALFORMED = "malformed"
    DUPLICATE_ID = "duplicate_id"
    NO_DOCUMENTS = "no_documents"
    UNKNOWN_DOCUMENT = "unknown_document"
    BAD_DATE = "bad_date"
    AMBIGUOUS_DATE = "ambiguous_date"
    BAD_ZONE = "bad_zone"
    NO_MATCH = "no_match"
    SEVERAL_MATCHES = "several_matches"

    NO_PUBLICATION_DATE = "no_publication_date"
    NO_REFERENCE_DATE = "no_reference_date"
    NO_EVENT_DATE = "no_event_date"
    NO_TIME_SAID = "no_time_said"
    NOT_PLACED = "not_placed"
    OUT_OF_CALENDAR = "out_of_calendar"
    HIDDEN = "hidden"


_OPEN_QUESTIONS = frozenset(
    {
        Reason.NO_PUBLICATION_DATE,
        Reason.NO_REFERENCE_DATE,
        Reason.NO_EVENT_DATE,
        Reason.NO_TIME_SAID,
        Reason.NOT_PLACED,
        Reason.OUT_OF_CALENDAR,
        Reason.HIDDEN,
    }
)


@dataclass(frozen=True, slots=True)
class Rejected:
    """One thing that could not be done: where, to what, why, and the detail in words.

    Example: `Rejected(Stage.READING, "broken.txt", Reason.EMPTY, "the file has no text")`.
    """

    stage: Stage
    subject: str
    reason: Reason
    detail: str

    @property
    def loses_input(self) -> bool:
        """Whether something the user gave was not used, which makes the exit status 1."""
        return self.reason not in _OPEN_QUESTIONS

    def __str__(self) -> str:
        return f"{self.subject}: {self.detail}"
