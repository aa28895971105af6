"""Sentences taken apart into clauses: one finite verb each, or one participle behind a comma."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.extracting.language import Language
from timeline.extracting.shapes import is_verbless_before, relative_start
from timeline.extracting.tokens import Tokens
from timeline.extracting.verbgroup import Group, Shape
from timeline.model.records import record

_REACH = 30  # words between the start of a clause and its verb; beyond that nothing is certain
_NOUNS = frozenset("NMO#")
_NAMING = _NOUNS | {"D"}
_ENDING = frozenset(";WT,")
_PARTING = frozenset(",;WTBC")
_SIGNS = re.compile("[TWBC,;]")


@record(frozen=True, slots=True)
class Clause:
    """Words `first` to `last` of a sentence (both belong to it).

    `link` says how it begins: main, content (behind a reporting verb), relative, adverbial, coordinate, participle.
    `group` is its verb, None in a clause without one; `holes` are stretches inside that are other clauses.
    """

    first: int
    last: int
    link: str
    group: Group | None
    holes: tuple[tuple[int, int], ...] = ()

    @property
    def tells(self) -> bool:
        """Whether its verb is finite."""
        return self.group is not None and self.group.shape is Shape.FINITE

    def indices(self) -> list[int]:
        """The words of the clause without its holes."""
        whole = range(self.first, self.last + 1)
        return [i for i in whole if not any(a <= i <= b for a, b in self.holes)] if self.holes else list(whole)

    def holds(self, index: int) -> bool:
        """Whether the word at `index` is of this clause and of none inside it."""
        inside = self.first <= index <= self.last
        return inside and not (self.holes and any(a <= index <= b for a, b in self.holes))


def clauses(tokens: Tokens, found: Sequence[Group], words: Language) -> list[Clause]:
    """The clauses of a sentence in order; the whole sentence where nothing shows a boundary."""
    cutter = _Cutter(tokens, found, words, [group.first for group in found])
    cuts = [(0, "main"), *_cuts(cutter)]
    ends = [start - 1 for start, _ in cuts[1:]] + [len(tokens.tag) - 1]
    parts = [
        Clause(start, end, link, _main_group(found, cutter.starts, start, end))
        for (start, link), end in zip(cuts, ends, strict=True)
        if end >= start
    ]
    links = {part.link for part in parts}
    if "resume" in links:
        parts = _resumed(tokens, parts)
    return _present(tokens, parts, words) if "participle" in links else parts


def _present(tokens: Tokens, parts: list[Clause], words: Language) -> list[Clause]:
    """Joins where somebody is with what he does there: "is in Oslo, meeting ministers"."""
    result: list[Clause] = []
    for part in parts:
        host = result[-1].group if result else None
        if part.link == "participle" and part.group and host and _is_presence(tokens, host, words):
            acting = replace(host, head=part.group.head, last=part.group.last, lemma=part.group.lemma, progressive=True)
            result[-1] = replace(result[-1], last=part.last, group=acting)
            continue
        result.append(part)
    return result


def _is_presence(tokens: Tokens, host: Group, words: Language) -> bool:
    follow = host.last + 1
    return host.lemma == "be" and follow < len(tokens.tag) and tokens.low[follow] in words.sets["places.prepositions"]


@record(frozen=True, slots=True)
class _Cutter:
    tokens: Tokens
    found: Sequence[Group]
    words: Language
    starts: Sequence[int]

    def upcoming(self, index: int) -> Group | None:
        position = bisect_left(self.starts, index)
        return self.found[position] if position < len(self.found) else None

    def any_between(self, start: int, end: int) -> bool:
        return bisect_left(self.starts, start) < bisect_left(self.starts, end)

    def finite_after(self, index: int) -> Group | None:
        """The next finite verb within reach."""
        for group in self.found[bisect_left(self.starts, index) :]:
            if group.first - index >= _REACH:
                return None
            if group.shape is Shape.FINITE:
                return group
        return None

    def subject_and_verb(self, index: int) -> bool:
        """Whether a noun phrase and a finite verb begin at `index`, with nothing between that ends a clause."""
        group = self.finite_after(index)
        if not group or group.first <= index or self.tokens.tag[group.first - 1] == "C":
            return False
        tags = self.tokens.tag[index : group.first]
        return _ENDING.isdisjoint(tags) and not _NAMING.isdisjoint(tags)


def _main_group(found: Sequence[Group], starts: Sequence[int], start: int, end: int) -> Group | None:
    participle = None
    for group in found[bisect_left(starts, start) : bisect_left(starts, end + 1)]:
        if group.shape is Shape.FINITE:
            return group
        if participle is None and group.shape is Shape.PARTICIPLE:
            participle = group
    return participle


def _cuts(cutter: _Cutter) -> list[tuple[int, str]]:
    result: list[tuple[int, str]] = []
    since = 0
    reporting = cutter.words.sets["reporting.verbs"]
    said = [one for one in cutter.found if one.lemma in reporting and one.shape is not Shape.INFINITIVE]
    behind = {_behind_time(cutter.tokens, group.last + 1) for group in said} - {len(cutter.tokens.tag)}
    opens = _unmarked(cutter)
    signs = behind.union([match.start() for match in _SIGNS.finditer(cutter.tokens.tag)])
    for index in sorted(signs.union(opens)):
        link = _cut(cutter, index, since) if index and index in signs else opens.get(index, "")
        if link and (not result or index > result[-1][0] + 1):
            result.append((index, link))
            since = index
    return result


def _unmarked(cutter: _Cutter) -> dict[int, str]:
    """Where a clause without comma or conjunction begins: "the deal | he signed | collapsed"."""
    result: dict[int, str] = {}
    finite = [group for group in cutter.found if group.shape is Shape.FINITE]
    if len(finite) < 2:
        return result
    tags = cutter.tokens.tag
    for before, group in pairwise(finite):
        if group.first - before.last > _REACH or not _PARTING.isdisjoint(tags[before.last + 1 : group.first]):
            continue
        result.update(_between(cutter, before, group))
    return result


def _between(cutter: _Cutter, before: Group, group: Group) -> dict[int, str]:
    """The cuts that two finite verbs with no sign between them ask for."""
    start = relative_start(cutter.tokens, before, cutter.words)
    if start > 0 and is_verbless_before(cutter.tokens, cutter.found, start, cutter.words):
        opens = {start: "relative"} if cutter.tokens.tag[start] == "O" else {}
        return {**opens, group.first: "resume"}
    start = relative_start(cutter.tokens, group, cutter.words)
    if start <= before.last or cutter.tokens.tag[start] != "O":
        return {}
    return {start: "content" if before.lemma in cutter.words.sets["reporting.verbs"] else "relative"}


def _cut(cutter: _Cutter, index: int, since: int) -> str:
    """The link of the clause that begins at `index`, or nothing."""
    tag = cutter.tokens.tag[index]
    if tag == "T":
        return _at_that(cutter, index)
    if tag == "W":
        return "relative" if _verb_near(cutter, index + 1) else ""
    if tag == "B":
        return _at_subordinator(cutter, index)
    if tag == "C":
        return _at_conjunction(cutter, index, since)
    if tag == ",":
        return _at_comma(cutter, index, since)
    if tag == ";":
        return "main" if _verb_near(cutter, index + 1) else ""
    return _behind_reporting(cutter, index)


def _verb_near(cutter: _Cutter, index: int) -> bool:
    return cutter.finite_after(index) is not None


def _at_once(cutter: _Cutter, index: int, shape: Shape) -> bool:
    """Whether a verb group of that shape begins here, adverbs and quotation marks aside."""
    group = cutter.upcoming(index)
    if group is None or group.shape is not shape or group.first - index > 4:
        return False
    return all(cutter.tokens.tag[i] in 'RE"' for i in range(index, group.first))


def _at_that(cutter: _Cutter, index: int) -> str:
    if _at_once(cutter, index + 1, Shape.FINITE):
        return "relative"
    if not _verb_near(cutter, index + 1) or cutter.tokens.tag[index - 1] in "PB":
        return ""
    return "relative" if cutter.tokens.tag[index - 1] in "NM#" and not _reports(cutter, index) else "content"


def _reports(cutter: _Cutter, index: int) -> bool:
    """Whether a verb or noun of saying stands shortly before: "told the court that", "the claim that"."""
    words = cutter.words
    position = bisect_left(cutter.starts, index) - 1
    lemma = cutter.found[position].lemma if position >= 0 else ""
    saying = lemma in words.sets["reporting.verbs"] or words.verb_kind.get(lemma) in ("statement", "agreement")
    return saying or cutter.tokens.low[index - 1] in words.sets["reporting.nouns"]


def _at_subordinator(cutter: _Cutter, index: int) -> str:
    return "adverbial" if cutter.subject_and_verb(index + 1) else ""


def _at_conjunction(cutter: _Cutter, index: int, since: int) -> str:
    if _at_once(cutter, index + 1, Shape.FINITE):
        return "coordinate"
    own = cutter.subject_and_verb(index + 1) or _explained_subject(cutter, index)
    return "main" if own and cutter.any_between(since, index) else ""


def _explained_subject(cutter: _Cutter, index: int) -> bool:
    """ ", and a farmer, Jan Roth, found": a subject with a name between commas."""
    group = cutter.finite_after(index + 1)
    if group is None or cutter.tokens.tag[index - 1] != ",":
        return False
    tags = cutter.tokens.tag[index + 1 : group.first]
    return tags[-1:] == "," and tags.count(",") == 2 and not any(tag in ";WTBCV" for tag in tags)


def _at_comma(cutter: _Cutter, index: int, since: int) -> str:
    after = index + 1
    while after < len(cutter.tokens.tag) and cutter.tokens.tag[after] == '"':
        after += 1
    if after < len(cutter.tokens.tag) and cutter.tokens.tag[after] in "CWTB":
        return ""
    if _at_once(cutter, after, Shape.PARTICIPLE):
        return "participle"
    if _at_once(cutter, after, Shape.FINITE):
        return "resume"
    return "main" if cutter.any_between(since, index) and cutter.subject_and_verb(after) else ""


def _behind_reporting(cutter: _Cutter, index: int) -> str:
    """A clause without "that": "officials said talks would resume", "said on Friday talks would resume"."""
    return "content" if cutter.subject_and_verb(index) else ""


def _behind_time(tokens: Tokens, index: int) -> int:
    """The word behind the time expression that begins at `index`, if one does that owns nothing ("Friday's vote")."""
    if index >= len(tokens.tag) or tokens.tag[index] not in "PE":
        return index
    after = index + (tokens.tag[index] == "P")
    begin = after
    while after < len(tokens.tag) and tokens.tag[after] == "E":
        after += 1
    return after if after > begin and not (after < len(tokens.tag) and tokens.tag[after] == "'") else index


def _resumed(tokens: Tokens, parts: Sequence[Clause]) -> list[Clause]:
    """Joins a main clause that another interrupts: "The talks, which he confirmed, centred on …"."""
    result: list[Clause] = []
    for part in parts:
        open_at = _open_clause(tokens, result) if part.link == "resume" else -1
        if open_at < 0:
            result.append(replace(part, link="coordinate") if part.link == "resume" else part)
            continue
        head = result[open_at]
        hole = (head.last + 1, part.first if tokens.tag[part.first] in ',"' else part.first - 1)
        result[open_at] = Clause(head.first, part.last, head.link, part.group, (*head.holes, hole))
    return result


def _open_clause(tokens: Tokens, parts: Sequence[Clause]) -> int:
    """The last of the few clauses before that has a subject but no finite verb."""
    for index in range(len(parts) - 1, max(-1, len(parts) - 4), -1):
        named = any(
            tokens.tag[i] in _NOUNS
            for i in range(parts[index].first, min(parts[index].last, parts[index].first + _REACH) + 1)
        )
        if not parts[index].tells and named and parts[index].link != "participle":
            return index
    return -1
