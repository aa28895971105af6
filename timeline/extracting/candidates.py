"""Which words of a sentence name an event: its verbs by kind, the nouns beside empty verbs, nouns with a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.extracting.clauses import Clause
from timeline.extracting.eventnouns import OTHER, event_noun_before, noun_kind, object_noun, stands_alone, subject_noun
from timeline.extracting.language import Language
from timeline.extracting.objects import kind_by_object
from timeline.extracting.parsed import Parsed, Timed
from timeline.extracting.phrases import left_edge
from timeline.extracting.verbgroup import Group, Shape, Tense
from timeline.model.records import record

__all__ = ["OTHER", "STATEMENT", "Candidate", "candidates", "is_denied", "is_partitive", "is_saying", "phrase_start"]

STATEMENT = "statement"
_SHORTEST = 4
_NEAR = 14  # words between a verb and the noun that names its event


@record(frozen=True, slots=True)
class Candidate:
    """A possible event: the word at `trigger` in the clause at `clause` names it.

    `group` is the verb its status and tense come from. `nominal` marks a noun told by itself, whose title is its own
    phrase; `timed` is the expression of the clause that belongs to it.
    """

    clause: int
    trigger: int
    kind: str
    group: Group | None
    nominal: bool = False
    timed: Timed | None = None

    @property
    def can_be_ahead(self) -> bool:
        """Whether no past tense speaks against a time to come."""
        return self.nominal or (self.group is not None and self.group.tense is Tense.PRESENT)


def is_saying(parsed: Parsed, index: int, words: Language) -> bool:
    """Whether the clause at `index` only says who tells the clauses beside it."""
    clause = parsed.clauses[index]
    group = clause.group
    if group is None or group.lemma not in words.sets["reporting.verbs"]:
        return False
    if index + 1 < len(parsed.clauses) and parsed.clauses[index + 1].link == "content":
        return clause.last - group.last <= 6
    return index > 0 and _closes_quotation(parsed, clause, group)


def _closes_quotation(parsed: Parsed, clause: Clause, group: Group) -> bool:
    """A short clause behind a comma: ", officials said", "," she wrote on Monday"."""
    tokens = parsed.tokens
    follow = tokens.tag[group.last + 1] if group.last + 1 < len(tokens.tag) else "."
    return (
        tokens.tag[clause.first] == ","
        and clause.link == "main"
        and follow in "P.,ER"
        and clause.last - clause.first < 16
    )


def candidates(parsed: Parsed, words: Language) -> list[Candidate]:
    """The possible events of a sentence in order, those that only say who tells left out."""
    found: list[Candidate] = []
    saying = [is_saying(parsed, index, words) for index in range(len(parsed.clauses))]
    for index, clause in enumerate(parsed.clauses):
        leads = saying[index + 1 : index + 2] == [True] and not clause.tells
        if not saying[index] and not leads:  # "In a letter sent on Friday, …": the time of what leads is the saying's
            found.extend(_in_clause(parsed, index, clause, words))
    return found


def _in_clause(parsed: Parsed, index: int, clause: Clause, words: Language) -> Iterator[Candidate]:
    own = parsed.timed_in(clause) if parsed.timed else []
    nouns = {
        noun: timed
        for timed in own
        if (noun := _noun_of(parsed, clause, timed, words)) >= 0 and stands_alone(parsed, noun, words)
    }
    main = _main(parsed, index, clause, words)
    if main and own:
        free = [one for one in own if one not in nouns.values() and not _of_participle(parsed, clause, one)]
        main = _with_time(main, nouns, free)
    if main and (main.kind != OTHER or (main.timed and _tells_time(main)) or _is_joined(parsed, index, words)):
        yield main
    if not nouns or _told_where(parsed, index + 1, words):
        return
    for noun, timed in nouns.items():
        group = _describing_group(parsed, clause, timed) or clause.group
        yield Candidate(index, noun, noun_kind(parsed, noun, words), group, nominal=True, timed=timed)


