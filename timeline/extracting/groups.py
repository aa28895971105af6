"""Verb groups: auxiliaries, adverbs and a verb ("is set to meet", "had previously ruled out") as one record each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.extracting.language import Language
from timeline.extracting.tokens import Tokens

AUXILIARIES = frozenset({"be", "have", "do"})
"""Base forms that `Group.lemma` has where a group has no other verb."""


_OPENING = frozenset("XVI")


class Shape(StrEnum):
    """What a verb group can head: FINITE a clause, PARTICIPLE ("destroying …", "held on …"), INFINITIVE.

    OPEN is not yet known.
    """

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    OPEN = "open"


class Tense(StrEnum):
    """Time of a verb group as its form tells it."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Group:
    """Words `first` to `last` of a sentence (both belong to it) around the verb at `head`.

    `lemma` is the base form with its particle, "be" or "have" where there is no other verb; `modal` is the modal as
    written; `via` are the base forms that lead to the verb ("set" in "is set to meet").
    """

    first: int
    head: int
    last: int
    lemma: str
    shape: Shape
    tense: Tense
    modal: str = ""
    negated: bool = False
    passive: bool = False
    progressive: bool = False
    via: tuple[str, ...] = ()


def groups(tokens: Tokens, words: Language) -> list[Group]:
    """All verb groups of a sentence in order, with no shape left open."""
    found: list[Group] = []
    done = -1
    for index, tag in enumerate(tokens.tag):
        if tag not in _OPENING or index <= done:
            continue
        group = _group(tokens, index, words)
        if group:
            found.append(group)
            done = group.last
    return _resolve(tokens, found, words) if found else found


def _group(tokens: Tokens, first: int, words: Language) -> Group | None:
    """Reads auxiliaries and adverbs up to a verb, then on through "set to", "plans to"."""
    chain, head = _chain(tokens, first, words)
    if head < 0:
        return None
    auxiliaries = [tokens.low[i] for i in range(first, head) if tokens.tag[i] == "X"]
    if tokens.tag[head] == "X":
        auxiliaries.append(tokens.low[head])
    lemma, last = _lemma(tokens, head, words)
    return Group(
        first=first,
        head=head,
        last=last,
        lemma=lemma,
        shape=_shape(tokens, (first, head), auxiliaries, words),
        tense=_tense(tokens, first, head, words),
        modal=next((word for word in auxiliaries if word in words.sets["closed.modals"]), ""),
        negated=any(
            tokens.low[i] in words.sets["words.negation"]
            for i in range(first, min(head + 2, len(tokens)))
            if tokens.tag[i] in "XR"
        ),
        passive="n" in tokens.form[head] and _just_be(tokens, first, head, words),
        progressive=tokens.form[head] == "g" and any(word in words.sets["closed.be"] for word in auxiliaries),
        via=chain or _standing(tokens, head, words),
    )


def _standing(tokens: Tokens, head: int, words: Language) -> tuple[str, ...]:
    """ "is due in court", "is expected at noon": what is ahead without a further verb."""
    spot = head + 1 if tokens.tag[head] == "X" else head
    ahead = 0 < spot < len(tokens) and tokens.low[spot] in words.sets["chain.standing"]
    return (tokens.lemma[spot],) if ahead and _auxiliary_before(tokens, spot, words) else ()


def _auxiliary_before(tokens: Tokens, index: int, words: Language) -> bool:
    before = index - 1
    while before > 0 and tokens.tag[before] == "R":
        before -= 1
    return tokens.low[before] in words.sets["closed.be"]


def _chain(tokens: Tokens, first: int, words: Language) -> tuple[tuple[str, ...], int]:
    via: list[str] = []
    index = first
    head = -1
    while True:
        head = _head(tokens, index)
        if head < 0:
            return tuple(via[:-1]), _last_verb(tokens, first, index)
        follow = _skip_adverbs(tokens, head + 1)
        lemma = tokens.lemma[head] if tokens.tag[head] == "V" else _auxiliary(tokens.low[head], words)
        if tokens.tag[head] == "X" and follow < len(tokens) and tokens.low[follow] in words.sets["chain.links"]:
            lemma, follow = tokens.low[follow], follow + 1
        linking = lemma in words.sets["chain.links"]
        if (
            not linking
            or follow >= len(tokens)
            or tokens.tag[follow] != "I"
            or _head(tokens, follow) < 0
            or len(via) > 3
        ):
            return tuple(via), head
        via.append(lemma)
        index = follow


def _last_verb(tokens: Tokens, first: int, before: int) -> int:
    return next((i for i in range(before, first - 1, -1) if i < len(tokens) and tokens.tag[i] in "XV"), -1)


