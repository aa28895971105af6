"""Who a clause is about: its own subject, or the one its pronoun or its silence points back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.extracting.acting import participants
from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import head_noun, left_edge, object_before, opens_anew, subject_span
from timeline.extracting.remembering import Memory, Subject, bare_name, counted_people, meant, person_name, the_firm
from timeline.extracting.tokens import Tokens
from timeline.extracting.verbgroup import Shape
from timeline.extracting.wording import genitive, worded

_LONGEST = 9
_COMFORTABLE = 5


def subject_of(
    parsed: Parsed, clause: Clause, before: Subject | None, memory: Memory, words: Language
) -> Subject | None:
    """The subject of a clause, from the memory for pronouns; a clause without one has that of the clause `before` it.

    None if nobody knows.
    """
    found = _found(parsed, clause, before, memory, words)
    objects = _objects(parsed, clause, found, memory, words) if found and "O" in parsed.tokens.tag else ()
    return replace(found, objects=objects) if found and objects else found


def _objects(
    parsed: Parsed, clause: Clause, subject: Subject, memory: Memory, words: Language
) -> tuple[tuple[str, str], ...]:
    """Whom the pronouns behind the verb mean, where it is somebody else than its subject."""
    tokens = parsed.tokens
    first = clause.group.last + 1 if clause.group else clause.last + 1
    if tokens.tag.find("O", first, clause.last + 1) < 0:
        return ()
    pronouns = [i for i in range(first, clause.last + 1) if tokens.tag[i] == "O" and clause.holds(i)]
    if not pronouns or _is_spoken(parsed, pronouns[0], words):
        return ()
    found = []
    for index in pronouns:
        person = tokens.low[index] in words.sets["subject.person"]  # whom "it" and "them" mean is too often another
        known = meant(parsed, tokens.low[index], memory, words) if person else None
        text = subject_brief(known, words) if known and _differ(known, subject) else ""
        found.extend([(tokens.word[index], text)] if text else [])
    return tuple(found)


def _differ(one: Subject, other: Subject) -> bool:
    return one.parsed is not other.parsed or one.span != other.span


def _found(parsed: Parsed, clause: Clause, before: Subject | None, memory: Memory, words: Language) -> Subject | None:
    if clause.group is None:
        return None
    if clause.link == "participle" and clause.group.shape is Shape.FINITE and clause.first < clause.group.first - 1:
        return None  # ", citing a plan the owners used": whose verb it is remains unclear
    span = subject_span(parsed, clause, clause.group, words)
    if span is None or clause.group.shape is not Shape.FINITE:
        return _silent(parsed, clause, before, memory, words)
    pronoun = parsed.tokens.low[span[0]] if span[0] == span[1] else ""
    if pronoun in words.sets["closed.subject_pronouns"] or pronoun in words.sets["subject.pointing"]:
        known = None if _is_spoken(parsed, span[0], words) else meant(parsed, pronoun, memory, words, at=span[0])
        return None if known and known.parsed is parsed and known.span[1] in object_before(parsed, clause) else known
    if words.sets["closed.subject_pronouns"].issuperset(parsed.tokens.low[span[0] : span[1] + 1]):
        return None
    members = counted_people(parsed, span, memory, words)
    if members:
        return Subject(parsed, span, members=members)
    return the_firm(parsed, span, memory, words) or Subject(parsed, span, owner=_owner(parsed, span, memory, words))


def _is_spoken(parsed: Parsed, index: int, words: Language) -> bool:
    """Whether the words are somebody's speech: what "they" means there only he knows."""
    if parsed.tokens.tag.count('"', 0, index) % 2:
        return True
    speaker = words.sets["closed.first_person"]
    return not speaker.isdisjoint(parsed.tokens.low) and any(
        low != "us" for low in speaker.intersection(parsed.tokens.low)
    )


def _owner(parsed: Parsed, span: tuple[int, int], memory: Memory, words: Language) -> str:
    """Who "his" or "its" in a subject points back to, where that is a name: "its refinery" is the bank's."""
    possessive = parsed.tokens.tag.find("S", span[0], span[1] + 1)
    if possessive < 0 or any(span[0] <= name.first < possessive for name in parsed.names):
        return ""
    if _is_spoken(parsed, span[0], words):
        return ""
    known = meant(parsed, parsed.tokens.low[possessive], memory, words)
    return bare_name(known) if known and parsed.body_index - known.seen <= 1 else ""


def _silent(parsed: Parsed, clause: Clause, before: Subject | None, memory: Memory, words: Language) -> Subject | None:
    """The subject of a clause that names none: what a relative clause is about, else that of the clause before."""
    if clause.link == "relative" and parsed.tokens.low[clause.first] in words.sets["subject.owning"]:
        return None
    if clause.link == "relative":
        host = next((one for one in parsed.clauses if any(a <= clause.first <= b for a, b in one.holes)), None)
        span = subject_span(parsed, host, host.group, words) if host and host.group else None
        beside = parsed.tokens.tag[clause.first - 1] == "N"  # without a comma: "the case that decided"
        apart = span and not beside and not _for_another(parsed, clause, span, words)
        near = None if apart else _antecedent(parsed, clause.first, words)
        return near or (Subject(parsed, span, meant=True) if span else None)
    first = clause.group.first if clause.group else clause.first
    unclear = clause.link not in ("coordinate", "participle") and any(
        parsed.tokens.tag[i] in "NM#" for i in range(clause.first, first)
    )
    tells = clause.tells
    if (
        before
        and before.parsed is parsed
        and any(opens_anew(parsed.tokens, i) for i in range(before.span[1] + 1, first))
    ):
        return None
    if tells and clause.link == "coordinate" and parsed.tokens.tag[clause.first] == ",":
        return None  # ", fabricated videos": behind a comma alone hardly a second verb
    known = None if unclear else before or (None if tells else memory.latest)
    return known.elsewhere() if known else None


