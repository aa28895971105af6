"""Where a mention's time comes from: its own words, a date that still runs, the day of publication, nowhere."""

from __future__ import annotations

from dataclasses import replace

from timeline.extracting.candidates import Candidate
from timeline.extracting.governing import own_time
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, Timed
from timeline.extracting.reaching import is_defining
from timeline.extracting.running import LEAD, Running, carried
from timeline.extracting.status import is_going_on
from timeline.extracting.verbgroup import Tense
from timeline.model.document import Role
from timeline.model.event import Status, Timing
from timeline.model.expression import Era, Vague
from timeline.model.records import record
from timeline.model.timex import Signal, Timex

NOT_SAID = "neither this sentence nor those before it say when"
BACKGROUND = "told as background: {word}"
ELSEWHERE = "the time in the sentence is that of something else"
VAGUE = "told only vaguely: “{words}”"
LOOSE = "told some way from “{words}”, which may not be its time"


@record(frozen=True, slots=True)
class Told:
    """The outcome for one candidate; `firm` False where only its place in the text speaks for the time."""

    timing: Timing
    timed: Timed | None
    timex: Timex | None
    reason: str | None = None
    firm: bool = True


def time_of(parsed: Parsed, candidate: Candidate, status: Status, running: Running, words: Language) -> Told:
    """The time of a candidate, by the first of the four ways that holds; the best guess (see `settled`)."""
    timed = own_time(parsed, candidate, words)
    if timed:
        return Told(Timing.OWN, timed, _signalled(parsed, candidate, timed, words))
    word = background_word(parsed, candidate, words)
    if word:
        return Told(Timing.NONE, None, None, BACKGROUND.format(word=word))
    taken = carried(running, parsed, candidate, status, words)
    if taken:
        return Told(Timing.RUNNING, None, taken.timex, firm=taken.firm)
    dated = any(one.dates for one in parsed.timed)
    if not dated and _is_news(parsed, candidate, status, words):
        return Told(Timing.TODAY, None, None)
    return Told(Timing.NONE, None, None, ELSEWHERE if dated else NOT_SAID)


def _signalled(parsed: Parsed, candidate: Candidate, timed: Timed, words: Language) -> Timex:
    """The expression with the preposition that it has for this event."""
    if is_defining(parsed, candidate, timed, words):
        return replace(timed.timex, signal=Signal.AT)
    if timed.timex.signal is Signal.AT and _is_of_report(candidate, timed, words):
        return replace(timed.timex, signal=Signal.REPORTED)
    return timed.timex


def _is_of_report(candidate: Candidate, timed: Timed, words: Language) -> bool:
    """Whether the time is that of a report, and the event lies before: "On Sunday she reported a call"."""
    group = candidate.group
    if group is None or candidate.trigger <= group.last or timed.first > candidate.trigger:
        return False
    return group.lemma in words.sets["dated.reporting"] and candidate.kind in words.sets["dated.reported"]


def settled(parsed: Parsed, candidate: Candidate, status: Status, told: Told, words: Language) -> Told:
    """The time that an event is published under: what is vague dates nothing, nor what only its place speaks for."""
    if told.timex is None:
        return told
    if told.timing is Timing.RUNNING:
        return told if told.firm else Told(Timing.NONE, None, None, LOOSE.format(words=told.timex.text))
    expression = told.timex.expression
    if not isinstance(expression, Vague):
        return told
    if expression.era is Era.PRESENT and _is_news(parsed, candidate, status, words):
        return Told(Timing.TODAY, None, None)
    return Told(Timing.NONE, None, None, VAGUE.format(words=told.timex.text))


def background_word(parsed: Parsed, candidate: Candidate, words: Language) -> str:
    """The word that makes the clause background ("previously", "consistently"), or nothing."""
    clause = parsed.clauses[candidate.clause]
    low, behind = parsed.tokens.low, words.sets["background.adverbs"]
    inside = (*low[:1], *low[clause.first : clause.last + 1])
    return "" if behind.isdisjoint(inside) else next(word for word in inside if word in behind)


def _is_news(parsed: Parsed, candidate: Candidate, status: Status, words: Language) -> bool:
    """Told as the day's news: a headline, the lead in past or perfect, anything going on as it is written."""
    group = candidate.group
    if group is None:
        return False
    if parsed.sentence.role is Role.TITLE:
        return status in (Status.HAPPENED, Status.ONGOING)
    if status is Status.ONGOING:
        return parsed.body_index >= 0 and is_going_on(parsed.tokens, group, words)
    lead = 0 <= parsed.body_index < LEAD and parsed.clauses[candidate.clause].link not in ("adverbial", "relative")
    return lead and status is Status.HAPPENED and group.tense in (Tense.PAST, Tense.PERFECT)
