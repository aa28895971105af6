"""Whether a title breaks off in the middle of a phrase, and where it could end instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.standing import begins_anew
from timeline.extracting.verbgroup import Group, Shape

_ENDS = frozenset("NM#OE'")
_OBJECT = re.compile(r"[^PNM#OA]*(?:[NM#OA]|P[PADR]{0,3}#)")  # "at least seven" is none of a place


def is_cut(parsed: Parsed, clause: Clause, group: Group, used: int, words: Language) -> bool:
    """Whether a title whose last word is `used` breaks off what its verb is about: "found the bank | knew"."""
    if _is_hollow(parsed, group, used, words) or _lacks_object(parsed, group, used, words):
        return True
    if _lacks_deed(parsed, clause, group, used, words) or _lacks_target(parsed, clause, group, used, words):
        return True
    silent = parsed.silent
    if any(_is_stray(parsed, i) and clause.holds(i) for i in range(group.last + 1, used + 1)):
        return True
    if _is_inside_quotes(parsed, group, used) or parsed.tokens.low[used] in words.sets["standing.closing"]:
        return True
    behind = (i for i in range(used + 1, clause.last + 1) if clause.holds(i))
    following = next((i for i in behind if i not in silent and not _leads(parsed, i, silent)), -1)
    if following < 0 or begins_anew(parsed, following, words):
        return following < 0 and _is_continued(parsed, clause)
    return _waits(parsed, group, (used, following), words)


def _is_inside_quotes(parsed: Parsed, group: Group, used: int) -> bool:
    """ "a “junk | shot”"."""
    tags = parsed.tokens.tag
    open_ = tags[group.last + 1 : used + 1].count('"') % 2 == 1
    return open_ and '"' in tags[used + 2 :] and tags[used + 1] != '"'


def _is_stray(parsed: Parsed, index: int) -> bool:
    """A verb in the middle of a predicate that nothing leads to: "finish its raid | come (what may)"."""
    tags = parsed.tokens.tag
    if tags[index] == "V":
        return parsed.tokens.form[index] in ("b", "z") and tags[index - 1] in "NM#R"
    return tags[index] == "X" and tags[index - 1] != "I"


def _leads(parsed: Parsed, index: int, silent: frozenset[int]) -> bool:
    """An adverb, or "since" before a time."""
    tag = parsed.tokens.tag[index]
    return tag == "R" or (tag == "B" and index + 1 in silent)


def _is_hollow(parsed: Parsed, group: Group, used: int, words: Language) -> bool:
    """ "attend only | the first hour | of the meeting": a time is left out that the words behind it need."""
    genitive, silent = words.sets["closed.genitive"], parsed.silent
    return any(group.last < i < used and i + 1 not in silent and parsed.tokens.low[i + 1] in genitive for i in silent)


def _lacks_object(parsed: Parsed, group: Group, used: int, words: Language) -> bool:
    """ "is investigating": what it is about stands nowhere in the title."""
    tags, needing = parsed.tokens.tag, words.sets["needing.object"]
    if used == group.last and group.lemma in words.sets["needing.more"] and not group.passive:
        return True
    if used > group.last and tags[used - 1] == "I" and tags[used] not in "VNM":
        return True
    if tags[used] == "N" and _is_unknown_verb(parsed, used, words):
        return True
    if tags[used] == "V" and used > group.last:
        return parsed.tokens.lemma[used] in needing
    inside = "".join(tags[group.last + 1 : used + 1])
    return group.lemma in needing and not group.passive and not _OBJECT.match(inside)


def _is_unknown_verb(parsed: Parsed, used: int, words: Language) -> bool:
    """ "had started to factor | in", "to siphon | off the oil": a verb that no list has."""
    tags, low = parsed.tokens.tag, parsed.tokens.low
    if tags[used - 1] == "I":
        return tags[used + 1 : used + 2] not in (".", ",", ";", "")
    led = tags[used - 1] == "P" and low[used - 1] in words.sets["closed.to"]
    return (
        led
        and low[used + 1 : used + 2][0:1] != ()
        and low[min(used + 1, len(tags) - 1)] in words.sets["drop.particles"]
    )


def _lacks_deed(parsed: Parsed, clause: Clause, group: Group, used: int, words: Language) -> bool:
    """ "urged the owners, and the crew, | to wait": what somebody is to do comes later."""
    tags = parsed.tokens.tag
    inside = "".join(tags[group.last + 1 : used + 1])
    behind = range(used + 1, clause.last + 1) if group.lemma in words.sets["needing.subjunctive"] else range(0)
    if any(tags[i] == "V" and parsed.tokens.form[i] == "b" and tags[i - 1] in "NM" for i in behind):
        return True
    bare = group.lemma in words.sets["needing.infinitive"] and not _OBJECT.match(inside)  # "agreed under pressure"
    if not bare and group.lemma not in words.sets["needing.deed"]:
        return False
    return "I" not in inside and "I" in tags[used + 1 : clause.last + 1]


def _lacks_target(parsed: Parsed, clause: Clause, group: Group, used: int, words: Language) -> bool:
    """ "blamed the leak | on a tug": what the verb leads to comes later."""
    leading = [i for i in range(group.last + 1, clause.last + 1) if _is_lead(parsed, i, words)]
    if group.lemma in words.sets["needing.role"] and _lacks_role(parsed, clause, used, words):
        return True
    open_ = group.lemma in words.sets["needing.target"] and not group.passive
    return open_ and bool(leading) and leading[0] > used


def _is_lead(parsed: Parsed, index: int, words: Language) -> bool:
    """A preposition that leads somewhere: not the "of" between two nouns, but that of "accused Peru of a raid"."""
    tags, low = parsed.tokens.tag, parsed.tokens.low
    return tags[index] == "P" and (low[index] not in words.sets["closed.genitive"] or tags[index - 1] == "M")


def _lacks_role(parsed: Parsed, clause: Clause, used: int, words: Language) -> bool:
    """ "described the cargo | as dangerous"."""
    return any(parsed.tokens.low[i] in words.sets["needing.as"] for i in range(used + 1, clause.last + 1))


def _is_continued(parsed: Parsed, clause: Clause) -> bool:
    """Whether the next clause is what the verb says, asks or finds."""
    after = next((one for one in parsed.clauses if one.first > clause.last), None)
    return after is not None and after.link == "content"


def _waits(parsed: Parsed, group: Group, place: tuple[int, int], words: Language) -> bool:
    """Whether the last word of a title needs the one that follows."""
    (used, following), tags = place, parsed.tokens.tag
    ended, tag = tags[used] in _ENDS, tags[following]
    if tag == "I":
        return not ended or _needs_deed(parsed, group, used, words) or _calls_for(parsed, group, used, words)
    if tag == "V" and following == used + 1 and _is_compound(parsed, used):
        return True
    if tag == "V":
        return not (ended and _describes(parsed, following)) or group.lemma in words.sets["needing.complement"]
    if tag in "TW":
        return not ended
    if tag == "P" and _is_counted(tags, used, following):
        return True
    if parsed.tokens.low[following] in words.sets["closed.genitive"]:
        return following == used + 1
    if tag in "PB":
        return tags[used] == "V" and (used > group.last or tag == "B")
    if tag == '"':
        return tags[:following].count('"') % 2 == 0 and following == used + 1  # "called the veto | “despicable”"
    if tag == "C":
        return _halves(parsed, group, place)
    near = all(tags[i] == "R" for i in range(used + 1, following))
    return tag in "XNMADS#O" and (following == used + 1 or (near and tags[used] == "V"))


def _is_counted(tags: str, used: int, following: int) -> bool:
    """ "35,000 | to 60,000", "gave $3 to Peru and $9 | to Chile"."""
    return tags[used] == "#" and (tags[following + 1 : following + 2] == "#" or tags[used - 1] == "C")


def _is_compound(parsed: Parsed, used: int) -> bool:
    """ "a deal on virus | sharing", "an average | forecast": a noun, and one behind it that looks like a verb."""
    tags, form, start = parsed.tokens.tag, parsed.tokens.form, used
    while start and tags[start] in "NM":
        start -= 1
    large = "-" in parsed.tokens.word[used]  # "class-action | suits"
    letters = "b" + "z" * large + "g" * (tags[start] == "P")
    return start < used and any(letter in form[used + 1] for letter in letters)


def _halves(parsed: Parsed, group: Group, place: tuple[int, int]) -> bool:
    """Whether a pair behind a preposition loses its second half: "in West | and Central Africa"."""
    (used, joint), tags = place, parsed.tokens.tag
    if tags[used] == "V" and used > group.last and tags[joint + 1 : joint + 2] == "V":
        return True  # "accused the army of detaining | and beating children"
    start = used
    while start > group.last and tags[start] in "NMA#D":
        start -= 1
    return tags[start] == "P" and joint + 1 < len(tags) and tags[joint + 1] in "NMA#" and tags[used] in "NM"


def _needs_deed(parsed: Parsed, group: Group, used: int, words: Language) -> bool:
    """ "decided | to go", "an effort | to stop it"."""
    verb = group.lemma in words.sets["needing.infinitive"] or group.lemma in words.sets["needing.deed"]
    return verb or parsed.tokens.low[used] in words.sets["needing.nouns"]


def _calls_for(parsed: Parsed, group: Group, used: int, words: Language) -> bool:
    """ "clamoured for the mayor | to do more"."""
    inside = parsed.tokens.low[group.last + 1 : used + 1]
    return any(word in words.sets["needing.for"] for word in inside[:1])


def _describes(parsed: Parsed, index: int) -> bool:
    group = next((one for one in parsed.groups if one.first <= index <= one.last), None)
    return group is not None and group.shape is not Shape.FINITE


def without_tail(parsed: Parsed, tail: Sequence[int]) -> list[int]:
    """Without the last phrase that a preposition ties on."""
    last = next((spot for spot in range(len(tail) - 1, 0, -1) if parsed.tokens.tag[tail[spot]] == "P"), len(tail))
    return list(tail[:last])


def spared(parsed: Parsed, group: Group, tail: list[int], words: Language) -> list[int]:
    """Without a pronoun that a verb like "sign" can do without."""
    pronoun = bool(tail) and parsed.tokens.low[tail[0]] in words.sets["standing.unnamed"]
    if not pronoun or group.lemma not in words.sets["needing.little"]:
        return tail
    placed = len(tail) == 1 or parsed.tokens.low[tail[1]] in words.sets["places.prepositions"]
    return tail[1:] if placed else tail  # "signed it in Lima", but not "signed it into law"


def without_unit(parsed: Parsed, tail: list[int], words: Language) -> list[int]:
    """Without the unit of a time that is left out: "resigned | hours | (after the vote)"."""
    if not tail or parsed.tokens.low[tail[-1]] not in words.sets["clock.words"]:
        return tail
    counted = parsed.tokens.tag[tail[-1] - 1] not in "VX,"
    return tail if counted else tail[:-1]


def without_list(parsed: Parsed, tail: Sequence[int], words: Language) -> list[int]:
    """The words up to where examples begin: "met ministers | including the chancellor"."""
    listed = words.sets["drop.examples"]
    low = parsed.tokens.low
    named = (i for i in tail if low[i] in listed or " ".join(low[i : i + 2]) in listed or begins_anew(parsed, i, words))
    stop = next(named, None)
    kept = [i for i in tail if stop is None or i < stop]
    return _with_head(parsed, _without_relative(parsed, kept))


def _without_relative(parsed: Parsed, tail: list[int]) -> list[int]:
    """Without the subject of a clause that describes the last noun: "a box | the company (had placed)"."""
    tags = parsed.tokens.tag
    if not tail or tail[-1] + 1 >= len(tags) or tags[tail[-1] + 1] not in "VX":
        return tail
    start = len(tail) - 1
    while start and tags[tail[start]] in "NMA#PRD":
        start -= 1
    if tags[tail[start]] == "C":
        return tail[:start]  # "nine were killed | and at least 45 (injured)"
    start = len(tail) - 1
    while start and tags[tail[start]] in "NMA#":
        start -= 1
    return tail[:start] if start and tags[tail[start]] in "DSO" and tags[tail[start - 1]] in "NM" else tail


def _with_head(parsed: Parsed, tail: list[int]) -> list[int]:
    """Without a noun phrase that has lost its noun: "watch the slow | lifting"."""
    tags, start = parsed.tokens.tag, len(tail)
    counted = bool(tail) and "".join(tags[tail[-1] + 1 : tail[-1] + 2]) in ("V", "N")  # "a $500 million | bid"
    while start and tags[tail[start - 1]] in ('ARC#"' if counted else 'ARC"'):
        start -= 1
    if not 0 < start < len(tail):
        return tail
    lead, quality = tags[tail[start - 1]], "".join(tags[i] for i in tail[start:])
    quoted = lead == "P" and '"' in quality and "A" in quality  # "blasted the firm for “worthless” | plans"
    return tail[: start - 1] if quoted or lead in "DS" else tail
