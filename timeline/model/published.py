"""timeline.json as types: what the outside sees, with plain values and words only.

These models are the JSON Schema (`timeline schema`), what `timeline.load` validates, and what pages and exports are
made from; a page rendered from a file is therefore the page rendered from the build.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from timeline.model.event import Status
from timeline.model.interval import Granularity

SCHEMA_VERSION: Literal["1"] = "1"


def _on_the_calendar(text: str) -> str:
    """The text, if there is such a time; raises `ValueError` for 31 February."""
    # Newer Pythons read hour 24, which the oldest one that we run on does not.
    if not text.isascii() or text[11:13] == "24":
        raise ValueError(f"there is no time “{text}”")
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"there is no time “{text}”, {error}") from error
    return text


def _known_zone(name: str) -> str:
    """The name, if it is a time zone's; raises `ValueError`."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        # Not found, no name at all, or the name of a folder of zones.
        raise ValueError(f"there is no time zone “{name}”") from error
    return name


LocalTime = Annotated[
    str,
    Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$", description="naive ISO local time"),
    AfterValidator(_on_the_calendar),
]
LocalMoment = Annotated[
    str,
    Field(pattern=r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$", description="ISO day or local time"),
    AfterValidator(_on_the_calendar),
]
ZoneName = Annotated[str, AfterValidator(_known_zone)]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class PublishedDate(_Record):
    """When a document was published; `from`/`until` are half-open ISO days or local times."""

    from_: LocalMoment | None = Field(validation_alias="from", serialization_alias="from")
    until: LocalMoment | None
    granularity: Granularity
    basis: Literal["given", "markup", "url", "dateline", "text", "sources"]
    evidence: tuple[str, ...]
    probability: float | None = Field(
        default=None,
        ge=0,
        le=1,
        description="that it is this day or window, where other documents tell; null where read",
    )


class PublishedDocument(_Record):
    """One source; `path` is as it was given, `copy_of` the id of the document it repeats."""

    id: str
    path: str | None
    title: str | None
    url: str | None
    source: str
    lang: str | None
    copy_of: str | None
    text: str | None = Field(default=None, description="only where the text is not the file as decoded")
    published: PublishedDate | None
    candidates: tuple[PublishedDate, ...]
    warnings: tuple[str, ...]


class PublishedTrigger(_Record):
    """The words that name the event, or that are quoted: `document.text[start:end]`; `text` is null without quotes."""

    start: int
    end: int
    text: str | None


class PublishedQuantity(_Record):
    """A counted thing, "653 drones"; `mod` is "about" and the like, `text` the words (null without quotes)."""

    value: float | int
    unit: str
    mod: str | None = None
    text: str | None = None


class PublishedTime(_Record):
    """A time expression and what it came to; see INTERFACES: `type`, `value`, `mod` are TIMEX3's."""

    expression: str | None
    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    mod: str | None
    anchor: Literal["said", "dct", "text", "none"]
    anchor_text: str | None
    derivation: str
    from_: LocalTime | None = Field(validation_alias="from", serialization_alias="from")
    until: LocalTime | None
    best: LocalMoment | None
    granularity: Granularity | None
    implied: tuple[str, ...]


class PublishedJoin(_Record):
    """Why a mention is one of its event: the mention before it that it is likest to, and how the two compare."""

    mention: str = Field(description="the id of the other")
    how: Literal["alike", "statement", "disputed", "witness", "user"]
    when: Literal["same", "within", "overlap", "coarse", "unknown", "apart"]
    what: str = Field(description="how alike the words are that name the event: same_word, close …; empty: not weighed")
    names: tuple[str, ...] = Field(description="names that both have")
    how_many: Literal["same", "compatible", "none", "different"]
    likelihood: float | None = Field(
        default=None, ge=0, le=1, description="that the two are one event; by words alone where disputed"
    )


class PublishedMention(_Record):
    """One article saying it once: `document.text[start:end] == quote` (null without quotes)."""

    id: str
    document: str
    start: int
    end: int
    quote: str | None
    trigger: PublishedTrigger
    status: Status
    status_words: PublishedTrigger | None = Field(default=None, description='what decided it: "are set to meet", "No"')
    attribution: str | None
    hedge: str | None = Field(default=None, description='the word that keeps a distance: "reportedly", "claimed"')
    quotations: tuple[PublishedTrigger, ...] = Field(default=(), description="what the clause has in quotation marks")
    quantities: tuple[PublishedQuantity, ...]
    timing: Literal["own", "running", "today", "none"]
    time: PublishedTime | None
    joined: PublishedJoin | None = Field(default=None, description="null for the first mention of an event")


class PublishedConflictValue(_Record):
    """One side of a disagreement."""

    value: str
    mentions: tuple[str, ...]


class PublishedConflict(_Record):
    """Sources that differ on one field of an event."""

    field: str
    values: tuple[PublishedConflictValue, ...]
    note: str


class PublishedEvent(_Record):
    """An event with all its witnesses; `from`/`until` half-open in the timeline's zone, null where open."""

    id: str
    title: str
    from_: LocalTime | None = Field(validation_alias="from", serialization_alias="from")
    until: LocalTime | None
    best: LocalMoment | None
    granularity: Granularity
    edtf: str
    date_text: str = Field(description="the date in words")
    status: Status
    history: tuple[str, ...]
    importance: float = Field(ge=0, le=1)
    independent_sources: int = Field(ge=1)
    lane: str | None
    participants: tuple[str, ...]
    places: tuple[str, ...]
    conflicts: tuple[PublishedConflict, ...]
    corrections: tuple[str, ...]
    mentions: tuple[PublishedMention, ...]


class PublishedRelative(_Record):
    """A place in an order that no date is known of: counted from the publication day of `document`, whenever that was.

    `offset` are the first and last day it may be of or lasts, both included, before publication negative.
    """

    document: str
    documents: tuple[str, ...] = Field(description="those whose order is one, as they tell of the same")
    offset: tuple[int | None, int | None] = Field(description="days from publication; null where open")
    words: str
    rank: int = Field(ge=0, description="place in the likely order; of equal ranks either may be the earlier")
    group: int = Field(ge=0, description="numbers what is of one day, or said in the same words")
    certain: bool = Field(description="surely of a later day than all of the rank before")
    note: str | None = Field(description="what is known of the publication day, what contradicts itself")


class PublishedUndated(PublishedMention):
    """Something told without a place on the calendar; `relative` is its place in an order, where the words give one."""

    title: str
    reason: str
    would_help: str
    relative: PublishedRelative | None = None


class PublishedRejected(_Record):
    """What could not be done; `reason` is one of a closed list of words."""

    stage: str
    subject: str
    reason: str
    detail: str


class PublishedTimeline(_Record):
    """The whole of timeline.json."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    title: str
    timezone: ZoneName
    generator: str
    documents: tuple[PublishedDocument, ...]
    events: tuple[PublishedEvent, ...]
    undated: tuple[PublishedUndated, ...]
    rejected: tuple[PublishedRejected, ...]
