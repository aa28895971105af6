"""Figures of one event: which contradict each other, which bring another up to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from timeline.merging.figures import Units, bounds, can_both_hold, is_total, single_by_unit
from timeline.merging.kinds import load_measures, load_states
from timeline.merging.ordering import in_order_of_publication, is_earlier
from timeline.merging.sides import as_told, conflict, likeness, outlet, share_a_name
from timeline.model.event import Conflict, Mention, Quantity

_ALIKE = 0.3  # of their words two clauses must share to count the same thing, where no name tells
_MOST = 120  # figures of one unit that are held against each other
_CONVERTED = 0.01  # what is converted from miles or gallons may be so much off


@dataclass(frozen=True, slots=True)
class Figure:
    """One mention's count of something; `base` is the figure in the unit that it is compared in."""

    mention: Mention
    quantity: Quantity
    base: Quantity


def figure_differences(mentions: Sequence[Mention], *, same: Units) -> tuple[tuple[Conflict, ...], tuple[str, ...]]:
    """Figures that cannot both hold: conflicts, or updates where a later publication counts more."""
    conflicts: list[Conflict] = []
    updates: list[str] = []
    for unit, told in _by_unit(mentions, same).items():
        figures = told[:_MOST]
        apart = [figure for figure in figures if any(_differ(figure, other) for other in figures)]
        if not apart:
            continue
        if not _is_update(apart):
            conflicts.extend(_conflict(apart))
        elif len(changes := _changes(apart)) > 1:
            updates.append(f"{unit}: " + ", then ".join(_in_words(figure) for figure in changes))
    return tuple(conflicts), tuple(updates)


def _by_unit(mentions: Sequence[Mention], same: Units) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for mention in in_order_of_publication(mentions):
        told = {_in_base(quantity): quantity for quantity in mention.extracted.quantities}
        for unit, base in single_by_unit(told, same=same).items():
            if is_total(base):
                found.setdefault(unit, []).append(Figure(mention, told[base], base))
    return dict(sorted(found.items()))


def _in_base(quantity: Quantity) -> Quantity:
    base = load_measures(("en",)).get(quantity.unit)
    return quantity if base is None else replace(quantity, unit=base[0], value=quantity.value * base[1])


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two documents count one thing, and cannot both be right."""
    if one.mention.document.id == other.mention.document.id or can_both_hold(one.base, other.base):
        return False
    if one.base is not one.quantity and _is_converted(one.base.value, other.base.value):
        return False
    return _states(one.mention) == _states(other.mention) and _count_one_thing(one.mention, other.mention)


def _is_converted(one: float, other: float) -> bool:
    return abs(one - other) <= _CONVERTED * max(abs(one), abs(other))


def _states(mention: Mention) -> frozenset[str]:
    """What befell those who are counted: killed, hurt, missing."""
    states = load_states(("en",))
    return frozenset(states[word] for word in mention.extracted.words if word in states)


def _count_one_thing(one: Mention, other: Mention) -> bool:
    named = one.extracted.participants and other.extracted.participants
    return share_a_name(one, other) if named else likeness(one, other) >= _ALIKE


def _is_update(figures: Sequence[Figure]) -> bool:
    """Counts that never fall from one publication to a later one, and one outlet's that change."""
    return all(
        not _differ(one, other)
        or outlet(one.mention) == outlet(other.mention)
        or (is_earlier(one.mention, other.mention) and one.base.value < other.base.value)
        for one, other in combinations(figures, 2)
    )


def _changes(figures: Sequence[Figure]) -> list[Figure]:
    """Each figure that is surely later than the one before it, and another."""
    found = [figures[0]]
    for figure in figures[1:]:
        if figure.base.value != found[-1].base.value and is_earlier(found[-1].mention, figure.mention):
            found.append(figure)
    return found


def _in_words(figure: Figure) -> str:
    return f"{_number(figure.quantity)} {as_told(figure.mention)}"


def _number(quantity: Quantity) -> str:
    return f"{quantity.mod} {quantity.value:,g}" if quantity.mod else f"{quantity.value:,g}"


def _conflict(figures: Sequence[Figure]) -> Iterator[Conflict]:
    """The sides as numbers with the sources' own nouns: "50 passengers" against "48 people"."""
    told: dict[tuple[float, float], list[Figure]] = {}
    for figure in figures:
        told.setdefault(bounds(figure.base), []).append(figure)
    sides = {
        f"{_number(some[0].quantity)} {some[0].quantity.span.text.split()[-1]}": [figure.mention for figure in some]
        for some in told.values()
    }
    found = conflict("quantity", sides)
    if found is not None:
        yield found
