"""What an article has spoken of so far: the subjects that "he", "it" and "the company" may mean."""

from __future__ import annotations

from itertools import pairwise

from timeline.extracting.language import Language
from timeline.extracting.names import NameKind
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import head_noun
from timeline.model.records import record

_KEPT = 1  # sentences for which "it" and "they" keep their meaning
_KEPT_PERSON = 5  # and "he" and "she", and "the company", theirs
_SHORT = 7  # words of a subject that a pronoun may stand for


@record(frozen=True, slots=True)
class Subject:
    """The words of a subject in the sentence where they stand; `meant` marks one that another clause points back to.

    `owner` is the name that its "his" or "its" stands for, `objects` those of "it" and "him" behind its verb, where the
    article has told them. `members` are the people whom "the four" counts, where they were listed.
    """

    parsed: Parsed
    span: tuple[int, int]
    meant: bool = False
    seen: int = -1
    owner: str = ""
    objects: tuple[tuple[str, str], ...] = ()
    members: tuple[str, ...] = ()

    def elsewhere(self) -> Subject:
        """The same subject, meant from another clause."""
        return Subject(self.parsed, self.span, meant=True, seen=self.seen, owner=self.owner, members=self.members)

    def at(self, place: int) -> Subject:
        """The same subject, last spoken of in the sentence `place` of the running text."""
        return Subject(self.parsed, self.span, seen=place, owner=self.owner, members=self.members)


@record(frozen=True, slots=True)
class Memory:
    """The latest subjects by what may point back to them, and the latest of all.

    `listed` are people told side by side in the sentence `listed_at`; in `doubt_at` two things were spoken of,
    in `others_at` people besides `person`.
    """

    person: Subject | None = None
    people: Subject | None = None
    thing: Subject | None = None
    firm: Subject | None = None
    latest: Subject | None = None
    listed: tuple[str, ...] = ()
    listed_at: int = -1
    doubt_at: int = -1
    others_at: int = -1


def meant(parsed: Parsed, pronoun: str, memory: Memory, words: Language, *, at: int = 0) -> Subject | None:
    """Whom a pronoun or possessive in a sentence (at the word `at`) means, None where nobody knows."""
    if pronoun in words.sets["subject.person"]:
        known, kept = memory.person, _KEPT_PERSON
    elif pronoun in words.sets["subject.people"]:
        known, kept = memory.people, _KEPT
    else:
        known, kept = memory.thing if pronoun in words.sets["subject.thing"] else None, _KEPT
    if known is not None and (_is_doubtful(known, memory) or _is_crossed(parsed, known, at)):
        return None
    if known is not None and known is not memory.person and _is_overtaken(parsed, known, at):
        return None
    near = known is not None and parsed.body_index - known.seen <= kept
    fits = known is not None and near and is_specific(known) and not _is_another(known, pronoun, words)
    if known is memory.person and known is not None and not _is_surely_person(known, words):
        return None
    return known.elsewhere() if known and fits else None


def _is_doubtful(known: Subject, memory: Memory) -> bool:
    """Whether a pronoun may mean somebody or something else that was spoken of beside or after it."""
    if known is memory.thing:
        return memory.doubt_at == known.seen or not (bare_name(known) or _is_plain(known))
    return known is memory.person and memory.others_at > known.seen


def _is_overtaken(parsed: Parsed, known: Subject, at: int) -> bool:
    """Whether the sentence names other things before "it": "The boys hid in a hut when it burned"."""
    return known.parsed is not parsed and any(tag in "NM" for tag in parsed.tokens.tag[:at])


def _is_crossed(parsed: Parsed, known: Subject, at: int) -> bool:
    """Whether somebody else is named (first) in the sentence before the pronoun: "… on Roth's body when he marched"."""
    name = person_name(known.parsed, known.span)
    people = [one.text for one in parsed.names if one.kind is NameKind.PERSON and one.first < at]
    if not name or not people:
        return False
    if known.parsed is parsed:  # "Ford followed after Nixon resigned, but he …"
        return people[0] != name
    return any(one != name for one in people)


