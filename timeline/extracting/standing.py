"""Whether a line can stand by itself as a title: everybody in it has a name, and it is one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extracting.capitals import is_common
from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.phrases import head_noun
from timeline.extracting.remembering import Subject, is_plural, person_name
from timeline.extracting.verbgroup import Shape

_MARKS = frozenset("/\\")
_FEW = 3  # words a line may have in capitals: "NATO, EU and US meet"


def stands(line: str, words: Language) -> bool:
    """Whether everybody in the line has a name and it is nobody's credit: not "She signed it", not "Ann Ro/Wire"."""
    if not line or not _MARKS.isdisjoint(line):
        return False
    plain = [word.strip("\"'“”‘’(),;:.") for word in line.split()]
    if sum(word.isupper() and len(word) > 1 for word in plain) * 2 > max(len(plain), _FEW * 2):
        return False  # capitals of a heading that ran into the text
    low = [word if word.isupper() and len(word) > 1 else word.lower() for word in plain]
    if low[-1].endswith(("'s", "’s", "s'", "s’")):
        return False  # "Interview on NBC's": whose it is was left out
    if low[0] in words.sets["standing.opening"] or not words.sets["standing.unnamed"].isdisjoint(low):
        return False
    return not any(_is_gap(low[i - 1 : i + 2], words) for i in range(1, len(low) - 1))


def _is_gap(three: Sequence[str], words: Language) -> bool:
    """ "done and by": something stood between that is left out; "in and around" is none."""
    before, joint, after = three
    ties = words.sets["closed.prepositions"]
    return joint in words.sets["closed.joining"] and after in ties and before not in ties


def is_whole(subject: Subject, words: Language) -> bool:
    """Whether a subject is one noun phrase that says who is meant: not "his shops", not "owners whose shops"."""
    first, last = subject.span
    tags, low = subject.parsed.tokens.tag, subject.parsed.tokens.low
    inside = range(first, last + 1)
    if not subject.meant and _is_led(subject, words):
        return False
    if first == last and len(low[first]) == 1:
        return False  # what is left of "(ABCD.O)"
    if any(tags[i] in "WTB;X" for i in inside) or any(begins_anew(subject.parsed, i, words) for i in inside[1:]):
        return False
    if low[first] in words.sets["subject.pointing"] or all(tags[i] in "DR" for i in inside):
        return False
    if _is_unit(subject, words):
        return False
    if tags[first] in "VP" and "#" not in tags[first : first + 4]:
        return False  # "According to a letter", but "at least four men"
    if any(low[i] in words.sets["subject.clocks"] for i in inside) or _is_headless(subject):
        return False
    if any(_is_torn(subject.parsed, i, words) for i in inside[1:]):
        return False
    if any(first < group.first <= last and group.shape is Shape.FINITE for group in subject.parsed.groups):
        return False  # "activists said fighting"
    return bool(subject.owner) or not _is_somebodys(subject, words)


def _is_unit(subject: Subject, words: Language) -> bool:
    """ "The summer months", "(40 barrels) a day"."""
    first, last = subject.span
    tags, low = subject.parsed.tokens.tag, subject.parsed.tokens.low
    rate = last == first + 1 and low[first] in words.sets["sentences.articles"]
    behind = (i for i in range(first + 1, last + 1) if rate or tags[i - 1] == "E")
    return any(low[i] in words.sets["clock.words"] for i in behind)


def _is_led(subject: Subject, words: Language) -> bool:
    """ "(armed by) the Saudi and | Qatari authorities", "(tribes in) | eastern Syria": what a preposition leads in."""
    tokens, first = subject.parsed.tokens, subject.span[0]
    if not first or tokens.tag[first] not in "MNAD":
        return False
    if tokens.tag[max(0, first - 4) : first + 1] == ",M,CM":
        return True  # "his aides from Chile, Peru, and | Cuba"
    if tokens.tag[first - 1] == "C" and first > 1 and tokens.tag[first] == "M":
        adjective = words.countries.get(tokens.word[first], tokens.word[first]) != tokens.word[first]
        return adjective and tokens.word[first - 2] in words.countries
    return tokens.tag[first - 1] == "P" and not tokens.tag[first : first + 3].strip("AN").startswith("#")


def _is_headless(subject: Subject) -> bool:
    """ "(rulers seen as) corrupt and unaccountable for poverty": no noun before the preposition; a ticker's rest."""
    tokens, (first, last) = subject.parsed.tokens, subject.span
    glued = first > 0 and tokens.end[first - 1] == tokens.start[first] and not tokens.word[first - 1].isalnum()
    if glued and len(tokens.word[first]) == 1:
        return True
    lead = tokens.tag[first : last + 1].replace("I", "P").split("P")[0]
    return bool(lead) and len(lead) < last - first + 1 and not any(tag in "NM#OD" for tag in lead)


