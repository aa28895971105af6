"""Titles: subject, verb, object and figures of an event, cut only where a phrase ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extracting.breaking import is_cut, spared, without_list, without_tail, without_unit
from timeline.extracting.candidates import OTHER, STATEMENT, Candidate
from timeline.extracting.clauses import Clause
from timeline.extracting.cutting import fitting
from timeline.extracting.doubting import is_misread, is_no_event, is_place_or_time, only_speaks
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import left_edge, object_before, right_edge
from timeline.extracting.remembering import Subject
from timeline.extracting.standing import agrees, begins_anew, is_single, is_told_of, is_whole, owns, stands
from timeline.extracting.subjects import keeps_article, subject_brief, subject_text
from timeline.extracting.verbgroup import Group, Shape
from timeline.extracting.wording import headline, worded
from timeline.model.document import Role

_BARE = 2  # words of "Explosion happened"
_MORE = 3  # words that a title may be longer where it would else break off


def title(parsed: Parsed, candidate: Candidate, subject: Subject | None, words: Language) -> str:
    """The title of an event, empty where none can be cut that stands by itself."""
    clause = parsed.clauses[candidate.clause]
    if parsed.sentence.role is not Role.BODY:
        return _of_heading(parsed, candidate, words)
    if candidate.kind == OTHER and not candidate.nominal and not is_told_of(parsed, clause, subject, words):
        return ""
    if candidate.nominal or candidate.group is None:
        line, named = _of_noun(parsed, candidate, clause, words), candidate.timed is not None
    else:
        line, named = _of_verb(parsed, candidate.group, clause, subject, words), candidate.kind != OTHER
    named = named and (candidate.nominal or _is_known(candidate, subject, words))
    if _only_happens(candidate, line, words):
        return ""
    enough = len(line.split()) >= words.limits["shortest_named" if named else "shortest"]
    return line if enough and stands(line, words) else ""


def _of_heading(parsed: Parsed, candidate: Candidate, words: Language) -> str:
    """The line as it stands, if more than the word for the event is left beside time and marks: no bare "Launch"."""
    line = headline(worded(parsed, range(len(parsed.tokens.tag)), words), words)
    trigger = parsed.tokens.low[candidate.trigger]
    left = {word.strip("\"'“”‘’(),;:.!?").lower() for word in line.split()} - {""}
    return line if trigger in left and len(left) > 1 else ""


def _only_happens(candidate: Candidate, line: str, words: Language) -> bool:
    """ "Explosion happened": which one? With a time of its own it is a witness of when."""
    group = candidate.group
    bare = group is not None and group.lemma in words.sets["aspect.happening"] and len(line.split()) <= _BARE
    return bare and candidate.timed is None


def _is_known(candidate: Candidate, subject: Subject | None, words: Language) -> bool:
    """Whether two words tell the event: "BP resigned" does, "Man celebrates" does not."""
    if subject is None or candidate.kind not in words.sets["weak.kinds"]:
        return True
    tokens, first = subject.parsed.tokens, subject.span[0]
    return tokens.tag[first] in "M#" or (tokens.tag[first] == "D" and tokens.low[first] in words.sets["joined.known"])


def plain_title(parsed: Parsed, candidate: Candidate, words: Language) -> str:
    """The clause as it stands without its time, up to where a phrase ends, where nobody knows its subject."""
    clause, group = parsed.clauses[candidate.clause], candidate.group
    tags = parsed.tokens.tag
    if group is None or candidate.nominal or group.shape is not Shape.FINITE or parsed.sentence.role is not Role.BODY:
        return ""
    silent = parsed.silent
    left = [i for i in clause.indices() if i not in silent]
    while left and (tags[left[0]] in ',;.CTBW"R' or left[0] in silent):
        left.pop(0)
    if not left or left[0] >= group.first or tags[left[0]] in "VP":
        return ""
    head = [i for i in left if i <= group.last]
    while len(left) > len(head) and tags[left[len(head)]] == "R":
        head.append(left[len(head)])
    rest = [*object_before(parsed, clause), *left[len(head) :]]
    tail = without_list(parsed, fitting(parsed, rest, len(head), words), words)
    line = headline(worded(parsed, [*head, *tail], words), words)
    whole = words.limits["shortest"] <= len(line.split()) <= words.limits["longest"]
    named = whole and any(tags[i] in "NM#" for i in head) and stands(line, words)
    if not named or only_speaks(parsed, group, tail, words):
        return ""
    return "" if is_cut(parsed, clause, group, max(tail, default=head[-1]), words) else line


def _of_noun(parsed: Parsed, candidate: Candidate, clause: Clause, words: Language) -> str:
    """The noun phrase with what is tied to it: "Planned vote on the budget in Athens"."""
    tokens = parsed.tokens
    if candidate.trigger < clause.last and tokens.tag[candidate.trigger + 1] == "N":
        return ""  # "the oil spill commission" is no spill
    start = left_edge(tokens, candidate.trigger, clause.first)
    end = right_edge(tokens, candidate.trigger, clause.last)
    if end + 1 <= clause.last and _describes(parsed, end + 1):
        end = max(end + 1, right_edge(tokens, end + 1, clause.last))
    head = [*range(start, candidate.trigger + 1)]
    tail = fitting(parsed, range(candidate.trigger + 1, end + 1), len(head), words)
    tail = without_list(parsed, tail, words)
    if not _says_which(parsed, candidate, [*head, *tail], words):
        return ""
    line = headline(worded(parsed, [*head, *tail], words), words)
    counting = tokens.tag[start] == "D" and line.lower().startswith(tokens.low[start])  # "Some funerals"
    named = any(tokens.tag[i] in "M#" for i in [*head, *tail])
    named = named and (bool(tail) or candidate.kind not in words.sets["weak.kinds"])  # "Peru plans (to sell)"
    if (
        start
        and tokens.low[start - 1] in words.sets["closed.genitive"]
        and "M#".find(tokens.tag[max(0, start - 2)]) >= 0
    ):
        return ""  # "the Board of | Trade conference", "one of | the worst fires"
    if candidate.kind == STATEMENT and not any(tokens.tag[i] == "P" for i in tail):
        return ""  # "Ruiz's remarks", "Statement issued": of what?
    placed = named or _is_described(parsed, tail, words)
    if not placed and candidate.kind in words.sets["weak.kinds"]:
        return ""  # "Escalation of the crisis", "Series of focused dialogues": whose?
    return line if len(line.split()) - counting > (1 if _is_described(parsed, tail, words) else 2) else ""


def _is_described(parsed: Parsed, tail: Sequence[int], words: Language) -> bool:
    """ "Talks held", where a participle makes a noun tell something."""
    told = bool(tail) and parsed.tokens.tag[tail[0]] == "V"
    return told and parsed.tokens.lemma[tail[0]] in words.sets["light.verbs"] | words.sets["chain.planned"]


def _describes(parsed: Parsed, index: int) -> bool:
    """Whether a past form at `index` describes the noun before it: "held in Oslo", and no verb of its own."""
    tokens = parsed.tokens
    tells = any(group.first == index and group.shape is Shape.FINITE for group in parsed.groups)
    return tokens.tag[index] == "V" and "n" in tokens.form[index] and not tells


def _says_which(parsed: Parsed, candidate: Candidate, indices: Sequence[int], words: Language) -> bool:
    """Whether a noun phrase tells one event from others of its kind: by a name, a figure or where it was."""
    tokens, silent = parsed.tokens, parsed.silent
    told = [i for i in indices if i not in silent]
    if not told or tokens.tag[told[0]] in "VPRTWBO" or any(begins_anew(parsed, i, words) for i in told[1:]):
        return False
    if tokens.low[told[0]] in words.sets["subject.pointing"] or any(tokens.tag[i] in "ST" for i in told[1:]):
        return False
    loose = candidate.kind in words.sets["weak.kinds"] and tokens.tag[told[0]] not in "M#"
    tied = any(tokens.tag[i] == "P" for i in told[1:])
    return tied or sum(tokens.tag[i] in "M#NAV" for i in told) > 1 + loose


def _of_verb(parsed: Parsed, group: Group, clause: Clause, subject: Subject | None, words: Language) -> str:
    if subject is None or not parsed.tokens.word[group.first][0].isalpha() or not is_whole(subject, words):
        return ""
    if is_misread(parsed, clause, group, subject, words) or is_no_event(parsed, clause, group, subject, words):
        return ""
    if not agrees(subject, parsed.tokens.low[group.first], words):
        return ""
    if parsed.tokens.form[group.first] == "b" and not _shared(parsed, group, clause) and is_single(subject, words):
        return ""
    for text, (verb, rest) in _versions(parsed, group, clause, subject, words):
        tail = spared(parsed, group, without_list(parsed, rest, words), words)
        said = [*verb, *without_unit(parsed, tail, words)]
        predicate = _with_names(worded(parsed, said, words), subject)
        inverted = any(i < group.first for i in tail)  # "the tolls that Chile introduced": its object stands before
        told = replace(group, passive=True) if verb[0] < group.first else group  # "(were) treated and released"
        cut = not inverted and is_cut(parsed, clause, told, max([*verb, *tail]), words)
        if text and predicate and not cut and not only_speaks(parsed, group, tail, words):
            line = headline(f"{text} {predicate}", words, articled=keeps_article(subject))
            fits = len(line.split()) <= words.limits["longest"] + 1
            return line if fits and owns(predicate.split(), subject, words) else ""
    return ""


def _with_names(predicate: str, subject: Subject) -> str:
    """The predicate with whom "him" and "it" in it mean."""
    known = dict(subject.objects)
    return " ".join(known.get(word, word) for word in predicate.split(" "))


def _versions(
    parsed: Parsed, group: Group, clause: Clause, subject: Subject, words: Language
) -> Iterator[tuple[str, tuple[list[int], list[int]]]]:
    """The best cut first, then one that has more of the clause, then one that has less."""
    verb, rest = _predicate(parsed, group, clause, words)
    text, tail = _balance(parsed, subject, (verb, rest), words)
    if not _hangs(parsed, rest, tail):
        yield text, (verb, tail)
    brief = subject_brief(subject, words)
    yield brief, (verb, fitting(parsed, rest, len(brief.split()) + len(verb) - _MORE, words))
    if (shorter := without_tail(parsed, tail)) and shorter != tail:
        yield text, (verb, shorter)


def _predicate(parsed: Parsed, group: Group, clause: Clause, words: Language) -> tuple[list[int], list[int]]:
    inside = [i for i in clause.indices() if i >= group.first]
    verb = [*_shared(parsed, group, clause), *(i for i in inside if i <= group.last)]
    rest = [i for i in inside if i > group.last]
    thing = _object_before(parsed, clause, words)
    if rest and parsed.tokens.tag[rest[0]] == "I":
        thing = range(0)  # "the method they attempted to use" is no object of "attempted"
    while thing and rest and parsed.tokens.tag[rest[0]] == "R":
        verb.append(rest.pop(0))
    return verb, [*thing, *rest]


def _object_before(parsed: Parsed, clause: Clause, words: Language) -> range:
    """The object of a relative clause, which is no place and no time ("the six months he worked")."""
    thing = range(0) if is_place_or_time(parsed, clause, words) else object_before(parsed, clause)
    timed = any(parsed.tokens.tag[i] == "E" or parsed.tokens.low[i] in words.sets["clock.words"] for i in thing)
    return range(0) if timed else thing


def _shared(parsed: Parsed, group: Group, clause: Clause) -> list[int]:
    """The auxiliaries that a verb has in common with the one before it: "were treated and released"."""
    tokens = parsed.tokens
    before = next((one for one in reversed(parsed.groups) if one.last < group.first), None)
    if before is None or clause.link != "coordinate":
        return []
    silent = parsed.silent
    if [tokens.tag[i] for i in range(before.last + 1, group.first) if i not in silent] != ["C"]:
        return []
    if group.first != group.head or not set(tokens.form[group.head]) & ({"n"} if before.passive else {"b"}):
        return []
    if not before.passive and not before.modal:
        return []
    return [i for i in range(before.first, before.head) if tokens.tag[i] == "X"]


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
    timed = parsed.silent
    left = [i for i in rest if i not in timed]
    return not tail and bool(left) and parsed.tokens.tag[left[0]] in "PVITBW"
