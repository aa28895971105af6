"""Documents with their time expressions to key dates with sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from timeline.digesting.choosing import Chooser, Events
from timeline.digesting.days import Votes, key_days, votes
from timeline.digesting.relevance import Relevance
from timeline.digesting.telling import Told, told
from timeline.model.digest import Digest, KeyDate, KeySentence
from timeline.model.document import Document
from timeline.model.timex import Anchored

_NO_COPIES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many dates with so many sentences each, from day to day, both included; None is no limit."""

    dates: int
    sentences: int = 1
    since: date | None = None
    until: date | None = None


def digest(
    documents: Sequence[Document],
    anchored: Sequence[Sequence[Anchored]],
    *,
    wanted: Wanted,
    events: Events,
    copies: Mapping[str, str] = _NO_COPIES,
) -> Digest:
    """The key dates of a story; `anchored` are each document's time expressions, `events(document)` its events.

    A day counts by how many independent documents about the story tell of it (see `votes`).
    """
    # In an order of their own, for sums hang on it in their last digits.
    ordered = sorted(zip(documents, anchored, strict=True), key=lambda pair: pair[0].id)
    documents, anchored = [pair[0] for pair in ordered], [pair[1] for pair in ordered]
    relevance = Relevance([document.article.text[document.article.body_start :] for document in documents])
    telling = list(told(documents, anchored))
    cast = votes(telling, documents, relevance, copies=copies)
    chooser = Chooser(documents, relevance, events)
    days = key_days(cast, count=wanted.dates, since=wanted.since, until=wanted.until)
    of_day: dict[date, list[Told]] = {day: [] for day in days}
    for one in telling:
        if one.day in of_day:
            of_day[one.day].append(one)
    return Digest(tuple(_key_date(chooser, of_day[day], cast, wanted) for day in days), wanted.dates)


def _key_date(chooser: Chooser, telling: Sequence[Told], cast: Votes, wanted: Wanted) -> KeyDate:
    day = telling[0].day
    chosen = chooser.choose(telling, count=wanted.sentences)
    sentences = tuple(
        KeySentence(chooser.documents[one.number], one.sentence.start, one.sentence.end) for one in chosen
    )
    return KeyDate(day, len(cast[day]), sentences)
