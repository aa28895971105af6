"""Verbs that no title should be made of: misread forms, wishes, bare sayings."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import object_before
from timeline.extracting.remembering import Subject
from timeline.extracting.verbgroup import Group, Shape

_OPENING = frozenset("(-")


def is_misread(parsed: Parsed, clause: Clause, group: Group, subject: Subject, words: Language) -> bool:
    """Whether what looks like a verb that tells only describes a noun: "the spill, caused by a blast, …"."""
    glued = parsed.tokens.end[group.first - 1] == parsed.tokens.start[group.first]  # "(signed", "US-listed"
    if (glued and parsed.tokens.word[group.first - 1] in _OPENING) or _is_set_off(parsed, group, subject):
        return True
    if clause.link == "coordinate" and _breaks_form(parsed, group):
        return True
    if clause.link != "relative" and any(_is_rival(parsed, clause, group, one) for one in parsed.groups):
        return True
    return _is_participle(parsed, group, words)


def is_no_event(parsed: Parsed, clause: Clause, group: Group, subject: Subject, words: Language) -> bool:
    """Whether the verb tells a wish, a property or somebody unnamed, or has its object out of reach."""
    vague = clause.link == "relative" and group.modal in words.sets["standing.vague"]
    if _is_hoped(parsed, clause, words) or _is_anybody(subject, group, words):
        return True
    if vague or group.modal in words.sets["standing.wishing"] or _is_bare_number(subject, group, words):
        return True
    if group.lemma == "be" and group.modal and group.modal not in words.sets["words.modals_planned"]:
        return True
    taken = clause.link == "relative" and parsed.tokens.tag[clause.first] in "TW" and not group.passive
    own = any(parsed.tokens.tag[i] in "NMO#" for i in range(clause.first + 1, group.first))
    return taken and own and not is_place_or_time(parsed, clause, words) and not object_before(parsed, clause)


def _breaks_form(parsed: Parsed, group: Group) -> bool:
    """ "would raise the cap or damages …": behind a modal no verb ends so, it is a noun."""
    before = next((one for one in reversed(parsed.groups) if one.last < group.first), None)
    return before is not None and bool(before.modal) and parsed.tokens.form[group.first] == "z"


def _is_hoped(parsed: Parsed, clause: Clause, words: Language) -> bool:
    """Whether the clause is what somebody only hopes or fears."""
    before = next((one for one in reversed(parsed.groups) if one.last < clause.first), None)
    return clause.link == "content" and before is not None and before.lemma in words.sets["standing.hoping"]


def _is_anybody(subject: Subject, group: Group, words: Language) -> bool:
    """ "A smaller leak may prove worse": what holds of any such thing is no event."""
    opening = subject.parsed.tokens.low[subject.span[0]]
    indefinite = opening in words.sets["subject.indefinite"] and not subject.meant
    return indefinite and group.modal in words.sets["standing.vague"] and words.verb_kind.get(group.lemma) is None


def _is_set_off(parsed: Parsed, group: Group, subject: Subject) -> bool:
    """ "The report, set for release, claims": what stands right behind the subject's comma describes it."""
    tags, (first, last) = parsed.tokens.tag, subject.span
    alone = group.first == group.head and any(letter in "nb" for letter in parsed.tokens.form[group.head])
    if not alone or subject.parsed is not parsed or last + 1 != group.first - 1 or tags[last + 1] != ",":
        return False
    return not first or tags[first - 1] != ","  # but ", Jan Roth, found"


def _is_rival(parsed: Parsed, clause: Clause, group: Group, other: Group) -> bool:
    """A second verb that tells, in the same clause: one of the two was misread ("a dome lowered there had been")."""
    if other.first <= group.last or other.shape is not Shape.FINITE or not clause.holds(other.first):
        return False
    return not any(tag in ',;CWTB"' for tag in parsed.tokens.tag[group.last + 1 : other.first])


def _is_participle(parsed: Parsed, group: Group, words: Language) -> bool:
    """ "the spill, caused in May by a blast, …": a past form with an agent tells nothing."""
    silent, follow = parsed.silent, group.last + 1
    while follow in silent:
        follow += 1
    by = follow < len(parsed.tokens.tag) and parsed.tokens.low[follow] in words.sets["tense.agent"]
    plain = group.first == group.head and "n" in parsed.tokens.form[group.head] and not group.passive
    return (plain and (by or _is_adjective(parsed, group))) or _is_quality(parsed, group)


def _is_quality(parsed: Parsed, group: Group) -> bool:
    """ "was encouraging and bold": what somebody is, not what he does."""
    tags = parsed.tokens.tag[group.last + 1 : group.last + 3]
    return group.progressive and parsed.tokens.form[group.head] == "g" and tags == "CA"


def _is_adjective(parsed: Parsed, group: Group) -> bool:
    """ "ten probable or confirmed cases": no second verb."""
    tokens, joint = parsed.tokens, group.first - 1
    if joint < 1 or tokens.tag[joint] != "C" or group.last + 1 >= len(tokens.tag):
        return False
    return tokens.tag[joint - 1] == "A" and tokens.tag[group.last + 1] in "NA"


def is_place_or_time(parsed: Parsed, clause: Clause, words: Language) -> bool:
    """ "the city where they fought": what stands before the clause is no object of its verb."""
    return parsed.tokens.low[clause.first] in words.sets["closed.local"] | words.sets["joined.defining"]


def _is_bare_number(subject: Subject, group: Group, words: Language) -> bool:
    """ "Seven cut their forecasts": seven of whom? Only of the dead is it understood."""
    first, last = subject.span
    lone = first == last and subject.parsed.tokens.tag[first] == "#"
    return lone and not group.passive and group.lemma != "be" and words.verb_kind.get(group.lemma) != "casualty"


def only_speaks(parsed: Parsed, group: Group, tail: Sequence[int], words: Language) -> bool:
    """ "told reporters", "said the defection …": nothing is told but that somebody spoke."""
    if group.lemma in words.sets["standing.speaking"]:
        return True
    return group.lemma in words.sets["reporting.listening"] and all(parsed.tokens.tag[i] != "I" for i in tail)