def _is_surely_person(known: Subject, words: Language) -> bool:
    """Whether more than capitals shows a person: a title, an office, a first name, an age, or the last name alone."""
    tokens = known.parsed.tokens
    name = next((one for one in known.parsed.names if known.span[0] <= one.first and one.last == known.span[1]), None)
    if name is None or name.titled or name.first == name.last or name.first > known.span[0]:
        return True
    parts = set(tokens.low[name.first : name.last])
    if not parts.isdisjoint(words.sets["people.he"] | words.sets["people.she"]):
        return True
    before = tokens.tag[max(0, name.first - 2) : name.first]  # "envoy Ana Ruiz", "the captain, Ana Ruiz"
    return (
        before[-1:] in ("N", "A") or before == "N," or tokens.tag[name.last + 1 : name.last + 3] in (",#", ",D", ",W")
    )


def _is_plain(known: Subject) -> bool:
    """ "The coastguard": an article and one noun."""
    first, last = known.span
    return known.parsed.tokens.tag[first : last + 1] == "DN"


def _is_another(known: Subject, pronoun: str, words: Language) -> bool:
    """Whether a first name shows that the pronoun cannot mean its bearer."""
    named = set(person_name(known.parsed, known.span).lower().split(" ")[:-1])
    kind = "she" if pronoun in words.sets["subject.male"] else "he" if pronoun in words.sets["subject.female"] else ""
    return bool(kind) and not named.isdisjoint(words.sets[f"people.{kind}"])


def is_specific(subject: Subject) -> bool:
    """Whether a subject is short and says by itself who or what is meant."""
    first, last = subject.span
    plain = all(subject.parsed.tokens.tag[i] not in "OWTVXP" for i in range(first, last + 1))
    return bool(person_name(subject.parsed, subject.span)) or (plain and last - first < _SHORT)


def the_firm(parsed: Parsed, span: tuple[int, int], memory: Memory, words: Language) -> Subject | None:
    """Whom "the company" means: the last that was spoken of by its name."""
    tokens, known = parsed.tokens, memory.firm
    called = (
        span[1] == span[0] + 1 and tokens.tag[span[0]] == "D" and tokens.low[span[1]] in words.sets["subject.firms"]
    )
    return known.elsewhere() if called and known and parsed.body_index - known.seen <= _KEPT_PERSON else None


def bare_name(subject: Subject) -> str:
    """The name, where the subject is nothing but one, its article aside."""
    first, last = subject.span
    if "M" not in subject.parsed.tokens.tag[first : last + 1]:
        return ""
    while first < last and subject.parsed.tokens.tag[first] == "D":
        first += 1
    inside = [name.text for name in subject.parsed.names if name.first <= first and name.last == last]
    return inside[0] if inside else person_name(subject.parsed, subject.span)


def person_name(parsed: Parsed, span: tuple[int, int]) -> str:
    """The name, where the subject is nothing but a person with titles."""
    first, last = span
    if "M" not in parsed.tokens.tag[first : last + 1]:
        return ""
    people = [one for one in parsed.names if one.kind is NameKind.PERSON and first <= one.first and one.last <= last]
    if len(people) != 1 or people[0].last != last:
        return ""
    tags, low = parsed.tokens.tag, parsed.tokens.low
    plain = all(tags[i] in "MADN" or low[i] == "of" for i in range(first, people[0].first))
    return people[0].text if plain and people[0].first - first < 6 else ""


def remember(parsed: Parsed, subject: Subject | None, memory: Memory, words: Language) -> Memory:
    """The memory after a clause; only subjects that stand there in words are remembered, others last longer."""
    if subject is None:
        return memory
    if subject.meant:
        return _refreshed(parsed, subject, memory)
    known = subject.at(parsed.body_index)
    part = "person" if person_name(parsed, subject.span) else _part(parsed, subject, words)
    if not part:
        return memory
    return Memory(
        person=known if part == "person" else memory.person,
        people=known if part == "people" else memory.people,
        thing=known if part == "thing" else memory.thing,
        firm=known if part == "thing" and _is_firm(subject, memory.firm) else memory.firm,
        latest=known,
        listed=memory.listed,
        listed_at=memory.listed_at,
        doubt_at=known.seen if part == "thing" and _is_rival(memory.thing, known) else memory.doubt_at,
        others_at=memory.others_at,
    )


def _is_rival(one: Subject | None, other: Subject) -> bool:
    """Whether two things are spoken of in one sentence, so that "it" may be either."""
    return one is not None and one.seen == other.seen and one.parsed is other.parsed and one.span != other.span


