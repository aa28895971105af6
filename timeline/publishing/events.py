"""Events in the shape of timeline.json."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from timeline.model.event import Conflict, Event, Link, MentionKey, Status
from timeline.model.moments import day_or_time, local_time
from timeline.model.published import (
    PublishedConflict,
    PublishedConflictValue,
    PublishedEvent,
    PublishedJoin,
    PublishedMention,
)
from timeline.publishing.edtf import edtf
from timeline.publishing.mentions import mention_id, published_mention
from timeline.publishing.words import from_on_in_words, in_words

_AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})


def published_event(event: Event) -> PublishedEvent:
    """An event with all its witnesses as plain values."""
    interval = event.interval
    return PublishedEvent(
        id=event.id,
        title=event.title,
        from_=local_time(interval.start),
        until=local_time(interval.end),
        best=day_or_time(event.best),
        granularity=interval.granularity,
        edtf=edtf(interval, best=event.best),
        date_text=_date_text(event),
        status=event.status,
        history=event.history,
        importance=event.importance,
        independent_sources=event.independent_sources,
        lane=event.lane,
        participants=_by_frequency(mention.extracted.participants for mention in event.mentions),
        places=_by_frequency(mention.extracted.places for mention in event.mentions),
        conflicts=tuple(_conflict(conflict) for conflict in event.conflicts),
        corrections=event.corrections,
        mentions=_mentions(event),
    )


def _mentions(event: Event) -> tuple[PublishedMention, ...]:
    ids = {mention.key: mention_id(mention) for mention in event.mentions}
    joins = {link.mention: _join(link, ids) for link in event.links if link.other in ids}
    return tuple(
        published_mention(mention).model_copy(update={"joined": joins.get(mention.key)}) for mention in event.mentions
    )


def _join(link: Link, ids: Mapping[MentionKey, str]) -> PublishedJoin:
    return PublishedJoin.model_validate(
        {
            "mention": ids[link.other],
            "how": link.how.value,
            "when": link.when,
            "what": link.what,
            "names": link.names,
            "how_many": link.how_many,
            "likelihood": None if link.likelihood is None else round(link.likelihood, 3),
        }
    )


def _date_text(event: Event) -> str:
    interval = event.interval
    if event.status in _AHEAD and interval.end is None and interval.start is not None:
        return from_on_in_words(interval)
    return in_words(interval, best=event.best)


def _by_frequency(names_of_mentions: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    counts = Counter(name for names in names_of_mentions for name in dict.fromkeys(names))
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _conflict(conflict: Conflict) -> PublishedConflict:
    values = tuple(
        PublishedConflictValue(value=side.value, mentions=tuple(mention_id(mention) for mention in side.mentions))
        for side in conflict.values
    )
    return PublishedConflict(field=conflict.field, values=values, note=conflict.note)
