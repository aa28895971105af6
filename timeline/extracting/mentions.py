"""Event mentions of an article: every step put together, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extracting.acting import participants, places
from timeline.extracting.attribution import attribution, lead_end, quotations
from timeline.extracting.candidates import STATEMENT, Candidate, candidates, is_saying
from timeline.extracting.clauses import Clause
from timeline.extracting.folding import keys
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed, parse
from timeline.extracting.phrases import object_before
from timeline.extracting.quantities import quantities
from timeline.extracting.quoting import span_of
from timeline.extracting.remembering import Memory, Subject, introduced, remember
from timeline.extracting.running import Running, advanced, begun
from timeline.extracting.sentences import language_of
from timeline.extracting.standing import is_whole
from timeline.extracting.status import Decided, by_group, decided
from timeline.extracting.subjects import subject_names, subject_of, subject_text
from timeline.extracting.telling import is_told
from timeline.extracting.timing import Told, settled, time_of
from timeline.extracting.titles import plain_title, title
from timeline.extracting.verbgroup import Shape
from timeline.extracting.wording import again, headline, uncapitalised, worded
from timeline.model.document import Article, Role, Sentence
from timeline.model.event import Extracted, Span, Status, Timing
from timeline.model.records import record
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
    found = parse(article, sentences, timexes, words)
    memory, running = Memory(), begun(found, words)
    for parsed in found:
        subjects, memory = _subjects(parsed, memory, words)
        judged = [_that_happened(parsed, one, result, words) for one in _judged(parsed, running, words)]
        running = advanced(running, parsed, words)
        result.extend(_extracted(parsed, judged, subjects, words))
    return tuple(_without_echo(result))


def _without_echo(told: Sequence[Extracted]) -> Iterator[Extracted]:
    """Without a headline that only says again, and without a time, what the text tells under its own."""
    body = [one for one in told if one.sentence.role is Role.BODY]
    for one in told:
        echo = one.sentence.role is Role.TITLE and one.timing is not Timing.OWN
        if not echo or not any(one.kind == other.kind or len(one.words & other.words) > 1 for other in body):
            yield one


@record(frozen=True, slots=True)
class _Judged:
    candidate: Candidate
    decided: Decided
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
    before = [parsed.tokens.low[i] for i in range(clause.first, group.first) if parsed.tokens.tag[i] not in "EP,"]
    meant = len(before) == 1 and before[0] in words.sets["subject.thing"]
    return replace(one, candidate=replace(candidate, kind=told[-1].kind), line=told[-1].title) if meant else one


def _subjects(parsed: Parsed, memory: Memory, words: Language) -> tuple[list[Subject | None], Memory]:
    """The subject of every clause, each remembered for the pronouns after it, but for who speaks last."""
    found: list[Subject | None] = []
    for index, clause in enumerate(parsed.clauses):
        before = found[-1] if found and clause.link in ("coordinate", "participle") else None
        if clause.link == "coordinate" and _is_far(parsed, index, words):
            before = None
        told = clause.link == "content" and index > 0 and is_saying(parsed, index - 1, words)
        known = remember(parsed, found[-1], memory, words) if told else memory
        subject = subject_of(parsed, clause, before, known, words)
        if not (index and is_saying(parsed, index, words)):
            memory = remember(parsed, subject, memory, words)
        found.append(subject)
    return found, introduced(parsed, memory)


def _is_far(parsed: Parsed, index: int, words: Language) -> bool:
    """ "the blast which killed nine, but was forced …": whose verb that is remains unclear behind a relative clause."""
    joint = parsed.clauses[index].first
    before = parsed.clauses[index - 1]
    if before.link == "adverbial":  # "has been mocked since the crisis began and fell"
        return parsed.tokens.low[before.first] not in words.sets["joined.simultaneous"]
    return before.link == "relative" and joint > 0 and parsed.tokens.tag[joint - 1 : joint + 1] == ",C"


def _judged(parsed: Parsed, running: Running, words: Language) -> list[_Judged]:
    found = [_judge(parsed, candidate, running, words) for candidate in candidates(parsed, words)]
    told = [one for one in found if is_told(parsed, one.candidate, one.decided.status, one.told, words)]
    return told or list(_statement(parsed, words))


def _judge(parsed: Parsed, candidate: Candidate, running: Running, words: Language) -> _Judged:
    by = decided(parsed, candidate, words)
    told = time_of(parsed, candidate, by.status, running, words)
    return _Judged(candidate, by, settled(parsed, candidate, by.status, told, words))


def _statement(parsed: Parsed, words: Language) -> Iterator[_Judged]:
    """What somebody said is the event only where nothing else is told and the saying has a time."""
    for index, clause in enumerate(parsed.clauses):
        lead = parsed.clauses[index - 1] if index and not parsed.clauses[index - 1].tells else clause
        own = parsed.timed_in(clause) or parsed.timed_in(lead)
        if clause.group and own and is_saying(parsed, index, words):
            candidate = Candidate(index, clause.group.head, STATEMENT, clause.group, timed=own[0])
            yield _Judged(candidate, by_group(Status.HAPPENED, clause.group), Told(Timing.OWN, own[0], own[0].timex))


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
    status, weak = one.decided.status, candidate.kind in words.sets["weak.kinds"]
    if one.told.timing is Timing.TODAY and status is Status.ONGOING and weak:
        return ""  # "is investing in schools": how things are, and no news of the day
    if status is Status.POSSIBLE and _is_condition(parsed, candidate, words):
        return ""
    line = title(parsed, candidate, subjects[candidate.clause], words)
    unknown = subjects[candidate.clause] is None and one.told.timing is Timing.OWN
    return line or (plain_title(parsed, candidate, words) if unknown else "")


def _is_condition(parsed: Parsed, candidate: Candidate, words: Language) -> bool:
    """ "if the strike spreads": nothing that anybody reports."""
    return parsed.tokens.low[parsed.clauses[candidate.clause].first] in words.sets["conditional.words"]


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
    if group.lemma not in words.sets["statement.verbs"] or not is_whole(subject, words):
        return ""
    if group.shape is not Shape.FINITE:
        return ""
    if group.lemma in words.sets["reporting.listening"] and parsed.tokens.tag[parsed.clauses[after].first] != "T":
        return ""
    if "B" in parsed.tokens.tag[parsed.clauses[after].first : parsed.clauses[after].first + 2]:
        return ""  # "demands that, if …"
    said = title(parsed, Candidate(after, group.head, STATEMENT, parsed.clauses[after].group), subjects[after], words)
    if not said:
        return ""
    beginning = subjects[after]
    verb = worded(parsed, range(group.first, group.last + 1), words)
    opening = subject_text(beginning, words) if beginning else ""
    same = beginning is not None and (beginning.parsed, beginning.span) == (subject.parsed, subject.span)
    pronoun = next((parsed.tokens.low[i] for i in parsed.clauses[after].indices() if parsed.tokens.tag[i] == "O"), "")
    told = again(said, opening, pronoun, words) if same else uncapitalised(said, opening, words)
    line = headline(f"{subject_text(subject, words)} {verb} that {told}", words) if told else ""
    return line if len(line.split()) <= words.limits["said"] else ""


def _mention(
    parsed: Parsed, one: _Judged, line: str, subjects: Sequence[Subject | None], words: Language, *, until: int
) -> Extracted:
    candidate, tokens = one.candidate, parsed.tokens
    acting = _acting_elsewhere(candidate, subjects[candidate.clause], words)
    told_by, (first, last) = attribution(parsed, candidate.clause, subjects, words), _range(parsed, candidate, words)
    inside = [i for i in range(first, last + 1) if tokens.tag[i] != "E"]
    named = [name for name in parsed.names if first <= name.first <= last]
    last = max(last, until)
    clause = parsed.clauses[candidate.clause]
    counted = frozenset(
        i for i in range(first, last + 1) if tokens.tag[i] != "E" and (i > clause.last or clause.holds(i))
    )
    return Extracted(
        sentence=parsed.sentence,
        clause=_quoted(parsed, one.told, first, last),
        trigger=span_of(parsed, candidate.trigger, candidate.trigger),
        kind=candidate.kind,
        title=line,
        status=one.decided.status,
        participants=tuple(dict.fromkeys((*acting, *participants(tokens, named, words)))),
        places=places(tokens, named, words),
        quantities=quantities(parsed.text, tokens, counted, words),
        attribution=told_by.by,
        hedge=told_by.hedge,
        quotations=quotations(parsed, first, last),
        words=keys(tokens, inside, words),
        timing=one.told.timing,
        timex=one.told.timex,
        reason=one.told.reason,
        status_words=None if one.decided.first < 0 else span_of(parsed, one.decided.first, one.decided.last),
        can_be_ahead=candidate.can_be_ahead,
        nominal=candidate.nominal,
    )


def _acting_elsewhere(candidate: Candidate, subject: Subject | None, words: Language) -> tuple[str, ...]:
    """Who acts, where the clause has no subject of its own or only a pronoun."""
    group = candidate.group
    if subject is None or not (subject.meant or subject.members) or group is None:
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
        and not (parsed.tokens.tag[first] == "R" and parsed.tokens.tag[first + 1] in "#A")
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
        return span_of(parsed, first, last)
    sentence = parsed.sentence
    return Span(sentence.start, sentence.end, parsed.text[sentence.start : sentence.end])
