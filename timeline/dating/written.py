"""Dates in words and numbers: "Sunday, 7 December 2025 at 10:30 EST", "05/06/2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from timeline.dating.patterns import clock_first_pattern, names_a_year, stamp_pattern
from timeline.dating.words import DEFAULT_LANGUAGE, DateWords, date_words, in_words, primary, supported
from timeline.dating.zones import zone
from timeline.model.interval import Interval
from timeline.model.rejected import Reason


@dataclass(frozen=True, slots=True)
class StampDate:
    """One reading of a stamp: the day or window, local to `zone` where known; `note` is a doubt in words.

    `moment` is the time of that day, as local, where the stamp tells one.
    """

    interval: Interval
    zone: tzinfo | None = None
    note: str = ""
    moment: datetime | None = None


def told_moment(moment: datetime) -> datetime | None:
    """The local time of a stamp, None at midnight sharp: so machines write a day of which they know no time."""
    plain = moment.replace(tzinfo=None, microsecond=0)
    return None if plain.time() == time.min else plain


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a stamp gives no date."""

    reason: Reason
    detail: str


def written(text: str, lang: str | None) -> tuple[StampDate, ...] | Unread | None:
    """The date written out, None where this is none; `written("7 December 2025", None)`.

    `05/06/2025` is two dates unless the language is one that writes the day first.
    """
    if not names_a_year(text):
        return None
    code = supported(lang)
    match = stamp_pattern(code).fullmatch(text) or clock_first_pattern(code).fullmatch(text)
    if match is None:
        return None
    names = date_words(lang)
    days = _days(match, names, lang)
    if not days:
        return Unread(Reason.BAD_DATE, f'"{text}" is no day of the calendar')
    if not _is_clock(match):
        return Unread(Reason.BAD_DATE, f'"{text}" has no time of the clock')
    days, doubt = _fitting(days, match["weekday"], names)
    where, unknown = _zone(match["zone"], names)
    return tuple(StampDate(Interval.of_day(day), where, doubt or unknown, _moment(day, match)) for day in days)


def _days(match: re.Match[str], names: DateWords, lang: str | None) -> tuple[date, ...]:
    readings = [(int(year), month, day) for year, month, day in _readings(match, names, lang)]
    return tuple(dict.fromkeys(day for reading in readings if (day := calendar_day(*reading))))


def _readings(match: re.Match[str], names: DateWords, lang: str | None) -> Iterator[tuple[str, int, int]]:
    if match["iso_year"]:
        yield match["iso_year"], int(match["iso_month"]), int(match["iso_day"])
    elif match["numeric_year"]:
        year, one, two = match["numeric_year"], int(match["one"]), int(match["two"])
        yield year, two, one
        # Only English has both orders. Its regions do not help: "en-US" is what site software says of any English page.
        if primary(lang) in (None, DEFAULT_LANGUAGE):
            yield year, one, two
    elif match["month"]:
        yield match["year"], names.month(match["month"]), int(match["day"])
    else:
        yield match["year_third"], names.month(match["month_first"]), int(match["day_second"])


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none; `calendar_day(2025, 2, 30)` is None."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fitting(days: tuple[date, ...], weekday: str | None, names: DateWords) -> tuple[tuple[date, ...], str]:
    if weekday is None:
        return days, ""
    fitting = tuple(day for day in days if day.weekday() == names.weekday(weekday))
    return (fitting, "") if fitting else (days, f'it says "{weekday}", but the day is {in_words(days[0])}')


def _is_clock(match: re.Match[str]) -> bool:
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    most = 12 if match["half"] or match["half_only"] else 23
    return hour <= most and minute < 60 and second < 60


def _moment(day: date, match: re.Match[str]) -> datetime | None:
    if match["hour"] is None:
        return None
    hour, half = int(match["hour"]), (match["half"] or match["half_only"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    minute, second = int(match["minute"] or 0), int(match["second"] or 0)
    return told_moment(datetime(day.year, day.month, day.day, hour, minute, second))


def _zone(written_zone: str | None, names: DateWords) -> tuple[tzinfo | None, str]:
    if written_zone is None:
        return None, ""
    found = zone(written_zone, names)
    return found, "" if found else f'the zone "{written_zone}" is not known'
