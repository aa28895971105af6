"""Where a mention's time comes from: its own words, a date that still runs, the day of publication, nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.extracting.candidates import OTHER, STATEMENT, Candidate, is_partitive
from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, Timed
from timeline.extracting.verbgroup import Tense
from timeline.model.document import Role
from timeline.model.event import Status, Timing
from timeline.model.expression import Direction, Next, Window
from timeline.model.timex import Timex

_RUNS_ON = 2  # sentences between one told under a date and the next
_RUNS_AT_MOST = 6
_LEAD = 3  # sentences of running text that tell the news of the day

NOT_SAID = "no time expression in the sentence and no running date"
BACKGROUND = "told as background: {word}"
ELSEWHERE = "the time expression in the sentence belongs to something else"


@dataclass(frozen=True, slots=True)
class Running:
    """The last dated event: sentences of its kind go on under its date for a while."""

    timex: Timex
    kind: str
    planned: bool
    since: int
    latest: int


@dataclass(frozen=True, slots=True)
class Told:
    """The outcome for one candidate."""

    timing: Timing
    timed: Timed | None
    timex: Timex | None
    reason: str | None = None


def own_time(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """The expression in the clause, else the one at the head of the sentence that governs it."""
    timed = candidate.timed or _governing(parsed, candidate, words)
    if timed is None or _mismatch(timed, candidate):
        return None
    return timed


def _governing(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """A leading expression governs coordinate clauses, the host's governs a participle and a "where" clause."""
    clause = parsed.clauses[candidate.clause]
    if clause.link == "content" or parsed.timed_in(clause):
        return None
    same = _simultaneous(parsed, candidate, words)
    if same or candidate.clause == 0:
        return same
    if clause.link in ("participle", "relative"):
        host = parsed.clauses[candidate.clause - 1]
        near = parsed.timed_in(host)
        return near[-1] if near and _hosts(clause.link, near[-1], parsed.clauses[candidate.clause]) else None
    return _leading(parsed, candidate, words)