def _is_joined(parsed: Parsed, index: int, words: Language) -> bool:
    """Whether a verb of no known kind may have its time from elsewhere: a "when" clause, "one of the boats …"."""
    clause = parsed.clauses[index]
    low = parsed.tokens.low
    if clause.link == "adverbial":
        return low[clause.first] in words.sets["joined.defining"] and bool(parsed.timed)
    behind = parsed.clauses[index + 1] if index + 1 < len(parsed.clauses) else clause
    if behind.link == "adverbial" and low[behind.first] in words.sets["joined.simultaneous"] and parsed.timed:
        return True
    return clause.link == "main" and (is_partitive(parsed, words) or (index > 0 and parsed.clauses[0].group is None))


def is_denied(parsed: Parsed, index: int, words: Language) -> bool:
    """Whether the clause at `index` says what somebody denies."""
    before = parsed.clauses[index - 1].group if index and parsed.clauses[index].link == "content" else None
    return before is not None and before.lemma in words.sets["reporting.denying"]


def is_partitive(parsed: Parsed, words: Language) -> bool:
    """Whether the sentence tells of a part of what was told before: "One of the boats …", "Two of them …"."""
    low, tag = parsed.tokens.low, parsed.tokens.tag
    if len(low) < _SHORTEST or low[1] not in words.sets["closed.genitive"]:
        return False
    part = tag[0] == "#" or low[0] in words.sets["joined.parts"]
    return part and low[2] in words.sets["joined.known"]


def _of_participle(parsed: Parsed, clause: Clause, timed: Timed) -> bool:
    """ "took up an idea aired on Friday": the time is the idea's."""
    group, between = clause.group, _describing_group(parsed, clause, timed)
    if group is None or between is None or between.shape is not Shape.PARTICIPLE or between is group:
        return False
    return group.last + 1 < between.first and between.last + 1 == timed.first and timed.first > group.last


def _told_where(parsed: Parsed, index: int, words: Language) -> bool:
    """Whether the next clause tells what happened at the noun: "a summit last week where ministers agreed …"."""
    return index < len(parsed.clauses) and parsed.tokens.low[parsed.clauses[index].first] in words.sets["closed.local"]


def _with_time(main: Candidate, nouns: dict[int, Timed], free: list[Timed]) -> Candidate:
    """The verb takes the expression nearest to it; with one that belongs to its noun, both are told: the noun under
    its own ("talks held on Thursday"), the verb under the other ("will resume next week")."""
    chosen = _fitting(free, main)
    if main.trigger in nouns and chosen and main.group and main.trigger != main.group.head:
        return replace(main, trigger=main.group.head, timed=chosen)
    timed = nouns.pop(main.trigger, None) or chosen
    return replace(main, timed=timed) if timed else main


def _tells_time(main: Candidate) -> bool:
    group = main.group
    return group is not None and (group.tense is not Tense.PRESENT or group.modal != "" or bool(group.via))


def _fitting(own: list[Timed], main: Candidate) -> Timed | None:
    """The expression nearest to the word that names the event."""
    return min(own, key=lambda timed: abs(timed.first - main.trigger), default=None)


def _noun_of(parsed: Parsed, clause: Clause, timed: Timed, words: Language) -> int:
    """The event noun an expression belongs to more closely than to the verb: "talks held on Thursday", "raids over
    the weekend" before the verb; -1 if it belongs to the verb."""
    group = clause.group
    between = _describing_group(parsed, clause, timed)
    if between is not None:
        return event_noun_before(parsed, clause, between.first, words)
    if group is None or timed.last < group.first:
        return event_noun_before(parsed, clause, timed.first, words) if timed.first > clause.first + 1 else -1
    if group.lemma in words.sets["link.verbs"] or (group.lemma in words.sets["reporting.verbs"]):
        return event_noun_before(parsed, clause, timed.first, words)
    return -1


