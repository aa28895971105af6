"""Whether it happened: tense, modality and negation of a verb group, and the words beside a noun."""

from __future__ import annotations

from timeline.extracting.candidates import Candidate, is_denied, phrase_start
from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.tokens import Tokens
from timeline.extracting.verbgroup import Group, Shape, Tense
from timeline.model.event import Status
from timeline.model.records import record

_NOUNS = "NM"


@record(frozen=True, slots=True)
class Decided:
    """A status with the words that decided it, `first` to `last` of the sentence; -1 where none speak of it."""

    status: Status
    first: int = -1
    last: int = -1


def status_of(parsed: Parsed, candidate: Candidate, words: Language) -> Status:
    """The status of a candidate (see `decided`)."""
    return decided(parsed, candidate, words).status


def decided(parsed: Parsed, candidate: Candidate, words: Language) -> Decided:
    """The status of a candidate: its verb's, unless who tells it denies it or the words beside a noun say otherwise."""
    clause, group = parsed.clauses[candidate.clause], candidate.group
    if is_denied(parsed, candidate.clause, words):
        denying = parsed.clauses[candidate.clause - 1].group
        return by_group(Status.DENIED, denying) if denying else Decided(Status.DENIED)
    verb = _of_verb(parsed.tokens, clause, group, words) if group else Decided(Status.HAPPENED)
    if parsed.tokens.tag[candidate.trigger] not in _NOUNS:  # "is responsible"
        return _of_leading(candidate, group) or verb
    phrase = range(phrase_start(parsed, candidate), min(len(parsed.tokens.tag), candidate.trigger + 2))
    if group is not None and (_is_told_before(parsed, candidate, phrase, words) or _is_state(candidate, group, verb)):
        verb = Decided(Status.HAPPENED)
    return _of_noun(parsed.tokens, phrase, verb, words)


def by_group(status: Status, group: Group) -> Decided:
    """A status that the words of a verb group decide."""
    return Decided(status, group.first, group.last)


def _of_leading(candidate: Candidate, group: Group | None) -> Decided | None:
    """ "is [expected] to meet": that it is expected is so now, whatever comes of it; None of other verbs."""
    if group is None or not group.via or candidate.trigger >= group.head or group.negated or group.modal:
        return None
    if group.tense is Tense.PRESENT:
        return by_group(Status.ONGOING, group)
    return by_group(Status.HAPPENED, group) if group.tense not in (Tense.FUTURE, Tense.NONE) else None


def _is_state(candidate: Candidate, group: Group, verb: Decided) -> bool:
    """ "the raid is the latest of many": what is so of its subject says nothing of whether that goes on."""
    return verb.status is Status.ONGOING and not group.progressive and candidate.trigger < group.first


def _is_told_before(parsed: Parsed, candidate: Candidate, phrase: range, words: Language) -> bool:
    """ "would not comment on the raid": a verb with another object says nothing of what is known already."""
    group, start = candidate.group, phrase.start
    if group is None or group.shape is not Shape.FINITE or candidate.trigger in range(group.first, group.last + 1):
        return False
    bearing = words.sets["light.verbs"] | words.sets["aspect.verbs"] | words.sets["cancelling.verbs"]
    if group.lemma in bearing or group.lemma == "be":
        return False
    tokens, before = parsed.tokens, start - 1
    owned = "'" in tokens.tag[start : candidate.trigger]  # "Friday's raid"
    known = owned or tokens.tag[start] == "S" or tokens.low[start] in words.sets["dated.definite"]
    return known and (candidate.trigger < group.first or (before >= 0 and tokens.tag[before] == "P"))


def status_of_verb(tokens: Tokens, clause: Clause, group: Group, words: Language) -> Status:
    """The status of the event a verb group tells: "is set to meet" is planned, "did not sign" denied."""
    return _of_verb(tokens, clause, group, words).status


