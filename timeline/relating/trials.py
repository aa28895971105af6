"""A text whose day is not known, read as if it had been published on one day after another.

What hangs on the publication comes out for each of these days; what comes out alike for all is known, whichever it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.model.document import Basis, Dct, Document
from timeline.model.event import Extracted, Mention, Undated
from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Anchored
from timeline.relating.days import a_week, around_the_year, beside
from timeline.relating.shapes import yearless_days, years
from timeline.relating.span import Span, hull

Placed = tuple[Sequence[Anchored], Sequence[Mention]]
Place = Callable[[Document], Placed]

_MOST_ITEMS = 400  # of one document, the first of them: a text with more is a table or a book


@dataclass(frozen=True, slots=True)
class Item:
    """An undated mention, by its `number` among all, with its span for each trial day; `mention` is as first tried."""

    number: int
    mention: Mention
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """A document read on trial days, whose weekdays (Monday 0) are `weekdays`; `expressions` are its words of time.

    `expressions` has for each trial day the spans of all expressions of the text in order, None where not placed.
    """

    document: Document
    weekdays: tuple[int, ...]
    items: tuple[Item, ...]
    expressions: tuple[tuple[Span | None, ...], ...]

    def span(self, item: int, weekday: int) -> Span:
        """Where an item may lie if the document was published on that weekday."""
        spans = self.items[item].spans
        return hull(span for span, own in zip(spans, self.weekdays, strict=True) if own == weekday)


def try_days(document: Document, undated: Sequence[tuple[int, Undated]], place: Place) -> Tried:
    """The undated mentions of a document that some publication day would date, as each day would."""
    document, undated = _cut(document, undated), undated[:_MOST_ITEMS]
    days = _first_days(document)
    told = [place(_published(document, day)) for day in days]
    if len(days) == 7 and any(_is_coarse(mention) for mention in told[0][1]):
        more = around_the_year(days[0].year)
        days, told = (*days, *more), [*told, *(place(_published(document, day)) for day in more)]
    return Tried(
        document=document,
        weekdays=tuple(day.weekday() for day in days),
        items=tuple(_items(undated, [mentions for _, mentions in told], days)),
        expressions=tuple(_expressions(anchored, day) for (anchored, _), day in zip(told, days, strict=True)),
    )


def _cut(document: Document, undated: Sequence[tuple[int, Undated]]) -> Document:
    """The document with no events but those looked at, and of a long one the words of time up to there."""
    extracted = tuple(one.mention.extracted for _, one in undated[:_MOST_ITEMS])
    timexes = document.annotated.timexes
    if len(undated) > _MOST_ITEMS:
        end = max(one.sentence.end for one in extracted)
        timexes = tuple(timex for timex in timexes if timex.start < end)
    return replace(document, annotated=replace(document.annotated, extracted=extracted, timexes=timexes))


def _first_days(document: Document) -> tuple[date, ...]:
    """A week; or days beside the dates that lack but their year. Of the latest year named, so that no date is old."""
    expressions = [timex.expression for timex in document.annotated.timexes]
    named = [(day, timex.lean) for timex in document.annotated.timexes for day in yearless_days(timex.expression)]
    latest = max(years(expressions), default=None)
    return beside(named, year=latest) or a_week(latest)


def _published(document: Document, day: date) -> Document:
    return replace(document, dct=Dct(Interval.of_day(day), Basis.TEXT, ()), candidates=())


def _is_coarse(mention: Mention) -> bool:
    return mention.interval is not None and Granularity.FORTNIGHT.is_finer_than(mention.interval.granularity)


def _items(
    undated: Sequence[tuple[int, Undated]], told: Sequence[Sequence[Mention]], days: Sequence[date]
) -> Iterator[Item]:
    by_place = [{_place_of(mention.extracted): mention for mention in mentions} for mentions in told]
    for number, one in undated:
        tried = [mentions.get(_place_of(one.mention.extracted)) for mentions in by_place]
        spans = [_span(mention, day) for mention, day in zip(tried, days, strict=True)]
        known = tuple(span for span in spans if span is not None)
        if tried[0] is not None and len(known) == len(days):
            yield Item(number, tried[0], known)


def _place_of(extracted: Extracted) -> tuple[int, int, int]:
    return extracted.clause.start, extracted.clause.end, extracted.trigger.start


def _span(mention: Mention | None, day: date) -> Span | None:
    if mention is None or mention.interval is None:
        return None
    interval = mention.interval
    return None if interval.start is None and interval.end is None else Span.of(interval, day)


def _expressions(anchored: Sequence[Anchored], day: date) -> tuple[Span | None, ...]:
    return tuple(None if one.interval is None else Span.of(one.interval, day) for one in anchored)
