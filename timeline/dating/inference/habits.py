"""How papers name weekdays: the first that an article names is mostly the day of publication or the one before.

Counted on the dated articles of each paper, starting from what is usual.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.dating.inference.clues import Clues, Pointer
from timeline.dating.inference.weights import Usual

_CREDIT = 12.0  # articles that the usual shares count for: a paper's own need as many to outweigh them
_CREDIT_PUBLISHED = 21.0


@dataclass(frozen=True, slots=True)
class Habits:
    """Shares of articles (each sums to 1) published so many days (0 to 6) after the weekday they name.

    `ahead`, `behind`: the first weekday of a clause that looks ahead, or of one that does not; `usual`: the one named
    most of those not ahead; `published`: by weekday, Monday first.
    """

    behind: Sequence[float]
    ahead: Sequence[float]
    usual: Sequence[float]
    published: Sequence[float]


_SAME_NIGHT = 0.1  # of the articles that else would be: few papers look back on a night the same day


def after(pointer: Pointer, shares: Sequence[float]) -> Sequence[float]:
    """The shares for a weekday that is looked back on: one whose night is told of is hardly that of publication."""
    if not pointer.is_late or pointer.is_ahead:
        return shares
    return _shares((shares[0] * _SAME_NIGHT, *shares[1:]))


def habits_of(dated: Iterable[tuple[Clues, int]], usual: Usual) -> Habits:
    """The habits of one paper from the clues and days (ordinals) of its dated articles."""
    kinds = [[_CREDIT * share for share in shares] for shares in (usual.behind, usual.ahead, usual.usual)]
    published = [_CREDIT_PUBLISHED / 7] * 7
    for clues, day in dated:
        weekday = (day - 1) % 7
        published[weekday] += 1
        for counts, named in zip(kinds, weekdays_of(clues), strict=True):
            if named is not None:
                counts[(weekday - (named.weekday or 0)) % 7] += 1
    behind, ahead, most = map(_shares, kinds)
    return Habits(behind, ahead, most, _shares(published))


def weekdays_of(clues: Clues) -> tuple[Pointer | None, Pointer | None, Pointer | None]:
    """The weekdays that `behind`, `ahead` and `usual` count from."""
    return clues.first_weekday(ahead=False), clues.first_weekday(ahead=True), clues.usual_weekday()


def _shares(counts: Sequence[float]) -> Sequence[float]:
    total = sum(counts)
    return tuple(count / total for count in counts)
