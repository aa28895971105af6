"""Events as the page's script reads them: words only, already fit to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from timeline.model.interval import Granularity
from timeline.model.published import PublishedConflict, PublishedEvent, PublishedQuantity
from timeline.rendering import wording
from timeline.rendering.marks import extent, is_hatched, is_inferred, is_open
from timeline.rendering.mention_records import mention_record
from timeline.rendering.moments import month_words
from timeline.rendering.told import all_told, told

MOST_QUOTES = 40
"""Quotes of one event that the page carries; timeline.json has all."""

Record = dict[str, object]
_NOWHERE: Mapping[str, str] = MappingProxyType({})


def event_record(event: PublishedEvent, short: Mapping[str, str], *, elsewhere: Mapping[str, str] = _NOWHERE) -> Record:
    """One event; what its sources say is apart (`mention_records`). `short` are the articles' letters.

    `elsewhere` has the letters of mentions of other events: what a paper quotes may stand beside one of its own.
    """
    return {
        "id": event.id,
        "title": told(event.title),
        "lane": told(event.lane),
        "sources": event.independent_sources,
        "importance": str(event.importance),
        **_when(event),
        **_what(event),
        "conflicts": [_conflict(conflict, _homes(event, short, elsewhere)) for conflict in event.conflicts],
        "more": max(0, len(event.mentions) - MOST_QUOTES),
        "documents": [*dict.fromkeys(short[m.document] for m in event.mentions if m.document in short)],
    }


def mention_records(event: PublishedEvent, short: Mapping[str, str]) -> list[Record]:
    """What its sources say, as many as the page carries."""
    return [mention_record(mention, short) for mention in event.mentions[:MOST_QUOTES]]


def _when(event: PublishedEvent) -> Record:
    return {
        "date": told(event.date_text),
        "edtf": told(event.edtf),
        "group": _group(event),
        "from": event.from_ or "",
        "until": event.until or "",
        "best": event.best or "",
        "grain": event.granularity.value,
        "granularity": wording.granularity(event.granularity),
        "certainty": _certainty(event),
    }


def _what(event: PublishedEvent) -> Record:
    return {
        "status": event.status.value,
        "participants": all_told(event.participants),
        "places": all_told(event.places),
        "quantities": all_told(map(wording.quantity, _quantities(event))),
        "counts": all_told(map(wording.count, _quantities(event))),
        "history": all_told(event.history),
        "corrections": all_told(event.corrections),
    }


def _certainty(event: PublishedEvent) -> str:
    """How well its date is known: the four looks a mark can have."""
    if is_open(event):
        return "open"
    if is_hatched(event):
        return "coarse"
    return "inferred" if is_inferred(event) else "said"


def _group(event: PublishedEvent) -> str:
    """The heading it is listed under: its month, or its year where no month is known."""
    ends = extent(event).ends
    if not ends:
        return "Not bounded"
    return str(ends[0].year) if Granularity.MONTH.is_finer_than(event.granularity) else month_words(ends[0])


def _quantities(event: PublishedEvent) -> Iterator[PublishedQuantity]:
    return (counted for mention in event.mentions for counted in mention.quantities)


def _homes(event: PublishedEvent, short: Mapping[str, str], elsewhere: Mapping[str, str]) -> Mapping[str, str]:
    return {**elsewhere, **{mention.id: short.get(mention.document, "?") for mention in event.mentions}}


def _conflict(conflict: PublishedConflict, home: Mapping[str, str]) -> Record:
    values = [
        {"value": told(side.value), "documents": [*dict.fromkeys(home.get(name, "?") for name in side.mentions)]}
        for side in conflict.values
    ]
    named = {"name": told(conflict.field), "field": told(wording.field(conflict.field))}
    return named | {"note": told(conflict.note), "values": values}
