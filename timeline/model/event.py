"""What happened: extracted from one sentence, dated as a mention, clustered into an event, gathered in a timeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import TypeAlias

from timeline.model.document import Document, Sentence
from timeline.model.interval import Interval
from timeline.model.rejected import Rejected
from timeline.model.relative import Relative
from timeline.model.timex import Anchored, Timex

MentionKey: TypeAlias = tuple[str, int, int]


class Status(StrEnum):
    """Whether it took place, as the sentence tells it."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    CANCELLED = "cancelled"


class Timing(StrEnum):
    """Where a mention's time comes from: words of its own sentence, an earlier sentence whose date still runs,
    the publication day because it is told as today's news, or nowhere."""

    OWN = "own"
    RUNNING = "running"
    TODAY = "today"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a text: `document.text[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted thing: "653 drones" is `Quantity(653, "drone")`; `mod` keeps "about", "at least", "more than"."""

    value: float
    unit: str
    mod: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Extracted:
    """An event mention without a date: what one clause says happened.

    `clause` is what is quoted; `kind` is the trigger's class in the language's trigger list ("attack", "talks" …);
    `words` are the content words in dictionary form that merging compares; `timex` is the expression that dates it
    (see `timing`); `reason` says in words why there is none. `hedge` is the word that keeps a distance ("reportedly",
    "claimed"), also in brackets behind `attribution`; `quotations` are the words in quotation marks in the clause.
    `status_words` are those that decided the status ("are set to meet", "No"), None where none speak of it;
    `can_be_ahead` says that no past tense speaks against a time to come ("begins on Friday", "Friday's vote");
    `nominal` says that the title is a phrase without a verb ("Vote on the budget").
    """

    sentence: Sentence
    clause: Span
    trigger: Span
    kind: str
    title: str
    status: Status
    participants: tuple[str, ...]
    places: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    attribution: str | None
    words: frozenset[str]
    timing: Timing
    timex: Timex | None
    reason: str | None = None
    hedge: str | None = None
    quotations: tuple[Span, ...] = ()
    status_words: Span | None = None
    can_be_ahead: bool = False
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """An extracted event with its time: one article saying one thing once.

    `interval` is in the story's zone (clock times converted where the document's zone is known, days kept as named)
    and already opened by the preposition ("by Friday" has no start); None means undated, and `rejected` says why.
    `anchored` is None where no words date it (see `timing`).
    """

    document: Document
    extracted: Extracted
    anchored: Anchored | None
    interval: Interval | None
    best: datetime | None
    rejected: Rejected | None

    @property
    def key(self) -> MentionKey:
        """What it is known by: its document, where its clause and its trigger begin."""
        return self.document.id, self.extracted.clause.start, self.extracted.trigger.start


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One side of a disagreement and the mentions that take it."""

    value: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that differ on one thing about an event.

    `field` is "date", "quantity", "place", "who" (did it), "status" (whether it happened) or "quotation" (its words).
    """

    field: str
    values: tuple[ConflictValue, ...]
    note: str


class Joined(StrEnum):
    """What made a mention one of an event: it is like another; one article says one thing in two clauses; the sources
    differ on the day of one thing; it has no date and tells what others date; the user said so."""

    ALIKE = "alike"
    STATEMENT = "statement"
    DISPUTED = "disputed"
    WITNESS = "witness"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Link:
    """Why a mention is one of an event: the `other` that it is likest to, and the levels on which they compare.

    `when`, `what`, `how_many` are levels of merging by name; `names` both have; `likelihood` (0 to 1) is that of their
    being one event, where they are `disputed` by their words alone; None where nothing was weighed.
    """

    mention: MentionKey
    other: MentionKey
    how: Joined
    when: str
    what: str
    names: tuple[str, ...]
    how_many: str
    likelihood: float | None


@dataclass(frozen=True, slots=True)
class Event:
    """Mentions that tell the same thing; `interval` is what the best witnesses support together.

    `id` is made of the content of the mentions, so it does not change with order, path or machine.
    `importance` runs from 0 to 1 within one timeline; `corrections` are what the user set, in words; `links` say why
    each mention but the first is one of them.
    """

    id: str
    title: str
    mentions: tuple[Mention, ...]
    interval: Interval
    best: datetime | None
    status: Status
    history: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    importance: float
    independent_sources: int
    lane: str | None
    corrections: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Undated:
    """Something told that has no place on the calendar, with why, what would help, and its place in an order if any."""

    mention: Mention
    reason: str
    would_help: str
    relative: Relative | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The outcome of a build, every record containing the ones it came from.

    `copies` leads from a document that repeats another to that one's id.
    """

    title: str
    zone: tzinfo
    zone_name: str
    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    undated: tuple[Undated, ...]
    rejected: tuple[Rejected, ...]
    copies: Mapping[str, str] = field(default_factory=dict)
