"""What words mean that look like time and are none: nothing, so that no other rule takes them for one."""

from __future__ import annotations

# What one has in all: "24 hours a day" is always.
_WHOLES = {(24, "hour", "day"), (7, "day", "week"), (52, "week", "year"), (12, "month", "year"), (365, "day", "year")}


def no_time(*, n: int = 0, year: int = 0, hour: int = 0, minute: int = 0) -> tuple[()]:  # noqa: ARG001  # what is read
    """ "60 Minutes", "1984" in quotation marks, "the Sunday Times"; of the numbers only the class matters."""
    return ()


def always(*, n: float, unit: str, whole: str) -> tuple[()] | None:
    """ "24 hours a day", but not "eight hours a day"."""
    return () if (n, unit, whole) in _WHOLES else None


def three_parts(*, n: float) -> tuple[()] | None:
    """ "Three quarters of the votes", but not "two quarters of the slump"."""
    return () if n == 3 else None
