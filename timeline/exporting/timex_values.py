"""Values as the schema of TimeML 1.2.1 has them, which knows fewer forms than the tagger writes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.timex import TimexType

_DATE = r"[\dX]{1,4}(?:-[\dX]{1,2}(?:-[\dX]{1,2})?)?"
_WEEK = r"[\dX]{1,4}-W[\dX]{1,2}"
_HOUR = r"T(?:\d\d(?::\d\d(?::\d\d)?)?|MO|MI|AF|EV|NI|DT)"
_COUNT = r"(?:\d+|X{1,2})"
_LENGTH = (
    rf"P(?=.)(?:{_COUNT}Y)?(?:{_COUNT}M)?(?:{_COUNT}D)?(?:T(?=.)(?:{_COUNT}H)?(?:{_COUNT}M)?(?:{_COUNT}S)?)?"
    rf"|P{_COUNT}[WLECQ]"
)
_FORMS = (
    _DATE,
    # The schema has no years before Christ; the guidelines it builds on (TIDES) write them so.
    r"BC\d{4}",
    rf"(?:[\dX]{{1,4}}-[\dX]{{1,2}}-[\dX]{{1,2}})?{_HOUR}",
    rf"{_WEEK}(?:-(?:[1-7X]|WE))?",
    rf"{_WEEK}-[1-7X]{_HOUR}",
    r"[\dX]{1,4}-(?:SP|SU|WI|FA|H[12X]|Q[1-4X])",
    r"(?:PAST|PRESENT|FUTURE)_REF",
    _LENGTH,
)
_VALID = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.ASCII)
_VALID_LENGTH = re.compile(_LENGTH, re.ASCII)
_TIME_OF_DAY = re.compile(rf"({_DATE}|{_WEEK}-[1-7X])?.*?({_HOUR}).*", re.ASCII)
_AMOUNT = re.compile(r"(X{1,2}|\d+(?:\.\d+)?(?:e\+\d+)?)(DE|CE|WE|SN|[A-Z])", re.ASCII)
_SHORT = {"DE": "E", "CE": "C", "W": "W", "Q": "Q", "E": "E", "C": "C", "L": "L"}
_MONTHS = {"Y": 12, "M": 1, "Q": 3, "SN": 3, "H": 6, "DE": 120, "E": 120, "CE": 1_200, "C": 1_200, "L": 12_000}
_DAYS = {"D": 1, "W": 7, "WE": 2}
_SECONDS = {"H": 3_600, "M": 60, "S": 1}
UNKNOWN_DAY = "XXXX-XX-XX"


def schema_value(value: str | None, *, kind: TimexType) -> str:
    """The value, or the nearest that the schema allows; `schema_value("P2.5W", kind=TimexType.DURATION)` is P17DT12H.

    Months that break are counted with 30 days. What nothing is known of is XXXX-XX-XX, as a length PXD.
    """
    valid, unknown = (_VALID_LENGTH, "PXD") if kind is TimexType.DURATION else (_VALID, UNKNOWN_DAY)
    forms = (value, *_nearest(value)) if value else ()
    return next((form for form in forms if valid.fullmatch(form)), unknown)


def _nearest(value: str) -> Iterator[str]:
    """Forms to try, the closest first; valid or not."""
    if value.startswith("P"):
        yield _length(value)
    time = _TIME_OF_DAY.fullmatch(value)
    if time:
        yield f"{time[1] or ''}{time[2]}"
        yield f"{UNKNOWN_DAY}{time[2]}"


def _length(value: str) -> str:
    days, _, times = value[1:].partition("T")
    dates, clocks = _AMOUNT.findall(days), _AMOUNT.findall(times)
    if len(dates) == 1 and not clocks and dates[0][1] in _SHORT and "." not in dates[0][0]:
        return f"P{_whole(dates[0][0])}{_SHORT[dates[0][1]]}"
    if any(count.startswith("X") for count, _ in (*dates, *clocks)):
        return _uncounted(dates, clocks)
    months = sum(float(count) * _MONTHS.get(unit, 0) for count, unit in dates)
    spare = round(months % 1 * 30) + sum(float(count) * _DAYS.get(unit, 0) for count, unit in dates)
    seconds = round(spare % 1 * 86_400 + sum(float(count) * _SECONDS.get(unit, 0) for count, unit in clocks))
    return _written(int(months), int(spare), seconds)


def _whole(count: str) -> str:
    return count if count.startswith("X") else str(int(float(count)))


def _uncounted(dates: list[tuple[str, str]], clocks: list[tuple[str, str]]) -> str:
    """Some of a unit, where one count is open all of them are."""
    if not dates:
        return f"PTX{clocks[0][1]}"
    unit = dates[0][1]
    return f"PX{'Y' if unit == 'Y' else 'M' if unit in _MONTHS else 'D'}"


def _written(months: int, days: int, seconds: int) -> str:
    years, months = divmod(months, 12)
    date = _joined((years, "Y"), (months, "M"), (days, "D"))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    time = _joined((hours, "H"), (minutes, "M"), (seconds, "S"))
    return f"P{date}T{time}" if time else f"P{date}"


def _joined(*parts: tuple[int, str]) -> str:
    return "".join(f"{count}{unit}" for count, unit in parts if count)
