"""A sentence as the later steps need it: words, verbs, clauses, names and the time expressions in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import filterfalse
from operator import itemgetter

from timeline.extracting.capitals import Evidence
from timeline.extracting.clauses import Clause, clauses
from timeline.extracting.groups import groups
from timeline.extracting.language import Language
from timeline.extracting.names import Name, Register, names, register, resolved
from timeline.extracting.tokens import Piece, Tokens, pieces
from timeline.extracting.verbgroup import Group
from timeline.extracting.wordclass import MARKS, classify
from timeline.model.document import Article, Role, Sentence
from timeline.model.expression import CalendarDate, Clock, Length, NthOfEvent, Repeating, Vague, Window
from timeline.model.timex import Timex, TimexType

_LONGEST = 250  # words; a longer "sentence" is a table or a broken text, and nothing in it is certain

_OWNING = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Timed:
    """A time expression of a sentence with its words `first` to `last`; `dates` says whether it can date an event."""

    timex: Timex
    first: int
    last: int
    dates: bool


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence taken apart; `body_index` counts the sentences of the running text, -1 outside it.

    `silent` are the words of the dating expressions with the prepositions that tie them to the sentence.
    """

    text: str
    sentence: Sentence
    tokens: Tokens
    groups: Sequence[Group]
    clauses: Sequence[Clause]
    timed: Sequence[Timed]
    names: Sequence[Name]
    body_index: int
    silent: frozenset[int] = frozenset()

    def timed_words(self) -> frozenset[int]:
        """`silent`: what a title leaves out."""
        return self.silent

    def timed_in(self, clause: Clause) -> list[Timed]:
        """The dating expressions of a clause."""
        return [one for one in self.timed if one.dates and clause.holds(one.first)] if self.timed else []


