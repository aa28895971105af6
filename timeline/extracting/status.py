"""Whether it happened: tense, modality and negation of a verb group, and the words beside a noun."""

from __future__ import annotations

from timeline.extracting.candidates import Candidate, is_denied, phrase_start
from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.tokens import Tokens
from timeline.extracting.verbgroup import Group, Shape, Tense
from timeline.model.event import Status


def status_of(parsed: Parsed, candidate: Candidate, words: Language) -> Status:
    """The status of a candidate: its verb's, unless who tells it denies it or the words beside a noun say otherwise."""
    group = candidate.group
    clause = parsed.clauses[candidate.clause]
    status = status_of_verb(parsed.tokens, clause, group, words) if group else Status.HAPPENED
    if is_denied(parsed, candidate.clause, words):
        return Status.DENIED
    if parsed.tokens.tag[candidate.trigger] == "V":
        return status
    phrase = range(phrase_start(parsed, candidate), min(len(parsed.tokens.tag), candidate.trigger + 2))
    return status_of_noun(parsed.tokens, phrase, status, words)


def status_of_verb(tokens: Tokens, clause: Clause, group: Group, words: Language) -> Status:
    """The status of the event a verb group tells: "is set to meet" is planned, "did not sign" denied."""
    if group.lemma in words.sets["reporting.denying"] and _has_clause(tokens, group):
        return Status.DENIED
    if group.negated or _denied_subject(tokens, clause, group, words) or _via(group, "denied", words):
        return Status.DENIED
    if group.lemma in words.sets["cancelling.verbs"] and not group.modal and not group.via:
        return Status.CANCELLED
    if tokens.low[clause.first] in words.sets["conditional.words"]:
        return Status.POSSIBLE
    if group.modal:
        return _modal(group, clause, words)
    if group.tense is Tense.FUTURE or group.shape is Shape.INFINITIVE or _via(group, "planned", words):
        return Status.PLANNED
    if _via(group, "possible", words):
        return Status.POSSIBLE
    return Status.ONGOING if group.progressive and group.tense is Tense.PRESENT else Status.HAPPENED


def _has_clause(tokens: Tokens, group: Group) -> bool:
    """ "denied that …", "denied on Friday that …"."""
    return "T" in tokens.tag[group.last + 1 : group.last + 4]


def _modal(group: Group, clause: Clause, words: Language) -> Status:
    if group.modal in words.sets["words.modals_planned"]:
        return Status.PLANNED
    reported = clause.link == "content" and group.modal in words.sets["words.modals_reported_future"]
    return Status.PLANNED if reported else Status.POSSIBLE


def _via(group: Group, name: str, words: Language) -> bool:
    return any(verb in words.sets[f"chain.{name}"] for verb in group.via)


def _denied_subject(tokens: Tokens, clause: Clause, group: Group, words: Language) -> bool:
    start = clause.first
    while start < group.first and (tokens.tag[start] in ',"CTRE' or tokens.tag[start + 1] == "E"):
        if tokens.low[start] in words.sets["subject.negating"]:
            return True
        start += 1
    return start < group.first and tokens.low[start] in words.sets["words.negative_subjects"]


def status_of_noun(tokens: Tokens, phrase: range, otherwise: Status, words: Language) -> Status:
    """The status a noun carries itself ("planned talks", "cancelled visit"), else that of its clause."""
    if otherwise in (Status.CANCELLED, Status.DENIED):
        return otherwise
    for index in phrase:
        for name, status in _BESIDE_NOUN:
            if tokens.low[index] in words.sets[f"before_noun.{name}"]:
                return status
    return otherwise


_BESIDE_NOUN = (
    ("cancelled", Status.CANCELLED),
    ("denied", Status.DENIED),
    ("planned", Status.PLANNED),
    ("possible", Status.POSSIBLE),
)