def _head(tokens: Tokens, index: int) -> int:
    """The verb a run of "to", auxiliaries and adverbs leads to, or its last auxiliary; -1 where "to" leads nowhere."""
    last = -1
    while index < len(tokens) and tokens.tag[index] in 'XIRV"':
        if tokens.tag[index] == "V":
            return index
        if tokens.tag[index] == "X":
            last = index
        elif tokens.tag[index] == "I" and last >= 0:
            break
        index += 1
    return last


def _skip_adverbs(tokens: Tokens, index: int) -> int:
    while index < len(tokens) and tokens.tag[index] == "R":
        index += 1
    return index


def _lemma(tokens: Tokens, head: int, words: Language) -> tuple[str, int]:
    if tokens.tag[head] == "X":
        return _auxiliary(tokens.low[head], words), head
    lemma, after = tokens.lemma[head], head + 1
    tails = words.particles.get(lemma)
    if tails and after < len(tokens) and tokens.low[after] in tails:
        return f"{lemma} {tokens.low[after]}", after
    return lemma, head


def _auxiliary(word: str, words: Language) -> str:
    if word in words.sets["closed.be"]:
        return "be"
    return "have" if word in words.sets["closed.have"] else "do"


def _shape(tokens: Tokens, span: tuple[int, int], auxiliaries: Sequence[str], words: Language) -> Shape:
    first, head = span
    if tokens.tag[first] == "I":
        return Shape.INFINITIVE
    if auxiliaries:
        return Shape.PARTICIPLE if auxiliaries[0] in words.sets["tense.describing"] else Shape.FINITE
    start = next(i for i in range(first, head + 1) if tokens.tag[i] == "V")
    form = tokens.form[start]
    if form == "g":
        return Shape.PARTICIPLE
    if form in ("d", "z"):
        return Shape.FINITE
    return Shape.PARTICIPLE if form == "n" else Shape.OPEN


def _just_be(tokens: Tokens, first: int, head: int, words: Language) -> bool:
    previous = next((tokens.low[i] for i in range(head - 1, first - 1, -1) if tokens.tag[i] == "X"), "")
    return previous in words.sets["closed.be"]


def _tense(tokens: Tokens, first: int, head: int, words: Language) -> Tense:
    start = next((i for i in range(first, head + 1) if tokens.tag[i] in "XV"), head)
    word, form = tokens.low[start], tokens.form[start]
    if word in words.sets["words.modals_planned"]:
        return Tense.FUTURE
    if word in words.sets["tense.has"]:
        return Tense.PRESENT if start == head else Tense.PERFECT
    if word in words.sets["tense.had"]:
        return Tense.PAST if start == head else Tense.PLUPERFECT
    if word in words.sets["tense.past"]:
        return Tense.PAST
    if tokens.tag[start] == "X":
        return Tense.PRESENT
    return (
        Tense.PAST
        if "d" in form and tokens.tag[first] != "I"
        else (Tense.PRESENT if form in ("z", "b", "bz") else Tense.NONE)
    )


_WALLS = frozenset(",;WTBC.")
_NEAR = 10  # words between the start of a relative clause and its verb


def _resolve(tokens: Tokens, found: list[Group], words: Language) -> list[Group]:
    """Decides whether "held" tells or describes: a clause has one finite verb, and it needs a subject."""
    wall = _walls(tokens)
    result: list[Group] = []
    for index, group in enumerate(found):
        if group.shape is not Shape.OPEN:
            result.append(group)
            continue
        before = result[-1] if result and wall[result[-1].first] == wall[group.first] else None
        after = (
            found[index + 1] if index + 1 < len(found) and wall[found[index + 1].first] == wall[group.first] else None
        )
        tells = _closes_relative(tokens, group, (result, wall), words) or _tells(
            tokens, group, (before, after, result[-1] if result else None), words
        )
        result.append(replace(group, shape=Shape.FINITE if tells else Shape.PARTICIPLE))
    return result


def _walls(tokens: Tokens) -> list[int]:
    """For every word the number of clause signs before it: two words with one number may be of one clause."""
    count, result = 0, []
    for tag in tokens.tag:
        count += tag in _WALLS
        result.append(count)
    return result


