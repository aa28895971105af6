"""Event mentions of an article: every step put together, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.extracting.acting import participants, places
from timeline.extracting.attribution import attribution, lead_end
from timeline.extracting.candidates import STATEMENT, Candidate, candidates, is_denied, is_saying, phrase_start
from timeline.extracting.clauses import Clause
from timeline.extracting.folding import keys
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, parse
from timeline.extracting.phrases import object_before
from timeline.extracting.quantities import quantities
from timeline.extracting.sentences import language_of
from timeline.extracting.status import status_of_noun, status_of_verb
from timeline.extracting.subjects import Memory, Subject, introduced, remember, subject_names, subject_of, subject_text
from timeline.extracting.telling import is_told
from timeline.extracting.timing import Running, Told, advanced, time_of
from timeline.extracting.titles import plain_title, title
from timeline.extracting.verbgroup import Shape
from timeline.extracting.wording import headline, uncapitalised, worded
from timeline.model.document import Article, Role, Sentence
from timeline.model.event import Extracted, Span, Status, Timing
from timeline.model.timex import Timex


def extract(article: Article, sentences: Sequence[Sentence], timexes: tuple[Timex, ...]) -> tuple[Extracted, ...]:
    """The event mentions of an article, undated, in the order of the text.

    `timexes` are sorted and lie in `article.text`. Languages without event words give none. Example:
    `extract(article, split(article), ())[0].title == "Ministers met in Vienna"`.
    """
    words = language_of(article)
    if words is None:
        return ()
    result: list[Extracted] = []
    memory, running = Memory(), None
    for parsed in parse(article, sentences, timexes, words):
        subjects, memory = _subjects(parsed, memory, words)
        judged = [_that_happened(parsed, one, result, words) for one in _judged(parsed, running, words)]
        running = advanced(running, parsed, [(one.candidate, one.status, one.told) for one in judged])
        result.extend(_extracted(parsed, judged, subjects, words))
    return tuple(result)


@dataclass(frozen=True, slots=True)
class _Judged:
    candidate: Candidate
    status: Status
    told: Told
    line: str = ""


def _that_happened(parsed: Parsed, one: _Judged, told: Sequence[Extracted], words: Language) -> _Judged:
    """ "It happened at noon" is an event of the kind told just before, under its title."""
    candidate = one.candidate
    clause, group = parsed.clauses[candidate.clause], candidate.group
    if (
        not told
        or group is None
        or group.lemma not in words.sets["aspect.happening"]
        or candidate.trigger != group.head
    ):
        return one
    before = [i for i in range(clause.first, group.first) if parsed.tokens.tag[i] not in "EP,"]
    meant = len(before) == 1 and parsed.tokens.low[before[0]] in words.sets["subject.thing"]
    return replace(one, candidate=replace(candidate, kind=told[-1].kind), line=told[-1].title) if meant else one


def _subjects(parsed: Parsed, memory: Memory, words: Language) -> tuple[list[Subject | None], Memory]:
    """The subject of every clause, each remembered for the pronouns after it, but for who speaks last."""
    found: list[Subject | None] = []
    for index, clause in enumerate(parsed.clauses):
        before = found[-1] if found and clause.link in ("coordinate", "participle") else None
        subject = subject_of(parsed, clause, before, memory, words)
        if not (index and is_saying(parsed, index, words)):
            memory = remember(parsed, subject, memory, words)
        found.append(subject)
    return found, introduced(parsed, memory)


def _judged(parsed: Parsed, running: Running | None, words: Language) -> list[_Judged]:
    found = [_judge(parsed, candidate, running, words) for candidate in candidates(parsed, words)]
    told = [one for one in found if is_told(parsed, one.candidate, one.status, one.told, words)]
    return told or list(_statement(parsed, words))


def _judge(parsed: Parsed, candidate: Candidate, running: Running | None, words: Language) -> _Judged:
    status = _status(parsed, candidate, words)
    return _Judged(candidate, status, time_of(parsed, candidate, status, running, words))


def _status(parsed: Parsed, candidate: Candidate, words: Language) -> Status:
    group = candidate.group
    clause = parsed.clauses[candidate.clause]
    status = status_of_verb(parsed.tokens, clause, group, words) if group else Status.HAPPENED
    if is_denied(parsed, candidate.clause, words):
        return Status.DENIED
    if parsed.tokens.tag[candidate.trigger] == "V":
        return status
    phrase = range(phrase_start(parsed, candidate), min(len(parsed.tokens), candidate.trigger + 2))
    return status_of_noun(parsed.tokens, phrase, status, words)


def _statement(parsed: Parsed, words: Language) -> Iterator[_Judged]:
    """What somebody said is the event only where nothing else is told and the saying has a time."""
    for index, clause in enumerate(parsed.clauses):
        lead = parsed.clauses[index - 1] if index and not _tells(parsed.clauses[index - 1]) else clause
        own = parsed.timed_in(clause) or parsed.timed_in(lead)
        if clause.group and own and is_saying(parsed, index, words):
            candidate = Candidate(index, clause.group.head, STATEMENT, clause.group, timed=own[0])
            yield _Judged(candidate, Status.HAPPENED, Told(Timing.OWN, own[0], own[0].timex))


def _tells(clause: Clause) -> bool:
    return clause.group is not None and clause.group.shape is Shape.FINITE


def _extracted(
    parsed: Parsed, judged: Sequence[_Judged], subjects: Sequence[Subject | None], words: Language
) -> Iterator[Extracted]:
    lines = [(one, line) for one in judged if (line := _title(parsed, one, subjects, words))]
    told = {one.candidate.clause for one, _ in lines}
    for one, line in lines:
        yield _mention(parsed, one, line, subjects, words, until=_tail(parsed, one.candidate, told))


def _tail(parsed: Parsed, candidate: Candidate, told: set[int]) -> int:
    """The last word of what the same subject goes on to do, as far as it is no event told by itself.

    "A cutter stopped the ferry and took 50 passengers to port": the figure belongs to what is told.
    """
    last = -1
    for index in range(candidate.clause + 1, len(parsed.clauses)):
        clause = parsed.clauses[index]
        goes_on = clause.link == "coordinate" and clause.group is not None and clause.first >= clause.group.first - 1
        if candidate.nominal or index in told or not goes_on or parsed.timed_in(clause):
            break
        last = clause.last
    return last


def _title(parsed: Parsed, one: _Judged, subjects: Sequence[Subject | None], words: Language) -> str:
    candidate = one.candidate
    if one.line:
        return one.line
    body = parsed.sentence.role is Role.BODY
    if body and (is_saying(parsed, candidate.clause, words) or _says_what(parsed, candidate)):
        said = _statement_title(parsed, candidate, subjects, words)
        if said or is_saying(parsed, candidate.clause, words):
            return said
    line = title(parsed, candidate, subjects[candidate.clause], words)
    return line or (plain_title(parsed, candidate, words) if one.told.timing is Timing.OWN else "")


def _says_what(parsed: Parsed, candidate: Candidate) -> bool:
    """A verb of no saying whose object is a clause: "denied that …"."""
    group, after = candidate.group, candidate.clause + 1
    if group is None or candidate.trigger != group.head or after >= len(parsed.clauses):
        return False
    return parsed.clauses[after].link == "content" and parsed.clauses[candidate.clause].last - group.last <= 1


def _statement_title(parsed: Parsed, candidate: Candidate, subjects: Sequence[Subject | None], words: Language) -> str:
    """Who said what, as far as it fits."""
    after, group, subject = candidate.clause + 1, candidate.group, subjects[candidate.clause]
    if subject is None or group is None or after >= len(parsed.clauses) or parsed.clauses[after].link != "content":
        return ""
    if group.lemma in words.sets["reporting.listening"] and parsed.tokens.tag[parsed.clauses[after].first] != "T":
        return ""
    said = title(parsed, Candidate(after, group.head, STATEMENT, parsed.clauses[after].group), subjects[after], words)
    beginning = subjects[after]
    opening = subject_text(beginning, words) if beginning else ""
    verb = worded(parsed, range(group.first, group.last + 1), words)
    return headline(f"{subject_text(subject, words)} {verb} that {uncapitalised(said, opening)}", words) if said else ""


def _mention(
    parsed: Parsed, one: _Judged, line: str, subjects: Sequence[Subject | None], words: Language, *, until: int
) -> Extracted:
    candidate, tokens = one.candidate, parsed.tokens
    told_by = _acting_elsewhere(candidate, subjects[candidate.clause], words)
    first, last = _range(parsed, candidate, words)
    inside = [i for i in range(first, last + 1) if tokens.tag[i] != "E"]
    named = [name for name in parsed.names if first <= name.first <= last]
    last = max(last, until)
    counted = frozenset(i for i in range(first, last + 1) if tokens.tag[i] != "E")
    return Extracted(
        sentence=parsed.sentence,
        clause=_quoted(parsed, one.told, first, last),
        trigger=_span(parsed, candidate.trigger, candidate.trigger),
        kind=candidate.kind,
        title=line,
        status=one.status,
        participants=tuple(dict.fromkeys((*told_by, *participants(tokens, named, words)))),
        places=places(tokens, named, words),
        quantities=quantities(parsed.text, tokens, counted, words),
        attribution=attribution(parsed, candidate.clause, subjects, words),
        words=keys(tokens, inside, words),
        timing=one.told.timing,
        timex=one.told.timex,
        reason=one.told.reason,
    )


def _acting_elsewhere(candidate: Candidate, subject: Subject | None, words: Language) -> tuple[str, ...]:
    """Who acts, where the clause has no subject of its own or only a pronoun."""
    group = candidate.group
    if subject is None or not subject.meant or group is None:
        return ()
    by_itself = candidate.nominal and (
        group.shape is not Shape.PARTICIPLE or group.lemma in words.sets["reporting.verbs"]
    )
    return () if by_itself else subject_names(subject, words)


def _range(parsed: Parsed, candidate: Candidate, words: Language) -> tuple[int, int]:
    """The words of the mention: its clause with the participles that hang on it, without what leads into it."""
    clause = parsed.clauses[candidate.clause]
    last = clause.last
    for follower in parsed.clauses[candidate.clause + 1 :]:
        if follower.link != "participle" or _is_saying_participle(follower, words):
            break
        last = follower.last
    first = clause.first
    while (
        first < last
        and parsed.tokens.tag[first] in ",;CT.\"'BR"
        and not (parsed.tokens.tag[first] == "B" and clause.link != "adverbial")
    ):
        first += 1
    thing = object_before(parsed, clause)
    first = thing.start if thing else min(lead_end(parsed, first, words), candidate.trigger)
    while last > first and parsed.tokens.tag[last] in ',;."':
        last -= 1
    return first, last


def _is_saying_participle(clause: Clause, words: Language) -> bool:
    return clause.group is None or clause.group.lemma in words.sets["reporting.verbs"]


def _quoted(parsed: Parsed, told: Told, first: int, last: int) -> Span:
    """The clause; the whole sentence where the time stands outside the clause."""
    if told.timed is None or (first <= told.timed.first and told.timed.last <= last):
        return _span(parsed, first, last)
    sentence = parsed.sentence
    return Span(sentence.start, sentence.end, parsed.text[sentence.start : sentence.end])


def _span(parsed: Parsed, first: int, last: int) -> Span:
    start, end = parsed.tokens.start[first], parsed.tokens.end[last]
    return Span(start, end, parsed.text[start:end])
