"""What the other pairs say of a pair: who stands between the two, what else their documents tell alike, who is closer.

One event is told by mentions that all are alike; two events that share their words are each told by mentions that have
more in common with others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

MEASURES = (
    "alone",
    "between",
    "between_all",
    "kin_fewer",
    "kin_more",
    "backed_less",
    "backed_more",
    "beside_less",
    "beside_more",
    "closer_fewer",
    "closer_more",
    "outdone_less",
    "outdone_more",
)
"""The names of the measures, in the order that `Support.measures` gives them."""

ORDERED = frozenset({"alone"})
"""The measures whose higher levels never speak less for one event."""

_LIKELY = 0.25  # a mention this likely to be of one event with another speaks for it
_SPEAKING = 15  # mentions that speak for one
_DOUBT = 0.2  # what little is said counts as much less
_ONE_DOCUMENT = -1.0
_SLACK = 1e-9  # between equal numbers


@dataclass(slots=True)
class _Kin:
    """How likely a mention is one event with each of the others, together, and in rising order."""

    likely: dict[int, float] = field(default_factory=dict)
    total: float = 0.0
    rising: list[float] = field(default_factory=list)
    speaking: list[tuple[float, int]] = field(default_factory=list)


class Support:
    """The likelihoods of pairs, each seen among the others."""

    def __init__(self, likelihoods: Mapping[tuple[int, int], float], documents: Sequence[str]) -> None:
        """For pairs of mention numbers and the document of each mention."""
        self._documents = documents
        self._kin = [_Kin() for _ in documents]
        for (i, j), likelihood in likelihoods.items():
            self._kin[i].likely[j] = likelihood
            self._kin[j].likely[i] = likelihood
        for kin in self._kin:
            _finish(kin)
        self._best = self._best_by_document()
        self._told = {pair: sum(best.values()) for pair, best in self._best.items()}

    def _best_by_document(self) -> dict[tuple[str, str], dict[int, float]]:
        """For each two documents, how likely each mention of the first is one event with any of the second."""
        found: dict[tuple[str, str], dict[int, float]] = {}
        for i, kin in enumerate(self._kin):
            mine = self._documents[i]
            for j, likelihood in kin.likely.items():
                best = found.setdefault((mine, self._documents[j]), {})
                best[i] = max(best.get(i, 0.0), likelihood)
        return found

    def measures(self, i: int, j: int) -> tuple[float, ...]:
        """The measures of a pair that is among the likelihoods; symmetric in the two."""
        one, other = self._kin[i], self._kin[j]
        alone = one.likely[j]
        return (
            alone,
            *_between(one, other),
            *_sorted(one.total, other.total),
            *_sorted(self._backed(one, j), self._backed(other, i)),
            *self._beside(i, j),
            *_sorted(_closer(one, alone), _closer(other, alone)),
            *_sorted(self._outdone(i, j, alone), self._outdone(j, i, alone)),
        )

    def _backed(self, kin: _Kin, other: int) -> float:
        """How likely those that are like the one are one event with the other, on average."""
        said = [
            (weight, self._kin[number].likely.get(other, 0.0)) for weight, number in kin.speaking if number != other
        ]
        return round(sum([weight * likely for weight, likely in said]) / (sum([w for w, _ in said]) + _DOUBT), 6)

    def _beside(self, i: int, j: int) -> tuple[float, float]:
        """How much else of either document the other tells too."""
        one, other = self._documents[i], self._documents[j]
        if one == other:
            return _ONE_DOCUMENT, _ONE_DOCUMENT
        mine = self._told[one, other] - self._best[one, other][i]
        theirs = self._told[other, one] - self._best[other, one][j]
        return _sorted(mine, theirs)

    def _outdone(self, i: int, j: int, alone: float) -> float:
        """How much likelier the one is one event with another mention of the other's document."""
        return self._best[self._documents[i], self._documents[j]][i] - alone


def _finish(kin: _Kin) -> None:
    kin.total = sum([kin.likely[number] for number in sorted(kin.likely)])
    kin.rising = sorted(kin.likely.values())
    strong = [(likely, number) for number, likely in kin.likely.items() if likely > _LIKELY]
    kin.speaking = sorted(strong, reverse=True)[:_SPEAKING]


def _between(one: _Kin, other: _Kin) -> tuple[float, float]:
    """The likeliest way from one to the other by a third, and all ways together."""
    few, many = sorted((one.likely, other.likely), key=len)
    ways = [(likely, many[number]) for number, likely in few.items() if number in many]
    return max(map(min, ways), default=0.0), round(sum(_products(ways)), 6)


def _products(ways: Iterable[tuple[float, float]]) -> list[float]:
    return sorted([one * other for one, other in ways])


def _closer(kin: _Kin, alone: float) -> int:
    return len(kin.rising) - bisect_right(kin.rising, alone + _SLACK)


def _sorted(one: float, other: float) -> tuple[float, float]:
    one, other = round(one, 6), round(other, 6)
    return (one, other) if one <= other else (other, one)
