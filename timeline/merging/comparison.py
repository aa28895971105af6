"""Whether two mentions tell the same thing: named levels for when, what, who, where and how many.

Time is a gate, words are a score: no likeness of words joins mentions whose times do not overlap.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from timeline.merging.blocking import Block
from timeline.merging.figures import Agreement, Units, compare_figures
from timeline.merging.levels import MEASURES, What, is_kindred, measure
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


class Comparer:
    """Compares the mentions of a block by their numbers; each pair once."""

    def __init__(self, block: Block, *, weights: Weights, relations: Relations) -> None:
        """For the mentions of one block."""
        self._block, self._weights, self._relations = block, weights, relations
        self._calendar = Calendar(block.mentions)
        self._known: dict[tuple[int, int], Comparison] = {}

    def compare(self, i: int, j: int) -> Comparison:
        """The levels and the score of a pair; symmetric in the two."""
        key = (i, j) if i < j else (j, i)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._compared(*key)
        return found

    def kindred(self, i: int, j: int) -> bool:
        """Whether a pair counts that blocking did not bring together: where both have a time and triggers are alike.

        Without a time, what blocking passed over is taken for two events.
        """
        if ((i, j) if i < j else (j, i)) in self._known:
            return True
        one, other = self._block.mentions[i], self._block.mentions[j]
        if one.interval is None or other.interval is None:
            return False
        return is_kindred(self._block.profiles[i], self._block.profiles[j])

    def _compared(self, i: int, j: int) -> Comparison:
        one, other = self._block.mentions[i], self._block.mentions[j]
        measures = self._measures(i, j)
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
            score=0.0 if when is When.APART else _likelihood(told + self._coincidence(one, other, when)),
            without_time=_likelihood(told),
        )

    def _measures(self, i: int, j: int) -> tuple[float, ...]:
        one, other = self._block.mentions[i].document.id, self._block.mentions[j].document.id
        stories = self._block.stories
        closeness = None if one == other else stories.closeness(min(one, other), max(one, other))
        return measure(self._block.profiles[i], self._block.profiles[j], closeness=closeness, rarity=stories.rarity)

    def _coincidence(self, one: Mention, other: Mention, when: When) -> float:
        if one.document.id == other.document.id:
            return 0.0  # one article's mentions mostly share their day: it says nothing
        if one.interval is None or other.interval is None or is_inferred(one) or is_inferred(other):
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


def _likelihood(log_odds: float) -> float:
    return round(1 / (1 + exp(-max(-30.0, min(30.0, log_odds)))), 6)
