"""Stamps of live reports: clock times at the head of a line, told from the years of a chronology."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_STAMP = (
    r"[ \t]*+(?P<stamp>(?P<hour>\d\d)(?P<minute>\d\d)|\d\d?:\d\d(?: ?[ap]\.?m\b\.?)?|\d\d?\.\d\d ?[ap]\.?m\b\.?)"
    r"(?: [A-Z]{2,4})?+(?= ?[:–—-]\s| ?(?P<zoned>\(\d\d:?\d\d [A-Z]{2,4}\)))"
)
_FIRST, _LINE = (
    re.compile(_STAMP),
    re.compile("\n" + _STAMP),
)  # a literal is found faster than "^"
_ENOUGH = 3  # stamps that show which way the clock runs
_WRAPS = 1  # midnights
_YEARS = range(1000, 2036)  # that lists of what happened, or is to come, have at the head of a line
_ROUND = 5  # "2050: no more coal"


def stamps(text: str) -> frozenset[int]:
    """Where lines begin with a clock time; `stamps("19:17 : It opens.")` is `{0}`.

    Four figures are one where there are at least three such lines, their times run one way, and one of them is no year
    that anybody would write down ("2215", "0915", "2043") or has a zone in brackets behind it.
    """
    first = _FIRST.match(text)
    found = [*([first] if first else []), *_LINE.finditer(text)]
    figures = [one for one in found if one["hour"] is not None]
    clear = {one.start("stamp") for one in found if one["hour"] is None}
    if figures and _is_log(figures):
        clear |= {one.start("stamp") for one in figures}
    return frozenset(clear)


def _is_log(figures: Sequence[re.Match[str]]) -> bool:
    times = [(int(one["hour"]), int(one["minute"])) for one in figures]
    if len(times) < _ENOUGH or any(hour > 23 or minute > 59 for hour, minute in times):
        return False
    shown = any(one["zoned"] or _is_no_year(int(one["stamp"])) for one in figures)
    down, up = (sum(later < earlier for earlier, later in pairwise(order)) for order in (times, times[::-1]))
    return shown and min(down, up) <= _WRAPS


def _is_no_year(number: int) -> bool:
    return number not in _YEARS and (number < _YEARS.start or bool(number % _ROUND) or number >= 2100)
