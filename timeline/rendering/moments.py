"""Naive local times as the page draws and says them; nothing here knows a zone or a clock."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.model.wording import MONTHS, WEEKDAYS

_DAYS = tuple(name[:3] for name in WEEKDAYS)
_MONTHS = tuple(name[:3] for name in MONTHS)
_NOON = timedelta(hours=12)
_EARLIEST, _LATEST = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)
_TO = " \N{EN DASH} "


def moment(text: str | None) -> datetime | None:
    """An ISO day or time as a datetime; None where open or not on the calendar: `moment("2025-02-30")` is None."""
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def point(text: str | None) -> datetime | None:
    """Where a best guess stands: a time as it is, a day at its noon."""
    found = moment(text)
    if found is None or text is None or "T" in text:
        return found
    return shifted(found, _NOON)


def iso(at: datetime) -> str:
    """What Plotly is given: naive, to the second, never an offset (it would be dropped without a word)."""
    return at.replace(microsecond=0).isoformat()


def shifted(at: datetime, by: timedelta) -> datetime:
    """`at + by`, stopped at the ends of the calendar."""
    try:
        return at + by
    except OverflowError:
        return _LATEST if by > timedelta(0) else _EARLIEST


def middle(start: datetime, end: datetime) -> datetime:
    """Halfway; `middle(datetime(2025, 1, 1), datetime(2025, 1, 3))` is 2 January."""
    return start + (end - start) / 2


def day_words(at: datetime) -> str:
    """The day as people write it: `Sun 7 Dec 2025`."""
    return f"{_DAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year}"


def month_words(at: datetime) -> str:
    """The month as a heading: `December 2025`."""
    return f"{MONTHS[at.month - 1]} {at.year}"


def span_words(start: datetime | None, end: datetime | None) -> str:
    """A half-open stretch in words: `Sun 7 Dec 2025`, `Sun 7 Dec 2025 18:00`, `before …`, two of them with a dash."""
    if start is None:
        return "not dated" if end is None else f"before {_end_words(end)}"
    if end is None:
        return f"from {_start_words(start)} on"
    if _is_midnight(start) and _is_midnight(end):
        return _days_words(start, end)
    return _start_words(start) + _TO + _clock_after(start, end)


def _days_words(start: datetime, end: datetime) -> str:
    last = shifted(end, timedelta(days=-1))
    return day_words(start) if last <= start else day_words(start) + _TO + day_words(last)


def _start_words(at: datetime) -> str:
    return day_words(at) if _is_midnight(at) else f"{day_words(at)} {_clock(at)}"


def _end_words(at: datetime) -> str:
    return f"the end of {day_words(shifted(at, timedelta(days=-1)))}" if _is_midnight(at) else _start_words(at)


def _clock_after(start: datetime, end: datetime) -> str:
    return _clock(end) if end.date() == start.date() else f"{day_words(end)} {_clock(end)}"


def _clock(at: datetime) -> str:
    return f"{at.hour:02}:{at.minute:02}"


def _is_midnight(at: datetime) -> bool:
    return (at.hour, at.minute, at.second) == (0, 0, 0)
