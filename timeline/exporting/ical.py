"""iCalendar: the events as all-day or timed entries of a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from timeline.exporting.ical_lines import ical_bytes, ical_text
from timeline.exporting.placing import Depth, Placed, moment, placed_events
from timeline.exporting.shown import shown
from timeline.exporting.telling import (
    MOST_WITNESSES,
    Documents,
    Witness,
    disagreements,
    documents_of,
    left_out,
    titled,
    undated_count,
    witnesses,
)
from timeline.exporting.zones import to_utc, zone_of

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from timeline.model.published import PublishedEvent, PublishedTimeline

# What a calendar compares on the next import; without a publication date there is no later and no earlier.
_NO_STAMP = datetime(1970, 1, 1)
_CERTAIN = frozenset({"happened", "ongoing"})


def ical(timeline: PublishedTimeline) -> bytes:
    """A calendar with an entry an event; `X-UNDATED` counts what is left out for want of a date.

    Ends are exclusive, as in the timeline. Days and parts of days are local to the reader, clock times are in UTC.
    Raises `ExportError` where the timeline has a time or a zone that there is not.
    """
    return ical_bytes(_calendar(timeline))


def _calendar(timeline: PublishedTimeline) -> Iterator[str]:
    zone, documents = zone_of(timeline), documents_of(timeline)
    title, note = ical_text(shown(timeline.title)), left_out(timeline)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{ical_text(shown(timeline.generator))}//EN")
    yield from (f"NAME:{title}", f"X-WR-CALNAME:{title}")
    if note is not None:
        yield from (f"DESCRIPTION:{note}.", f"X-WR-CALDESC:{note}.")
    yield f"X-UNDATED:{undated_count(timeline)}"
    for event, place in placed_events(timeline):
        yield from _entry(event, witnesses(event, documents), (*_times(place, zone), _stamp(event, documents)), place)
    yield "END:VCALENDAR"


def _entry(event: PublishedEvent, told_by: tuple[Witness, ...], times: Iterable[str], place: Placed) -> Iterator[str]:
    exact = _is_exact(place)
    yield from ("BEGIN:VEVENT", f"UID:{ical_text(shown(event.id))}@timeline-reconstruction", *times)
    yield f"SUMMARY:{ical_text(titled(event) if exact else f'{titled(event)} [{shown(event.date_text)}]')}"
    yield f"DESCRIPTION:{ical_text(_description(event, told_by))}"
    yield from _named("LOCATION", event.places)
    yield from _named("CATEGORIES", () if event.lane is None else (event.lane,))
    yield f"STATUS:{'CONFIRMED' if exact and event.status in _CERTAIN else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    # Once only, says the standard; the description has all of them.
    yield from [f"URL:{witness.url}" for witness in told_by if witness.url is not None][:1]
    yield from (f"X-EDTF:{ical_text(shown(event.edtf))}", f"X-GRANULARITY:{event.granularity.value}", "END:VEVENT")


def _named(name: str, texts: tuple[str, ...]) -> Iterator[str]:
    if texts:
        yield f"{name}:{ical_text(', '.join(map(shown, texts)))}"


def _is_exact(place: Placed) -> bool:
    """Whether the entry stands where and only where the event does."""
    within_days = place.depth is Depth.TIME or (place.depth is Depth.DAY and place.is_one_unit)
    return place.start is not None and place.end is not None and within_days


def _description(event: PublishedEvent, told_by: tuple[Witness, ...]) -> str:
    more = len(told_by) - MOST_WITNESSES
    sources = (" ".join(filter(None, (witness.line, witness.url))) for witness in told_by[:MOST_WITNESSES])
    rest = (f"and {more} more",) if more > 0 else ()
    return "\n".join((shown(event.date_text), *sources, *rest, *disagreements(event)))


def _times(place: Placed, zone: ZoneInfo) -> Iterator[str]:
    begin = _value(place.mark, place, zone)
    yield f"DTSTART{begin}"
    if place.start is not None and place.end is not None:
        end = _value(place.end, place, zone)
        # Where clocks are put forward, an hour may be none.
        if end > begin:
            yield f"DTEND{end}"


def _value(at: datetime, place: Placed, zone: ZoneInfo) -> str:
    if place.depth is not Depth.TIME:
        return f";VALUE=DATE:{_basic_day(at)}"
    if not place.is_clock:
        return f":{_basic_time(at)}"
    return f":{_basic_time(to_utc(at, zone))}Z"


def _stamp(event: PublishedEvent, documents: Documents) -> str:
    """When the entry was last revised: the latest publication that it rests on, since there is no clock."""
    sources = (documents.get(mention.document) for mention in event.mentions)
    dates = (None if source is None or source.published is None else source.published.from_ for source in sources)
    latest = max(filter(None, map(moment, dates)), default=_NO_STAMP)
    return f"DTSTAMP:{_basic_time(latest)}Z"


def _basic_day(at: datetime) -> str:
    return f"{at.year:04}{at.month:02}{at.day:02}"


def _basic_time(at: datetime) -> str:
    return f"{_basic_day(at)}T{at.hour:02}{at.minute:02}{at.second:02}"
