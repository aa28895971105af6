"""The date that runs on: what is told next without a time of its own goes on under the date told last, for a while."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from timeline.extracting.candidates import OTHER, STATEMENT, Candidate, is_partitive
from timeline.extracting.clauses import Clause
from timeline.extracting.governing import own_time
from timeline.extracting.grain import is_fine, is_of_these_days
from timeline.extracting.known import OPEN, meant, named
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, Timed
from timeline.extracting.quoting import is_quoted
from timeline.extracting.status import status_of_verb
from timeline.extracting.verbgroup import Group, Shape, Tense
from timeline.model.document import Role
from timeline.model.event import Status
from timeline.model.records import record
from timeline.model.timex import Timex

_RUNS = 8  # sentences that a day goes on for
_COARSE_RUNS = 2  # sentences that a month or a year does
_AHEAD = 2  # sentences that the news may stand before its day
LEAD = 3  # sentences of running text that tell the news of the day
_SAID_RUNS = 20  # sentences in which people go on to say things on the day of the story
_PLANNED_RUNS = 2
_FIRM = 2  # sentences in which the same kind of thing is surely of that day


_LINE = ("main", "coordinate", "content", "adverbial")
_PAST = (Tense.PAST, Tense.PERFECT)


@record(frozen=True, slots=True)
class Opened:
    """A date that runs: where it was told, counted in sentences of the running text, and the kinds of event there."""

    timex: Timex
    place: int
    paragraph: int
    kinds: frozenset[str]


@record(frozen=True, slots=True)
class Running:
    """The dates that run at a place in a text.

    `day` and `coarse` (a month, a year) are those of what happened, `said` of what somebody said, `these` the last of
    both that news names its own days by ("Friday", "yesterday", not "7 August"), `planned` of what was still to come.
    `ahead` is the first day that the head of the text names, `known` the times of things named by their kind.
    """

    day: Opened | None = None
    coarse: Opened | None = None
    said: Opened | None = None
    these: Opened | None = None
    planned: Opened | None = None
    ahead: Opened | None = None
    known: Mapping[str, Timex] = field(default_factory=dict)


@record(frozen=True, slots=True)
class Carried:
    """A date taken over from another sentence; `firm` where that is the one before or tells of the same kind."""

    timex: Timex
    firm: bool


NOTHING = Running()


def begun(sentences: Sequence[Parsed], words: Language) -> Running:
    """What runs before the first sentence: the day that the second or third may name for the news of the first."""
    for parsed in sentences:
        if parsed.body_index >= LEAD + _AHEAD:
            break
        after = advanced(NOTHING, parsed, words)
        if after.day or after.said:
            return Running(ahead=after.day or after.said)
    return NOTHING


def carried(running: Running, parsed: Parsed, candidate: Candidate, status: Status, words: Language) -> Carried | None:
    """The date that still runs where the candidate is told, if it can be its date."""
    opened = _chosen(running, parsed, candidate, status, words)
    apart = _is_apart(parsed, candidate, words)
    if opened and not apart and _is_related(parsed, candidate, opened, words):
        return Carried(opened.timex, firm=True)
    known = meant(running.known, parsed, candidate, words)
    if known is not None:
        return Carried(known, firm=True)
    return Carried(opened.timex, _is_next(parsed, candidate, opened, words)) if opened else None


def _is_related(parsed: Parsed, candidate: Candidate, opened: Opened, words: Language) -> bool:
    """Whether two sentences not far apart tell of things of one kind, or the later of a part: "one of the boats"."""
    part = is_partitive(parsed, words) and parsed.tokens.low[3] not in words.nouns
    near = abs(parsed.body_index - opened.place) <= _FIRM
    return near and (part or _related(candidate.kind, opened.kinds, words))


def _is_next(parsed: Parsed, candidate: Candidate, opened: Opened, words: Language) -> bool:
    """Whether the main line of the very next sentence goes on; not with "one of the strikes", told before or never."""
    group, link = candidate.group, parsed.clauses[candidate.clause].link
    in_line = link in ("main", "coordinate") and group is not None and group.shape is Shape.FINITE
    in_line = in_line and not candidate.nominal and not (group and group.progressive)
    return in_line and not is_partitive(parsed, words) and parsed.body_index == opened.place + 1


def _related(kind: str, kinds: frozenset[str], words: Language) -> bool:
    if kind in (OTHER, STATEMENT):
        return False
    return kind in kinds or not kinds.isdisjoint(words.families.get(kind, frozenset()))


def _chosen(running: Running, parsed: Parsed, candidate: Candidate, status: Status, words: Language) -> Opened | None:
    if status is Status.PLANNED:
        return _within(running.planned, parsed, _PLANNED_RUNS)
    if status not in (Status.HAPPENED, Status.DENIED, Status.CANCELLED):
        return None
    saying = _is_said(candidate, words)
    if not _may_run(parsed, candidate, running, words):
        return None
    if saying and (these := _within(running.these, parsed, _SAID_RUNS)):
        return these
    reach = _SAID_RUNS if saying else _RUNS
    days = (_within(running.day, parsed, reach), _within(running.said, parsed, reach))
    day = max((one for one in days if one), key=lambda one: one.place, default=None)
    day = day or (None if candidate.nominal else _ahead(running.ahead, parsed))
    coarse = _within(running.coarse, parsed, _COARSE_RUNS)
    if coarse and coarse.place < parsed.body_index - 1 and coarse.paragraph != parsed.sentence.paragraph:
        coarse = None
    return day if saying else coarse or day


def _ahead(opened: Opened | None, parsed: Parsed) -> Opened | None:
    """ "Gunmen stormed a bank. The raid on Friday …": the day of the news stands in one of the next sentences."""
    near = opened is not None and 0 <= parsed.body_index < LEAD and 0 < opened.place - parsed.body_index <= _AHEAD
    return opened if near else None


def _within(opened: Opened | None, parsed: Parsed, reach: int) -> Opened | None:
    return opened if opened and 0 < parsed.body_index - opened.place <= reach else None


def _is_said(candidate: Candidate, words: Language) -> bool:
    group = candidate.group
    return not candidate.nominal and group is not None and group.lemma in words.sets["reporting.verbs"]


def _may_run(parsed: Parsed, candidate: Candidate, running: Running, words: Language) -> bool:
    """Only what is told in the simple past goes on; the perfect, the pluperfect and asides step out of the line."""
    group, link = candidate.group, parsed.clauses[candidate.clause].link
    if is_quoted(parsed, candidate.trigger):
        return False
    if candidate.nominal or group is None:
        return candidate.nominal
    if group.negated and group.modal in words.sets["dated.failing"]:
        return link in _LINE
    if group.shape is Shape.INFINITIVE or group.modal:
        return False
    if _is_said(candidate, words):
        return group.tense in (Tense.PAST, Tense.NONE, Tense.PRESENT)
    same = link == "content" and running.day is not None and _related(candidate.kind, running.day.kinds, words)
    aside = link == "relative" or (link == "content" and not same) or any(one.dates for one in parsed.timed)
    return not aside and group.tense in (Tense.PAST, Tense.NONE)


def _is_apart(parsed: Parsed, candidate: Candidate, words: Language) -> bool:
    """ "after the rig exploded": what is told by its distance to the story is not of the story's day."""
    clause = parsed.clauses[candidate.clause]
    return clause.link == "adverbial" and parsed.tokens.low[clause.first] in words.sets["joined.apart"]