def _of_verb(tokens: Tokens, clause: Clause, group: Group, words: Language) -> Decided:
    subject = _denying_subject(tokens, clause, group, words)
    if subject >= 0:
        return Decided(Status.DENIED, subject, subject)
    if _is_denied(tokens, group, words):
        return by_group(Status.DENIED, group)
    if group.lemma in words.sets["cancelling.verbs"] and not group.modal and not group.via:
        return by_group(Status.CANCELLED, group)
    if tokens.low[clause.first] in words.sets["conditional.words"]:
        return Decided(Status.POSSIBLE, clause.first, clause.first)
    return by_group(_of_form(tokens, clause, group, words), group)


def _is_denied(tokens: Tokens, group: Group, words: Language) -> bool:
    denying = group.lemma in words.sets["reporting.denying"] and _has_clause(tokens, group)
    said = denying or group.negated or _via(group, "denied", words)
    return said or _is_unmet(tokens, group, words) or _is_negated_before(tokens, group, words)


def _of_form(tokens: Tokens, clause: Clause, group: Group, words: Language) -> Status:
    """What modal, chain, tense and aspect say."""
    if group.modal:
        return _modal(group, clause, words)
    if group.tense is Tense.FUTURE or group.shape is Shape.INFINITIVE or _via(group, "planned", words):
        return Status.PLANNED
    obliged = group.tense is Tense.PRESENT and _via(group, "obliged", words)
    if _via(group, "possible", words) or obliged:
        return Status.POSSIBLE
    return Status.ONGOING if _goes_on(tokens, group, words) else Status.HAPPENED


def _goes_on(tokens: Tokens, group: Group, words: Language) -> bool:
    """ "is meeting", "has been meeting", "is being rebuilt", "faces"."""
    if group.progressive:
        return group.tense in (Tense.PRESENT, Tense.PERFECT)
    if group.tense is not Tense.PRESENT:
        return False
    return _is_being_done(tokens, group, words) or group.lemma in words.sets["ongoing.states"]


def is_going_on(tokens: Tokens, group: Group, words: Language) -> bool:
    """Whether something is done just now ("is meeting", "is being rebuilt"), and does not only stand ("faces")."""
    return group.progressive or _is_being_done(tokens, group, words)


def _is_being_done(tokens: Tokens, group: Group, words: Language) -> bool:
    return any(tokens.low[i] in words.sets["ongoing.being"] for i in range(group.first + 1, group.head))


def _is_negated_before(tokens: Tokens, group: Group, words: Language) -> bool:
    """ "never met"; "not only met" did."""
    start = group.first
    while start > 0 and tokens.tag[start - 1] == "R":
        start -= 1
    before = tokens.low[start : group.first]
    return any(
        word in words.sets["words.negation"] and after not in words.sets["denying.unless"]
        for word, after in zip(before, (*before[1:], ""), strict=False)
    )


def _is_unmet(tokens: Tokens, group: Group, words: Language) -> bool:
    """ "has yet to sign"."""
    leading = range(group.first, group.head - 1)
    return any(tokens.low[i] in words.sets["chain.unmet"] and tokens.tag[i + 1] == "I" for i in leading)


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


def _denying_subject(tokens: Tokens, clause: Clause, group: Group, words: Language) -> int:
    """The word of the subject that denies ("No talks", "Not one boat", "Neither side"), -1 if none does."""
    start = clause.first
    while start < group.first and (tokens.tag[start] in ',"CTRE' or tokens.tag[start + 1] == "E"):
        if tokens.low[start] in words.sets["subject.negating"]:
            return start
        start += 1
    return start if start < group.first and tokens.low[start] in words.sets["words.negative_subjects"] else -1


def _of_noun(tokens: Tokens, phrase: range, otherwise: Decided, words: Language) -> Decided:
    """The status a noun carries itself ("planned talks", "cancelled visit"), else that of its clause."""
    if otherwise.status in (Status.CANCELLED, Status.DENIED):
        return otherwise
    for index in phrase:
        for name, status in _BESIDE_NOUN:
            if tokens.low[index] in words.sets[f"before_noun.{name}"]:
                return Decided(status, index, index)
    return otherwise


_BESIDE_NOUN = (
    ("cancelled", Status.CANCELLED),
    ("denied", Status.DENIED),
    ("planned", Status.PLANNED),
    ("possible", Status.POSSIBLE),
)
