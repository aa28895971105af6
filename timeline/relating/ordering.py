"""The order of what tied documents tell: groups of what is of one day, ranked as far as an order is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline.relating.board import Board
from timeline.relating.comparing import is_apart, known_day, share_first, share_of_one_day
from timeline.relating.statements import Place

_ORDERED = 0.6  # share of the possible days on which one must begin first to be put before another
_ONE_DAY = 0.75  # the same for two of like words in two documents to be put together


@dataclass(frozen=True, slots=True)
class Group:
    """What is told of one day, or in the same words; `places` are its items, the first stands for all."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A group in the order; see `Relative` for `rank` and `certain`."""

    group: Group
    rank: int
    certain: bool


def groups(board: Board, words: Callable[[Place], str]) -> list[Group]:
    """The items of each document by their words, and those of different documents together that are of one day."""
    own: dict[tuple[int, str], list[Place]] = defaultdict(list)
    for document in board.tied.documents:
        for item, _ in enumerate(board.tried[document].items):
            place = Place(document, item)
            own[document, words(place)].append(place)
    found: list[list[Place]] = []
    homes = _Homes(board, found)
    for (_, said), places in own.items():
        home = homes.take(places, said)
        if home is None:
            found.append(places)
        else:
            found[home] += places
    return [Group(tuple(places)) for places in found]


class _Homes:
    """The groups that another document's items can join: of the same day for sure, or of like words and likely so."""

    def __init__(self, board: Board, found: Sequence[Sequence[Place]]) -> None:
        self._board = board
        self._found = found
        self._by_day: dict[object, int] = {}
        self._by_words: dict[str, list[int]] = defaultdict(list)

    def take(self, places: Sequence[Place], said: str) -> int | None:
        """The number of the group to join, or None, where the next number is that of a group of their own."""
        place, day = places[0], known_day(self._board, places[0])
        home = self._by_day.get(day) if day is not None else None
        home = home if home is not None else self._alike(place, said)
        if home is None:
            home = len(self._found)
            self._by_words[said].append(home)
            self._by_day |= {} if day is None else {day: home}
            return None
        return home

    def _alike(self, place: Place, said: str) -> int | None:
        near = min(self._by_words[said], key=lambda number: self._distance(place, number), default=None)
        if near is None or any(other.document == place.document for other in self._found[near]):
            return None
        return near if share_of_one_day(self._board, place, self._found[near][0]) >= _ONE_DAY else None

    def _distance(self, place: Place, number: int) -> tuple[float, int]:
        return abs(self._board.expected(place) - self._board.expected(self._found[number][0])), number


def rank(board: Board, unranked: Sequence[Group]) -> Iterator[Ranked]:
    """Groups in the order in which they begin; those that may as well come the other way round share a rank."""
    ordered = sorted(unranked, key=lambda group: (board.expected(group.places[0]), group.places))
    ranks: list[list[Group]] = []
    for group in ordered:
        if ranks and share_first(board, ranks[-1][-1].places[0], group.places[0]) < _ORDERED:
            ranks[-1].append(group)
        else:
            ranks.append([group])
    for number, own in enumerate(ranks):
        before = ranks[number - 1] if number else []
        for group in own:
            certain = all(is_apart(board, other.places[0], group.places[0]) for other in before)
            yield Ranked(group, number, certain)
