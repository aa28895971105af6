"""A sentence as the later steps need it: words, verbs, clauses, names and the time expressions in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import filterfalse

from timeline.extracting.capitals import Evidence
from timeline.extracting.clauses import Clause, clauses
from timeline.extracting.groups import groups
from timeline.extracting.language import Language
from timeline.extracting.names import Name, names
from timeline.extracting.register import Register, Told, register, resolved
from timeline.extracting.tokens import Cut, Tokens, pieces
from timeline.extracting.verbgroup import Group
from timeline.extracting.wordclass import classify
from timeline.model.document import Article, Role, Sentence
from timeline.model.expression import CalendarDate, Clock, Length, NthOfEvent, Repeating, Vague, Window
from timeline.model.records import record
from timeline.model.timex import Timex, TimexType

_LONGEST = 250  # words; a longer "sentence" is a table or a broken text, and nothing in it is certain

_OWNING = ("'s", "’s")


@record(frozen=True, slots=True)
class Timed:
    """A time expression of a sentence with its words `first` to `last`; `dates` says whether it can date an event."""

    timex: Timex
    first: int
    last: int
    dates: bool


@record(frozen=True, slots=True)
class Parsed:
    """A sentence taken apart; `body_index` counts the sentences of the running text, -1 outside it.

    `dating` are the expressions of `timed` that can date something, vague ones with them; `silent` are the words of
    the dating expressions with the prepositions that tie them to the sentence, which a title leaves out.
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
    dating: Sequence[Timed] = ()

    def timed_in(self, clause: Clause) -> list[Timed]:
        """The dating expressions of a clause."""
        if not self.timed:
            return []
        return [one for one in self.timed if one.dates and clause.holds(one.first)]


