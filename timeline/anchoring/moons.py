"""Holidays that follow the moon: those of the Hebrew calendar by arithmetic, the others from a table of known years."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

_HEBREW_EPOCH = -1_373_427  # ordinal of 1 Tishri 1, with date(1, 1, 1).toordinal() == 1
_NISAN, _TISHRI = 1, 7
_YEAR_OF_TISHRI = 3761  # the Hebrew year that begins in the autumn of the Gregorian year 1


def moon_day(rule: str, year: int) -> date | None:
    """The day of a rule in a Gregorian year: "hebrew 7/10" is Yom Kippur, "moon ramadan" the first of Ramadan.

    "moon diwali+2" is two days after it. None where the year has no such day or the table does not reach it; the first
    where it has two.
    """
    found = _RULE.fullmatch(rule)
    if found is None:
        return None
    day = _table().get(found["name"], {}).get(year) if found["name"] else _hebrew_day(found, year)
    return None if day is None else day + timedelta(days=int(found["offset"] or 0))


_RULE = re.compile(r"(?:moon (?P<name>.+?)|hebrew (?P<month>\d+)/(?P<day>\d+))(?P<offset>[+-]\d+)?")


def _hebrew_day(rule: re.Match[str], year: int) -> date | None:
    for hebrew_year in (year + _YEAR_OF_TISHRI - 1, year + _YEAR_OF_TISHRI):
        found = date.fromordinal(_hebrew(hebrew_year, int(rule["month"]), int(rule["day"])))
        if found.year == year:
            return found
    return None


@cache
def _table() -> Mapping[str, Mapping[int, date]]:
    text = (files("timeline.lang") / "moon_days.toml").read_text(encoding="utf-8")
    return {name: _days(row) for name, row in tomllib.loads(text)["days"].items()}


def _days(row: str) -> dict[int, date]:
    """ "2001: 1114 1104" is 14 November 2001 and 4 November 2002."""
    first, _, entries = row.partition(":")
    years = enumerate(entries.split(), start=int(first))
    return {year: date(year, int(entry[:2]), int(entry[2:4])) for year, entry in years if entry != "-"}


def _hebrew(year: int, month: int, day: int) -> int:
    """The ordinal of a day; months count from Nisan, the year from Tishri; the 13th month is that of leap years."""
    months = [*range(_TISHRI, _months_in(year) + 1), *range(_NISAN, _TISHRI)]
    before = months[: months.index(month)]
    return _new_year(year) + sum(_days_in(year, each) for each in before) + day - 1


def _months_in(year: int) -> int:
    return 13 if (7 * year + 1) % 19 < 7 else 12  # seven leap years in nineteen


def _days_in(year: int, month: int) -> int:
    length = _new_year(year + 1) - _new_year(year)
    short = (
        month in (2, 4, 6, 10, 13)
        or (month == 12 and _months_in(year) == 12)
        or (month == 8 and length % 10 != 5)
        or (month == 9 and length % 10 == 3)
    )
    return 29 if short else 30


def _new_year(year: int) -> int:
    return _HEBREW_EPOCH + _elapsed(year) + _delay(year)


def _elapsed(year: int) -> int:
    """Days from the epoch to the new moon of the year, put off so that it is no Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920  # a month is 29 days and 13,753 parts
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _delay(year: int) -> int:
    before, this, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    if after - this == 356:  # a year that long is not allowed
        return 2
    return 1 if this - before == 382 else 0  # nor is the year before it that short
