"""What people say before mentions are compared: pinned dates, what is one event and what is not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from timeline.correcting.finding import Found
from timeline.model.event import Event, Mention, MentionKey
from timeline.model.interval import Interval


def pin(mentions: Sequence[Mention], found: Sequence[Found]) -> tuple[Mention, ...]:
    """The mentions, those with a pinned date placed there whatever their words say; the words stay with them.

    A telling that is joined to another takes its pinned date too, for what the user says holds of the event, and the
    date of the other where it has none itself.
    """
    pinned = list(mentions)
    for one in found:
        places = (one.mention, *one.same)
        interval = one.correction.interval
        for place in places if interval is not None else ():
            pinned[place] = _placed(pinned[place], interval)
        known = next((pinned[place].interval for place in places if pinned[place].interval is not None), None)
        for place in places:
            if pinned[place].interval is None and known is not None:
                pinned[place] = _placed(pinned[place], known)
    return tuple(pinned)


def widened(found: Sequence[Found], *, mentions: Sequence[Mention], events: Sequence[Event]) -> tuple[Found, ...]:
    """The corrections, a date that is set meaning all tellings of the event, as it was merged without it.

    The words name one of them; were only that one placed, the others would stay behind as an event of another date.
    Where two tellings of one event are given different dates, each is placed by itself.
    """
    places = {mention.key: place for place, mention in enumerate(mentions)}
    home = {mention.key: event for event in events for mention in event.mentions}
    dates: dict[str, set[Interval]] = {}
    for one in found:
        event = home.get(mentions[one.mention].key)
        if event is not None and one.correction.interval is not None:
            dates.setdefault(event.id, set()).add(one.correction.interval)
    return tuple(_widened(one, home.get(mentions[one.mention].key), places, dates) for one in found)


def _widened(
    one: Found, event: Event | None, places: Mapping[MentionKey, int], dates: Mapping[str, Collection[Interval]]
) -> Found:
    if event is None or one.correction.interval is None or len(dates[event.id]) > 1:
        return one
    told = (places[mention.key] for mention in event.mentions)
    return replace(one, same=tuple(place for place in dict.fromkeys((*one.same, *told)) if place != one.mention))


def _placed(mention: Mention, interval: Interval | None) -> Mention:
    return replace(mention, interval=interval, best=None, rejected=None)


def together(mentions: Sequence[Mention], found: Sequence[Found]) -> list[list[MentionKey]]:
    """The mentions that the user joins, group by group."""
    return [[mentions[place].key for place in (one.mention, *one.same)] for one in found if one.same]


def apart(mentions: Sequence[Mention], found: Sequence[Found]) -> list[MentionKey]:
    """The mentions that the user wants to be events of their own."""
    return [mentions[one.mention].key for one in found if one.correction.apart]