def parse(article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex], words: Language) -> list[Parsed]:
    """All sentences that may tell events, taken apart, with names in full."""
    kept = [sentence for sentence in sentences if sentence.role is not Role.FURNITURE]
    cut = [(sentence, pieces(article.text, sentence.start, sentence.end)) for sentence in kept]
    evidence = _evidence(cut)
    starts = [timex.start for timex in timexes]
    read = []
    body = -1
    for sentence, found in cut:
        body += sentence.role is Role.BODY
        if len(found.word) <= _LONGEST:
            near = timexes[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            read.append(_read(sentence, found, near, words, evidence=evidence, body=body))
    told = [Told(name, one.tokens, one.body_index >= 0) for one in read for name in one.names]
    everyone = register(told, words)
    return [_parsed(article.text, one, everyone, words) for one in read]


@record(frozen=True, slots=True)
class _Read:
    """A sentence with a class for every word, and the names as they stand there."""

    sentence: Sentence
    tokens: Tokens
    timed: Sequence[Timed]
    covered: frozenset[int]
    names: Sequence[Name]
    body_index: int


def _read(
    sentence: Sentence, cut: Cut, near: Sequence[Timex], words: Language, *, evidence: Evidence, body: int
) -> _Read:
    timed = _timed(cut, near, words) if near else []
    covered = frozenset([index for one in timed if _is_time(one) for index in range(one.first, one.last + 1)])
    told = sentence.role is Role.BODY
    tokens = classify(cut, covered, words, evidence, headline=not told)
    return _Read(sentence, tokens, timed, covered, names(tokens, words), body if told else -1)


def _evidence(cut: Sequence[tuple[Sentence, Cut]]) -> Evidence:
    """Words seen capitalised inside a sentence, and words seen small, in the running text."""
    capital: set[str] = set()
    small: set[str] = set()
    for sentence, found in cut:
        if sentence.role is Role.BODY:
            small.update(filter(str.islower, found.word))
            capital.update(word.lower() for word in filterfalse(str.islower, found.word[1:]) if word[0].isupper())
    return Evidence(frozenset(capital), frozenset(small))


def _parsed(text: str, read: _Read, everyone: Register, words: Language) -> Parsed:
    tokens, timed = read.tokens, read.timed
    verbs = groups(tokens, words)
    return Parsed(
        text=text,
        sentence=read.sentence,
        tokens=tokens,
        groups=verbs,
        clauses=clauses(tokens, verbs, words),
        timed=timed,
        names=[resolved(name, everyone) for name in read.names],
        body_index=read.body_index,
        silent=_silent(tokens, verbs, timed) if read.covered else read.covered,
        dating=_dating(tokens, timed) if timed else timed,
    )


def _dating(tokens: Tokens, timed: Sequence[Timed]) -> list[Timed]:
    """The expressions that can date something, vague ones ("recently") with them."""
    return [
        one for one in timed if one.dates or _is_vague(tokens, one) or tokens.tag[one.last + 1 : one.last + 2] == "'"
    ]


def _is_vague(tokens: Tokens, timed: Timed) -> bool:
    """ "recently", and no verb that looks like such a word: "to present a plan"."""
    tag, after = tokens.tag, timed.last + 1
    before, behind = (tag[timed.first - 1] if timed.first else ""), (tag[after] if after < len(tag) else "")
    verb = tag[timed.last] == "V" or (
        tag[timed.last] == "A" and before in ("P", "I") and behind in ("D", "S", "O", '"')
    )
    return isinstance(timed.timex.expression, Vague) and not verb


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
    zone = index + 1 < len(tokens.tag) and tokens.low[index + 1] == "time" and tokens.tag[index] == "A"
    return 2 if zone else 0


def _is_tied(tokens: Tokens, verbs: Sequence[Group], first: int) -> bool:
    """Whether a preposition stands before the word that is no part of a verb ("called off")."""
    if not first or tokens.tag[first - 1] != "P":
        return False
    return not any(group.head < group.last == first - 1 for group in verbs)


def _timed(found: Cut, near: Sequence[Timex], words: Language) -> list[Timed]:
    result: list[Timed] = []
    for timex in near:
        first = max(0, bisect_left(found.start, timex.start + 1) - 1)
        last = bisect_left(found.start, timex.end) - 1
        if first <= last:
            strange = _is_titled(found, first, words) or _is_stamp(found, first, timex, words)
            free = not (strange or _is_object(found, first, timex, words) or _owns(found, last))
            result.append(Timed(timex, first, last, free and _dates(timex)))
    return result


def _is_titled(found: Cut, first: int, words: Language) -> bool:
    """ "the Oil Pollution Act of 1990": the year is part of a name."""
    if first < 2 or found.word[first - 1].lower() not in words.sets["closed.genitive"]:
        return False
    word = found.word[first - 2]
    return word[0].isupper() and word.lower() in words.sets["dated.titled"]


def _is_stamp(found: Cut, first: int, timex: Timex, words: Language) -> bool:
    """ "LIMA | Fri Sep 10, 2010 3:22 pm EDT": when something was published, and no time of what is told."""
    before = found.word[first - 1].lower() if first else ""
    return _is_whole_moment(timex) and words.closed.get(before) != "P"


def _is_whole_moment(timex: Timex) -> bool:
    """Whether an expression names a minute with its day, year and zone."""
    clock = timex.expression
    if not isinstance(clock, Clock) or clock.zone is None:
        return False
    return isinstance(clock.base, CalendarDate) and clock.base.year is not None


def _is_object(found: Cut, first: int, timex: Timex, words: Language) -> bool:
    """ "praised the past week": a stretch with an article right behind a verb is what the verb is about."""
    articled = isinstance(timex.expression, Window) and found.word[first].lower() in words.sets["closed.determiners"]
    return articled and first > 0 and found.word[first - 1].lower() in words.verbs


def _owns(found: Cut, last: int) -> bool:
    """ "this year's conference": the expression describes a noun."""
    behind = last + 1
    if behind >= len(found.word) or found.word[behind][:1] not in "'’":
        return False
    return found.start[behind] == found.end[last] or found.word[behind].lower() in _OWNING


def _dates(timex: Timex) -> bool:
    """Only what names a time dates an event: no length, no repetition, no "now"."""
    return timex.type is not TimexType.SET and not isinstance(timex.expression, (Length, Repeating, Vague, NthOfEvent))
