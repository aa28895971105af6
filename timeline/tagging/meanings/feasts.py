"""What holidays mean: "Christmas 2027", "last Easter"."""

from __future__ import annotations

from timeline.model.expression import Holding, Holiday, Nth
from timeline.model.interval import Granularity
from timeline.tagging.meanings.base import Meaning, beside


def holiday(*, name: str, year: int | None = None) -> Meaning:
    rule, _, words = name.partition("|")
    return Meaning(Holiday(rule, words, year))


def holiday_of_number_year(*, name: str, n: float) -> Meaning:
    return holiday(name=name, year=int(n))


def side_holiday(*, name: str, which: int) -> Meaning:
    return Meaning(beside(which, _named_holiday(name)))


def holiday_of_year(*, name: str, which: int) -> Meaning:
    return Meaning(Nth(1, _named_holiday(name), beside(which, Granularity.YEAR)))


def week_of_holiday(*, name: str) -> Meaning:
    return Meaning(Holding(Granularity.WEEK, _named_holiday(name)))


def _named_holiday(name: str) -> Holiday:
    rule, _, words = name.partition("|")
    return Holiday(rule, words)
