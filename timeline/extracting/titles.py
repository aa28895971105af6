"""Titles: subject, verb, object and figures of an event, cut only where a phrase ends."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extracting.candidates import OTHER, Candidate
from timeline.extracting.clauses import Clause
from timeline.extracting.cutting import fitting
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import left_edge, object_before, right_edge
from timeline.extracting.subjects import Subject, keeps_article, subject_brief, subject_text
from timeline.extracting.verbgroup import Group, Shape
from timeline.extracting.wording import headline, worded
from timeline.model.document import Role


def title(parsed: Parsed, candidate: Candidate, subject: Subject | None, words: Language) -> str:
    """The title of an event, empty where none can be cut that stands by itself."""
    clause = parsed.clauses[candidate.clause]
    if parsed.sentence.role is not Role.BODY:
        return headline(worded(parsed, range(len(parsed.tokens)), words), words)
    if candidate.nominal or candidate.group is None:
        line, named = _of_noun(parsed, candidate, clause, words), candidate.timed is not None
    else:
        line, named = _of_verb(parsed, candidate.group, clause, subject, words), candidate.kind != OTHER
    return line if len(line.split()) >= words.limits["shortest_named" if named else "shortest"] else ""


def plain_title(parsed: Parsed, candidate: Candidate, words: Language) -> str:
    """The clause as it stands without its time, up to where a phrase ends, where no better title can be cut."""
    clause, group = parsed.clauses[candidate.clause], candidate.group
    tags = parsed.tokens.tag
    if group is None or candidate.nominal or group.shape is not Shape.FINITE or parsed.sentence.role is not Role.BODY:
        return ""
    silent = parsed.timed_words()
    left = [i for i in clause.indices() if i not in silent]
    while left and (tags[left[0]] in ',;.CTBW"R' or left[0] in silent):
        left.pop(0)
    if not left or left[0] >= group.first:
        return ""
    head = [i for i in left if i <= group.last]
    while len(left) > len(head) and tags[left[len(head)]] == "R":
        head.append(left[len(head)])
    rest = [*object_before(parsed, clause), *left[len(head) :]]
    line = headline(worded(parsed, [*head, *fitting(parsed, rest, len(head), words)], words), words)
    whole = words.limits["shortest"] <= len(line.split()) <= words.limits["longest"]
    things = words.sets["subject.thing"]
    named = any(tags[i] in "NM#" or (tags[i] == "O" and parsed.tokens.low[i] not in things) for i in head)
    return line if whole and named else ""


def _of_noun(parsed: Parsed, candidate: Candidate, clause: Clause, words: Language) -> str:
    """The noun phrase with what is tied to it: "Planned vote on the budget in Athens"."""
    tokens = parsed.tokens
    start = left_edge(tokens, candidate.trigger, clause.first)
    end = right_edge(tokens, candidate.trigger, clause.last)
    if end + 1 <= clause.last and tokens.tag[end + 1] == "V" and "n" in tokens.form[end + 1]:
        end = max(end + 1, right_edge(tokens, end + 1, clause.last))
    head = [*range(start, candidate.trigger + 1)]
    tail = fitting(parsed, range(candidate.trigger + 1, end + 1), len(head), words)
    return headline(worded(parsed, [*head, *tail], words), words)


def _of_verb(parsed: Parsed, group: Group, clause: Clause, subject: Subject | None, words: Language) -> str:
    if subject is None or not parsed.tokens.word[group.first][0].isalpha():
        return ""
    inside = [i for i in clause.indices() if i >= group.first]
    verb = [i for i in inside if i <= group.last]
    rest = [i for i in inside if i > group.last]
    thing = object_before(parsed, clause)
    while thing and rest and parsed.tokens.tag[rest[0]] == "R":
        verb.append(rest.pop(0))
    rest = [*thing, *rest]
    text, tail = _balance(parsed, subject, (verb, rest), words)
    if not text or _hangs(parsed, rest, tail):
        return ""
    line = f"{text} {worded(parsed, [*verb, *tail], words)}"
    return headline(line, words, articled=keeps_article(subject))


def _balance(
    parsed: Parsed, subject: Subject, predicate: tuple[list[int], list[int]], words: Language
) -> tuple[str, list[int]]:
    """The whole subject, or its short form where that makes room for more of what happened."""
    verb, rest = predicate
    text, brief = subject_text(subject, words), subject_brief(subject, words)
    whole = fitting(parsed, rest, len(text.split()) + len(verb), words)
    if brief in (text, ""):
        return text, whole
    more = fitting(parsed, rest, len(brief.split()) + len(verb), words)
    return (brief, more) if len(more) > len(whole) else (text, whole)


def _hangs(parsed: Parsed, rest: Sequence[int], tail: Sequence[int]) -> bool:
    """A verb left alone although words follow that say what is meant."""
    timed = parsed.timed_words()
    left = [i for i in rest if i not in timed]
    return not tail and bool(left) and parsed.tokens.tag[left[0]] in "PVITBW"
