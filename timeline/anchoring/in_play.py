"""The dates that later words count from: the last one named, where the story has got to, the quarter of a report."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.model.expression import (
    CalendarDate,
    Expression,
    Last,
    Length,
    Nth,
    Part,
    PartOfDay,
    Same,
    Section,
    Shift,
    Vague,
)
from timeline.model.interval import Granularity
from timeline.model.timex import Anchored, Signal, TimexType

_YEAR, _QUARTER, _DAY = (
    Granularity.YEAR,
    Granularity.QUARTER,
    Granularity.DAY,
)  # asked for each expression; a look-up in an enum is slow
_TO = len(" until ")  # the longest word of a span
_POINTS = frozenset({TimexType.DATE, TimexType.TIME})
_LIMITS = frozenset({Signal.BY, Signal.UNTIL, Signal.SINCE, Signal.BEFORE})
_LEAP_BACK, _LEAP_ON = 4, 4  # years: a told date further off is an aside ("as in 1812"), unless the next one agrees


@dataclass(frozen=True, slots=True)
class InPlay:
    """What later expressions can be counted from.

    `date` is the last date named, for "the same day"; `story` the point a narrative has reached, for dates without a
    year, which asides do not move; `doubted` an aside that the next date may confirm; `quarter` the one a report is on;
    `day` the last day that the story told.
    """

    date: Anchored | None = None
    story: Anchored | None = None
    doubted: Anchored | None = None
    quarter: Anchored | None = None
    day: Anchored | None = None

    def after(self, one: Anchored, *, narrative: bool) -> InPlay:
        """What is in play once `one` has been read; only a narrative has a story that moves on."""
        quarter = self._quarter_after(one)
        if not _is_dated(one):
            return self if quarter is self.quarter else replace(self, quarter=quarter)
        story, doubted = self._told(one) if narrative and self._moves_on(one) else (self.story, self.doubted)
        day = one if story is one and _is_a_day(one) else self.day
        return InPlay(one, story, doubted, quarter, day)

    def _quarter_after(self, one: Anchored) -> Anchored | None:
        if _names_a_quarter(one):
            return one
        return None if self.quarter is not None and _names_other_months(one.timex.expression) else self.quarter

    def _moves_on(self, one: Anchored) -> bool:
        """Whether the story can be where `one` is: not at the end of a span of years, nor at a limit ("since 1960")."""
        if _is_a_year(one):
            return not (one.timex.signal in _LIMITS or self._ends_a_span(one))
        return tells(one.timex.expression)

    def _ends_a_span(self, one: Anchored) -> bool:
        return self.date is not None and _is_a_year(self.date) and one.timex.start - self.date.timex.end <= _TO

    def _told(self, one: Anchored) -> tuple[Anchored | None, Anchored | None]:
        """The story moved on to `one`, or `one` kept in mind as an aside."""
        if self.story is None or _is_near(self.story, one) or (self.doubted and _is_near(self.doubted, one)):
            return one, None
        return self.story, one


def tells(expression: Expression) -> bool:
    """Whether an expression can move a story: dates do, counted offsets and vague words do not."""
    match expression:
        case CalendarDate():
            return True
        case Part(base=base) | PartOfDay(base=base) | Nth(base=base):
            return tells(base)
        case Shift(base=None, amounts=amounts):
            return all(amount.unit in (Granularity.DAY, Granularity.WEEK) for amount in amounts)
        case _:
            return False


def _is_a_year(anchored: Anchored) -> bool:
    interval = anchored.interval
    is_year = interval is not None and interval.granularity is _YEAR
    return is_year and isinstance(anchored.timex.expression, CalendarDate)


def _is_a_day(anchored: Anchored) -> bool:
    return anchored.interval is not None and anchored.interval.granularity is _DAY


def _is_near(story: Anchored, one: Anchored) -> bool:
    here, there = _year(story), _year(one)
    return here is not None and there is not None and -_LEAP_BACK <= there - here <= _LEAP_ON


def _year(anchored: Anchored) -> int | None:
    interval = anchored.interval
    return interval.start.year if interval is not None and interval.start is not None else None


def _is_dated(anchored: Anchored) -> bool:
    """Placed dates come into play; vague ones and lengths do not."""
    if _year(anchored) is None or anchored.timex.type not in _POINTS:
        return False
    return not isinstance(anchored.timex.expression, Vague)


def _names_other_months(expression: Expression) -> bool:
    """ "The (first) nine months": a report on them is no longer on the quarter."""
    match expression:
        case Section():
            return True
        case Length(amounts=(amount,)):
            return amount.unit is Granularity.MONTH and amount.count in (6, 9)
        case _:
            return False


def _names_a_quarter(anchored: Anchored) -> bool:
    if anchored.interval is None or anchored.interval.granularity is not _QUARTER:
        return False
    said = anchored.timex.expression
    return isinstance(said, CalendarDate | Nth | Last) or (isinstance(said, Same) and said.year is None)
