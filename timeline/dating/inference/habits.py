"""How papers name weekdays: the first that an article names is mostly the day of publication or the one before.

Counted on the dated articles of each paper, starting from what is usual.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.dating.inference.clues import Clues
from timeline.dating.inference.weights import Usual
from timeline.model.timex import Lean

_CREDIT = 12.0  # articles that the usual shares count for: a paper's own need as many to outweigh them
_CREDIT_PUBLISHED = 21.0


@dataclass(frozen=True, slots=True)
class Habits:
    """Shares of articles (each sums to 1) published so many days (0 to 6) after the weekday they name.

    `first`: of the first weekday with that lean; `usual`: of the one named most; `published`: by weekday, Monday first.
    """

    first: Mapping[Lean, Sequence[float]]
    usual: Sequence[float]
    published: Sequence[float]


def habits_of(dated: Iterable[tuple[Clues, int]], usual: Usual) -> Habits:
    """The habits of one paper from the clues and days (ordinals) of its dated articles."""
    first = {lean: [_CREDIT * share for share in usual.first[lean]] for lean in Lean}
    most, published = [_CREDIT * share for share in usual.usual], [_CREDIT_PUBLISHED / 7] * 7
    for clues, day in dated:
        weekday = (day - 1) % 7
        published[weekday] += 1
        for lean, pointer in clues.first_weekdays().items():
            first[lean][(weekday - (pointer.weekday or 0)) % 7] += 1
        named = clues.usual_weekday()
        if named is not None:
            most[(weekday - named) % 7] += 1
    return Habits({lean: _shares(counts) for lean, counts in first.items()}, _shares(most), _shares(published))


def _shares(counts: Sequence[float]) -> Sequence[float]:
    total = sum(counts)
    return tuple(count / total for count in counts)
