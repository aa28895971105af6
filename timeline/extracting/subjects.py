"""Who a clause is about: its own subject, or the one its pronoun or its silence points back to."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extracting.acting import participants
from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.names import NameKind
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import head_noun, left_edge, object_before, subject_span
from timeline.extracting.verbgroup import Shape
from timeline.extracting.wording import worded

_LONGEST = 9
_COMFORTABLE = 5
_KEPT = 2  # sentences for which "it" and "they" keep their meaning


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a subject in the sentence where they stand; `meant` marks one that another clause points back to."""

    parsed: Parsed
    span: tuple[int, int]
    meant: bool = False
    seen: int = -1

    def elsewhere(self) -> Subject:
        """The same subject, meant from another clause."""
        return Subject(self.parsed, self.span, meant=True)

    def at(self, place: int) -> Subject:
        """The same subject, last spoken of in the sentence `place` of the running text."""
        return Subject(self.parsed, self.span, seen=place)


@dataclass(frozen=True, slots=True)
class Memory:
    """The latest subjects by what a pronoun may mean, and the latest of all."""

    person: Subject | None = None
    people: Subject | None = None
    thing: Subject | None = None
    latest: Subject | None = None


def subject_of(
    parsed: Parsed, clause: Clause, before: Subject | None, memory: Memory, words: Language
) -> Subject | None:
    """The subject of a clause, from the memory for pronouns; a clause without one has that of the clause `before` it.

    None if nobody knows.
    """
    if clause.group is None:
        return None
    span = subject_span(parsed, clause, clause.group, words)
    if span is None or clause.group.shape is not Shape.FINITE:
        return _silent(parsed, clause, before, memory, words)
    pronoun = parsed.tokens.low[span[0]] if span[0] == span[1] else ""
    if pronoun in words.sets["closed.subject_pronouns"] or pronoun in words.sets["subject.thing"]:
        meant = _meant(parsed, pronoun, memory, words)
        return None if meant and meant.parsed is parsed and meant.span[1] in object_before(parsed, clause) else meant
    if all(parsed.tokens.low[i] in words.sets["closed.subject_pronouns"] for i in range(span[0], span[1] + 1)):
        return None
    return Subject(parsed, span)


def _silent(parsed: Parsed, clause: Clause, before: Subject | None, memory: Memory, words: Language) -> Subject | None:
    """The subject of a clause that names none: what a relative clause is about, else that of the clause before."""
    if clause.link == "relative":
        host = next((one for one in parsed.clauses if any(a <= clause.first <= b for a, b in one.holes)), None)
        span = subject_span(parsed, host, host.group, words) if host and host.group else None
        near = None if span and not _for_another(parsed, clause, span, words) else _antecedent(parsed, clause.first)
        return near or (Subject(parsed, span, meant=True) if span else None)
    first = clause.group.first if clause.group else clause.first
    unclear = clause.link not in ("coordinate", "participle") and any(
        parsed.tokens.tag[i] in "NM#" for i in range(clause.first, first)
    )
    known = None if unclear else before or memory.latest
    return known.elsewhere() if known else None


def _for_another(parsed: Parsed, clause: Clause, span: tuple[int, int], words: Language) -> bool:
    """ "a spokesman for the mill, which closed": "which" is nobody, so it means the mill."""
    head = head_noun(parsed.tokens, span)
    thing = any(parsed.tokens.low[i] in words.sets["subject.which"] for i in (clause.first, clause.first + 1))
    return thing and head >= 0 and parsed.tokens.low[head] in words.sets["people.titles"] | words.sets["people.roles"]


def _antecedent(parsed: Parsed, index: int) -> Subject | None:
    """The noun phrase right before a relative clause."""
    tokens = parsed.tokens
    last = index - 1
    while last > 0 and tokens.tag[last] in ',"PE':
        last -= 1
    if last < 0 or tokens.tag[last] not in "NM":
        return None
    return Subject(parsed, (left_edge(tokens, last, max(0, last - 12)), last), meant=True)


def _meant(parsed: Parsed, pronoun: str, memory: Memory, words: Language) -> Subject | None:
    if pronoun in words.sets["subject.person"]:
        known = memory.person or memory.thing
    elif pronoun in words.sets["subject.people"]:
        known = memory.people or memory.latest
    else:
        known = memory.thing or memory.latest if pronoun in words.sets["subject.thing"] else None
    return known.elsewhere() if known and (known is memory.person or parsed.body_index - known.seen <= _KEPT) else None


