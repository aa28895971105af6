"""Publication dates as somebody wrote them, read: day, month or year, and the zone."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import TypeAlias

from timeline.dating.dateparsing import other_words
from timeline.dating.windows import month_window, week_window, year_window
from timeline.dating.written import StampDate, Unread, told_moment, written
from timeline.model.interval import Interval
from timeline.model.rejected import Reason

Stamped: TypeAlias = tuple[StampDate, ...] | Unread

_LONGEST = 120
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)|-?W(\d\d))?")
_MAILED = re.compile(
    r"(?P<before>(?:[A-Za-z]{3,9},?\s+)?\d{1,2})[ -](?P<month>[A-Za-z]{3})[ -](?P<year>\d\d)"
    r"(?P<clock>\s+\d\d?:\d\d(?::\d\d)?\b.*)"
)
_EPOCH = re.compile(r"(\d{9,16})(?:\.\d{1,9})?")
_EPOCH_UNITS = {9: 1, 10: 1, 13: 1_000, 16: 1_000_000}  # digits -> ticks a second
_ISO = re.compile(r"\d{4}-?(?:\d\d-?\d\d|W\d\d-?\d)(?!\d)")


def read_stamp(text: str, *, lang: str | None = None) -> Stamped:
    """The day (or month, or year) a stamp names; several where the order of its numbers is open.

    Example: `read_stamp("2025-12-07T10:30+02:00")[0].interval` is 7 December 2025, with its zone. Days are local to the
    stamp's zone. `lang` helps with names of months. Relative words ("yesterday") are no stamps: nobody knows from when.
    Unread: BAD_DATE.
    """
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST:
        return Unread(Reason.BAD_DATE, f'"{words[:40]}" cannot be read as a date')
    found = next((read for step in _STEPS if (read := step(words, lang)) is not None), None)
    return Unread(Reason.BAD_DATE, f'"{words}" cannot be read as a date with a year') if found is None else found


def _partial(text: str, _: str | None) -> Stamped | None:
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year, month, week = int(match[1]), match[2], match[3]
    try:
        window = (
            month_window(year, int(month)) if month else week_window(year, int(week)) if week else year_window(year)
        )
    except ValueError:
        return Unread(Reason.BAD_DATE, f'"{text}" is not in the calendar')
    return (StampDate(window),)


def _epoch(text: str, _: str | None) -> Stamped | None:
    match = _EPOCH.fullmatch(text)
    ticks = _EPOCH_UNITS.get(len(match[1])) if match else None
    if match is None or ticks is None:
        return None
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(match[1]) // ticks)
    return (StampDate(Interval.of_day(moment.date()), UTC, moment=told_moment(moment)),)


def _iso(text: str, _: str | None) -> Stamped | None:
    if not _ISO.match(text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (StampDate(Interval.of_day(moment.date()), _plain_zone(moment), moment=told_moment(moment)),)


def _plain_zone(moment: datetime) -> tzinfo | None:
    offset = moment.utcoffset()
    return None if offset is None else timezone(offset)


def _mailed(text: str, lang: str | None) -> Stamped | None:
    """ "Sun, 07 Dec 25 10:30:00 +0100": old mail has two digits for a year; 00 to 49 are this century's (RFC 2822)."""
    match = _MAILED.fullmatch(text)
    if match is None:
        return None
    century = "20" if match["year"] < "50" else "19"
    return written(f"{match['before']} {match['month']} {century}{match['year']}{match['clock']}", lang)


_STEPS: tuple[Callable[[str, str | None], Stamped | None], ...] = (
    # From the strictest to the most lenient, which is also from the cheapest to the dearest.
    _partial,
    _epoch,
    _iso,
    _mailed,
    written,
    other_words,
)