def _part(parsed: Parsed, subject: Subject, words: Language) -> str:
    """Which pronoun points back to a subject that is no person."""
    head = head_noun(parsed.tokens, subject.span)
    tag = parsed.tokens.tag[head] if head >= 0 else ""
    if tag == "O":
        return ""
    joined = "C" in parsed.tokens.tag[subject.span[0] : subject.span[1] + 1]
    several = tag == "#" and parsed.tokens.low[head] not in words.sets["subject.single"]
    plural = tag == "N" and is_plural(parsed.tokens.low[head], words)
    return "people" if joined or several or plural else "thing"


def _is_firm(subject: Subject, known: Subject | None) -> bool:
    """Whether the subject is a name without article of something that is no person and no state.

    A name that may be anything takes no place that an organisation has.
    """
    kinds = _kinds(subject)
    sure = NameKind.ORGANISATION in kinds or known is None or NameKind.ORGANISATION not in _kinds(known)
    same = known is not None and bare_name(known) == bare_name(subject)
    return bool(kinds) and not {NameKind.PERSON, NameKind.COUNTRY} & kinds and (sure or same)


def _kinds(subject: Subject) -> set[NameKind]:
    """What a name without article may stand for; empty where the subject is none."""
    name = bare_name(subject) if subject.parsed.tokens.tag[subject.span[0]] == "M" else ""
    return {one.kind for one in subject.parsed.names if name and one.text == name}


def _refreshed(parsed: Parsed, subject: Subject, memory: Memory) -> Memory:
    def again(one: Subject | None) -> Subject | None:
        same = one is not None and one.parsed is subject.parsed and one.span == subject.span
        return one.at(parsed.body_index) if one and same else one

    return Memory(
        again(memory.person),
        again(memory.people),
        again(memory.thing),
        again(memory.firm),
        again(memory.latest),
        memory.listed,
        memory.listed_at,
        memory.doubt_at,
        memory.others_at,
    )


def introduced(parsed: Parsed, memory: Memory) -> Memory:
    """The memory after a sentence: whom it lists, and who "she" is where it names one person and its subject nobody."""
    people = tuple(dict.fromkeys([name.text for name in parsed.names if name.kind is NameKind.PERSON]))
    if not people:
        return memory
    listed = len(people) > 1 and _is_list(parsed)
    known = person_name(memory.person.parsed, memory.person.span) if memory.person else ""
    return Memory(
        _introduced_person(parsed, memory.person),
        memory.people,
        memory.thing,
        memory.firm,
        memory.latest,
        people if listed else memory.listed,
        parsed.body_index if listed else memory.listed_at,
        memory.doubt_at,
        parsed.body_index if any(name != known for name in people) else memory.others_at,
    )


def _is_list(parsed: Parsed) -> bool:
    """Whether two people stand side by side with nothing but their titles between them."""
    people = [name for name in parsed.names if name.kind is NameKind.PERSON]
    tags = parsed.tokens.tag
    return any(
        all(tags[i] in ",CMADN'" for i in range(a.last + 1, b.first)) and "C" in tags[a.last + 1 : b.first]
        for a, b in pairwise(people)
    )


def counted_people(parsed: Parsed, span: tuple[int, int], memory: Memory, words: Language) -> tuple[str, ...]:
    """Whom "the four" or "the four leaders" means: only where as many people were listed shortly before."""
    tokens, (first, last) = parsed.tokens, span
    if tokens.tag[first] != "D" or last == first or tokens.tag[first + 1] != "#" or last > first + 2:
        return ()
    plain = last == first + 1 or tokens.low[last] in words.sets["people.roles"] | words.sets["people.common"]
    many = words.numbers.get(tokens.low[first + 1])
    near = parsed.body_index - memory.listed_at <= _KEPT_PERSON
    return memory.listed if plain and near and many == len(memory.listed) else ()


def _introduced_person(parsed: Parsed, known: Subject | None) -> Subject | None:
    if known is not None and known.parsed is parsed:
        return known
    people = {name.text: name for name in parsed.names if name.is_full_person}
    if len(people) != 1:
        return known
    (name,) = people.values()
    return Subject(parsed, (name.first, name.last), seen=parsed.body_index)


def is_plural(low: str, words: Language) -> bool:
    """Whether a noun is a plural by its form."""
    return low in words.singulars or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