def subject_text(subject: Subject, words: Language) -> str:
    """The subject as a title prints it: a person by the full name alone, a long phrase without its tail."""
    first, last = subject.span
    person = _person(subject.parsed, subject.span) or _people(subject.parsed, subject.span)
    if person:
        return person
    if last - first >= _LONGEST:
        last = _shortened(subject.parsed, subject.span, words, most=2)
    while last > first and subject.parsed.tokens.tag[last] in "VPE":
        last -= 1
    return worded(subject.parsed, range(first, last + 1), words)


def subject_brief(subject: Subject, words: Language) -> str:
    """The subject without what hangs on it by prepositions, where it is long."""
    first, last = subject.span
    if last - first < _COMFORTABLE or _person(subject.parsed, subject.span):
        return subject_text(subject, words)
    return worded(subject.parsed, range(first, _shortened(subject.parsed, subject.span, words, most=0) + 1), words)


def subject_names(subject: Subject, words: Language) -> tuple[str, ...]:
    """The participants in a subject."""
    first, last = subject.span
    inside = [name for name in subject.parsed.names if first <= name.first <= last]
    return participants(subject.parsed.tokens, inside, words)


def _person(parsed: Parsed, span: tuple[int, int]) -> str:
    """The name, where the subject is nothing but a person with titles."""
    inside = [name for name in parsed.names if span[0] <= name.first and name.last <= span[1]]
    people = [name for name in inside if name.kind is NameKind.PERSON]
    if len(people) != 1 or people[0].last != span[1]:
        return ""
    tags, low = parsed.tokens.tag, parsed.tokens.low
    plain = all(tags[i] in "MADN" or low[i] == "of" for i in range(span[0], people[0].first))
    return people[0].text if plain and people[0].first - span[0] < 6 else ""


def _people(parsed: Parsed, span: tuple[int, int]) -> str:
    """Two names that stand between commas behind what they are: "the mayor, Ana Ruiz, and the judge, Jan Roth,"."""
    tags = parsed.tokens.tag
    inside = [name for name in parsed.names if span[0] < name.first and name.last <= span[1] and name.is_full_person]
    apart = [
        one.text for one in inside if tags[one.first - 1] == "," and (one.last == span[1] or tags[one.last + 1] == ",")
    ]
    return " and ".join(apart) if len(apart) == 2 else ""  # a pair


def _shortened(parsed: Parsed, span: tuple[int, int], words: Language, *, most: int) -> int:
    """Up to the first participle or the preposition ("of" not counted) after `most` others."""
    first, last = span
    prepositions = 0
    for index in range(first + 1, last + 1):
        tag = parsed.tokens.tag[index]
        prepositions += tag == "P" and parsed.tokens.low[index] not in words.sets["closed.genitive"]
        if tag in "VW," or prepositions > most:
            return index - 1
    return last


def remember(parsed: Parsed, subject: Subject | None, memory: Memory, words: Language) -> Memory:
    """The memory after a clause; only subjects that stand there in words are remembered, others last longer."""
    if subject is None:
        return memory
    if subject.meant:
        return _refreshed(parsed, subject, memory)
    known = subject.at(parsed.body_index)
    if _person(parsed, subject.span):
        return Memory(known, memory.people, memory.thing, known)
    head = head_noun(parsed.tokens, subject.span)
    tag = parsed.tokens.tag[head] if head >= 0 else ""
    if tag == "O":
        return memory
    joined = any(parsed.tokens.tag[i] == "C" for i in range(subject.span[0], subject.span[1] + 1))
    several = tag == "#" and parsed.tokens.low[head] not in words.sets["subject.single"]
    if joined or several or (tag == "N" and _is_plural(parsed.tokens.low[head], words)):
        return Memory(memory.person, known, memory.thing, known)
    return Memory(memory.person, memory.people, known, known)


def _refreshed(parsed: Parsed, subject: Subject, memory: Memory) -> Memory:
    known = [memory.person, memory.people, memory.thing, memory.latest]
    return Memory(
        *(
            one.at(parsed.body_index) if one and one.parsed is subject.parsed and one.span == subject.span else one
            for one in known
        )
    )


def introduced(parsed: Parsed, memory: Memory) -> Memory:
    """The memory after a sentence whose subject was nobody: the one person it names is who "she" is."""
    if memory.person is not None and memory.person.parsed is parsed:
        return memory
    people = {name.text: name for name in parsed.names if name.is_full_person}
    if len(people) != 1:
        return memory
    (name,) = people.values()
    return Memory(Subject(parsed, (name.first, name.last)), memory.people, memory.thing, memory.latest)


def keeps_article(subject: Subject) -> bool:
    """Whether the subject is an article and a bare number, "the four", which says nothing without its article."""
    first, last = subject.span
    return last == first + 1 and subject.parsed.tokens.tag[first] == "D" and subject.parsed.tokens.tag[last] == "#"


def _is_plural(low: str, words: Language) -> bool:
    return low in words.singulars or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
