"""Verb groups: auxiliaries, adverbs and a verb ("is set to meet", "had previously ruled out") as one record each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.extracting.language import Language
from timeline.extracting.shapes import resolve
from timeline.extracting.tokens import Tokens
from timeline.extracting.verbgroup import Group, Shape, Tense

_OPENING = re.compile("[XVI]")


def groups(tokens: Tokens, words: Language) -> list[Group]:
    """All verb groups of a sentence in order, with no shape left open."""
    found: list[Group] = []
    done = -1
    for index in [match.start() for match in _OPENING.finditer(tokens.tag)]:
        if index <= done:
            continue
        alone = _verb_alone(tokens, index, words) if tokens.tag[index] == "V" else None
        group = alone or _group(tokens, index, words)
        if group:
            found.append(group)
            done = group.last
    return resolve(tokens, found, words) if found else found


def _verb_alone(tokens: Tokens, index: int, words: Language) -> Group | None:
    """The most frequent group, a verb without auxiliaries that leads to no other; told by its form alone."""
    after = _skip_adverbs(tokens, index + 1)
    if after < len(tokens.tag) and tokens.tag[after] == "I":
        return None
    lemma, last = _lemma(tokens, index, words)
    form = tokens.form[index]
    return Group(index, index, last, lemma, _shape_of(form), _tense_of(form))


def _shape_of(form: str) -> Shape:
    if form == "g":
        return Shape.PARTICIPLE
    if form in ("d", "z"):
        return Shape.FINITE
    return Shape.PARTICIPLE if form == "n" else Shape.OPEN


def _tense_of(form: str) -> Tense:
    if "d" in form:
        return Tense.PAST
    return Tense.PRESENT if form in ("z", "b", "bz") else Tense.NONE


def _group(tokens: Tokens, first: int, words: Language) -> Group | None:
    """Reads auxiliaries and adverbs up to a verb, then on through "set to", "plans to"."""
    chain, head = _chain(tokens, first, words)
    if head < 0:
        return None
    lemma, last = _lemma(tokens, head, words)
    auxiliaries = [tokens.low[i] for i in range(first, head + 1) if tokens.tag[i] == "X"]
    if not auxiliaries:
        return _without_auxiliary(tokens, Group(first, head, last, lemma, Shape.OPEN, Tense.NONE, via=chain), words)
    form, be, modals = tokens.form[head], words.sets["closed.be"], words.sets["closed.modals"]
    shape, tense = _shape(tokens, first, auxiliaries, words), _tense(tokens, first, head, words)
    modal = "" if modals.isdisjoint(auxiliaries) else next(word for word in auxiliaries if word in modals)
    passive, progressive = "n" in form and auxiliaries[-1] in be, form == "g" and not be.isdisjoint(auxiliaries)
    via = chain or _standing(tokens, head, words)
    negated = _negated(tokens, first, head, words)
    return Group(first, head, last, lemma, shape, tense, modal, negated, passive, progressive, via)


def _without_auxiliary(tokens: Tokens, group: Group, words: Language) -> Group:
    """ "to meet", "plans to meet": shape and tense are those of its first verb."""
    first, head = group.first, group.head
    start = tokens.tag.find("V", first)
    infinitive = tokens.tag[first] == "I"
    tense = _tense_of(tokens.form[start])
    return Group(
        first=first,
        head=head,
        last=group.last,
        lemma=group.lemma,
        shape=Shape.INFINITIVE if infinitive else _shape_of(tokens.form[start]),
        tense=Tense.NONE if infinitive and tense is Tense.PAST else tense,
        negated=_negated(tokens, first, head, words),
        via=group.via or _standing(tokens, head, words),
    )


def _negated(tokens: Tokens, first: int, head: int, words: Language) -> bool:
    """ "did not meet", "is not in Oslo"; "ordered not to leave" is no negation of the order."""
    last = head + 1 if tokens.tag[head] == "X" else head
    negation = words.sets["words.negation"]
    if negation.isdisjoint(tokens.low[first : last + 1]):
        return False
    return any(
        low in negation and tag in "XR"
        for low, tag in zip(tokens.low[first : last + 1], tokens.tag[first : last + 1], strict=True)
    )


def _standing(tokens: Tokens, head: int, words: Language) -> tuple[str, ...]:
    """ "is due in court", "is expected at noon": what is ahead without a further verb."""
    spot = head + 1 if tokens.tag[head] == "X" else head
    ahead = 0 < spot < len(tokens.tag) and tokens.low[spot] in words.sets["chain.standing"]
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
        if tokens.tag[head] == "X" and follow < len(tokens.tag) and tokens.low[follow] in words.sets["chain.links"]:
            lemma, follow = tokens.low[follow], follow + 1
        elif tokens.tag[head] == "X" and follow > head + 1 and tokens.low[follow - 1] in words.sets["chain.links"]:
            lemma = tokens.low[follow - 1]  # "is (more) likely to spread"
        linking = lemma in words.sets["chain.links"]
        if (
            not linking
            or follow >= len(tokens.tag)
            or tokens.tag[follow] != "I"
            or _head(tokens, follow) < 0
            or len(via) > 3
        ):
            return tuple(via), head
        via.append(lemma)
        index = follow


def _last_verb(tokens: Tokens, first: int, before: int) -> int:
    return next((i for i in range(before, first - 1, -1) if i < len(tokens.tag) and tokens.tag[i] in "XV"), -1)


def _head(tokens: Tokens, index: int) -> int:
    """The verb a run of "to", auxiliaries and adverbs leads to, or its last auxiliary; -1 where "to" leads nowhere."""
    last = -1
    while index < len(tokens.tag) and tokens.tag[index] in 'XIRV"':
        if tokens.tag[index] == "V":
            return index
        if tokens.tag[index] == "X":
            last = index
        elif tokens.tag[index] == "I" and last >= 0:
            break
        index += 1
    return last


def _skip_adverbs(tokens: Tokens, index: int) -> int:
    while tokens.tag[index : index + 1] == "R":
        index += 1
    return index


def _lemma(tokens: Tokens, head: int, words: Language) -> tuple[str, int]:
    if tokens.tag[head] == "X":
        return _auxiliary(tokens.low[head], words), head
    lemma, after = tokens.lemma[head], head + 1
    tails = words.particles.get(lemma)
    if tails and after < len(tokens.tag) and tokens.low[after] in tails:
        return f"{lemma} {tokens.low[after]}", after
    return lemma, head


def _auxiliary(word: str, words: Language) -> str:
    if word in words.sets["closed.be"]:
        return "be"
    return "have" if word in words.sets["closed.have"] else "do"


def _shape(tokens: Tokens, first: int, auxiliaries: Sequence[str], words: Language) -> Shape:
    if tokens.tag[first] == "I":
        return Shape.INFINITIVE
    return Shape.PARTICIPLE if auxiliaries[0] in words.sets["tense.describing"] else Shape.FINITE


def _tense(tokens: Tokens, first: int, head: int, words: Language) -> Tense:
    start = first
    while start < head and tokens.tag[start] not in "XV":
        start += 1
    word, alone = tokens.low[start], start == head or tokens.tag[_skip_adverbs(tokens, start + 1)] == "I"  # "had to"
    if word in words.sets["words.modals_planned"]:
        return Tense.FUTURE
    if word in words.sets["tense.has"]:
        return Tense.PRESENT if alone else Tense.PERFECT
    if word in words.sets["tense.had"]:
        return Tense.PAST if alone else Tense.PLUPERFECT
    if word in words.sets["tense.past"]:
        return Tense.PAST
    if tokens.tag[start] == "X":
        return Tense.PERFECT if _is_over(tokens, start, head, words) else Tense.PRESENT
    found = _tense_of(tokens.form[start])
    return Tense.NONE if found is Tense.PAST and tokens.tag[first] == "I" else found


def _is_over(tokens: Tokens, start: int, head: int, words: Language) -> bool:
    """ "may have sunk", "could not have seen": a modal before the perfect."""
    after = _skip_adverbs(tokens, start + 1)
    perfect = after < head and tokens.low[after] in words.sets["tense.has"]
    return (
        perfect
        and tokens.tag[_skip_adverbs(tokens, after + 1)] != "I"
        and tokens.low[start] in words.sets["closed.modals"]
    )
