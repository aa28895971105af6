"""Dates that leave something out: which Friday, which December, in which year.

The clause decides (Lean). Where it decides nothing, the policy is: a weekday is the latest one up to the publication
day, as news mostly looks back; a date or month without a year is the nearest one, the past one on a tie. A weekday that
is the publication day's own is that day.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from timeline.anchoring.dates import add_months, midnight
from timeline.anchoring.placed import Open, Origin, Placed, Surroundings
from timeline.anchoring.values import date_value, open_value, year_value
from timeline.anchoring.years import in_year
from timeline.model.expression import CalendarDate, Holiday, Named
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import AnchorKind, Lean
from timeline.model.wording import MONTHS, WEEKDAYS, day_in_words, interval_in_words

_ON = 1.5  # stories go on: the past one only where it is that much nearer
_JUST_OVER = timedelta(days=30)
_JUST_AHEAD = timedelta(days=75)  # tried on news: 60 to 120 days do equally well


def place_named(date: Named, around: Surroundings) -> Placed | Open:
    """A calendar date or holiday, its unsaid parts taken from the publication or the date in play."""
    if date.year is not None:
        return place_said(date)
    base = around.base
    if base is None:
        name = name_of(date)
        detail = f"which {name} is meant hangs on the publication date, which is not known"
        return Open(Reason.NO_PUBLICATION_DATE, detail, open_value(date))
    if around.narrative and (day := _goes_on(date, base, around.day)):
        base = day
    interval = _told_on(date, base) if around.narrative else choose(date, base.moment, around.lean)
    return _chosen(date, interval, base, around)


def _goes_on(date: Named, base: Origin, day: Origin | None) -> Origin | None:
    """The last day told, where `date` is near it and only the year before or after has been named since.

    A year between two days of one month ("3 May 1931 … hoped for by 1932 … on 5 May") is an aside.
    """
    if day is None or base.granularity is not Granularity.YEAR or _comes_weekly(date) or _comes_monthly(date):
        return None
    if abs(base.moment.year - day.moment.year) != 1:
        return None
    near = (occurrence(date, day.moment, forward=forward) for forward in (False, True))
    return day if any(_distance(each, day.moment) <= _JUST_OVER for each in near) else None


def _told_on(date: Named, origin: Origin) -> Interval:
    """In a narrative a weekday is the next one on, a date the nearest to the one in play, or in the year in play."""
    if _comes_weekly(date):
        return occurrence(date, origin.moment, forward=True)
    if origin.granularity.rank > Granularity.HALF_YEAR.rank and not _comes_monthly(date):
        return in_year(date, origin.moment.year) or choose(date, origin.moment, Lean.NEITHER)
    past, future = occurrence(date, origin.moment, forward=False), occurrence(date, origin.moment, forward=True)
    return past if _distance(past, origin.moment) * _ON <= _distance(future, origin.moment) else future


def _comes_monthly(date: Named) -> bool:
    return isinstance(date, CalendarDate) and date.day is not None and date.month is None


def choose(date: Named, day: datetime, lean: Lean) -> Interval:
    """The occurrence that is meant, seen from `day`."""
    if _comes_weekly(date):
        return occurrence(date, day, forward=lean is Lean.FUTURE)
    past, future = occurrence(date, day, forward=False), occurrence(date, day, forward=True)
    match lean:
        case Lean.PAST if _is_just_ahead(date, future, day):
            return future
        case Lean.FUTURE if isinstance(date, CalendarDate) and date.quarter is not None:
            return _nearer(past, future, day)
        case Lean.FUTURE if _is_just_over(date, past, day):
            return past
        case Lean.PAST:
            return past
        case Lean.FUTURE:
            return future
        case Lean.NEITHER:
            return _nearer(past, future, day)


def _is_just_ahead(date: Named, future: Interval, day: datetime) -> bool:
    """News gives days of weeks to come without a year ("a dividend, payable Jan. 2"), hardly ones a year ago.

    Months too, but only those of its own calendar year: "in January", written in December, can be that year's.
    """
    exact = isinstance(date, Holiday) or (date.day is not None and date.month is not None)
    month = not exact and isinstance(date, CalendarDate) and date.month is not None
    same_year = future.start is not None and future.start.year == day.year
    return (exact or (month and same_year)) and _distance(future, day) < _JUST_AHEAD


def _is_just_over(date: Named, past: Interval, day: datetime) -> bool:
    """ "Boats will search on after the Aug. 7 storm", a week later, is not about next year's."""
    exact = isinstance(date, Holiday) or (date.day is not None and date.month is not None)
    return exact and _distance(past, day) < _JUST_OVER