def advanced(running: Running, parsed: Parsed, words: Language) -> Running:
    """The dates that run after a sentence: those that date its main line replace what ran; headings end all."""
    if parsed.sentence.role is not Role.BODY:
        return Running(ahead=running.ahead, known=running.known)
    if not parsed.timed:
        return running
    if known := named(parsed, words):
        running = replace(running, known={**running.known, **known})
    told = kinds(parsed, words)
    for index, clause in enumerate(parsed.clauses):
        timed = _line_time(parsed, index, clause, words)
        if timed and clause.group:
            status = status_of_verb(parsed.tokens, clause, clause.group, words)
            opened = Opened(timed.timex, parsed.body_index, parsed.sentence.paragraph, told)
            running = _with(running, opened, status, clause.group, words)
    return running


def _line_time(parsed: Parsed, index: int, clause: Clause, words: Language) -> Timed | None:
    """The expression that dates the verb of a clause of the main line, and no verb that hangs on it."""
    group = clause.group
    if group is None or group.shape is Shape.INFINITIVE or clause.link not in _LINE:
        return None
    timed = own_time(parsed, Candidate(index, group.head, OTHER, group), words)
    if timed is None or isinstance(timed.timex.expression, OPEN):
        return None
    first, last = sorted((group.head, timed.first))
    hanging = any(first < one.head < last and one.shape is Shape.INFINITIVE for one in parsed.groups)
    return None if hanging else timed


def _with(running: Running, opened: Opened, status: Status, group: Group, words: Language) -> Running:
    if status is Status.PLANNED:
        return replace(running, planned=opened)
    if group.tense not in _PAST or group.modal:
        return running
    said, fine = group.lemma in words.sets["reporting.verbs"], is_fine(opened.timex.expression)
    if not fine:
        return running if said else replace(running, coarse=opened)
    if is_of_these_days(opened.timex.expression):
        running = replace(running, these=opened)
    if not said:
        return replace(running, day=opened, coarse=None)
    stale = running.day is None or opened.place - running.day.place > _FIRM
    return replace(running, said=opened, day=opened if stale else running.day)


def kinds(parsed: Parsed, words: Language) -> frozenset[str]:
    """The kinds of event that the verbs and nouns of a sentence name."""
    verbs = [words.verb_kind.get(group.lemma) for group in parsed.groups]
    tags, listed = parsed.tokens.tag, words.nouns
    nouns = [listed[low][1] for index, low in enumerate(parsed.tokens.low) if low in listed and tags[index] == "N"]
    return frozenset([kind for kind in (*verbs, *nouns) if kind])
