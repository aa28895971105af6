"""Dated mentions made by hand, for the merging tests."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from timeline.model.document import Annotated, Article, Basis, Dct, Document, Role, Sentence
from timeline.model.event import Extracted, Mention, Quantity, Span, Status, Timing
from timeline.model.interval import Granularity, Interval


def day(text: str) -> Interval:
    return Interval.of_day(date.fromisoformat(text))


def days(first: str, last: str, granularity: Granularity = Granularity.WEEK) -> Interval:
    start, end = datetime.fromisoformat(first), datetime.fromisoformat(last)
    return Interval(start, end + timedelta(days=1), granularity)


def document(name: str, *, published: str | None = "2026-01-20", source: str | None = None, text: str = "") -> Document:
    article = Article(id=name, text=text, source=source)
    dct = None if published is None else Dct(day(published), Basis.GIVEN, ())
    return Document(Annotated(article, (), (), ()), dct)


def figure(value: float, unit: str, mod: str | None = None) -> Quantity:
    return Quantity(value, unit, mod, Span(0, 1, "x"))


def mention(
    told: str,
    when: Interval | None,
    *,
    by: Document,
    at: int = 0,
    kind: str = "attack",
    status: Status = Status.HAPPENED,
    figures: tuple[Quantity, ...] = (),
    who: tuple[str, ...] = (),
    best: datetime | None = None,
) -> Mention:
    clause = Span(at, at + len(told), told)
    extracted = Extracted(
        sentence=Sentence(clause.start, clause.end, at, Role.BODY),
        clause=clause,
        trigger=Span(at, at + len(told.split(maxsplit=1)[0]), told.split(maxsplit=1)[0]),
        kind=kind,
        title=told,
        status=status,
        participants=who,
        places=(),
        quantities=figures,
        attribution=None,
        words=frozenset(told.lower().split()),
        timing=Timing.OWN,
        timex=None,
    )
    return Mention(by, extracted, None, when, best, None)
