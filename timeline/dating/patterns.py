"""Patterns of written dates, made of a language's words; `code` is always a supported one: caches stay small."""

from __future__ import annotations

import re
from functools import cache

from timeline.dating.words import any_of, date_words, line_words

_HALF = r"[ap]\.?m\.?"
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?"
    rf"(?:\s?(?P<half>{_HALF}))?|\s?(?P<half_only>{_HALF}))"
)
_OFFSET = r"(?:(?:UTC|GMT)\s?)?[+-]\d{1,2}(?::?\d\d)?"
_REGION = r"\[?[A-Z][A-Za-z_]{1,30}/[A-Z][A-Za-z_/+-]{1,40}\]?"
_ZONE = rf"(?P<zone>(?-i:Z|{_OFFSET}|{_REGION}|\(?[A-Z]{{2,5}}\)?))"
_ZONE_AGAIN = r"(?:\s\([A-Z]{2,5}\)|\[[A-Za-z_/+-]{1,40}\])?"  # "+0000 (UTC)", "+02:00[Europe/Kyiv]"
_ISO = r"(?P<iso_year>\d{4})(?P<iso_mark>[-/.])(?P<iso_month>\d{1,2})(?P=iso_mark)(?P<iso_day>\d{1,2})"
_NUMERIC = r"(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<numeric_year>\d{4})"
_YEAR = re.compile(r"\d{4}")


def names_a_year(text: str) -> bool:
    """Whether there is what every full date has; `names_a_year("7 December 2025")`.

    It spares most lines the patterns, and most texts their making, which takes longer than all the rest.
    """
    return _YEAR.search(text) is not None


@cache
def stamp_pattern(code: str) -> re.Pattern[str]:
    """A full date with weekday, clock and zone where they stand, for `fullmatch`; `stamp_pattern("en")`.

    Groups: weekday; day month year | month_first day_second year_third | iso_* | one two numeric_year; hour minute
    second half half_only zone.
    """
    at = any_of(line_words(code).joining["before_clock"])
    between = rf"(?:\s?[,;]?\s+(?:(?:{at})\s+|[|·•-]\s+)?|T)"
    return re.compile(rf"{_date(code)}(?:{between}{_CLOCK}(?:\s?{_ZONE}{_ZONE_AGAIN})?)?", re.IGNORECASE)


@cache
def clock_first_pattern(code: str) -> re.Pattern[str]:
    """Like `stamp_pattern` with the clock before the date, "10:30 AM EST, December 7, 2025".

    A pattern of its own, because a group may stand in a pattern once only.
    """
    return re.compile(rf"{_CLOCK}(?:\s?{_ZONE})?\s?,?\s+{_date(code)}", re.IGNORECASE)


@cache
def day_month_pattern(code: str) -> str:
    """Source of a pattern for day and month with the year optional: "Dec. 7", "7 December 2025"; groups as above."""
    by_day = rf"{_day('day', code)}\s+{_month('month', code)}"
    by_month = rf"{_month('month_first', code)}\s+{_day('day_second', code)}"
    return rf"(?:{_weekday(code)})?(?:{by_day}|{by_month})(?:\s?,?\s+(?P<year>\d{{4}}))?(?!\d)"


def _date(code: str) -> str:
    joining = line_words(code).joining
    on = rf"(?:(?:{any_of(joining['before_day'])})\s+)?"
    of = rf"(?:\s+(?:{any_of(joining['before_month'])}))?"
    gap = r"(?:\s?,?\s+|-)"
    by_day = rf"{_day('day', code)}{of}{gap}{_month('month', code)}{gap}(?P<year>\d{{4}})"
    by_month = rf"{_month('month_first', code)}\s+{_day('day_second', code)}\s?,?\s+(?P<year_third>\d{{4}})"
    return rf"{on}(?:{_weekday(code)})?{on}(?:{_ISO}|{_NUMERIC}|{by_day}|{by_month})(?!\d)"


def _weekday(code: str) -> str:
    return rf"(?P<weekday>{any_of(date_words(code).weekdays)})\.?\s?,?\s+"


def _month(group: str, code: str) -> str:
    return rf"(?P<{group}>{any_of(date_words(code).months)})\.?"


def _day(group: str, code: str) -> str:
    return rf"(?P<{group}>\d{{1,2}})(?:{any_of(date_words(code).ordinals)})?"
