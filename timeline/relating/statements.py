"""The same thing told twice: in two texts it ties their days to each other, in one it tells the text's weekday.

Only what could hardly be told of two things counts: an odd figure with a word in common, or most of the rare words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from timeline.model.event import Extracted, Timing
from timeline.model.timex import AnchorKind
from timeline.relating.shapes import weekday_of, yearless_days
from timeline.relating.trials import Item, Tried

_FIGURE = 3.0  # words: what an odd figure counts for
_ODD = 11  # figures from here on that are not round are no coincidence
_LEAST_WORDS = 4
_LEAST_SHARE = 0.6  # of the words of both (Dice)
_LEAST_WITH_FIGURE = 3  # figures and words together
_HELD = 16  # statements: where more have something in common only neighbours are compared
_RARE = 7  # a word that more than one document in so many has is not rare, but three may have any
_LONGEST = 2  # days: a longer stretch ties no days
_Figure = tuple[str, float]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """An item by the number of its document and its own number there."""

    document: int
    item: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Two places that tell of one thing, so that their days are the same; the higher `strength`, the surer."""

    first: Place
    second: Place
    strength: float


def find_ties(tried: Sequence[Tried]) -> tuple[Tie, ...]:
    """What is told twice, the surest first."""
    told = {
        Place(number, place): item.mention.extracted
        for number, document in enumerate(tried)
        for place, item in enumerate(document.items)
        if _tells_a_day(document, place, item)
    }
    words = _rare_words(told)
    ties = (_tie(pair, told, words) for pair in _candidates(told, words))
    return tuple(sorted((tie for tie in ties if tie), key=lambda tie: (-tie.strength, tie.first, tie.second)))


def _tells_a_day(tried: Tried, place: int, item: Item) -> bool:
    """Whether it lies within days of the publication, and that by its own words: a date of any year ties no days."""
    anchored = item.mention.anchored
    if item.mention.extracted.timing is not Timing.OWN or anchored is None or anchored.anchor is AnchorKind.TEXT:
        return False
    days = (tried.span(place, weekday).days for weekday in range(7))
    return all(last - first <= _LONGEST for first, last in days)


def _rare_words(told: Mapping[Place, Extracted]) -> Mapping[Place, frozenset[str]]:
    holders: dict[str, set[int]] = defaultdict(set)
    for place, extracted in told.items():
        for word in extracted.words:
            holders[word].add(place.document)
    most = max(3, len({place.document for place in told}) // _RARE)
    return {
        place: frozenset(word for word in extracted.words if len(holders[word]) <= most)
        for place, extracted in told.items()
    }


def _candidates(
    told: Mapping[Place, Extracted], words: Mapping[Place, frozenset[str]]
) -> Sequence[tuple[Place, Place]]:
    """Pairs that share a figure, or two rare words or more."""
    holders: dict[str | _Figure, list[Place]] = defaultdict(list)
    for place in sorted(told):
        keys: tuple[str | _Figure, ...] = (*sorted(words[place]), *sorted(_figures(told[place])))
        for key in keys:
            holders[key].append(place)
    shared: dict[tuple[Place, Place], float] = defaultdict(float)
    for key, places in holders.items():
        for pair in combinations(places, 2) if len(places) <= _HELD else pairwise(places):
            shared[pair] += 1.0 if isinstance(key, str) else _FIGURE
    return sorted(pair for pair, count in shared.items() if count >= 2)


def _figures(extracted: Extracted) -> frozenset[_Figure]:
    return frozenset(
        (quantity.unit, quantity.value)
        for quantity in extracted.quantities
        if quantity.value >= _ODD and quantity.value % 10 != 0
    )


def _tie(
    pair: tuple[Place, Place], told: Mapping[Place, Extracted], words: Mapping[Place, frozenset[str]]
) -> Tie | None:
    one, other = told[pair[0]], told[pair[1]]
    if one.status is not other.status or not _may_be_one_day(one, other):
        return None
    shared = words[pair[0]] & words[pair[1]]
    figures = len(_figures(one) & _figures(other))
    dice = 2 * len(shared) / max(1, len(words[pair[0]]) + len(words[pair[1]]))
    alike = len(shared) >= _LEAST_WORDS and dice >= _LEAST_SHARE
    if not alike and not (figures and figures + len(shared) >= _LEAST_WITH_FIGURE):
        return None
    return Tie(*pair, round(_FIGURE * figures + len(shared) * (1 + dice), 6))


def _may_be_one_day(one: Extracted, other: Extracted) -> bool:
    """Two names of days that differ ("on Saturday", "on Sunday") are of two days; a name and a count may be of one."""
    names = [_names(extracted) for extracted in (one, other)]
    return names[0] == names[1] or None in names


def _names(extracted: Extracted) -> Hashable:
    if extracted.timex is None:
        return None
    days = tuple(yearless_days(extracted.timex.expression))
    weekday = weekday_of(extracted.timex.expression)
    return days or weekday


def across(ties: Sequence[Tie]) -> Iterator[Tie]:
    """Ties of two documents."""
    return (tie for tie in ties if tie.first.document != tie.second.document)


def inside(ties: Sequence[Tie], document: int) -> Iterator[Tie]:
    """Ties of a document to itself."""
    return (tie for tie in ties if tie.first.document == tie.second.document == document)
