"""Dates for words that somebody else found: the times of given triggers, by what dates the product's own events."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.extracting.candidates import OTHER, Candidate
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, parse
from timeline.extracting.relation import Relation, relation
from timeline.extracting.running import advanced, begun
from timeline.extracting.sentences import language_of
from timeline.extracting.status import status_of
from timeline.extracting.timing import time_of
from timeline.extracting.verbgroup import Group
from timeline.model.document import Article, Sentence
from timeline.model.event import Span, Status, Timing
from timeline.model.timex import Timex

OUTSIDE = "stands outside the sentences that tell events"


@dataclass(frozen=True, slots=True)
class TimedTrigger:
    """A trigger with its time: `timex` dates it, `reason` says why nothing does.

    `firm` is False where only its place in the text speaks for the time: such an event is published undated.
    `relation` is to the publication, by status and tense.
    """

    trigger: Span
    timing: Timing
    timex: Timex | None
    reason: str | None
    status: Status
    relation: Relation
    firm: bool = True


def time_triggers(
    article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex], triggers: Sequence[Span]
) -> tuple[TimedTrigger, ...]:
    """Which of the given time expressions dates each of the given words that name events, in the order of the words.

    `timexes` are sorted. A language without event words gives none. Example: of "Envoys met on Friday." the trigger
    "met" has the timing `own` and the expression "Friday".
    """
    words = language_of(article)
    if words is None:
        return ()
    wanted = sorted(triggers, key=lambda one: (one.start, one.end))
    found: dict[Span, TimedTrigger] = {}
    read = parse(article, sentences, tuple(timexes), words)
    running = begun(read, words)
    for parsed in read:
        for trigger, candidate in _candidates(parsed, wanted, words):
            status = status_of(parsed, candidate, words)
            told = time_of(parsed, candidate, status, running, words)
            stands = relation(candidate, status)
            found[trigger] = TimedTrigger(trigger, told.timing, told.timex, told.reason, status, stands, told.firm)
        running = advanced(running, parsed, words)
    return tuple(found.get(one) or _outside(one) for one in wanted)


def _outside(trigger: Span) -> TimedTrigger:
    return TimedTrigger(trigger, Timing.NONE, None, OUTSIDE, Status.HAPPENED, Relation.BEFORE)


def _candidates(parsed: Parsed, wanted: Sequence[Span], words: Language) -> Iterator[tuple[Span, Candidate]]:
    starts = parsed.tokens.start
    first = bisect_left(wanted, parsed.sentence.start, key=_start)
    for trigger in wanted[first : bisect_left(wanted, parsed.sentence.end, key=_start)]:
        index = bisect_right(starts, trigger.start) - 1
        if index >= 0:
            yield trigger, candidate_at(parsed, index, words)


def _start(trigger: Span) -> int:
    return trigger.start


def candidate_at(parsed: Parsed, index: int, words: Language) -> Candidate:
    """The word at `index` as a candidate: the verb of its group, else a noun told by itself."""
    clause = next((spot for spot, one in enumerate(parsed.clauses) if one.holds(index)), 0)
    group = next((one for one in parsed.groups if one.first <= index <= one.last), None)
    kind = _kind(parsed, index, group, words)
    if group is not None:
        return Candidate(clause, index, kind, group)
    return Candidate(clause, index, kind, parsed.clauses[clause].group, nominal=True)


def _kind(parsed: Parsed, index: int, group: Group | None, words: Language) -> str:
    if group is not None:
        return words.verb_kind.get(group.lemma, OTHER)
    return words.nouns.get(parsed.tokens.low[index], ("", OTHER))[1]