def _describing_group(parsed: Parsed, clause: Clause, timed: Timed) -> Group | None:
    """The participle that stands between its noun and the expression: "held" in "talks held on Thursday"."""
    for group in parsed.groups:
        if group.first >= timed.first:
            break
        near = 0 < timed.first - group.last <= 3
        if near and _describes(group) and clause.holds(group.first) and "g" not in parsed.tokens.form[group.head]:
            return group
    return None


def _describes(group: Group) -> bool:
    """ "held on Thursday", "to be held on Thursday"."""
    return group.shape is Shape.PARTICIPLE or (group.shape is Shape.INFINITIVE and group.passive)


def _main(parsed: Parsed, index: int, clause: Clause, words: Language) -> Candidate | None:
    group = clause.group
    if group is None or (group.shape is Shape.PARTICIPLE and clause.link != "participle"):
        return None
    lemma = group.lemma
    empty = lemma in words.sets["light.verbs"] or lemma in words.sets["cancelling.verbs"]
    noun = _object_noun(parsed, clause, group, words) if empty else -1
    if noun >= 0:
        described = group.shape is Shape.PARTICIPLE
        kind = kind_by_object(parsed, clause, group, words) or noun_kind(parsed, noun, words)  # "took a hit"
        return Candidate(index, noun, kind, group, nominal=described)
    subject = subject_noun(parsed, clause, group, words) if _by_subject(group, words) else -1
    if subject >= 0:
        return Candidate(index, subject, noun_kind(parsed, subject, words), group)
    if lemma in words.sets["reporting.verbs"] and lemma not in words.sets["reporting.only_with_clause"]:
        told = parsed.timed_in(clause) and (_has_object(parsed, group) or group.via)
        return Candidate(index, group.head, OTHER, group) if told else None
    if lemma in words.sets["link.verbs"]:
        return None
    return _by_verb(parsed, index, clause, group, words)


def _has_object(parsed: Parsed, group: Group) -> bool:
    """ "reported a fault": what is reported is a thing, not a clause."""
    after = group.last + 1
    return not group.passive and after < len(parsed.tokens.tag) and parsed.tokens.tag[after] in "DSAN#M"


def _by_verb(parsed: Parsed, index: int, clause: Clause, group: Group, words: Language) -> Candidate:
    """The verb itself; an unknown one by its purpose ("gathered to discuss") or by its place ("a summit where …")."""
    kind = kind_by_object(parsed, clause, group, words) or words.verb_kind.get(group.lemma)
    kind = kind or words.verb_kind.get(group.lemma.split()[0], OTHER)
    if kind != OTHER:
        return Candidate(index, group.head, kind, group)
    for one in parsed.groups:
        if one.shape is Shape.INFINITIVE and 0 < one.first - group.last <= 3:
            return Candidate(index, group.head, words.verb_kind.get(one.lemma, OTHER), group)
    if index and parsed.tokens.low[clause.first] in words.sets["closed.local"]:
        noun = event_noun_before(parsed, parsed.clauses[index - 1], clause.first, words)
        kind = noun_kind(parsed, noun, words) if noun >= 0 else OTHER
    return Candidate(index, group.head, kind, group)


def _by_subject(group: Group, words: Language) -> bool:
    """Whether the subject names the event better than the verb: "talks began", "the vote takes place"."""
    called_off = group.passive and group.lemma in words.sets["cancelling.verbs"]
    return called_off or group.lemma in words.sets["aspect.verbs"]


def _object_noun(parsed: Parsed, clause: Clause, group: Group, words: Language) -> int:
    partaking = group.lemma in words.sets["light.partaking"]
    last = min(clause.last, group.last + (3 if partaking else 1) * _NEAR)
    return object_noun(parsed, group.last + 1, last, words, reach=4 if partaking else 1)


def phrase_start(parsed: Parsed, candidate: Candidate) -> int:
    """The first word of the noun phrase around the trigger."""
    return left_edge(parsed.tokens, candidate.trigger, parsed.clauses[candidate.clause].first)
