"""Counted things compared: what "at least seven" and "eight" allow, and when two figures cannot both hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from math import inf
from types import MappingProxyType
from typing import TypeAlias

from timeline.model.event import Quantity


class Agreement(StrEnum):
    """How two mentions' figures stand to each other; SAME needs an equal figure that is telling (not "two days")."""

    SAME = "same"
    COMPATIBLE = "compatible"
    NONE = "none"
    DIFFERENT = "different"


_AT_LEAST = frozenset({"at least", "more than", "over", "no fewer than", "no less than", "upwards of", "above"})
_AT_MOST = frozenset({"at most", "up to", "fewer than", "less than", "under", "no more than", "below"})
_ABOUT = frozenset(
    {"about", "around", "approximately", "roughly", "some", "nearly", "almost", "close to", "an estimated"}
)
Units: TypeAlias = Mapping[str, str]
_NO_UNITS: Units = MappingProxyType({})
_TELLING = 10  # smaller counts are shared by chance ("two sides")


def bounds(quantity: Quantity) -> tuple[float, float]:
    """The least and the greatest count the words allow; "about 50" allows a tenth to either side."""
    value = quantity.value
    if quantity.mod is None:
        return value, value
    mod = quantity.mod.lower()
    if mod in _AT_LEAST:
        return value, inf
    if mod in _AT_MOST:
        return -inf, value
    return (value * 0.9, value * 1.1) if mod in _ABOUT else (value, value)


def can_both_hold(one: Quantity, other: Quantity) -> bool:
    """Whether some count fits both: "at least seven" and "eight" do, "60" and "50" do not."""
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return low <= other_high and other_low <= high


def single_by_unit(quantities: Iterable[Quantity], *, same: Units = _NO_UNITS) -> Mapping[str, Quantity]:
    """The figure of each unit that is named once; two figures of one unit in a sentence count different things.

    `same` gives units that count one thing a common name: passengers and people.
    """
    found: dict[str, list[Quantity]] = {}
    for quantity in quantities:
        found.setdefault(same.get(quantity.unit, quantity.unit), []).append(quantity)
    return {unit: figures[0] for unit, figures in sorted(found.items()) if len(figures) == 1}


def compare_figures(one: Iterable[Quantity], other: Iterable[Quantity], *, same: Units = _NO_UNITS) -> Agreement:
    """The best that any shared unit says: equal figures, figures that can both hold, or none that can."""
    return compare_singles(single_by_unit(one, same=same), single_by_unit(other, same=same))


def compare_singles(mine: Mapping[str, Quantity], theirs: Mapping[str, Quantity]) -> Agreement:
    """The same for the figures of each unit, as `single_by_unit` gives them."""
    shared = [(mine[unit], theirs[unit]) for unit in mine if unit in theirs]
    if any(a.value == b.value and (a.value >= _TELLING or len(shared) > 1) for a, b in shared):
        return Agreement.SAME
    if not shared:
        return Agreement.NONE
    return Agreement.COMPATIBLE if any(can_both_hold(a, b) for a, b in shared) else Agreement.DIFFERENT
