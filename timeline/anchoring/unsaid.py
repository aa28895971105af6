"""Dates that leave something out: which Friday, which December, in which year.

The clause decides (Lean). Where it decides nothing, the policy is: a weekday is the latest one up to the publication
day, as news mostly looks back; a date or month without a year is the nearest one, the past one on a tie. A weekday that
is the publication day's own is that day.
"""

from __future__ import annotations

import calendar
from datetime import datetime, timedelta

from timeline.anchoring.dates import add_months, midnight, move
from timeline.anchoring.placed import Open, Origin, Placed, Surroundings
from timeline.anchoring.values import date_value, open_value
from timeline.model.expression import CalendarDate, Season
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import AnchorKind, Lean
from timeline.model.wording import MONTHS, WEEKDAYS, day_in_words, interval_in_words

_SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}


def place_calendar(date: CalendarDate, around: Surroundings) -> Placed | Open:
    """A calendar date, its unsaid parts taken from the publication or the date in play."""
    if date.year is not None:
        return _said(date)
    if around.base is None:
        name = name_of(date)
        detail = f"which {name} is meant hangs on the publication date, which is not known"
        return Open(Reason.NO_PUBLICATION_DATE, detail, open_value(date))
    interval = _told_on(date, around.base) if around.narrative else choose(date, around.base.moment, around.lean)
    return _chosen(date, interval, around.base, around)


def _told_on(date: CalendarDate, origin: Origin) -> Interval:
    """In a narrative every clause looks back: a weekday is the next one on, a date the nearest to the one in play."""
    if _comes_weekly(date):
        return occurrence(date, origin.moment, forward=True)
    return choose(date, origin.moment, Lean.NEITHER)


def choose(date: CalendarDate, day: datetime, lean: Lean) -> Interval:
    """The occurrence that is meant, seen from `day`."""
    if (date.weekday is not None and date.day is None) or date.weekend:
        return occurrence(date, day, forward=lean is Lean.FUTURE)
    past, future = occurrence(date, day, forward=False), occurrence(date, day, forward=True)
    match lean:
        case Lean.PAST:
            return past
        case Lean.FUTURE:
            return future
        case Lean.NEITHER:
            return past if _distance(past, day) <= _distance(future, day) else future


def _comes_weekly(date: CalendarDate) -> bool:
    return date.weekend or (date.weekday is not None and date.day is None)


def occurrence(date: CalendarDate, day: datetime, *, forward: bool) -> Interval:
    """The first occurrence that ends after `day` begins (forward) or the last that starts by then (not forward)."""
    if date.weekend:
        return _weekend(day, forward=forward)
    if date.weekday is not None and date.day is None:
        offset = (date.weekday - day.weekday()) % 7 if forward else -((day.weekday() - date.weekday) % 7)
        return Interval.of_day((day + timedelta(days=offset)).date())
    years = range(day.year - 1, day.year + 9) if forward else range(day.year + 1, day.year - 9, -1)
    for year in years:
        interval = in_year(date, year)
        if interval is None or interval.start is None or interval.end is None:
            continue
        if (forward and interval.end > day) or (not forward and interval.start <= day):
            return interval
    raise OverflowError(day.year)


def in_year(date: CalendarDate, year: int) -> Interval | None:
    """The date in that year, or None where the year has no such day (29 February); may raise OverflowError."""
    if date.month is not None:
        if date.day is None:
            start = datetime(year, date.month, 1)
            return Interval(start, move(start, 1, Granularity.MONTH), Granularity.MONTH)
        if date.day > calendar.monthrange(year, date.month)[1]:
            return None
        return Interval.of_day(datetime(year, date.month, date.day).date())
    return _part_of_year(date, year)


def _part_of_year(date: CalendarDate, year: int) -> Interval:
    if date.season is not None:
        start, unit = datetime(year, _SEASON_STARTS[date.season], 1), Granularity.SEASON
    elif date.quarter is not None:
        start, unit = datetime(year, date.quarter * 3 - 2, 1), Granularity.QUARTER
    elif date.half is not None:
        start, unit = datetime(year, date.half * 6 - 5, 1), Granularity.HALF_YEAR
    else:
        start, unit = datetime(year, 1, 1), Granularity.YEAR
    return Interval(start, move(start, 1, unit), unit)