def begins_anew(parsed: Parsed, index: int, words: Language) -> bool:
    """Whether a plain word is written large inside a sentence: a caption or credit without a stop went before."""
    tag, word = parsed.tokens.tag, parsed.tokens.word[index]
    if not index or not word[0].isupper() or tag[:index].count('"') % 2:
        return False
    if tag[index] in "DSOPWBR#VX":
        return not word.isupper() or len(word) == 1
    if tag[index] == "A" and parsed.tokens.low[index] in words.closed:  # "is collapsing | Last updated"
        small = [parsed.tokens.word[i].islower() for i in (index - 1, min(index + 1, len(tag) - 1))]
        return all(small) and tag[index - 1] in "VNR"
    if parsed.tokens.low[index] in words.sets["people.address"]:
        return tag[index - 1] in "NM" and parsed.tokens.low[index - 1] not in words.sets["people.titles"]
    alone = tag[index] == "M" and tag[index - 1] in "NAV" and index + 1 < len(tag) and tag[index + 1] in "NVXP"
    return alone and is_common(parsed.tokens.low[index], words) and parsed.tokens.word[index - 1].islower()


def _is_torn(parsed: Parsed, index: int, words: Language) -> bool:
    """Whether two things stand side by side that are no one phrase: "Serious | the alert", "Some | in"."""
    tags, low = parsed.tokens.tag, parsed.tokens.low
    if tags[index] == "C":
        return low[index] not in words.sets["closed.joining"]
    if tags[index] == "P" and tags[index + 1] != "#":
        return tags[index - 1] == "D" and low[index] not in words.sets["closed.genitive"]
    return tags[index] == "D" and tags[index - 1] in "ANME"


def _is_somebodys(subject: Subject, words: Language) -> bool:
    """Whether "his" stands in the subject before any name it could mean; an "its" that opens may be left out."""
    parsed, (first, last) = subject.parsed, subject.span
    for index in range(first, last + 1):
        if parsed.tokens.tag[index] in "M":
            return False
        if parsed.tokens.tag[index] == "S":
            return index > first or parsed.tokens.low[index] not in words.sets["subject.thing"]
    return False


def agrees(subject: Subject, auxiliary: str, words: Language) -> bool:
    """Whether a plain subject goes with the verb behind it: not "Day are leaking", not "Tests was"."""
    parsed, (first, last) = subject.parsed, subject.span
    low, tags = parsed.tokens.low, parsed.tokens.tag
    if person_name(parsed, subject.span) and not subject.members:
        return auxiliary not in words.sets["tense.many"]
    if first == last and subject.parsed.tokens.word[first] in words.countries and auxiliary in words.sets["tense.many"]:
        return False  # "(China and) | Russia have"
    if any(tags[i] not in "NADS" for i in range(first, last + 1)) or low[last] in words.sets["standing.collective"]:
        return True
    plural = is_plural(low[last], words)
    return auxiliary not in words.sets["tense.one" if plural else "tense.many"] or low[last].endswith("ics")


def is_single(subject: Subject, words: Language) -> bool:
    """Whether the subject is certainly one, and no group that may have a verb of many."""
    parsed, (first, last) = subject.parsed, subject.span
    if person_name(parsed, subject.span) and not subject.members:
        return True
    low, tags = parsed.tokens.low, parsed.tokens.tag
    plain = all(tags[i] in "NAD" for i in range(first, last + 1)) or all(tags[i] == "M" for i in range(first, last + 1))
    return plain and not is_plural(low[last], words) and low[last] not in words.sets["standing.collective"]


def is_told_of(parsed: Parsed, clause: Clause, subject: Subject | None, words: Language) -> bool:
    """Whether a verb of no known kind tells of somebody: by a name, a figure, people, or an event as its subject."""
    if any(parsed.tokens.tag[i] in "M#" for i in clause.indices()):
        return True
    if subject is None or subject.members:
        return bool(subject)
    known, (first, last) = subject.parsed.tokens, subject.span
    people = words.sets["people.titles"] | words.sets["people.roles"] | words.sets["people.common"]
    low = [known.low[i] for i in range(first, last + 1)]
    named = any(known.tag[i] in "M#" for i in range(first, last + 1))
    endings = tuple(sorted(words.sets["people.person_endings"]))
    return named or any(word in people or word in words.nouns or word.endswith(endings) for word in low)


def owns(predicate: Sequence[str], subject: Subject, words: Language) -> bool:
    """Whether "his" and "her" among the words can mean the subject: not in "The flood swept through his shop"."""
    if words.sets["subject.person"].isdisjoint(predicate):
        return True
    first, last = subject.span
    people = words.sets["people.titles"] | words.sets["people.roles"] | words.sets["people.common"]
    head = head_noun(subject.parsed.tokens, subject.span)
    named = head >= 0 and subject.parsed.tokens.tag[head] == "M"  # a person, a ship
    return named or any(subject.parsed.tokens.low[i] in people for i in range(first, last + 1))
