"""Which documents are close to each other, found by telling words, and how alike two documents' company is.

Two accounts of one incident are near the same others; two incidents of one kind share words, but not their company.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeAlias

Rarity: TypeAlias = Callable[[str], float]

POSTED = 100
"""Documents: a word that more hold does not bring documents together."""

CLOSE = 40
"""Documents that a document's mentions are compared with by likeness."""

TELLING = 30
"""Words of a document that it is found by."""

_MANY = 500  # documents, from which on columns of numbers are quicker
_ALIKE = 0.08  # documents less alike are no company


def close_documents(told: Mapping[str, Sequence[str]], rarity: Rarity, *, jobs: int = 1) -> dict[str, tuple[str, ...]]:
    """For each document, given with its most telling words, the closest others by the words that few documents hold."""
    if len(told) >= _MANY:
        from timeline.merging.bulk_neighbours import bulk_close_documents

        return bulk_close_documents(told, rarity, jobs=jobs)
    holding: dict[str, list[str]] = {}
    for name, words in told.items():
        for word in words[:TELLING]:
            holding.setdefault(word, []).append(name)
    return {name: _closest(name, words, holding, rarity) for name, words in told.items()}


def _closest(name: str, words: Sequence[str], holding: dict[str, list[str]], rarity: Rarity) -> tuple[str, ...]:
    met: dict[str, float] = {}
    for word in words[:TELLING]:
        holders, weight = holding[word], rarity(word)
        if len(holders) <= POSTED:
            for other in holders:
                met[other] = met.get(other, 0.0) + weight
    met.pop(name, None)
    return tuple(sorted(met, key=lambda other: (-round(met[other], 6), other))[:CLOSE])


@dataclass(frozen=True, slots=True)
class Company:
    """The documents close to one: their places, the closest being 0, and how alike they are, at length 1."""

    places: Mapping[str, int]
    likeness: Mapping[str, float]

    @classmethod
    def of(cls, name: str, alike: Mapping[str, float]) -> Company:
        """For a document and how alike its close ones are (0 to 1)."""
        ordered = sorted(alike, key=lambda other: (-round(alike[other], 6), other))
        near = {name: 1.0, **{other: alike[other] for other in ordered if alike[other] > _ALIKE}}
        length = sqrt(sum([value * value for value in near.values()]))
        return cls(
            {other: place for place, other in enumerate(ordered)},
            {other: value / length for other, value in near.items()},
        )

    def place(self, other: str) -> int:
        """How many documents are closer than the other one; `CLOSE` for one that is not among the close ones."""
        return self.places.get(other, CLOSE)
