"""Whether a past form tells or describes: "the envoys held talks", "talks held in Oslo", "envoys who fled met"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from timeline.extracting.language import Language
from timeline.extracting.tokens import Tokens
from timeline.extracting.verbgroup import Group, Shape

_WALLS = frozenset(",;WTBC.")
_FAR = 20
_CLOSE = 7
_NEAR = 10  # words between the start of a relative clause and its verb


def resolve(tokens: Tokens, found: list[Group], words: Language) -> list[Group]:
    """Decides whether "held" tells or describes: a clause has one finite verb, and it needs a subject."""
    if not any(group.shape is Shape.OPEN for group in found):
        return found
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
        tells = (
            _closes_relative(tokens, group, (result, wall), words)
            or _in_first_relative(tokens, group, result)
            or _tells(tokens, group, (before, after, result[-1] if result else None), words)
        )
        result.append(group.shaped(Shape.FINITE if tells else Shape.PARTICIPLE))
    return result


def _walls(tokens: Tokens) -> list[int]:
    """For every word the number of clause signs before it: two words with one number may be of one clause."""
    return list(accumulate(map(_WALLS.__contains__, tokens.tag)))


def _tells(
    tokens: Tokens, group: Group, around: tuple[Group | None, Group | None, Group | None], words: Language
) -> bool:
    before, after, latest = around
    left = _left(tokens, group.first)
    follow = tokens.tag[group.last + 1] if group.last + 1 < len(tokens.tag) else "."
    reporting = group.lemma in words.sets["reporting.verbs"]
    if left < 0 or tokens.tag[left] in "OWT":
        return left >= 0 and not (after is not None and _describes_subject(tokens, group, after, words))
    if follow == "P" and tokens.low[group.last + 1] in words.sets["tense.agent"]:
        return False
    if group.lemma in words.sets["inflection.describing"] and follow in "PE.,":
        return False
    if tokens.tag[left] == ",":
        return _resumes(tokens, left, latest) or (follow in "DSO#M" and _behind_name(tokens, left))
    if tokens.tag[left] == "C":
        return latest is None or latest.shape is not Shape.PARTICIPLE or "g" in tokens.form[latest.head]
    if "b" in tokens.form[group.head] and "d" not in tokens.form[group.head]:
        return True
    if after is not None and after.shape is Shape.FINITE and not (reporting and follow in 'DSOM#T"'):
        return False
    if before is not None and before.shape is Shape.FINITE:
        opens = tokens.tag[before.last + 1] not in "PE"
        return before.lemma in words.sets["reporting.verbs"] and opens and follow not in ".P," and left > before.last
    apposed = latest is None and follow in "PIE" and not reporting and _in_apposition(tokens, left)
    if apposed or (before is not None and before.shape is Shape.INFINITIVE and follow in "P.,"):
        return False
    return follow in "DSO#" or not _only_prepositional(tokens, left, words)


def _describes_subject(tokens: Tokens, group: Group, after: Group, words: Language) -> bool:
    """ "told the club that retired miners were ill": what is told has a verb of its own."""
    that = group.first - 1
    follow = tokens.tag[group.last + 1 : group.last + 2]
    if (
        tokens.tag[that] != "T"
        or after.shape is not Shape.FINITE
        or follow not in ("N", "A")
        or after.first - that > _NEAR
    ):
        return False
    reporting = words.sets["reporting.verbs"] | words.sets["reporting.nouns"] | words.sets["reporting.listening"]
    near = slice(max(0, that - _CLOSE), that)
    return not reporting.isdisjoint(tokens.lemma[near]) or not reporting.isdisjoint(tokens.low[near])


def _in_apposition(tokens: Tokens, left: int) -> bool:
    """ "The Lima guild, a union formed on Monday to …, ": behind the subject, no verb of its own."""
    index = left
    while index >= 0 and tokens.tag[index] in "NMA#'SD":
        index -= 1
    if index < 1 or tokens.tag[index] != "," or tokens.tag[index + 1] != "D":
        return False
    index -= 1
    while index >= 0 and left - index < _FAR and tokens.tag[index] in "NMAD#'S":
        index -= 1
    return index < 0


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
    follow = tokens.tag[group.last + 1] if group.last + 1 < len(tokens.tag) else "."
    if (
        follow not in "DSO#PR."
        or group.lemma in words.sets["inflection.describing"]
        or tokens.tag[group.first - 1] == "V"
    ):
        return False
    inside = [one for one in earlier if one.shape is Shape.FINITE and wall[one.first] == wall[group.first]]
    if len(inside) != 1 or tokens.low[min(group.last + 1, len(tokens.tag) - 1)] in words.sets["tense.agent"]:
        return False
    start = relative_start(tokens, inside[0], words)
    return start > 0 and is_verbless_before(tokens, earlier, start, words)


def _in_first_relative(tokens: Tokens, group: Group, earlier: Sequence[Group]) -> bool:
    """ "The plan that Chile presented is short": the first verb of a sentence behind its subject and "that"."""
    index = group.first - 1
    while index > 0 and group.first - index < _NEAR and tokens.tag[index] in "NMADS#'R":
        index -= 1
    relative = index > 0 and index < group.first - 1 and tokens.tag[index] in "TW" and tokens.tag[index - 1] in "NM#"
    return relative and not any(one.shape is Shape.FINITE for one in earlier)


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


def _behind_name(tokens: Tokens, comma: int) -> bool:
    """ ", and a farmer, Jan Roth, found …": a new subject, named between commas, with its verb."""
    index = comma - 1
    while index > 0 and tokens.tag[index] == "M":
        index -= 1
    if index == comma - 1 or tokens.tag[index] != ",":
        return False
    index -= 1
    while index > 0 and comma - index < _FAR and tokens.tag[index] in "NMADSPE#'":
        index -= 1
    return index > 0 and tokens.tag[index] == "C" and tokens.tag[index - 1] == ","


def _in_relative(tokens: Tokens, group: Group, comma: int) -> bool:
    start = max(0, group.first - 8)
    near = any(tokens.tag[i] == "W" and i > 0 and tokens.tag[i - 1] in ",P" for i in range(start, group.first))
    return near and comma - group.last < 40


def _only_prepositional(tokens: Tokens, left: int, words: Language) -> bool:
    """Whether all that stands before is "In a statement": then the verb describes it and tells nothing."""
    index = left
    while index >= 0 and left - index < 12 and tokens.tag[index] in "NMASD#'\"R":
        if index and tokens.tag[index] == "D" and tokens.tag[index - 1] in "NM":
            return False  # "In Lima the nurses marched …": a second noun phrase is the subject
        index -= 1
    if index >= 0 and tokens.tag[index] == "E":
        return False  # "In November Corvane began …": what stands behind the time is a subject
    at_preposition = index >= 0 and tokens.low[index] in words.sets["closed.prepositions"]
    return at_preposition and (index == 0 or tokens.tag[index - 1] in _WALLS)
