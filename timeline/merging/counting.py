"""Figures of one event: which contradict each other, which bring another up to date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from timeline.merging.counted import are_comparable, is_end_of_range, state_of
from timeline.merging.figures import Units, bounds, can_both_hold, is_total
from timeline.merging.kinds import load_fixed, load_measures, load_states
from timeline.merging.ordering import in_order_of_publication, is_earlier
from timeline.merging.sides import as_told, conflict, likeness, outlet, share_a_name
from timeline.model.event import Conflict, Mention, Quantity

_ALIKE = 0.3  # of their words two clauses must share to count the same thing, where no name tells
_MOST = 120  # figures of one unit that are held against each other
_CONVERTED = 0.01  # what is converted from miles or gallons may be so much off
_PEOPLE = "people"  # what all units that count people are called by
_FAR = 10.0  # times: measures that are further apart are of different things


@dataclass(frozen=True, slots=True)
class Figure:
    """One mention's count of something; `base` is the figure in the unit that it is compared in, `state` what befell
    those that it counts."""

    mention: Mention
    quantity: Quantity
    base: Quantity
    state: str


def figure_differences(mentions: Sequence[Mention], *, same: Units) -> tuple[tuple[Conflict, ...], tuple[str, ...]]:
    """Figures that cannot both hold: conflicts, or updates where a later publication counts more."""
    conflicts: list[Conflict] = []
    updates: list[str] = []
    for (unit, _), told in _by_unit(mentions, same).items():
        figures = told[:_MOST]
        apart = [figure for figure in figures if any(_differ(figure, other) for other in figures)]
        if not apart:
            continue
        if unit in load_fixed(("en",)) or not _is_update(apart):
            conflicts.extend(_conflict(apart))
        elif len(changes := _changes(apart)) > 1:
            updates.append(f"{_label(unit, changes)}: " + ", then ".join(_in_words(figure) for figure in changes))
    return tuple(conflicts), tuple(updates)


def figures_differ(one: Mention, other: Mention, *, same: Units) -> bool:
    """Whether two mentions count one thing differently, whichever was published first."""
    mine, theirs = _figures(one, same), _figures(other, same)
    return any(_differ(mine[key], theirs[key]) for key in mine.keys() & theirs.keys())


def _by_unit(mentions: Sequence[Mention], same: Units) -> dict[tuple[str, str], list[Figure]]:
    """All that count one unit in one state, in order of publication."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for mention in in_order_of_publication(mentions):
        for key, figure in _figures(mention, same).items():
            found.setdefault(key, []).append(figure)
    return dict(sorted(found.items()))


def _figures(mention: Mention, same: Units) -> dict[tuple[str, str], Figure]:
    """What a mention counts once: two figures of one unit and state count different things, unless one is the other
    converted ("15,000 barrels, or 630,000 gallons"). The end of a range is no count."""
    told: dict[tuple[str, str], list[Figure]] = {}
    for quantity in mention.extracted.quantities:
        figure = Figure(mention, quantity, _in_base(quantity), state_of(mention, quantity))
        key = _unit(figure.base.unit, same), figure.state
        if is_total(figure.base) and not is_end_of_range(mention, quantity):
            told.setdefault(key, []).append(figure)
    return {key: some[0] for key, some in told.items() if all(_are_converted(some[0], each) for each in some)}


def _unit(unit: str, same: Units) -> str:
    """The noun that others count by too: "34 deaths" are people, as "killed 34 people" has them."""
    return _PEOPLE if unit in load_states(("en",)) else same.get(unit, unit)


def _in_base(quantity: Quantity) -> Quantity:
    base = load_measures(("en",)).get(quantity.unit)
    return quantity if base is None else replace(quantity, unit=base[0], value=quantity.value * base[1])


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two documents count one thing, and cannot both be right."""
    if one.mention.document.id == other.mention.document.id or can_both_hold(one.base, other.base):
        return False
    if not are_comparable(one.quantity, other.quantity):
        return False
    if _is_measured(one) and (_are_converted(one, other) or _are_far_apart(one.base.value, other.base.value)):
        return False
    return _count_one_thing(one.mention, other.mention, state=one.state)


def _is_measured(figure: Figure) -> bool:
    return figure.quantity.unit in load_measures(("en",))


def _are_converted(one: Figure, other: Figure) -> bool:
    """Whether one figure is the other in another unit, more or less."""
    values = one.base.value, other.base.value
    return abs(values[0] - values[1]) <= _CONVERTED * max(map(abs, values))


def _are_far_apart(one: float, other: float) -> bool:
    """Whether they measure different things: 5,000 feet of water, 50 miles from the coast."""
    small, large = sorted((abs(one), abs(other)))
    return large > _FAR * small


def _count_one_thing(one: Mention, other: Mention, *, state: str) -> bool:
    """Whether they name somebody or a place in common, or nobody and in like words; what befell nobody takes both."""
    named = one.extracted.participants and other.extracted.participants
    alike = likeness(one, other) >= _ALIKE
    return (share_a_name(one, other) and (alike or state != "")) or (alike and not named)


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


def _label(unit: str, figures: Sequence[Figure]) -> str:
    """The common noun, or that of all: "dead"."""
    own = {figure.quantity.unit for figure in figures}
    return own.pop() if unit == _PEOPLE and len(own) == 1 else unit


def _in_words(figure: Figure) -> str:
    return f"{_number(figure.quantity)} {as_told(figure.mention)}"


def _number(quantity: Quantity) -> str:
    value = f"{quantity.value:,.0f}" if float(quantity.value).is_integer() else f"{quantity.value:,g}"
    return f"{quantity.mod} {value}" if quantity.mod else value


def _side(quantity: Quantity) -> str:
    """The number with the source's own noun, "50 passengers"; of money the source's words, "$160 million"."""
    return f"{_number(quantity)} {quantity.span.text.split()[-1]}" if quantity.unit.isalpha() else quantity.span.text


def _conflict(figures: Sequence[Figure]) -> Iterator[Conflict]:
    """The sides as numbers with the sources' own nouns: "50 passengers" against "48 people"."""
    told: dict[tuple[float, float], list[Figure]] = {}
    for figure in figures:
        told.setdefault(bounds(figure.base), []).append(figure)
    sides = {_side(some[0].quantity): [figure.mention for figure in some] for some in told.values()}
    found = conflict("quantity", sides)
    if found is not None:
        yield found
