"""Which candidates are told as events: fewer rather than wrong."""

from __future__ import annotations

from timeline.extracting.candidates import OTHER, Candidate, is_denied, is_partitive
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.timing import Told
from timeline.extracting.verbgroup import AUXILIARIES, Shape, Tense
from timeline.model.document import Role
from timeline.model.event import Status, Timing

_TOLD = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})


def is_told(parsed: Parsed, candidate: Candidate, status: Status, told: Told, words: Language) -> bool:
    """Whether a candidate is an event of the story and no background, opinion or definition."""
    if parsed.sentence.role is Role.HEADING:
        return told.timing is Timing.OWN and candidate.group is not None
    if told.timing is not Timing.OWN and is_denied(parsed, candidate.clause, words):
        return False
    if told.timing is Timing.OWN:
        return _dated(parsed, candidate, status, words) and not _is_loose(parsed, candidate, words)
    if told.timing is Timing.RUNNING and candidate.group is not None and is_partitive(parsed, words):
        return candidate.group.shape is Shape.FINITE
    if candidate.group is None or candidate.kind == OTHER or _is_aside(parsed, candidate, words):
        return False
    if told.timing in (Timing.RUNNING, Timing.TODAY):
        return True
    if status is Status.DENIED and parsed.clauses[candidate.clause].link == "adverbial":
        return False
    return candidate.kind not in words.sets["weak.kinds"] and _is_past(candidate, status)


def _is_loose(parsed: Parsed, candidate: Candidate, words: Language) -> bool:
    """Dated only through its neighbour, or a participle that no title can be made of."""
    participle = candidate.group is not None and candidate.group.shape is Shape.PARTICIPLE and not candidate.nominal
    return participle or (candidate.timed is None and _is_aside(parsed, candidate, words))


def _dated(parsed: Parsed, candidate: Candidate, status: Status, words: Language) -> bool:
    """With a time of its own all but hypotheses and habits count."""
    group = candidate.group
    if group is None or candidate.nominal:
        return True
    if (
        parsed.sentence.role is Role.BODY
        and group.tense is Tense.PRESENT
        and not (group.modal or group.via or group.progressive)
    ):
        return candidate.kind != OTHER
    if group.lemma in AUXILIARIES and candidate.kind == OTHER and status is Status.HAPPENED:
        return _is_presence(parsed, candidate, words)
    return status is not Status.POSSIBLE or bool(group.via) or group.modal != ""


def _is_presence(parsed: Parsed, candidate: Candidate, words: Language) -> bool:
    """ "were back in the room", "was in Lima": who was where, and by name."""
    group, tokens = candidate.group, parsed.tokens
    clause = parsed.clauses[candidate.clause]
    if group is None or group.lemma != "be" or group.last + 1 > clause.last:
        return False
    named = any(tokens.tag[i] in "NM" for i in range(clause.first, group.first))
    return named and tokens.low[group.last + 1] in words.sets["places.presence"]


def _is_past(candidate: Candidate, status: Status) -> bool:
    group = candidate.group
    if group is None or status is Status.POSSIBLE:
        return False
    if group.shape is Shape.PARTICIPLE:
        return candidate.nominal
    ahead = status is Status.PLANNED and (bool(group.via) or group.tense is Tense.FUTURE)
    return group.tense in _TOLD or ahead


def _is_aside(parsed: Parsed, candidate: Candidate, words: Language) -> bool:
    """Relative clauses and participles add to another event, unless they name one beside an empty verb."""
    clause = parsed.clauses[candidate.clause]
    if clause.link == "relative":
        return parsed.tokens.low[clause.first] not in words.sets["closed.local"] or candidate.kind == OTHER
    if candidate.group is None or candidate.group.shape is not Shape.PARTICIPLE:
        return False
    return not candidate.nominal or candidate.group.lemma in words.sets["aspect.verbs"]
