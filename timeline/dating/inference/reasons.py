"""What an inferred day rests on, in words that a reader can follow to the texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from timeline.dating.inference.clues import NamedDay, Pointer
from timeline.dating.inference.curves import Evidence
from timeline.dating.inference.span import Span
from timeline.dating.inference.statements import Told
from timeline.dating.inference.story import Seen
from timeline.dating.inference.tables import ordinals
from timeline.model.wording import day_in_words, number_in_words

_NEAR = 7  # days: a source or a named day further away is no reason for a day
_USUAL = 3  # days: to look further back is not what articles do, and so no reason
_LIKE = 3  # sources named
_LEAST_RUNS = 1.0  # logarithm of shared runs: two are chance


def reasons(seen: Seen, number: int, evidence: Evidence, day: int) -> tuple[str, ...]:
    """The pieces of evidence that speak for a day (an ordinal), the strongest kinds first."""
    found = (
        *_named(evidence, day),
        *_weekday(evidence, day),
        *_statement(seen, evidence, day),
        *_shared(seen, evidence, day),
        *_like(seen, number, evidence, day),
    )
    return tuple(dict.fromkeys(found))


def _named(evidence: Evidence, day: int) -> Iterator[str]:
    for named in evidence.clues.days:
        since = [day - ordinal for ordinal in ordinals(named, Span(day, 1))]
        near = [days for days in since if abs(days) <= _NEAR]
        if near:
            yield f"the text names “{_plain(named)}”, {_distance(min(near, key=abs))}"
            return


def _plain(named: NamedDay) -> str:
    return " ".join(named.words.split())


def _weekday(evidence: Evidence, day: int) -> Iterator[str]:
    behind, ahead = (evidence.clues.first_weekday(ahead=False), evidence.clues.first_weekday(ahead=True))
    since = None if behind is None or behind.weekday is None else (day - 1 - behind.weekday) % 7
    if behind is not None and since is not None and since <= _USUAL:
        yield f"the first weekday it looks back to is “{behind.words}”, {_distance(since)}"
    if ahead is not None and ahead.weekday is not None:
        yield f"the first weekday it looks ahead to is “{ahead.words}”, {_distance(-((ahead.weekday - day + 1) % 7))}"


def _distance(since: int) -> str:
    """How the named day lies to the publication."""
    if since == 0:
        return "this day itself"
    if abs(since) == 1:
        return "the day before" if since > 0 else "the day after"
    return f"{number_in_words(abs(since))} days {'before' if since > 0 else 'after'}"


def _statement(seen: Seen, evidence: Evidence, day: int) -> Iterator[str]:
    for told in evidence.told:
        if _fits(told, day):
            yield f"what it tells of “{told.pointer.words}” is dated {_day(told.day)} in {seen.name(told.source)}"
            return


def _fits(told: Told, day: int) -> bool:
    pointer: Pointer = told.pointer
    if pointer.days is not None:
        return told.day == day + pointer.days
    since = told.day - day if pointer.is_ahead else day - told.day
    return 0 <= since < _NEAR


def _shared(seen: Seen, evidence: Evidence, day: int) -> Iterator[str]:
    near = [source for source, amount in evidence.sharers if amount >= _LEAST_RUNS and _is_near(source.day, day)]
    if near:
        yield f"it shares runs of words with {seen.name(near[0])}"


def _like(seen: Seen, number: int, evidence: Evidence, day: int) -> Iterator[str]:
    near = [source for source, _ in evidence.nearest if _is_near(source.day, day)]
    for source in near[:_LIKE]:
        terms = ", ".join(f"“{term}”" for term in seen.index.shared_terms(number, source.number))
        both = f": both have {terms}" if terms else ""
        yield f"it is among the texts most like {seen.name(source)}{both}"


def _is_near(one: int, other: int) -> bool:
    return abs(one - other) <= _NEAR


def _day(ordinal: int) -> str:
    return day_in_words(date.fromordinal(ordinal))
