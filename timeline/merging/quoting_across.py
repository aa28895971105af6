"""One quotation in the words of several papers that tell different things beside it.

Who said something is mostly no event of its own, and what stands beside a quotation is one thing here and another
there. So all quotations of a story are held against each other, and where two are one in other words the difference is
told of an event that stands beside one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import combinations

from timeline.merging.ordering import EARLIEST, LATEST, published
from timeline.merging.quoting import shown_wordings
from timeline.merging.sides import outlet_of, statement
from timeline.merging.wordings import changes, quoted, spoken
from timeline.model.document import Document
from timeline.model.event import Conflict, ConflictValue, Event, Mention

_GRAM = 4  # words in a row that two wordings must share to be compared
_HELD = 12  # wordings: a run that more have is a formula
_NEAR = timedelta(days=5)  # between the publications: what is said again later may be said in other words
_BESIDE = 200  # characters between a quotation and an event that stands beside it: a sentence, not a passage
_RECENT = timedelta(days=8)  # between the event beside it and the publication
_AT_ONCE = 20_000  # wordings that are held against each other at once
_MARKS = ("“", '"', "``")
_MOST = 40  # wordings of one quotation that are held against each other
_SIDES = 8  # wordings of one quotation that are told


@dataclass(frozen=True, slots=True)
class Telling:
    """A quotation where a document has it."""

    document: Document
    start: int
    words: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What is the same word for word, and who tells it."""

    words: str
    spoken: tuple[str, ...]
    tellings: tuple[Telling, ...]


def with_quotations(events: Sequence[Event], others: Sequence[Mention] = ()) -> list[Event]:
    """The events, each with the quotations beside it that outlets have in different words.

    `others` are mentions of no event; their documents count as sources too. Where a paper that has a wording does not
    tell of the event, what it tells next to the quotation stands for the side.
    """
    groups = worded_differently(_documents(events, others))
    if not groups:
        return list(events)
    beside, found = _Beside(events, others), dict[int, list[Conflict]]()
    for sides in groups:
        place = beside.event_of(telling for side in sides for telling in side.tellings)
        if place is not None and not _is_told(events[place], sides):
            found.setdefault(place, []).append(_conflict(sides, partial(beside.mention_of, place)))
    return [
        replace(event, conflicts=(*event.conflicts, *found[place])) if place in found else event
        for place, event in enumerate(events)
    ]


def _documents(events: Sequence[Event], others: Iterable[Mention]) -> list[Document]:
    """Those with quotation marks, each once, in order of publication."""
    known = {mention.document.id: mention.document for event in events for mention in event.mentions}
    known.update((mention.document.id, mention.document) for mention in others)
    some = [each for each in known.values() if any(mark in each.article.text for mark in _MARKS)]
    return sorted(some, key=lambda document: (published(document), document.id))


def _wordings(documents: Iterable[Document]) -> list[Wording]:
    told: dict[tuple[str, ...], list[Telling]] = {}
    for document in documents:
        for start, words in quoted(document.article.text):
            told.setdefault(spoken(words), []).append(Telling(document, start, words))
    return [Wording(tellings[0].words, heard, tuple(tellings)) for heard, tellings in told.items()]


def worded_differently(documents: Iterable[Document]) -> list[list[Wording]]:
    """The quotations that outlets have in different words, each with its wordings; those only cut are one."""
    wordings = _wordings(documents)
    groups: dict[int, list[int]] = {}
    for i, j in _pairs(wordings):
        if _of_two_outlets(wordings[i], wordings[j]) and changes(wordings[i].spoken, wordings[j].spoken):
            one, other = groups.get(i, [i]), groups.get(j, [j])
            if one is not other and len(one) + len(other) <= _MOST:
                joined = sorted({*one, *other})
                groups.update((number, joined) for number in joined)
    alike = {id(numbers): numbers for numbers in groups.values()}.values()
    told = (_sides(wordings[number] for number in numbers) for numbers in alike)
    return [sides for sides in told if len(sides) > 1]


def _sides(wordings: Iterable[Wording]) -> list[Wording]:
    """The wordings, those that are only cut in another place as one."""
    found: list[Wording] = []
    for wording in sorted(wordings, key=lambda one: -len(one.spoken)):
        place = next((at for at, side in enumerate(found) if not changes(side.spoken, wording.spoken)), None)
        if place is None:
            found.append(wording)
        else:
            found[place] = replace(found[place], tellings=(*found[place].tellings, *wording.tellings))
    return sorted(found, key=lambda side: min(map(_order, side.tellings)))


def _order(telling: Telling) -> tuple[datetime, str, int]:
    return published(telling.document), telling.document.id, telling.start