def parse(article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex], words: Language) -> list[Parsed]:
    """All sentences that may tell events, taken apart, with names in full."""
    told = [sentence for sentence in sentences if sentence.role is not Role.FURNITURE]
    cut = [(sentence, pieces(article.text, sentence.start, sentence.end)) for sentence in told]
    evidence = _evidence(cut, words)
    starts = [timex.start for timex in timexes]
    rough = []
    body = -1
    for sentence, found in cut:
        body += sentence.role is Role.BODY
        if len(found) <= _LONGEST:
            near = timexes[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            rough.append(_parsed(article.text, (sentence, found), near, words, evidence=evidence, body=body))
    everyone = register(name for parsed in rough for name in parsed.names)
    return [_named(parsed, everyone) for parsed in rough]


def _evidence(cut: Sequence[tuple[Sentence, list[Piece]]], words: Language) -> Evidence:
    """Words seen capitalised inside a sentence, and words seen small, in the running text."""
    capital: set[str] = set()
    small: set[str] = set()
    for sentence, found in cut:
        if sentence.role is Role.BODY:
            written = list(map(itemgetter(0), found))
            small.update(filter(str.islower, written))
            capital.update(word.lower() for word in filterfalse(str.islower, written[1:]) if word[0].isupper())
    return Evidence(frozenset(capital), frozenset(small), {**words.looks, **MARKS})


def _parsed(
    text: str,
    cut: tuple[Sentence, list[Piece]],
    near: Sequence[Timex],
    words: Language,
    *,
    evidence: Evidence,
    body: int,
) -> Parsed:
    sentence, found = cut
    timed = _timed(found, near, words) if near else []
    covered = frozenset(index for one in timed if _is_time(one) for index in range(one.first, one.last + 1))
    tokens = classify(found, covered, words, evidence, headline=sentence.role is not Role.BODY)
    verbs = groups(tokens, words)
    return Parsed(
        text=text,
        sentence=sentence,
        tokens=tokens,
        groups=verbs,
        clauses=clauses(tokens, verbs, words),
        timed=timed,
        names=names(tokens, words),
        body_index=body if sentence.role is Role.BODY else -1,
        silent=_silent(tokens, verbs, timed) if covered else covered,
    )


def _silent(tokens: Tokens, verbs: Sequence[Group], timed: Sequence[Timed]) -> frozenset[int]:
    found: set[int] = set()
    for one in timed:
        if _is_time(one):
            first, after = one.first - _is_tied(tokens, verbs, one.first), one.last + 1
            found.update(range(first, after + _zone(tokens, after)))
    return frozenset(found)


def _is_time(timed: Timed) -> bool:
    """Whether its words are a time, and no part of what is told; stamps are, although they date nothing."""
    return timed.dates or _is_whole_moment(timed.timex)


def _zone(tokens: Tokens, index: int) -> int:
    """The number of words behind a clock time that name its zone: "local time"."""
    zone = index + 1 < len(tokens) and tokens.low[index + 1] == "time" and tokens.tag[index] == "A"
    return 2 if zone else 0


def _is_tied(tokens: Tokens, verbs: Sequence[Group], first: int) -> bool:
    """Whether a preposition stands before the word that is no part of a verb ("called off")."""
    if not first or tokens.tag[first - 1] != "P":
        return False
    return not any(group.head < group.last == first - 1 for group in verbs)


def _timed(found: Sequence[Piece], near: Sequence[Timex], words: Language) -> list[Timed]:
    result: list[Timed] = []
    starts = [start for _, start, _ in found]
    for timex in near:
        first = max(0, bisect_left(starts, timex.start + 1) - 1)
        last = bisect_left(starts, timex.end) - 1
        if first <= last:
            strange = _is_titled(found, first, words) or _is_stamp(found, first, timex, words)
            free = not (strange or _is_object(found, first, timex, words) or _owns(found, last))
            result.append(Timed(timex, first, last, free and _dates(timex)))
    return result


def _is_titled(found: Sequence[Piece], first: int, words: Language) -> bool:
    """ "the Oil Pollution Act of 1990": the year is part of a name."""
    if first < 2 or found[first - 1][0].lower() not in words.sets["closed.genitive"]:
        return False
    word = found[first - 2][0]
    return word[0].isupper() and word.lower() in words.sets["dated.titled"]


def _is_stamp(found: Sequence[Piece], first: int, timex: Timex, words: Language) -> bool:
    """ "LIMA | Fri Sep 10, 2010 3:22 pm EDT": when something was published, and no time of what is told."""
    before = found[first - 1][0].lower() if first else ""
    return _is_whole_moment(timex) and words.closed.get(before) != "P"


def _is_whole_moment(timex: Timex) -> bool:
    """Whether an expression names a minute with its day, year and zone."""
    clock = timex.expression
    if not isinstance(clock, Clock) or clock.zone is None:
        return False
    return isinstance(clock.base, CalendarDate) and clock.base.year is not None


def _is_object(found: Sequence[Piece], first: int, timex: Timex, words: Language) -> bool:
    """ "praised the past week": a stretch with an article right behind a verb is what the verb is about."""
    articled = isinstance(timex.expression, Window) and found[first][0].lower() in words.sets["closed.determiners"]
    return articled and first > 0 and found[first - 1][0].lower() in words.verbs


def _owns(found: Sequence[Piece], last: int) -> bool:
    """ "this year's conference": the expression describes a noun."""
    if last + 1 >= len(found) or found[last + 1][0][:1] not in "'’":
        return False
    return found[last + 1][1] == found[last][2] or found[last + 1][0].lower() in _OWNING


def _dates(timex: Timex) -> bool:
    """Only what names a time dates an event: no length, no repetition, no "now"."""
    return timex.type is not TimexType.SET and not isinstance(timex.expression, (Length, Repeating, Vague, NthOfEvent))


def _named(parsed: Parsed, everyone: Register) -> Parsed:
    full = [resolved(name, everyone) for name in parsed.names]
    return parsed if full == parsed.names else replace(parsed, names=full)
