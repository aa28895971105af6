"""Clusters to events: a stable id, the best title, the common time, how much the event matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from math import log
from types import MappingProxyType

from timeline.merging.chronicle import common_status, history_of, status_differences
from timeline.merging.counting import figure_differences
from timeline.merging.figures import Units
from timeline.merging.lanes import Lanes
from timeline.merging.naming import name_differences
from timeline.merging.ordering import LATEST, in_order_of_publication, published
from timeline.merging.quoting import quotation_differences
from timeline.merging.reconciling import common_best, common_interval, date_differences
from timeline.merging.taking_up import taken_up
from timeline.model.document import Role
from timeline.model.event import Conflict, Event, Link, Mention, MentionKey, Status, Timing
from timeline.model.interval import Interval
from timeline.model.timex import Signal

_TITLE_WORDS = range(4, 13)
_A_DAY = timedelta(days=1)
_NOTHING: Mapping[MentionKey, Interval | None] = MappingProxyType({})


def build_event(
    mentions: Sequence[Mention],
    *,
    lanes: Lanes,
    copies: Mapping[str, str],
    same_units: Units,
    moved: Mapping[MentionKey, Interval | None] = _NOTHING,
    links: Callable[[Sequence[Mention]], tuple[Link, ...]] = lambda _: (),
) -> Event:
    """The event that the mentions tell together; its importance is a weight, to be scaled by the greatest.

    `moved` has the plans that were given up for another time; `links` says why several mentions are one event.
    """
    ordered = in_order_of_publication(mentions)
    interval = common_interval(ordered)
    status = common_status(ordered, moved=moved)
    conflicts, updates = _differences(ordered, same_units)
    independent = _independent(ordered, copies)
    return Event(
        id=content_id(ordered),
        title=best_title(ordered, status),
        mentions=tuple(ordered),
        interval=interval,
        best=common_best(ordered, interval),
        status=status,
        history=(*history_of(ordered, interval, moved=moved), *updates),
        conflicts=conflicts,
        importance=_weight(ordered, interval, conflicts, independent),
        independent_sources=independent,
        lane=lanes.of([mention.extracted for mention in ordered]),
        links=links(ordered) if len(ordered) > 1 else (),
    )


def _differences(mentions: Sequence[Mention], same_units: Units) -> tuple[tuple[Conflict, ...], tuple[str, ...]]:
    """What the sources disagree on, and the figures that later ones raised; a document alone does neither."""
    if len({mention.document.id for mention in mentions}) == 1:
        return (), ()
    counts, updates = figure_differences(mentions, same=same_units)
    named, told = name_differences(mentions), status_differences(mentions)
    return (*date_differences(mentions), *counts, *named, *told, *quotation_differences(mentions)), updates


def content_id(mentions: Sequence[Mention]) -> str:
    """An id made of document ids and words only, so that order, path and machine do not change it."""
    parts = sorted(f"{mention.document.id}\0{_told(mention)}" for mention in mentions)
    return "e" + sha256("\0\0".join(parts).encode()).hexdigest()[:10]


def _told(mention: Mention) -> str:
    extracted = mention.extracted
    return f"{extracted.clause.text}\0{extracted.trigger.start - extracted.clause.start}\0{extracted.trigger.text}"


def _independent(mentions: Sequence[Mention], copies: Mapping[str, str]) -> int:
    """Outlets (or documents of unknown outlets) that speak for themselves; a copy speaks for its original's outlet."""
    if len(mentions) == 1:
        return 1
    sources = {mention.document.id: mention.document.article.source or mention.document.id for mention in mentions}
    originals = {copies.get(name, name) for name in sources}
    return len({sources.get(name, name) for name in originals})


def best_title(mentions: Sequence[Mention], status: Status) -> str:
    """The title of a witness that has it as it turned out, in good length, dating it finely, with who and how many."""
    if len(mentions) == 1:
        return mentions[0].extracted.title
    told_so = [mention for mention in mentions if mention.extracted.status is status]
    again = taken_up(mentions)
    return min(told_so or mentions, key=lambda mention: (mention.key in again, *_title_rank(mention))).extracted.title


def _title_rank(mention: Mention) -> tuple[object, ...]:
    """With a verb before without, who tells it before who only reports it."""
    title = mention.extracted.title
    words = len(title.split())
    interval = mention.interval
    timex = mention.extracted.timex
    return (
        mention.extracted.nominal,
        words not in _TITLE_WORDS,
        timex is not None and timex.signal is Signal.REPORTED,
        mention.extracted.timing is not Timing.OWN,
        interval.granularity.rank if interval is not None else 99,
        not mention.extracted.participants,
        -len(mention.extracted.quantities),
        words,
        title,
    )


def _weight(mentions: Sequence[Mention], interval: Interval, conflicts: Iterable[Conflict], independent: int) -> float:
    """How much an event matters before scaling: sources, mentions, leads, later references, disagreement."""
    leads = len({mention.document.id for mention in mentions if _is_lead(mention)})
    later = _later(mentions, interval) if len(mentions) > 1 else 0
    told = log(1 + independent) * 2 + log(1 + len(mentions)) + log(1 + leads) * 1.5 + log(1 + later)
    # A quotation is told beside the event; how it is worded says nothing of the event itself.
    return told + (0.5 if any(conflict.field != "quotation" for conflict in conflicts) else 0.0)


def _later(mentions: Sequence[Mention], interval: Interval) -> int:
    """Documents that come back to it when it has been over for a day; who first tells it does not."""
    end = interval.end or LATEST
    documents = {mention.document.id: published(mention.document) for mention in mentions}
    later = [day - end >= _A_DAY for day in documents.values() if day < LATEST]
    return sum(later) - (bool(later) and all(later))


def _is_lead(mention: Mention) -> bool:
    sentence = mention.extracted.sentence
    return sentence.role is Role.TITLE or sentence.paragraph <= 2


def scaled(event: Event, most: float) -> Event:
    """The event with its weight as a share of the greatest; by hand, as `replace` takes three times as long."""
    return Event(
        event.id,
        event.title,
        event.mentions,
        event.interval,
        event.best,
        event.status,
        event.history,
        event.conflicts,
        round(event.importance / most, 4),
        event.independent_sources,
        event.lane,
        event.corrections,
        event.links,
    )


def when_key(event: Event) -> tuple[datetime, datetime, str]:
    """Order of the timeline: by best day or start, then end, then id; a start that is open sorts by its end."""
    interval = event.interval
    first = event.best or interval.start or interval.end or LATEST
    return first, interval.end or LATEST, event.id