def _pairs(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    """Wordings that share some words in a row which few others have."""
    found: set[tuple[int, int]] = set()
    for numbers in _windows(wordings):
        held: dict[tuple[str, ...], set[int]] = {}
        for number in numbers:
            heard = wordings[number].spoken
            for start in range(len(heard) - _GRAM + 1):
                held.setdefault(heard[start : start + _GRAM], set()).add(number)
        found.update(pair for each in held.values() if 1 < len(each) <= _HELD for pair in combinations(sorted(each), 2))
    return sorted(found)


def _windows(wordings: Sequence[Wording]) -> Iterator[Sequence[int]]:
    """The numbers of wordings that may be near to each other: of a large story those of a few days at a time."""
    if len(wordings) <= _AT_ONCE:
        yield range(len(wordings))
        return
    spans: dict[int, set[int]] = {}
    for number, wording in enumerate(wordings):
        for telling in wording.tellings:
            spans.setdefault((published(telling.document) - EARLIEST) // _NEAR, set()).add(number)
    for span in sorted(spans):
        yield sorted(spans[span] | spans.get(span + 1, set()))


def _of_two_outlets(one: Wording, other: Wording) -> bool:
    """Whether two outlets tell them within a few days."""
    return any(
        outlet_of(mine.document) != outlet_of(theirs.document) and _are_near(mine.document, theirs.document)
        for mine in one.tellings[:_HELD]
        for theirs in other.tellings[:_HELD]
    )


def _are_near(one: Document, other: Document) -> bool:
    days = published(one), published(other)
    return LATEST in days or abs(days[0] - days[1]) <= _NEAR


class _Beside:
    """Which events stand beside a quotation: told near it, of about the time of the publication."""

    def __init__(self, events: Sequence[Event], others: Iterable[Mention]) -> None:
        """For events by their places, and mentions of none."""
        self._events = events
        self._told: dict[str, list[tuple[int, int]]] = {}
        self._mentions: dict[str, list[Mention]] = {}
        for mention in (*others, *(mention for event in events for mention in event.mentions)):
            self._mentions.setdefault(mention.document.id, []).append(mention)
        for place, event in enumerate(events):
            for mention in event.mentions:
                if _is_recent(event, mention.document):
                    self._told.setdefault(mention.document.id, []).append((mention.extracted.trigger.start, place))

    def event_of(self, tellings: Iterable[Telling]) -> int | None:
        """The event that stands beside most outlets' wordings, and nearest."""
        near: dict[int, dict[str, int]] = {}
        for telling in tellings:
            for start, place in self._told.get(telling.document.id, ()):
                away = max(telling.start - start, start - telling.start - len(telling.words), 0)
                if away <= _BESIDE:
                    outlets = near.setdefault(place, {})
                    outlets[telling.document.id] = min(away, outlets.get(telling.document.id, away))
        return min(near, key=lambda place: (-len(near[place]), sum(near[place].values()), place)) if near else None

    def mention_of(self, place: int, telling: Telling) -> Mention:
        """What the document tells of the event; where it does not, what it tells next to the quotation."""
        own = {mention.key for mention in self._events[place].mentions}
        return min(
            self._mentions[telling.document.id],
            key=lambda mention: (
                mention.key not in own,
                abs(mention.extracted.trigger.start - telling.start),
                mention.key,
            ),
        )


def _is_recent(event: Event, document: Document) -> bool:
    """Whether it is of the days around the publication, so that what is said beside it is said of it."""
    start, day = event.interval.start or event.interval.end, published(document)
    return start is None or day == LATEST or abs(day - start) <= _RECENT


def _is_told(event: Event, wordings: Sequence[Wording]) -> bool:
    """Whether the event tells already of some quotation that is this one."""
    shown = {value.value for conflict in event.conflicts if conflict.field == "quotation" for value in conflict.values}
    return bool(shown & set(shown_wordings([wording.words for wording in wordings]).values()))


def _conflict(wordings: Sequence[Wording], mention_of: Callable[[Telling], Mention]) -> Conflict:
    told = wordings[:_SIDES]
    shown = shown_wordings([wording.words for wording in told])
    values = tuple(
        ConflictValue(shown[side.words], tuple(mention_of(each) for each in _first_of_each(side))) for side in told
    )
    return Conflict("quotation", values, statement("quotation", _first_tellers(told, shown)))


def _first_of_each(wording: Wording) -> Iterable[Telling]:
    """The first telling of each document that has the wording."""
    return {telling.document.id: telling for telling in reversed(wording.tellings)}.values()


def _first_tellers(wordings: Iterable[Wording], shown: Mapping[str, str]) -> Iterator[tuple[str, Document]]:
    """Each wording with the first who has all of it, of an outlet that is not named yet if there is one."""
    named: set[str] = set()
    for wording in wordings:
        first = sorted((one for one in wording.tellings if spoken(one.words) == wording.spoken), key=_order)
        teller = next((one.document for one in first if outlet_of(one.document) not in named), first[0].document)
        named.add(outlet_of(teller))
        yield shown[wording.words], teller