def _simultaneous(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    """ "died when the ship sank on Friday", "two weeks earlier, when they met": one time for both clauses."""
    index = candidate.clause
    clause = parsed.clauses[index]
    if index and clause.link == "adverbial" and parsed.tokens.low[clause.first] in words.sets["joined.defining"]:
        return next((one for one in parsed.timed if one.dates and 0 <= clause.first - one.last - 1 <= 1), None)
    after = parsed.clauses[index + 1] if index + 1 < len(parsed.clauses) else None
    if after is None or after.group is None or clause.last < after.first - 1 or parsed.tokens.tag[clause.last] == ",":
        return None
    same = candidate.group is not None and candidate.group.tense is after.group.tense is Tense.PAST
    own = parsed.timed_in(after)
    return own[0] if own and same and _shares(parsed, after, own, words) else None


def _shares(parsed: Parsed, after: Clause, own: Sequence[Timed], words: Language) -> bool:
    """Whether the time at the end of a clause counts for the one before: "exploded and sank on Friday"."""
    if after.link == "adverbial":
        return parsed.tokens.low[after.first] in words.sets["joined.simultaneous"]
    together = after.link in ("coordinate", "main") and parsed.tokens.tag[after.first] == "C"
    return together and len(own) == 1 and after.group is not None and own[0].first > after.group.last


def _hosts(link: str, timed: Timed, clause: Clause) -> bool:
    return link == "participle" or timed.last + 1 >= clause.first - 1


def _leading(parsed: Parsed, candidate: Candidate, words: Language) -> Timed | None:
    first = parsed.clauses[0]
    group = first.group
    if group is None:
        return _introducing(parsed, candidate)
    if group.lemma in words.sets["reporting.verbs"] or parsed.clauses[candidate.clause].link == "adverbial":
        return None
    between = parsed.clauses[1 : candidate.clause + 1]
    if any(clause.link in ("content", "relative", "adverbial") for clause in between):
        return None
    lead = [timed for timed in parsed.timed_in(first) if timed.last < group.first and timed.first <= first.first + 2]
    return lead[0] if lead else None


def _introducing(parsed: Parsed, candidate: Candidate) -> Timed | None:
    """ "By noon on Saturday, when the fog lifted, boats had …": the time that is all the first clause holds."""
    first, clause = parsed.clauses[0], parsed.clauses[candidate.clause]
    lead = parsed.timed_in(first)
    between = parsed.clauses[1 : candidate.clause]
    alone = lead and all(parsed.tokens.tag[i] in 'PDRCE,"' for i in range(first.first, first.last + 1))
    return lead[0] if alone and clause.link == "main" and all(one.link == "adverbial" for one in between) else None


def _mismatch(timed: Timed, candidate: Candidate) -> bool:
    """A past verb is not dated by a stretch still to come: "pledged aid over the next two years"."""
    expression = timed.timex.expression
    ahead = isinstance(expression, Next) or (isinstance(expression, Window) and expression.direction is Direction.AFTER)
    past = (
        candidate.group is not None and candidate.group.tense in (Tense.PAST, Tense.PERFECT) and not candidate.group.via
    )
    return ahead and past and not candidate.nominal and candidate.group is not None and not candidate.group.modal


def background_word(parsed: Parsed, candidate: Candidate, words: Language) -> str:
    """The word that makes the clause background ("previously", "consistently"), or nothing."""
    for index in range(parsed.clauses[candidate.clause].first, parsed.clauses[candidate.clause].last + 1):
        if parsed.tokens.low[index] in words.sets["background.adverbs"]:
            return parsed.tokens.low[index]
    first = parsed.tokens.low[0] if parsed.tokens.low else ""
    return first if first in words.sets["background.adverbs"] else ""


def time_of(parsed: Parsed, candidate: Candidate, status: Status, running: Running | None, words: Language) -> Told:
    """The time of a candidate, by the first of the four ways that holds."""
    timed = own_time(parsed, candidate, words)
    if timed:
        return Told(Timing.OWN, timed, timed.timex)
    word = background_word(parsed, candidate, words)
    if word:
        return Told(Timing.NONE, None, None, BACKGROUND.format(word=word))
    dated = any(one.dates for one in parsed.timed)
    if running and not dated and _continues(parsed, candidate, status, running, words):
        return Told(Timing.RUNNING, None, running.timex)
    if not dated and _is_news(parsed, candidate, status):
        return Told(Timing.TODAY, None, None)
    return Told(Timing.NONE, None, None, ELSEWHERE if dated else NOT_SAID)


def _continues(parsed: Parsed, candidate: Candidate, status: Status, running: Running, words: Language) -> bool:
    place = parsed.body_index
    near = 0 < place - running.latest <= _RUNS_ON and place - running.since <= _RUNS_AT_MOST
    related = candidate.kind == running.kind or candidate.kind in words.families.get(running.kind, frozenset())
    if not near or candidate.kind == STATEMENT:
        return False
    part = is_partitive(parsed, words) and parsed.tokens.low[3] not in words.nouns
    if not part and (not related or candidate.kind == OTHER):
        return False
    tense = candidate.group.tense if candidate.group else Tense.NONE
    if running.planned:
        return status is Status.PLANNED
    return status in (Status.HAPPENED, Status.DENIED) and tense in (Tense.PAST, Tense.NONE)


def _is_news(parsed: Parsed, candidate: Candidate, status: Status) -> bool:
    """Told as the day's news: a headline, the lead in past or perfect, anything going on as it is written."""
    group = candidate.group
    if group is None:
        return False
    if parsed.sentence.role is Role.TITLE:
        return status in (Status.HAPPENED, Status.ONGOING)
    if status is Status.ONGOING:
        return parsed.body_index >= 0
    lead = 0 <= parsed.body_index < _LEAD and parsed.clauses[candidate.clause].link not in ("adverbial", "relative")
    return lead and status is Status.HAPPENED and group.tense in (Tense.PAST, Tense.PERFECT)


def advanced(running: Running | None, parsed: Parsed, told: Sequence[tuple[Candidate, Status, Told]]) -> Running | None:
    """The running date after a sentence: an own date replaces it, a sentence under it prolongs it, headings end it."""
    if parsed.sentence.role is not Role.BODY:
        return None
    for candidate, status, outcome in reversed(told):
        if outcome.timing is Timing.OWN and outcome.timex and candidate.kind != STATEMENT:
            planned = status is Status.PLANNED
            return Running(outcome.timex, candidate.kind, planned, parsed.body_index, parsed.body_index)
    if running and any(outcome.timing is Timing.RUNNING for _, _, outcome in told):
        return Running(running.timex, running.kind, running.planned, running.since, parsed.body_index)
    return running
