"""Counted things compared: what "at least seven" and "eight" allow, and when two figures cannot both hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from math import floor, inf, log10
from types import MappingProxyType
from typing import TypeAlias

from timeline.merging.kinds import load_hedges
from timeline.model.event import Quantity


class Agreement(StrEnum):
    """How two mentions' figures stand to each other; SAME needs an equal figure that is telling (not "two days")."""

    SAME = "same"
    COMPATIBLE = "compatible"
    NONE = "none"
    DIFFERENT = "different"


Units: TypeAlias = Mapping[str, str]
_NO_UNITS: Units = MappingProxyType({})
_TELLING = 10  # smaller counts are shared by chance ("two sides")
_ABOUT = 0.1  # "about 50" allows a tenth to either side
_ROUND = 100  # from here on, a figure that ends in noughts may be a finer one rounded
_ROUNDED = 0.05  # by as much at the most


def bounds(quantity: Quantity) -> tuple[float, float]:
    """The least and the greatest count the words allow; "about 50" allows a tenth to either side."""
    value = quantity.value
    hedges = load_hedges(("en",)).get(quantity.mod.lower(), frozenset()) if quantity.mod else frozenset()
    near = "near" in hedges
    if not hedges:
        return value, value
    low = value if "least" in hedges else value * (1 - _ABOUT) if near else -inf
    high = value if "most" in hedges else value * (1 + _ABOUT) if near else inf
    return low, high


def is_total(quantity: Quantity) -> bool:
    """Whether it counts all, no part and no further ones: not "three of the seven boats", "another 35 people"."""
    hedges = load_hedges(("en",))
    if quantity.mod is not None and "more" in hedges.get(quantity.mod.lower(), frozenset()):
        return False
    return not any("part" in hedges.get(word, frozenset()) for word in quantity.span.text.lower().split())


def can_both_hold(one: Quantity, other: Quantity) -> bool:
    """Whether some count fits both: "at least seven" and "eight" do, "1,300" and "1,297"; "60" and "50" do not."""
    if one.mod is None is other.mod:  # most figures, and asked of most pairs
        return one.value == other.value or _is_rounded(one.value, other.value)
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return (low <= other_high and other_low <= high) or _is_rounded(one.value, other.value)


def _is_rounded(one: float, other: float) -> bool:
    """Whether one figure is the other rounded to where its noughts begin."""
    small, large = sorted((abs(one), abs(other)))
    if large < _ROUND or large - small > _ROUNDED * large:
        return False
    return any(
        _place(coarse) > 1 and round(fine / _place(coarse)) * _place(coarse) == coarse
        for coarse, fine in ((one, other), (other, one))
    )


def _place(value: float) -> float:
    """The place of the last digit that is no nought: 100 of 1,300."""
    place = 1.0
    while value and value % (place * 10) == 0 and place < 10 ** floor(log10(abs(value))):
        place *= 10
    return place


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
    found = Agreement.DIFFERENT if shared else Agreement.NONE
    for one, other in shared:
        if one.value == other.value and (one.value >= _TELLING or len(shared) > 1):
            return Agreement.SAME
        if found is Agreement.DIFFERENT and can_both_hold(one, other):
            found = Agreement.COMPATIBLE
    return found
