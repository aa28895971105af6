"""Moments as the outside sees them: naive ISO, to the second; a midnight may stand for its day."""

from __future__ import annotations

from datetime import datetime, time


def local_time(moment: datetime | None) -> str | None:
    """Full local time; `local_time(datetime(2025, 12, 5, 18))` is `2025-12-05T18:00:00`."""
    return None if moment is None else moment.replace(tzinfo=None).isoformat(timespec="seconds")


def day_or_time(moment: datetime | None) -> str | None:
    """The day where it is midnight, else the full local time; `2025-11-23`."""
    if moment is not None and moment.time() == time.min:
        return moment.date().isoformat()
    return local_time(moment)