def _tells(
    tokens: Tokens, group: Group, around: tuple[Group | None, Group | None, Group | None], words: Language
) -> bool:
    before, after, latest = around
    left = _left(tokens, group.first)
    follow = tokens.tag[group.last + 1] if group.last + 1 < len(tokens) else "."
    reporting = group.lemma in words.sets["reporting.verbs"]
    if left < 0 or tokens.tag[left] in "OWT":
        return left >= 0
    if follow == "P" and tokens.low[group.last + 1] in words.sets["tense.agent"]:
        return False
    if group.lemma in words.sets["inflection.describing"] and follow in "PE.,":
        return False
    if tokens.tag[left] == ",":
        return _resumes(tokens, left, latest)
    if tokens.tag[left] == "C":
        return latest is None or latest.shape is not Shape.PARTICIPLE or "g" in tokens.form[latest.head]
    if "b" in tokens.form[group.head] and "d" not in tokens.form[group.head]:
        return True
    if after is not None and after.shape is Shape.FINITE and not (reporting and follow in 'DSOM#T"'):
        return False
    if before is not None and before.shape is Shape.FINITE:
        opens = tokens.tag[before.last + 1] not in "PE"
        return before.lemma in words.sets["reporting.verbs"] and opens and follow not in ".P," and left > before.last
    if before is not None and before.shape is Shape.INFINITIVE and follow in "P.,":
        return False
    return follow in "DSO#" or not _only_prepositional(tokens, left, words)


def _left(tokens: Tokens, first: int) -> int:
    index = first - 1
    while index >= 0 and tokens.tag[index] in 'R"E':
        index -= 1
    return index


def _resumes(tokens: Tokens, comma: int, latest: Group | None) -> bool:
    """After a comma: the main verb behind a bracketed phrase if there was none yet, else a participle."""
    return latest is None or latest.shape is not Shape.FINITE or _in_relative(tokens, latest, comma)


def _closes_relative(
    tokens: Tokens, group: Group, known: tuple[Sequence[Group], Sequence[int]], words: Language
) -> bool:
    """Whether the main verb is still due behind a relative clause without commas: "envoys who had fled | met"."""
    earlier, wall = known
    follow = tokens.tag[group.last + 1] if group.last + 1 < len(tokens) else "."
    if follow not in "DSO#PR" or group.lemma in words.sets["inflection.describing"] or tokens.tag[group.first - 1] == "V":
        return False
    inside = [one for one in earlier if one.shape is Shape.FINITE and wall[one.first] == wall[group.first]]
    if len(inside) != 1 or tokens.low[group.last + 1] in words.sets["tense.agent"]:
        return False
    start = relative_start(tokens, inside[0], words)
    return start > 0 and is_verbless_before(tokens, earlier, start, words)


def relative_start(tokens: Tokens, group: Group, words: Language) -> int:
    """Where the relative clause around a verb begins, behind its noun and without a comma; -1 if it is in none."""
    tags = tokens.tag
    index = group.first - 1
    while index > 0 and tags[index] not in "WTOB,;CV" and group.first - index < _NEAR:
        index -= 1
    if index > 1 and tags[index] == "O" and tags[index - 1] in "WT":
        index -= 1
    pronoun = tags[index] == "O" and tokens.low[index] in words.sets["closed.subject_pronouns"]
    return index if index > 0 and (tags[index] in "WT" or pronoun) and tags[index - 1] in "NM#" else -1


def is_verbless_before(tokens: Tokens, found: Sequence[Group], start: int, words: Language) -> bool:
    """Whether the clause around `start` has no finite verb yet."""
    latest = next((one for one in reversed(found) if one.first < start and one.shape is Shape.FINITE), None)
    if latest is None or latest.lemma in words.sets["reporting.verbs"]:
        return True
    return any(tokens.tag[i] in ",;TB" for i in range(latest.last, start))


def _in_relative(tokens: Tokens, group: Group, comma: int) -> bool:
    start = max(0, group.first - 8)
    near = any(tokens.tag[i] == "W" and i > 0 and tokens.tag[i - 1] in ",P" for i in range(start, group.first))
    return near and comma - group.last < 40


def _only_prepositional(tokens: Tokens, left: int, words: Language) -> bool:
    """Whether all that stands before is "In a statement": then the verb describes it and tells nothing."""
    index = left
    while index >= 0 and left - index < 12 and tokens.tag[index] in "NMASD#'\"R":
        index -= 1
    if index >= 0 and tokens.tag[index] == "E":
        return False  # "In November Corvane began …": what stands behind the time is a subject
    at_preposition = index >= 0 and tokens.low[index] in words.sets["closed.prepositions"]
    return at_preposition and (index == 0 or tokens.tag[index - 1] in _WALLS)


def next_group(found: Sequence[Group], index: int) -> Group | None:
    """The first group that begins at word `index` or later."""
    position = bisect_left([group.first for group in found], index)
    return found[position] if position < len(found) else None