def _nearer(past: Interval, future: Interval, day: datetime) -> Interval:
    return past if _distance(past, day) <= _distance(future, day) else future


def _comes_weekly(date: Named) -> bool:
    """Whether it comes round with the week: a weekday or the weekend, and no date or week beside it."""
    if isinstance(date, Holiday):
        return False
    return date.weekend or (date.weekday is not None and date.day is None and date.week is None)


def occurrence(date: Named, day: datetime, *, forward: bool) -> Interval:
    """The first occurrence that ends after `day` begins (forward) or the last that starts by then (not forward)."""
    if isinstance(date, CalendarDate):
        if date.weekend:
            return _weekend(day, forward=forward)
        if date.day is not None and date.month is None:
            return _day_of_month(date, day, forward=forward)
        if date.weekday is not None and date.day is None and date.week is None:
            return _day_of_week(date.weekday, day, forward=forward)
    return _yearly(date, day, forward=forward)


def _day_of_week(weekday: int, day: datetime, *, forward: bool) -> Interval:
    offset = (weekday - day.weekday()) % 7 if forward else -((day.weekday() - weekday) % 7)
    return Interval.of_day((day + timedelta(days=offset)).date())


def _yearly(date: Named, day: datetime, *, forward: bool) -> Interval:
    # Weeks, seasons and movable feasts of one year can lie in the next; months and their days cannot.
    reach = 0 if isinstance(date, CalendarDate) and date.month is not None else 1
    years = range(day.year - reach, day.year + 9) if forward else range(day.year + reach, day.year - 9, -1)
    for year in years:
        interval = in_year(date, year)
        if interval is None or interval.start is None or interval.end is None:
            continue
        if (forward and interval.end > day) or (not forward and interval.start <= day):
            return interval
    raise OverflowError(day.year)


def _day_of_month(date: CalendarDate, day: datetime, *, forward: bool) -> Interval:
    """The next or latest month's such day ("the 15th"), with that weekday where one is said ("Tuesday the 14th")."""
    month = day.replace(day=1)
    for _ in range(_MONTHS_TRIED):
        interval = in_year(CalendarDate(month=month.month, day=date.day), month.year)
        if interval is not None and interval.start is not None and _fits(interval.start, date, day, forward=forward):
            return interval
        month = add_months(month, 1 if forward else -1)
    raise OverflowError(day.year)


_MONTHS_TRIED = 60  # every weekday falls on every day of a month within five years


def _fits(start: datetime, date: CalendarDate, day: datetime, *, forward: bool) -> bool:
    in_time = start >= midnight(day) if forward else start <= day
    return in_time and (date.weekday is None or start.weekday() == date.weekday)


def _weekend(day: datetime, *, forward: bool) -> Interval:
    saturday = midnight(day) + timedelta(days=5 - day.weekday())
    if not forward and saturday > day:
        saturday -= timedelta(days=7)
    return Interval(saturday, saturday + timedelta(days=2), Granularity.WEEKEND)


def _distance(interval: Interval, day: datetime) -> timedelta:
    if interval.start is None or interval.end is None or interval.start <= day < interval.end:
        return timedelta(0)
    return interval.start - day if interval.start > day else day - interval.end


@lru_cache(maxsize=8192)  # dates that say all of themselves hang on nothing else
def place_said(date: Named) -> Placed | Open:
    """A date that names its year; what the calendar does not hold is open."""
    year = date.year or 0
    if year < 1:
        value = year_value(year) if isinstance(date, CalendarDate) and date.month is None else None
        return Open(Reason.OUT_OF_CALENDAR, f"{1 - year} BC lies before the calendar begins", value)
    try:
        interval = in_year(date, year)
    except (ValueError, OverflowError):
        interval = None
    if interval is None or interval.start is None:
        return Open(Reason.OUT_OF_CALENDAR, "no such day in the calendar")
    words = interval_in_words(interval)
    origin = Origin(interval.start, words, AnchorKind.SAID, None, interval.granularity)
    steps = _said_steps(date, interval.start)
    return Placed(interval, date_value(interval), words, origin, None, _hidden(date), steps)


ORDER = "order"  # which of two numbers is the month
_SAID = ("The words say the date themselves.",)