def _weekend(day: datetime, *, forward: bool) -> Interval:
    saturday = midnight(day) + timedelta(days=5 - day.weekday())
    if not forward and saturday > day:
        saturday -= timedelta(days=7)
    return Interval(saturday, saturday + timedelta(days=2), Granularity.WEEKEND)


def _distance(interval: Interval, day: datetime) -> timedelta:
    if interval.start is None or interval.end is None or interval.start <= day < interval.end:
        return timedelta(0)
    return interval.start - day if interval.start > day else day - interval.end


def _said(date: CalendarDate) -> Placed | Open:
    try:
        interval = in_year(date, date.year or 0)
    except (ValueError, OverflowError):
        interval = None
    if interval is None:
        return Open(Reason.OUT_OF_CALENDAR, "no such day in the calendar")
    words = interval_in_words(interval)
    steps = ["The words say the date themselves."]
    if date.weekday is not None and interval.start is not None and interval.start.weekday() != date.weekday:
        steps.append(f"The words say {WEEKDAYS[date.weekday]}, but the calendar has {day_in_words(interval.start)}.")
    implied = ("hemisphere",) if date.season is not None else ()
    if interval.start is None:
        return Open(Reason.OUT_OF_CALENDAR, "no such day in the calendar")
    origin = Origin(interval.start, words, AnchorKind.SAID, None, interval.granularity)
    return Placed(interval, date_value(interval), words, origin, implied=implied, steps=tuple(steps))


_NARRATIVE = "The text is a narrative: the date in play decides."


def _chosen(date: CalendarDate, interval: Interval, origin: Origin, around: Surroundings) -> Placed:
    name = name_of(date)
    words = _relation(name, interval, origin)
    leaning = (
        _NARRATIVE
        if around.narrative
        else {
            Lean.PAST: f"The clause looks back (“{around.lean_words}”).",
            Lean.FUTURE: f"The clause looks ahead (“{around.lean_words}”).",
            Lean.NEITHER: "Nothing in the clause says whether it looks back or ahead: the policy for news decides.",
        }[around.lean]
    )
    # Counting from the publication leaves nothing open about "Friday"; the year of "3 May" is one that nobody said.
    implied = [] if _comes_weekly(date) else ["year"]
    if date.season is not None:
        implied.append("hemisphere")
    if around.lean is Lean.NEITHER and not around.narrative and not _covers(interval, origin.moment):
        implied.append("direction")
    step = f"{words[0].upper()}{words[1:]} is {interval_in_words(interval)}."
    steps = (f"“{name}” alone does not say which one.", leaning, step)
    return Placed(interval, date_value(interval), words, origin, implied=tuple(implied), steps=steps)


def _covers(interval: Interval, moment: datetime) -> bool:
    return interval.start is not None and interval.end is not None and interval.start <= moment < interval.end


def _relation(name: str, interval: Interval, origin: Origin) -> str:
    if _covers(interval, origin.moment):
        same_day = interval.granularity is Granularity.DAY
        return f"{origin.words} itself" if same_day else f"the {name} that holds {origin.words}"
    before = interval.start is not None and interval.start < origin.moment
    return f"the {name} {'before' if before else 'after'} {origin.words}"


def name_of(date: CalendarDate) -> str:
    """What comes round again, in a word: "Friday", "December", "7 December", "weekend", "summer", "third quarter"."""
    if date.month is not None:
        return f"{date.day} {MONTHS[date.month - 1]}" if date.day is not None else MONTHS[date.month - 1]
    if date.weekday is not None:
        return WEEKDAYS[date.weekday]
    if date.weekend:
        return "weekend"
    if date.season is not None:
        return date.season.name.lower()
    return f"quarter {date.quarter}" if date.quarter is not None else "half-year"


def step_over(date: CalendarDate, day: datetime, *, forward: bool) -> Interval:
    """The occurrence strictly before or after the unit that `day` lies in ("last Friday", "next June")."""
    here = occurrence(date, day, forward=forward)
    if not _covers(here, day):
        return here
    if here.start is None or here.end is None:
        return here
    beyond = here.end if forward else _just_before(here.start, date)
    return occurrence(date, beyond, forward=forward)


def _just_before(start: datetime, date: CalendarDate) -> datetime:
    return start - timedelta(days=1) if date.weekday is not None or date.weekend else add_months(start, -1)
