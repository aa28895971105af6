"""Whether two mentions tell the same thing: named levels for when, what, who, where and how many.

Time is a gate, words are a score: no likeness of words joins mentions whose times do not overlap.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from timeline.merging.block import Block
from timeline.merging.figures import Agreement, Units, compare_singles, single_by_unit
from timeline.merging.levels import ALL, MEASURES, What, is_kindred, measure, weighed_of, what_level
from timeline.merging.stories import Closeness
from timeline.merging.times import Calendar, When, compare_times, is_clock, is_inferred
from timeline.merging.vocabulary import words_alike
from timeline.merging.weighing import Weights
from timeline.model.event import Extracted, Mention, Quantity, Status, Timing


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two mentions compared: the levels, and how likely they are one event (0 to 1).

    `who` and `where` count shared names; `without_time` is the likelihood had nobody said when.
    """

    when: When
    what: What
    who: int
    where: int
    how_many: Agreement
    same_kind: bool
    one_statement: bool
    score: float
    without_time: float


class Beside(NamedTuple):
    """What of a pair counts beside the learnt measures: levels, and log-odds (`told`, `coincidence`).

    `between_dated`: the two are of different documents and both say when. A tuple, as there is one for most pairs.
    """

    when: When
    how_many: Agreement
    same_kind: bool
    one_statement: bool
    told: float
    coincidence: float
    between_dated: bool


@dataclass(frozen=True, slots=True)
class Relations:
    """What the language data says belongs together: kinds of events, units that count one thing."""

    families: Mapping[str, frozenset[str]]
    same_units: Units


# Log-odds of what the corpus that the weights are learnt from does not tell: it has few dates, no kinds, no units.
COARSE = -2.0
FIGURES = {Agreement.SAME: 2.0, Agreement.NONE: 0.0, Agreement.COMPATIBLE: 0.3, Agreement.DIFFERENT: -1.0}
_SAME_KIND, _OTHER_KIND = 0.5, -1.0
MINUTE = 1.5  # two sources that name one minute mostly mean one thing, whatever they call it
ONE_STATEMENT = 8.0
# An extracted mention is all that a clause tells, an annotated one a word of it: what else is told counts for more.
RETOLD, USUAL, LEAST_RETOLD, MOST_RETOLD = 6.0, 0.15, -0.9, 2.0
_NO_FIGURES: Mapping[str, Quantity] = {}
CLAUSE = "clause_share"
"""The measure that `retold` goes by."""
_CLAUSE = MEASURES.index(CLAUSE)


class Comparer:
    """Compares the mentions of a block by their numbers."""

    def __init__(self, block: Block, *, weights: Weights, relations: Relations) -> None:
        """For the mentions of one block."""
        self._block, self._weights, self.relations = block, weights, relations
        self._asked = weighed_of(ALL, weights.weighed())
        self._documents = [mention.document.id for mention in block.mentions]
        self.calendar = Calendar(block.mentions)
        self.figures = [_figures(mention, relations.same_units) for mention in block.mentions]
        self.inferred = [is_inferred(mention) for mention in block.mentions]

    def compare(self, i: int, j: int) -> Comparison:
        """The levels and the score of a pair; symmetric in the two."""
        i, j = (i, j) if i < j else (j, i)
        one, other = self._block.mentions[i], self._block.mentions[j]
        measures = measure(
            self._block.profiles[i],
            self._block.profiles[j],
            closeness=self.closeness(i, j),
            rarity=self._block.stories.rarity,
            asked=self._asked,
        )
        beside = self.beside(i, j)
        told = self._weights.log_odds(self._weights.levels(measures)) + beside.told + retold(measures[_CLAUSE], beside)
        return Comparison(
            when=beside.when,
            what=What(int(measures[0])),
            who=_common(one.extracted.participants, other.extracted.participants),
            where=_common(one.extracted.places, other.extracted.places),
            how_many=beside.how_many,
            same_kind=beside.same_kind,
            one_statement=beside.one_statement,
            score=0.0 if beside.when is When.APART else likelihood(told + beside.coincidence),
            without_time=likelihood(told),
        )

    def what(self, i: int, j: int) -> What:
        """How alike the triggers are."""
        one, other = self._block.trigger(i), self._block.trigger(j)
        return what_level(one, other, words_alike(one.vector, other.vector))

    def kindred(self, i: int, j: int) -> bool:
        """Whether a pair counts that blocking did not bring together: where both have a time and triggers are alike.

        Without a time, what blocking passed over is taken for two events.
        """
        one, other = self._block.mentions[i], self._block.mentions[j]
        if one.interval is None or other.interval is None:
            return False
        return is_kindred(self._block.trigger(i), self._block.trigger(j))

    def closeness(self, i: int, j: int) -> Closeness | None:
        """How close the two documents are; None where it is one."""
        one, other = self._documents[i], self._documents[j]
        if one == other:
            return None
        return self._block.stories.closeness(one, other) if one < other else self._block.stories.closeness(other, one)

    def beside(self, i: int, j: int) -> Beside:
        """What counts beside the learnt measures."""
        one, other = self._block.mentions[i], self._block.mentions[j]
        when = compare_times(one.interval, other.interval)
        how_many = compare_singles(self.figures[i], self.figures[j])
        kind = kind_odds(one.extracted.kind, other.extracted.kind, self.relations.families)
        if self._documents[i] == self._documents[j]:
            # One article's mentions mostly share their day: it says nothing.
            said = is_one_statement(one, other)
            told, coincidence, between_dated = ONE_STATEMENT if said else 0.0, 0.0, False
        else:
            said, told, coincidence = False, FIGURES[how_many] + kind, self._coincidence(i, j, when)
            between_dated = when is not When.UNKNOWN
        return Beside(when, how_many, kind > 0, said, told, coincidence, between_dated)

    def _coincidence(self, i: int, j: int, when: When) -> float:
        one, other = self._block.mentions[i], self._block.mentions[j]
        if one.interval is None or other.interval is None or self.inferred[i] or self.inferred[j]:
            return COARSE if when is When.COARSE else 0.0
        if when is When.COARSE:
            return COARSE
        to_the_minute = MINUTE if when is When.SAME and is_clock(one.interval) else 0.0
        return self.calendar.coincidence(one.interval, other.interval) + to_the_minute


def _figures(mention: Mention, same_units: Units) -> Mapping[str, Quantity]:
    quantities = mention.extracted.quantities
    return single_by_unit(quantities, same=same_units) if quantities else _NO_FIGURES


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


def kind_odds(one: str, other: str, families: Mapping[str, frozenset[str]]) -> float:
    """What it adds to the log-odds that two mentions are of these kinds."""
    if one == other:
        return _SAME_KIND if one != "other" else 0.0
    related = "other" in (one, other) or other in families.get(one, frozenset())
    return 0.0 if related else _OTHER_KIND


def retold(clause_share: float, beside: Beside) -> float:
    """What it adds that two clauses of different documents, both dated, say it in like words."""
    return min(MOST_RETOLD, max(LEAST_RETOLD, RETOLD * (clause_share - USUAL))) if beside.between_dated else 0.0


def likelihood(log_odds: float) -> float:
    """How likely it is, from 0 to 1."""
    return round(1 / (1 + exp(-max(-30.0, min(30.0, log_odds)))), 6)
