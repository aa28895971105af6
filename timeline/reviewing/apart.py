"""Why two events stand apart: what forbids one, and how little they share."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.published import PublishedEvent, PublishedTimeline
from timeline.reviewing.finding import UnknownEventError
from timeline.reviewing.sharing import common_to, in_words, telling_of_event
from timeline.reviewing.windows import when_of_event
from timeline.reviewing.witness import Witness, witnesses

_SHOWN = 6  # triggers and figures of an event that are named


def apart(first: PublishedEvent, second: PublishedEvent, *, timeline: PublishedTimeline) -> Iterator[str]:
    """The reasons in words, what forbids first; raises `UnknownEventError` where both are the same event."""
    if first.id == second.id:
        raise UnknownEventError(f"both ids name the event {first.id}")
    yield from (f"{event.title}: {event.date_text} ({event.status}), event {event.id}" for event in (first, second))
    yield ""
    yield "Why they are two:"
    reasons = (
        *_times(first, second, timeline),
        *_documents(first, second, timeline),
        *_statuses(first, second),
        *_users(first, second),
        *_differences(first, second),
        *_common_ground(first, second),
    )
    yield from (f"  {reason}" for reason in reasons)


def _times(first: PublishedEvent, second: PublishedEvent, timeline: PublishedTimeline) -> Iterator[str]:
    if not when_of_event(first).overlaps(when_of_event(second)):
        yield f"Their times have no moment in common: {first.date_text}; {second.date_text}."
        return
    pair = next(_parted(first, second, timeline), None)
    if pair is None:
        yield "Their times overlap, so the dates alone do not keep them apart."
    else:
        yield f"Their times overlap, but two mentions have no moment in common: {_dated(pair[0])}; {_dated(pair[1])}."


def _parted(
    first: PublishedEvent, second: PublishedEvent, timeline: PublishedTimeline
) -> Iterator[tuple[Witness, Witness]]:
    """Mentions that cannot be of one time, though their events could: every pair of an event must be."""
    mine, theirs = witnesses(first, timeline=timeline), witnesses(second, timeline=timeline)
    for one in mine:
        for other in theirs:
            if one.when is not None and other.when is not None and not one.when.overlaps(other.when):
                yield one, other


def _dated(witness: Witness) -> str:
    when = "" if witness.when is None else witness.when.in_words()
    return f"{witness.mention.document}, {when}"


def _documents(first: PublishedEvent, second: PublishedEvent, timeline: PublishedTimeline) -> Iterator[str]:
    told = {mention.document for mention in first.mentions} & {mention.document for mention in second.mentions}
    both = [document.id for document in timeline.documents if document.id in told]
    if both:
        yield f"The same document tells them separately: {', '.join(both)}."


def _statuses(first: PublishedEvent, second: PublishedEvent) -> Iterator[str]:
    if first.status is not second.status:
        yield f"One is told as {first.status}, the other as {second.status}."


def _users(first: PublishedEvent, second: PublishedEvent) -> Iterator[str]:
    for event in (first, second):
        yield from (f"The corrections file says of “{event.title}”: {line}." for line in event.corrections)


def _differences(first: PublishedEvent, second: PublishedEvent) -> Iterator[str]:
    """The words that name them and what they count, where these are others."""
    mine, theirs = _triggers(first), _triggers(second)
    if mine and theirs and not set(mine) & set(theirs):
        yield f"Other words name them: {_quoted(mine)}; {_quoted(theirs)}."
    one, other = telling_of_event(first), telling_of_event(second)
    if one.figures and other.figures and not one.figures & other.figures:
        yield f"They count otherwise: {_listed(one.figures)}; {_listed(other.figures)}."
    if one.names and other.names and not one.names & other.names:
        yield f"They name others: {_listed(one.names)}; {_listed(other.names)}."


def _triggers(event: PublishedEvent) -> list[str]:
    found = (mention.trigger.text for mention in event.mentions)
    return list(dict.fromkeys(text.casefold() for text in found if text))


def _quoted(words: list[str]) -> str:
    return ", ".join(f"“{word}”" for word in words[:_SHOWN])


def _listed(found: frozenset[str]) -> str:
    return ", ".join(sorted(found)[:_SHOWN])


def _common_ground(first: PublishedEvent, second: PublishedEvent) -> Iterator[str]:
    shared = in_words(common_to(telling_of_event(first), telling_of_event(second)))
    if not shared:
        yield "They share no figure, no name and no telling word."
    elif when_of_event(first).overlaps(when_of_event(second)):
        yield f"What they share was not enough to make them one ({'; '.join(shared)})."
    else:
        yield f"What they share does not count, as their times forbid it ({'; '.join(shared)})."