def _said_steps(date: Named, start: datetime) -> tuple[str, ...]:
    weekday = date.weekday if isinstance(date, CalendarDate) else None
    if weekday is None or start.weekday() == weekday:
        return _SAID
    return (*_SAID, f"The words say {WEEKDAYS[weekday]}, but the calendar has {day_in_words(start)}.")


_NARRATIVE = "The text is a narrative: the date in play decides."
_LEANING = {
    Lean.PAST: "The clause looks back (“{}”).",
    Lean.FUTURE: "The clause looks ahead (“{}”).",
    Lean.NEITHER: "Nothing in the clause says whether it looks back or ahead: the policy for news decides.",
}


def _chosen(date: Named, interval: Interval, origin: Origin, around: Surroundings) -> Placed:
    name = name_of(date)
    words = _relation(name, interval, origin)
    leaning = _NARRATIVE if around.narrative else _LEANING[around.lean].format(around.lean_words)
    implied = _unsaid(date) + _hidden(date)
    if not around.narrative and around.lean is Lean.NEITHER and not _covers(interval, origin.moment):
        implied += ("direction",)
    step = f"{words[0].upper()}{words[1:]} is {interval_in_words(interval)}."
    turned = (_NEAR_ALL_THE_SAME,) if _turned(date, interval, origin, around) else ()
    steps = (f"“{name}” alone does not say which one.", leaning, *turned, step)
    return Placed(interval, date_value(interval), words, origin, implied=implied, steps=steps)


_NEAR_ALL_THE_SAME = "But one that is so near ahead is meant, rather than that of the year before."


def _turned(date: Named, interval: Interval, origin: Origin, around: Surroundings) -> bool:
    if around.narrative or around.lean is not Lean.PAST:
        return False
    ahead = interval.start is not None and interval.start > origin.moment
    return ahead and _is_just_ahead(date, interval, origin.moment)


def _hidden(date: Named) -> tuple[str, ...]:
    """What a said date takes for granted: where the seasons fall, when the fiscal year begins, which is the month."""
    if isinstance(date, Holiday):
        return ()
    taken = ((date.season is not None, "hemisphere"), (date.fiscal, "fiscal_year"), (date.swappable, ORDER))
    return tuple(name for holds, name in taken if holds)


def _unsaid(date: Named) -> tuple[str, ...]:
    """What nobody said: the year of "3 May". Counting from the publication leaves nothing of "Friday" open."""
    if _comes_weekly(date):
        return ()
    return ("month",) if isinstance(date, CalendarDate) and date.month is None and date.day is not None else ("year",)


def _covers(interval: Interval, moment: datetime) -> bool:
    return interval.start is not None and interval.end is not None and interval.start <= moment < interval.end


def _relation(name: str, interval: Interval, origin: Origin) -> str:
    if _covers(interval, origin.moment):
        same_day = interval.granularity is Granularity.DAY
        return f"{origin.words} itself" if same_day else f"the {name} that holds {origin.words}"
    before = interval.start is not None and interval.start < origin.moment
    return f"the {name} {'before' if before else 'after'} {origin.words}"


def name_of(date: Named) -> str:
    """What comes round again, in a word: "Friday", "December", "7 December", "weekend", "summer", "Christmas"."""
    if isinstance(date, Holiday):
        return date.name
    if date.month is not None:
        return f"{date.day} {MONTHS[date.month - 1]}" if date.day is not None else MONTHS[date.month - 1]
    if date.day is not None:
        return f"day {date.day} of a month"
    if date.week is not None:
        return f"week {date.week}"
    if date.weekday is not None:
        return WEEKDAYS[date.weekday]
    if date.weekend:
        return "weekend"
    if date.season is not None:
        return date.season.name.lower()
    return f"quarter {date.quarter}" if date.quarter is not None else "half-year"


def step_over(date: Named, day: datetime, *, forward: bool) -> Interval:
    """The occurrence strictly before or after the unit that `day` lies in ("last Friday", "next June")."""
    here = occurrence(date, day, forward=forward)
    if not _covers(here, day):
        return here
    if here.start is None or here.end is None:
        return here
    beyond = here.end if forward else _just_before(here.start, date)
    return occurrence(date, beyond, forward=forward)


def _just_before(start: datetime, date: Named) -> datetime:
    return start - timedelta(days=1) if _comes_weekly(date) else add_months(start, -1)
