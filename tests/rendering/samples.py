"""An invented story: a cracked dam, five outlets, five weeks. Quotes mark the trigger {so} and the date [so]."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from timeline.model.event import Status
from timeline.model.interval import Granularity
from timeline.model.published import (
    PublishedConflict,
    PublishedConflictValue,
    PublishedDate,
    PublishedDocument,
    PublishedEvent,
    PublishedMention,
    PublishedQuantity,
    PublishedRejected,
    PublishedTime,
    PublishedTimeline,
    PublishedTrigger,
    PublishedUndated,
)

Timing = Literal["own", "running", "today", "none"]
_MARKS = re.compile(r"[{}\[\]]")


@dataclass(frozen=True, slots=True)
class Said:
    """One mention in short: which document, its marked words, and what they come to (`start/end`, `best`)."""

    document: str
    words: str
    derivation: str = ""
    when: str = ""
    best: str | None = None
    timing: Timing = "own"
    attribution: str | None = None
    quantities: tuple[tuple[float, str], ...] = ()
    implied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One event in short; `when` is `from/until`, an empty side is open."""

    title: str
    when: str
    words: str
    said: tuple[Said, ...]
    lane: str | None = "Dam and river"
    granularity: Granularity = Granularity.DAY
    status: Status = Status.HAPPENED
    best: str | None = None
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    conflicts: tuple[tuple[str, str, tuple[tuple[str, tuple[int, ...]], ...]], ...] = ()
    history: tuple[str, ...] = ()
    corrections: tuple[str, ...] = field(default=())


def sides(when: str) -> tuple[str | None, str | None]:
    """`2026-03-06/2026-03-07` as two local times; `/2026-03-07` is open before."""
    start, _, end = when.partition("/")
    return _local(start), _local(end)


def mention(said: Said, name: str, *, status: Status = Status.HAPPENED, start: int = 40) -> PublishedMention:
    quote = _MARKS.sub("", said.words)
    trigger, expression = _marked(said.words, "{", "}"), _marked(said.words, "[", "]")
    return PublishedMention(
        id=name,
        document=said.document,
        start=start,
        end=start + len(quote),
        quote=quote,
        trigger=PublishedTrigger(start=start + trigger[0], end=start + trigger[1], text=quote[slice(*trigger)]),
        status=status,
        attribution=said.attribution,
        quantities=tuple(PublishedQuantity(value=value, unit=unit) for value, unit in said.quantities),
        timing=said.timing,
        time=_time(said, quote, expression, start) if said.derivation else None,
    )


def event(told: Told, name: str) -> PublishedEvent:
    start, until = sides(told.when)
    mentions = tuple(
        mention(said, f"{name}m{number}", status=told.status) for number, said in enumerate(told.said, start=1)
    )
    return PublishedEvent(
        id=name,
        title=told.title,
        from_=start,
        until=until,
        best=told.best,
        granularity=told.granularity,
        edtf=told.when,
        date_text=told.words,
        status=told.status,
        history=told.history,
        importance=min(1.0, 0.2 + 0.2 * len(mentions)),
        independent_sources=len({said.document for said in told.said}),
        lane=told.lane,
        participants=told.participants,
        places=told.places,
        conflicts=tuple(_conflict(mentions, *conflict) for conflict in told.conflicts),
        corrections=told.corrections,
        mentions=mentions,
    )


def timeline(
    told: tuple[Told, ...],
    *,
    documents: tuple[PublishedDocument, ...],
    title: str = "The Veldmoor dam",
    undated: tuple[PublishedUndated, ...] = (),
    rejected: tuple[PublishedRejected, ...] = (),
) -> PublishedTimeline:
    return PublishedTimeline(
        title=title,
        timezone="UTC",
        generator="timeline-reconstruction test",
        documents=documents,
        events=tuple(event(one, f"e{number}") for number, one in enumerate(told, start=1)),
        undated=undated,
        rejected=rejected,
    )


def document(
    name: str, outlet: str, day: str, *, title: str | None = None, url: str | None = None
) -> PublishedDocument:
    start, _, end = day.partition("/")
    published = PublishedDate(
        from_=start,
        until=end or _after(start),
        granularity=Granularity.DAY,
        basis="sources" if end else "dateline",
        evidence=("“LINDHAVEN, March” at the head of the text",),
    )
    return PublishedDocument(
        id=name,
        path=f"articles/{name}.txt",
        title=title,
        url=url,
        source=outlet,
        lang="en",
        copy_of=None,
        published=published,
        candidates=(),
        warnings=(),
    )


def _conflict(
    mentions: tuple[PublishedMention, ...], name: str, note: str, values: tuple[tuple[str, tuple[int, ...]], ...]
) -> PublishedConflict:
    return PublishedConflict(
        field=name,
        values=tuple(
            PublishedConflictValue(value=value, mentions=tuple(mentions[at].id for at in who)) for value, who in values
        ),
        note=note,
    )


def _time(said: Said, quote: str, expression: tuple[int, int], start: int) -> PublishedTime:
    since, until = sides(said.when)
    return PublishedTime(
        expression=quote[slice(*expression)] or None,
        start=start + expression[0],
        end=start + expression[1],
        type="DATE",
        value=said.when,
        mod=None,
        anchor="dct",
        anchor_text="publication",
        derivation=said.derivation,
        from_=since,
        until=until,
        best=said.best,
        granularity=Granularity.DAY,
        implied=said.implied,
    )


def _marked(words: str, opening: str, closing: str) -> tuple[int, int]:
    """Where the marked stretch lies once all marks are gone; nowhere is (0, 0)."""
    if opening not in words:
        return 0, 0
    before, _, rest = words.partition(opening)
    start = len(_MARKS.sub("", before))
    return start, start + len(_MARKS.sub("", rest.partition(closing)[0]))


def _local(text: str) -> str | None:
    if not text:
        return None
    return text if "T" in text else f"{text}T00:00:00"


def _after(day: str) -> str:
    return f"{day[:8]}{int(day[8:]) + 1:02}"
