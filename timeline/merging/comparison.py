"""Whether two mentions tell the same thing: named levels for when, what, who, where and how many.

Time is a gate, words are a score: no likeness of words joins mentions whose times do not overlap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, inf, log

from timeline.merging.blocking import Block
from timeline.merging.bounds import Bound
from timeline.merging.figures import Agreement, Units, compare_figures
from timeline.merging.levels import MEASURES, OPENING, WORDING, What, is_kindred, measure, opening, together, wording
from timeline.merging.stories import Closeness
from timeline.merging.times import Calendar, When, compare_times, is_clock, is_inferred
from timeline.merging.weighing import Weights
from timeline.model.event import Extracted, Mention, Status, Timing


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two mentions compared: the levels, and how likely they are one event (0 to 1).

    `who` and `where` count shared names; `levels` are those of all measures, in the order of `levels.MEASURES`;
    `without_time` is the likelihood had nobody said when.
    """

    when: When
    what: What
    who: int
    where: int
    how_many: Agreement
    same_kind: bool
    one_statement: bool
    levels: tuple[int, ...]
    score: float
    without_time: float


@dataclass(frozen=True, slots=True)
class Relations:
    """What the language data says belongs together: kinds of events, units that count one thing."""

    families: Mapping[str, frozenset[str]]
    same_units: Units


# Log-odds of what the corpus that the weights are learnt from does not tell: it has few dates, no kinds, no units.
_WHEN = {When.COARSE: -2.0}
_FIGURES = {Agreement.SAME: 2.0, Agreement.NONE: 0.0, Agreement.COMPATIBLE: 0.3, Agreement.DIFFERENT: -1.0}
_SAME_KIND, _OTHER_KIND = 0.5, -1.0
_MINUTE = 1.5  # two sources that name one minute mostly mean one thing, whatever they call it
_ONE_STATEMENT = 8.0
# An extracted mention is all that a clause tells, an annotated one a word of it: what else is told counts for more.
_RETOLD, _USUAL, _LEAST, _MOST = 6.0, 0.15, -0.9, 2.0
_CLAUSE = MEASURES.index("clause_share")
_TINY = 1e-4


