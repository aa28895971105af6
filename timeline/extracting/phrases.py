"""Noun phrases around a noun and stretches of a clause, found by word class alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.extracting.clauses import Clause
from timeline.extracting.language import Language
from timeline.extracting.parsed import Parsed
from timeline.extracting.tokens import Tokens
from timeline.extracting.verbgroup import Group

_INSIDE = frozenset("NMADS#'\"R")
_ONE_PHRASE = re.compile("[DNMAS#'O]*")  # nothing in it that parts a subject or leads to one: most subjects
_NOUNS = frozenset("NM#O")
_NAMING = re.compile("[NM#OD]")


def left_edge(tokens: Tokens, index: int, limit: int) -> int:
    """Where the noun phrase of the noun at `index` begins, not before `limit`."""
    start = index
    while start > limit:
        before = tokens.tag[start - 1]
        joins = before == "C" and start - 1 > limit and tokens.tag[start - 2] in "NMA#"
        if before not in _INSIDE and not joins:
            break
        start -= 1
    while start < index and tokens.tag[start] in "R\"C'":
        start += 1
    return start


def right_edge(tokens: Tokens, index: int, limit: int) -> int:
    """Where the noun phrase of the noun at `index` ends with the phrases tied to it by prepositions."""
    end = index
    while (
        end < limit
        and not (tokens.tag[end] == "E" and tokens.tag[end + 1] in "NMADS#")  # "in Peru on Monday | Chile's guild"
        and tokens.tag[end + 1] in "PNMADS#'\"CE"
        and not (tokens.tag[end + 1] == '"' and end + 1 == limit)
    ):
        end += 1
    while end > index and tokens.tag[end] not in "NM#E":
        end -= 1
    return end


def subject_span(parsed: Parsed, clause: Clause, group: Group, words: Language) -> tuple[int, int] | None:
    """First and last word of the subject, without leading adverbials and bracketed additions; None if it has none."""
    tokens = parsed.tokens
    inside = [i for i in clause.indices() if i < group.first] if clause.holes else _before(clause, group)
    if isinstance(inside, range) and _ONE_PHRASE.fullmatch(tokens.tag, inside.start, inside.stop):
        return _one_phrase(tokens, inside, words)
    directions = words.sets["subject.directions"]
    parts = [
        part
        for part in _parts(tokens, inside, words)
        if part and (tokens.low[part[0]] not in directions or any(tokens.low[i] not in directions for i in part))
    ]
    if not parts:
        return None
    if len(parts) == 1 and len(parts[0]) > 1 and tokens.tag[parts[0][0]] == "B" and clause.first + 1 >= parts[0][0]:
        parts = [parts[0][1:]]
    candidates = [part for part in parts if not _is_adverbial(tokens, part, words)]
    if not candidates:
        return None
    if len(candidates) > 1 and _goes_on(tokens, parts, candidates[0]):
        candidates = candidates[1:]
    closing = next((i for i in reversed(inside) if tokens.tag[i] != "R"), inside[-1])
    closing_comma = tokens.tag[closing] == "," or _hole_before(clause, group.first)
    if closing_comma and len(candidates) == 2 and _is_called(parsed, candidates[0], candidates[1]):
        return candidates[1][0], candidates[1][-1]
    if closing_comma and len(candidates) > 2 and any(tokens.tag[part[0] - 1] == "C" for part in candidates[1:]):
        return candidates[0][0], candidates[-1][-1]
    lists = _lists(tokens, parts)
    chosen = candidates[0] if closing_comma or lists else candidates[-1]
    end = parts[-1][-1] if lists and not closing_comma else chosen[-1]
    return _trimmed(tokens, chosen[0], end, words)


def _one_phrase(tokens: Tokens, inside: range, words: Language) -> tuple[int, int] | None:
    """The subject where nothing but a noun phrase stands before the verb, as with most."""
    low = tokens.low[inside.start : inside.stop]
    if words.sets["subject.directions"].issuperset(low) or low[0] in words.sets["closed.subordinators"]:
        return None
    named = _NAMING.search(tokens.tag, inside.start, inside.stop)
    return _trimmed(tokens, inside.start, inside.stop - 1, words) if named else None


def _goes_on(tokens: Tokens, parts: Sequence[Sequence[int]], second: Sequence[int]) -> bool:
    """ "Under the pact between Chile, | Peru and Cuba, nine ports …": the list of names goes on behind its comma."""
    led = parts[1] is second and tokens.tag[parts[0][0]] == "P" and tokens.tag[parts[0][-1]] == "M"
    tags = "".join(tokens.tag[i] for i in second)
    return led and tags[0] == "M" and "C" in tags and set(tags) <= {"M", "C"}


def _before(clause: Clause, group: Group) -> range:
    """The words of a clause before its verb, where no other clause stands among them."""
    return range(clause.first, max(clause.first, min(clause.last + 1, group.first)))


def _is_called(parsed: Parsed, office: Sequence[int], name: Sequence[int]) -> bool:
    """Whether the second part is the name of whom the first describes: "the ferry's captain, Ana Ruiz,"."""
    named = any((one.first, one.last) == (name[0], name[-1]) and one.is_full_person for one in parsed.names)
    tags = [parsed.tokens.tag[i] for i in office]
    return named and "C" not in tags and tags[-1] != "M"


def _hole_before(clause: Clause, index: int) -> bool:
    return any(last == index - 1 for _, last in clause.holes)


def _parts(tokens: Tokens, inside: Sequence[int], words: Language) -> list[list[int]]:
    """The words split at commas, without what opens a clause."""
    part: list[int] = []
    parts = [part]
    for index in inside:
        tag = tokens.tag[index]
        if tag in ",;." or (part and tag in "DO" and _begins_anew(tokens, part, index)):
            part = []
            parts.append(part)
        if tag not in ",;." and (part or not _leads(tokens, index, words)):
            part.append(index)
    return parts


def _leads(tokens: Tokens, index: int, words: Language) -> bool:
    """Whether a word only opens a clause: "and", "then", the "on" of "On Monday ministers …"."""
    tag = tokens.tag[index]
    if tag in 'RETCW"':
        return tokens.low[index] not in words.sets["subject.negating"]
    return tag in "PB" and tokens.tag[index + 1 : index + 2] == "E"


def _begins_anew(tokens: Tokens, part: Sequence[int], index: int) -> bool:
    """A second noun phrase behind one that a preposition leads in: "In Oslo | the envoys met"."""
    return tokens.tag[part[0]] in "PB" and tokens.tag[index - 1] in "NME"


def _lists(tokens: Tokens, parts: Sequence[Sequence[int]]) -> bool:
    """Whether the commas part the members of a list: "Chile, Peru and Cuba"."""
    return (
        len(parts) > 1
        and len(parts[0]) < 6
        and any(tokens.tag[i] == "C" for i in (*parts[-1][:1], *parts[-1]))
        and not _opens_adverbial(tokens, parts[0])
    )


def _opens_adverbial(tokens: Tokens, part: Sequence[int]) -> bool:
    return tokens.tag[part[0]] in "PB"


def _is_adverbial(tokens: Tokens, part: Sequence[int], words: Language) -> bool:
    first = part[0]
    if tokens.tag[first] in "PBVI":
        return not _counts(tokens, part, words)
    return (
        not any(tokens.tag[i] in _NOUNS or tokens.tag[i] == "D" for i in part)
        or tokens.low[first] in words.sets["closed.subordinators"]
    )


def _counts(tokens: Tokens, part: Sequence[int], words: Language) -> bool:
    """ "at least four people", "about half a million people": the preposition belongs to a number."""
    first = part[0]
    return "#" in tokens.tag[first:] and any(
        tokens.low[first : first + len(phrase)] == phrase and _is_counted(tokens, first + len(phrase), words)
        for phrase in words.starters["hedges.words"]
    )


def _is_counted(tokens: Tokens, index: int, words: Language) -> bool:
    """Whether a number begins here, or the part of one."""
    ends = (
        index,
        *(index + len(phrase) for phrase in words.parts if tokens.low[index : index + len(phrase)] == phrase),
    )
    return any(end < len(tokens.tag) and tokens.tag[end] == "#" for end in ends)


def _trimmed(tokens: Tokens, start: int, end: int, words: Language) -> tuple[int, int] | None:
    nouns = words.sets["subject.nounlike"]
    while end > start and tokens.tag[end] not in "NMO#DAE'" and not _is_nounlike(tokens, end, nouns):
        end -= 1
    while end > start and tokens.tag[end] in "ER" and not _is_nounlike(tokens, end, nouns):
        end -= 1
    for index in range(end, start, -1):
        if opens_anew(tokens, index):
            return index, end
    return start, end


def _is_nounlike(tokens: Tokens, index: int, nouns: frozenset[str]) -> bool:
    """An adverb that is a noun behind another: "the relief well"."""
    return tokens.low[index] in nouns and tokens.tag[index - 1] in "NMAD"


def opens_anew(tokens: Tokens, index: int) -> bool:
    """An article written large inside a sentence: a caption without a stop went before."""
    return tokens.tag[index] in "DS" and tokens.word[index][0].isupper() and tokens.tag[index - 1] not in "\"'"


def head_noun(tokens: Tokens, span: tuple[int, int]) -> int:
    """The noun a noun phrase is about: the last before its first preposition."""
    head = -1
    for index in range(span[0], span[1] + 1):
        if tokens.tag[index] in "PVW" and head >= 0:
            break
        if tokens.tag[index] in _NOUNS:
            head = index
    return head


def object_before(parsed: Parsed, clause: Clause) -> range:
    """The noun phrase that a relative clause has for its object: "the plan" of "the plan (that) they put forward"."""
    tokens, group = parsed.tokens, clause.group
    none = range(0)
    if clause.link != "relative" or group is None or group.passive or tokens.tag[clause.first - 1] not in "NM":
        return none
    own_subject = tokens.tag[clause.first] == "O" or (
        tokens.tag[clause.first] in "TW" and any(tokens.tag[i] in _NOUNS for i in range(clause.first + 1, group.first))
    )
    follow = next((i for i in range(group.last + 1, clause.last + 1) if tokens.tag[i] != "R"), -1)
    if not own_subject or (follow >= 0 and tokens.tag[follow] in "DSNM#OA"):
        return none
    start = left_edge(tokens, clause.first - 1, max(0, clause.first - 9))
    misread = (
        tokens.tag[start] == "M" and tokens.tag[clause.first - 1] == "N"
    )  # "analysts at Ruiz Brothers predict that"
    alone = (
        start == clause.first - 1 and tokens.tag[start] == "N" and not tokens.low[start].endswith("s")
    )  # "is it true that"
    return none if misread or alone else range(start, clause.first)
