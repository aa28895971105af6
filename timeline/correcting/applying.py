"""What people say of events, written on the events that came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.correcting.finding import Found
from timeline.model.correction import EventCorrection
from timeline.model.event import Event, Mention, MentionKey, Undated
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.wording import interval_in_words


@dataclass(frozen=True, slots=True)
class Applied:
    """Events and undated mentions as corrected, what the user hid, and what shows nowhere as it has no date."""

    events: tuple[Event, ...]
    undated: tuple[Undated, ...]
    hidden: tuple[Rejected, ...]
    unseen: tuple[Rejected, ...] = ()


def apply(
    events: Sequence[Event], undated: Sequence[Undated], *, found: Sequence[Found], mentions: Sequence[Mention]
) -> Applied:
    """The outcome of merging with titles, dates, notes and confirmations of the user; `mentions` are those merged.

    What is hidden leaves the timeline, and is told of in `hidden`.
    """
    said: dict[MentionKey, list[EventCorrection]] = {}
    for one in found:
        for place in (one.mention, *one.same):
            said.setdefault(mentions[place].key, []).append(one.correction)
    of_events = [(event, _said_of(event.mentions, said)) for event in events]
    of_undated = [(each, _said_of([each.mention], said)) for each in undated]
    return Applied(
        tuple(_corrected(event, some) for event, some in of_events if not _hides(some)),
        tuple(each for each, some in of_undated if not _hides(some)),
        (
            *(_hidden(event.title, some) for event, some in of_events if _hides(some)),
            *(_hidden(each.mention.extracted.title, some) for each, some in of_undated if _hides(some)),
        ),
        tuple(_unseen(one) for _, some in of_undated if not _hides(some) for one in some),
    )


def _said_of(mentions: Sequence[Mention], said: dict[MentionKey, list[EventCorrection]]) -> list[EventCorrection]:
    found = {each.where: each for mention in mentions for each in said.get(mention.key, ())}
    return list(found.values())


def _hides(some: Sequence[EventCorrection]) -> bool:
    return any(one.hidden for one in some)


def _hidden(title: str, some: Sequence[EventCorrection]) -> Rejected:
    one = next(one for one in some if one.hidden)
    return Rejected(Stage.CORRECTING, title, Reason.HIDDEN, f"hidden by {_reason(one)}")


def _unseen(one: EventCorrection) -> Rejected:
    detail = f"“{one.words.text}” tells something without a date, so this shows nowhere; add a date"
    return Rejected(Stage.CORRECTING, one.where, Reason.NOT_PLACED, detail)


def _corrected(event: Event, some: Sequence[EventCorrection]) -> Event:
    for one in some:
        event = replace(event, title=one.title or event.title, interval=one.interval or event.interval)
        event = replace(event, best=None) if one.interval else event
    return replace(event, corrections=tuple(line for one in some for line in _lines(one))) if some else event


def _lines(one: EventCorrection) -> Iterator[str]:
    said = (
        (one.interval is not None, f"date set to {interval_in_words(one.interval)}" if one.interval else ""),
        (one.title is not None, "title changed"),
        (bool(one.same_as), "joined"),
        (one.apart, "kept apart"),
        (one.confirmed, "confirmed"),
    )
    done = ", ".join(words for holds, words in said if holds)
    yield f"{done or 'note'}: {_reason(one)}"


def _reason(one: EventCorrection) -> str:
    return f"{one.note} ({one.where})" if one.note else one.where