class Comparer:
    """Compares the mentions of a block by their numbers."""

    def __init__(self, block: Block, *, weights: Weights, relations: Relations) -> None:
        """For the mentions of one block."""
        self._block, self._weights, self._relations = block, weights, relations
        self._calendar = Calendar(block.mentions)
        self._inferred = [is_inferred(mention) for mention in block.mentions]
        self._opened, self._worded = Bound(weights, OPENING), Bound(weights, OPENING + WORDING)
        self._scores: dict[int, float] = {}

    def compare(self, i: int, j: int) -> Comparison:
        """The levels and the score of a pair; symmetric in the two."""
        return self._compared(*((i, j) if i < j else (j, i)))

    def score(self, i: int, j: int, *, least: float = 0.0) -> float:
        """The score of a pair, found once; 0 where it is soon seen to be less than `least`."""
        i, j = (i, j) if i < j else (j, i)
        key = i * len(self._inferred) + j
        found = self._scores.get(key)
        if found is None:
            measures = self._measures_from(i, j, _log_odds(least))
            if measures is None:
                return 0.0
            found = self._scores[key] = self._compared(i, j, measures).score
        return found

    def kindred(self, i: int, j: int) -> bool:
        """Whether a pair counts that blocking did not bring together: where both have a time and triggers are alike.

        Without a time, what blocking passed over is taken for two events.
        """
        one, other = self._block.mentions[i], self._block.mentions[j]
        if one.interval is None or other.interval is None:
            return False
        return is_kindred(self._block.profiles[i], self._block.profiles[j])

    def _compared(self, i: int, j: int, known: Sequence[float] | None = None) -> Comparison:
        one, other = self._block.mentions[i], self._block.mentions[j]
        measures = known or self._measures(i, j)
        levels = self._weights.levels(measures)
        when = compare_times(one.interval, other.interval)
        how_many = compare_figures(
            one.extracted.quantities, other.extracted.quantities, same=self._relations.same_units
        )
        kind = _kinds(one.extracted.kind, other.extracted.kind, self._relations.families)
        said = is_one_statement(one, other)
        beside = _FIGURES[how_many] + kind if one.document.id != other.document.id else 0.0
        if one.document.id != other.document.id and one.interval is not None and other.interval is not None:
            beside += min(_MOST, max(_LEAST, _RETOLD * (measures[_CLAUSE] - _USUAL)))
        told = self._weights.log_odds(levels) + beside + (_ONE_STATEMENT if said else 0.0)
        return Comparison(
            when=when,
            what=What(int(measures[0])),
            who=_common(one.extracted.participants, other.extracted.participants),
            where=_common(one.extracted.places, other.extracted.places),
            how_many=how_many,
            same_kind=kind > 0,
            one_statement=said,
            levels=levels,
            score=0.0 if when is When.APART else _likelihood(told + self._coincidence(i, j, when)),
            without_time=_likelihood(told),
        )

    def _measures(self, i: int, j: int) -> tuple[float, ...]:
        one, other = self._block.profiles[i], self._block.profiles[j]
        return measure(one, other, closeness=self._closeness(i, j), rarity=self._block.stories.rarity)

    def _measures_from(self, i: int, j: int, least: float) -> tuple[float, ...] | None:
        """The measures; None where those that are known first leave no way to log-odds of `least`."""
        rarity = self._block.stories.rarity
        one, other = self._block.profiles[i], self._block.profiles[j]
        least -= self._most_beside(i, j)
        opened = opening(one, other, closeness=self._closeness(i, j), rarity=rarity)
        if self._opened.most(opened) < least:
            return None
        worded = wording(one, other, rarity=rarity)
        if self._worded.most((*opened, *worded)) < least:
            return None
        return together(opened, worded, one, other)

    def _most_beside(self, i: int, j: int) -> float:
        """The most that all but the measures can add."""
        one, other = self._block.mentions[i], self._block.mentions[j]
        if one.document.id == other.document.id:
            return _ONE_STATEMENT if is_one_statement(one, other) else 0.0
        kind = _kinds(one.extracted.kind, other.extracted.kind, self._relations.families)
        both_count = one.extracted.quantities and other.extracted.quantities
        figures = max(_FIGURES.values()) if both_count else _FIGURES[Agreement.NONE]
        when = compare_times(one.interval, other.interval)
        return kind + figures + self._coincidence(i, j, when) + (0.0 if when is When.UNKNOWN else _MOST)

    def _closeness(self, i: int, j: int) -> Closeness | None:
        one, other = self._block.mentions[i].document.id, self._block.mentions[j].document.id
        return None if one == other else self._block.stories.closeness(min(one, other), max(one, other))

    def _coincidence(self, i: int, j: int, when: When) -> float:
        one, other = self._block.mentions[i], self._block.mentions[j]
        if one.document.id == other.document.id:
            return 0.0  # one article's mentions mostly share their day: it says nothing
        if one.interval is None or other.interval is None or self._inferred[i] or self._inferred[j]:
            return min(0.0, _WHEN.get(when, 0.0))
        if when in _WHEN:
            return _WHEN[when]
        to_the_minute = _MINUTE if when is When.SAME and is_clock(one.interval) else 0.0
        return self._calendar.coincidence(one.interval, other.interval) + to_the_minute


def is_one_statement(one: Mention, other: Mention) -> bool:
    """Whether one article says one thing in two clauses: one within the other, or a plan that runs on.

    "Envoys are to meet on Monday. They will discuss the fleet." tells one plan; what happened runs on to new things
    ("One of the boats …"), which stay events of their own.
    """
    mine, theirs = one.extracted, other.extracted
    if one.document.id != other.document.id or mine.kind != theirs.kind or mine.timex != theirs.timex:
        return False
    if mine.kind == "other" or mine.timex is None:
        return False
    return _is_nested(mine, theirs) or _is_planned_on(mine, theirs)


def _is_nested(one: Extracted, other: Extracted) -> bool:
    return one.clause.start < other.clause.end and other.clause.start < one.clause.end


def _is_planned_on(one: Extracted, other: Extracted) -> bool:
    return one.status is other.status is Status.PLANNED and Timing.RUNNING in (one.timing, other.timing)


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    return len(set(one) & set(other))


def _kinds(one: str, other: str, families: Mapping[str, frozenset[str]]) -> float:
    if one == other:
        return _SAME_KIND if one != "other" else 0.0
    related = "other" in (one, other) or other in families.get(one, frozenset())
    return 0.0 if related else _OTHER_KIND


def _log_odds(likelihood: float) -> float:
    """The inverse of `_likelihood`, or a little less: no rounding may make it too much."""
    if not 0 < likelihood < 1:
        return -inf if likelihood <= 0 else 13.0
    return log(likelihood / (1 - likelihood)) - _TINY


def _likelihood(log_odds: float) -> float:
    return round(1 / (1 + exp(-max(-30.0, min(30.0, log_odds)))), 6)