def _for_another(parsed: Parsed, clause: Clause, span: tuple[int, int], words: Language) -> bool:
    """ "a spokesman for the mill, which closed": "which" is nobody, so it means the mill."""
    head = head_noun(parsed.tokens, span)
    thing = any(parsed.tokens.low[i] in words.sets["subject.which"] for i in (clause.first, clause.first + 1))
    return thing and head >= 0 and parsed.tokens.low[head] in words.sets["people.titles"] | words.sets["people.roles"]


def _is_of(tokens: Tokens, index: int, words: Language) -> bool:
    """Whether "of", and no more than an article, stands before a noun that hardly means people."""
    while index > 0 and tokens.tag[index - 1] in "DNAS":
        index -= 1
    many = any(tokens.low[i].endswith("s") for i in range(index, min(index + 3, len(tokens.tag))))
    return index > 0 and not many and tokens.low[index - 1] in words.sets["closed.genitive"]


def _antecedent(parsed: Parsed, index: int, words: Language) -> Subject | None:
    """The noun phrase right before a relative clause."""
    tokens = parsed.tokens
    last = index - 1
    while last > 0 and tokens.tag[last] in ',"PE':
        last -= 1
    if last < 0 or tokens.tag[last] not in "NM":
        return None
    led = last
    while led > 0 and tokens.tag[led - 1] in "MA":
        led -= 1
    if tokens.low[index] in words.sets["subject.personal"] and tokens.tag[last] == "N" and _is_of(tokens, led, words):
        return None  # "a victim of the flu who fell ill"
    tied = tokens.tag[last] == "M" and led > 0 and tokens.tag[led - 1] == "P"
    if tied and (last == index - 1 or tokens.low[led - 1] in words.sets["places.prepositions"]):
        return None  # "the well in Tarvik that burned": no town, but what stands before it
    start = left_edge(tokens, last, max(0, last - 12))
    if start > 1 and tokens.tag[start - 1] == "P" and tokens.low[start - 2] in words.nouns:
        return None  # "the strike against the mill's plan that began": the strike or the plan
    return Subject(parsed, (start, last), meant=True)


def subject_text(subject: Subject, words: Language) -> str:
    """The subject as a title prints it: a person by the full name alone, a long phrase without its tail."""
    first, last = subject.span
    if subject.members:
        return _joined(subject.members, words)
    if last > first and subject.parsed.tokens.low[last] in words.sets["subject.reflexive"]:  # "Ruiz himself"
        return subject_text(replace(subject, span=(first, last - 1)), words)
    person = person_name(subject.parsed, subject.span) or _people(subject.parsed, subject.span)
    if person:
        return person
    if last - first >= _LONGEST:
        last = _shortened(subject.parsed, subject.span, words, most=2)
    while last > first and subject.parsed.tokens.tag[last] in "VPE":
        last -= 1
    return _owned(subject, range(first, last + 1), words)


def _joined(members: Sequence[str], words: Language) -> str:
    """Two people by their full names, more by their last: "Macron, Merz and Starmer"."""
    short = list(members) if len(members) == 2 else [name.split(" ")[-1] for name in members]
    return f"{', '.join(short[:-1])} {words.lists['closed.and'][0]} {short[-1]}"


def _owned(subject: Subject, indices: range, words: Language) -> str:
    """The words, with the name that a possessive among them stands for."""
    own = [i for i in indices if subject.parsed.tokens.tag[i] == "S"] if subject.owner else []
    if not own:
        return worded(subject.parsed, indices, words)
    before = worded(subject.parsed, range(indices.start, own[0]), words, dangling=True)
    behind = worded(subject.parsed, range(own[0] + 1, indices.stop), words)
    return f"{before} {genitive(subject.owner)} {behind}".strip()


def subject_brief(subject: Subject, words: Language) -> str:
    """The subject without what hangs on it by prepositions, where it is long."""
    first, last = subject.span
    if last - first < _COMFORTABLE or subject.members or person_name(subject.parsed, subject.span):
        return subject_text(subject, words)
    last = _without_loose(subject.parsed, first, _shortened(subject.parsed, subject.span, words, most=0))
    return _owned(subject, range(first, last + 1), words)


def _without_loose(parsed: Parsed, first: int, last: int) -> int:
    """Without an adjective that waited for what was cut: "forces loyal (to the president)"."""
    tags = parsed.tokens.tag
    waiting = last > first and tags[last] == "A" and tags[last - 1] in "NM" and tags[last + 1 : last + 2] == "P"
    return last - 1 if waiting else last


def subject_names(subject: Subject, words: Language) -> tuple[str, ...]:
    """The participants in a subject."""
    if subject.members:
        return subject.members
    first, last = subject.span
    inside = [name for name in subject.parsed.names if first <= name.first <= last]
    return participants(subject.parsed.tokens, inside, words)


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


def keeps_article(subject: Subject) -> bool:
    """Whether the subject is an article and a bare number, "the four", which says nothing without its article."""
    first, last = subject.span
    return last == first + 1 and subject.parsed.tokens.tag[first] == "D" and subject.parsed.tokens.tag[last] == "#"
