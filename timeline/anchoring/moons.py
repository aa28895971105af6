"""Holidays of the Hebrew and the Islamic calendar, by arithmetic.

The Hebrew calendar is arithmetical. The Islamic months begin with a sighting of the moon; the tabular calendar used
here may be a day off what a country observes.
"""

from __future__ import annotations

from datetime import date

_HEBREW_EPOCH = -1_373_427  # ordinal of 1 Tishri 1, with date(1, 1, 1).toordinal() == 1
_ISLAMIC_EPOCH = 227_015  # ordinal of 1 Muharram 1 AH
_NISAN, _TISHRI = 1, 7


def moon_day(rule: str, year: int) -> date | None:
    """The day of a rule in a Gregorian year: "hebrew 7/10" is Yom Kippur, "islamic 9/1" the start of Ramadan.

    None where the year has no such day; the first where it has two.
    """
    kind, _, fields = rule.partition(" ")
    month, _, day = fields.partition("/")
    guess = year + 3760 if kind == "hebrew" else int((year - 622) * 33 / 32)
    reckon = _hebrew if kind == "hebrew" else _islamic
    for candidate in range(guess - 1, guess + 3):
        ordinal = reckon(candidate, int(month), int(day))
        if ordinal > 0 and date.fromordinal(ordinal).year == year:
            return date.fromordinal(ordinal)
    return None


def _islamic(year: int, month: int, day: int) -> int:
    return _ISLAMIC_EPOCH - 1 + day + 29 * (month - 1) + month // 2 + 354 * (year - 1) + (3 + 11 * year) // 30


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
