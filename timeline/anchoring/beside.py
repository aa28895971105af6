"""Units and names beside the origin: "last month", "next Friday", "this week", "the same day"."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.anchoring.counted import find_origin
from timeline.anchoring.dates import midnight, unit_containing
from timeline.anchoring.placed import Open, Origin, Placed, Surroundings
from timeline.anchoring.unsaid import name_of, occurrence, step_over
from timeline.anchoring.values import date_value
from timeline.anchoring.years import in_year
from timeline.model.expression import CalendarDate, Holiday, Last, Named, Next, Period, Same, This
from timeline.model.expression import Origin as Anchor
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import Lean
from timeline.model.wording import interval_in_words


def place_last(last: Last, around: Surroundings) -> Placed | Open:
    """The latest whole period before the one that holds the origin."""
    return _beside(last.period, last.origin, around, forward=False)


def place_next(following: Next, around: Surroundings) -> Placed | Open:
    """The first whole period after the one that holds the origin."""
    return _beside(following.period, following.origin, around, forward=True)


def _beside(period: Period, anchor: Anchor, around: Surroundings, *, forward: bool) -> Placed | Open:
    origin = find_origin(anchor, around, unit=_unit(period))
    if isinstance(origin, Open):
        return origin
    if isinstance(period, CalendarDate | Holiday):
        interval = step_over(period, origin.moment, forward=forward)
        interval = interval if forward else _before_last_month(period, interval, origin.moment)
    else:
        unit = Granularity.WEEK if period is Granularity.FORTNIGHT else period
        here = unit_containing(origin.moment, unit)
        edge = here.end if forward else here.start
        if edge is None:
            raise OverflowError(unit)
        interval = unit_containing(edge if forward else edge - timedelta(microseconds=1), unit)
    name = name_of(period) if isinstance(period, CalendarDate | Holiday) else str(period).replace("_", " ")
    words = f"the {name} {'after' if forward else 'before'} {_holder(period, origin)}"
    step = f"{words[0].upper()}{words[1:]} is {interval_in_words(interval)}."
    return Placed(interval, date_value(interval), words, origin, steps=(step,))


def _unit(period: Period) -> Granularity:
    """What is counted: a weekday is a day, other names come once a year."""
    if not isinstance(period, CalendarDate | Holiday):
        return period
    weekly = isinstance(period, CalendarDate) and (period.weekday is not None or period.weekend)
    return Granularity.DAY if weekly else Granularity.YEAR


def _before_last_month(period: Named, interval: Interval, day: datetime) -> Interval:
    """The month that has just ended is "last month": "last May", written in June, is that of the year before."""
    named = isinstance(period, CalendarDate) and period.month is not None and period.day is None
    if not named or interval.start is None or interval.end != unit_containing(day, Granularity.MONTH).start:
        return interval
    return step_over(period, interval.start, forward=False)


def _holder(period: Period, origin: Origin) -> str:
    """What is counted from: the day for a weekday, else the unit that holds it."""
    if isinstance(period, CalendarDate | Holiday) or period is Granularity.DAY:
        return origin.words
    holder = interval_in_words(unit_containing(origin.moment, period))
    return holder if period in (Granularity.MONTH, Granularity.YEAR) else f"the one of {origin.words}"


def place_this(this: This, around: Surroundings) -> Placed | Open:
    """The period that holds the origin; a named one ("this Friday") by the clause, else the one to come."""
    origin = find_origin(this.origin, around, unit=_unit(this.period))
    if isinstance(origin, Open):
        return origin
    if isinstance(this.period, CalendarDate | Holiday):
        interval = _this_named(this.period, origin.moment, around.lean)
    else:
        interval = unit_containing(origin.moment, this.period)
    name = (
        name_of(this.period) if isinstance(this.period, CalendarDate | Holiday) else str(this.period).replace("_", " ")
    )
    words = f"the {name} of {_holder_of_this(this.period, origin)}"
    step = f"{words[0].upper()}{words[1:]} is {interval_in_words(interval)}."
    return Placed(interval, date_value(interval), words, origin, steps=(step,))


def _same_time(origin: Origin) -> Placed:
    interval = unit_containing(origin.moment, origin.granularity)
    return Placed(interval, date_value(interval), f"the same time as {origin.words}", origin)


def _quarter_of_report(around: Surroundings, year: int | None) -> Placed | Open:
    quarter = around.quarter
    if year is not None:
        return _quarter_of_year(quarter, year)
    if quarter is None:
        return place_last(Last(Granularity.QUARTER), around)
    interval = unit_containing(quarter.moment, Granularity.QUARTER)
    return Placed(interval, date_value(interval), f"the quarter in play, {quarter.words}", quarter)


def _quarter_of_year(quarter: Origin | None, year: int) -> Placed:
    """ "The 1988 period" of a report on a quarter is that quarter of 1988; of any other report it is that year."""
    if quarter is None:
        interval = unit_containing(datetime(year, 1, 1), Granularity.YEAR)
        return Placed(interval, date_value(interval), f"the year {year}")
    interval = unit_containing(quarter.moment.replace(year=year, day=1), Granularity.QUARTER)
    return Placed(interval, date_value(interval), f"the quarter in play, {quarter.words}, in {year}", quarter)


def _holder_of_this(period: Period, origin: Origin) -> str:
    if isinstance(period, CalendarDate) and (period.weekday is not None or period.weekend):
        return f"the week of {origin.words}"
    return str(origin.moment.year) if isinstance(period, CalendarDate | Holiday) else origin.words


def _this_named(named: Named, day: datetime, lean: Lean) -> Interval:
    """ "This Friday" is the one of this week, "this summer" the one of this year; a plan for a past one is the next."""
    if isinstance(named, CalendarDate) and named.day is None and (named.weekday is not None or named.weekend):
        held = occurrence(named, unit_containing(day, Granularity.WEEK).start or day, forward=True)
    else:
        held = in_year(named, day.year) or occurrence(named, day, forward=True)
    over = held.end is not None and held.end <= midnight(day)
    return occurrence(named, day, forward=True) if over and _turns_ahead(named, lean) else held


def _turns_ahead(named: Named, lean: Lean) -> bool:
    """Whether a past one cannot be meant; the season of a report ("this summer") can be where nothing looks ahead."""
    season = isinstance(named, CalendarDate) and named.season is not None
    return lean is Lean.FUTURE or (not season and lean is Lean.NEITHER)


def place_same(same: Same, around: Surroundings) -> Placed | Open:
    """The unit around the date in play; "the quarter" of a report is the one it spoke of, else the last one over."""
    origin = find_origin(Anchor.REFERENCE, around)
    if isinstance(origin, Open):
        return origin
    if same.unit is Granularity.QUARTER and not around.narrative:
        return _quarter_of_report(around, same.year)
    if same.unit is None:
        return _same_time(origin)
    if same.unit.is_finer_than(origin.granularity) and origin.granularity.rank > Granularity.DAY.rank:
        return Open(
            Reason.NO_REFERENCE_DATE, f"the date before it ({origin.words}) is too coarse to tell the {same.unit}"
        )
    interval = unit_containing(origin.moment, same.unit)
    words = f"the same {same.unit} as {origin.words}"
    step = f"It takes up {origin.words}."
    return Placed(interval, date_value(interval), words, origin, steps=(step,))
