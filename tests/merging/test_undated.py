"""Mentions that do not say when are seen among the others; mentions that do are left to their times."""

from __future__ import annotations

import pytest

from tests.merging.making import day, document, mention
from timeline.merging import group
from timeline.merging.block import Block
from timeline.merging.merge import prepared
from timeline.merging.support import MEASURES as AROUND
from timeline.merging.trees import Trees, load_undated_weights
from timeline.merging.undated import MEASURES, SecondLook, UndatedPairs
from timeline.model.event import Mention

A, B, C = document("a"), document("b"), document("c")
STRUCK = "struck skell bank near brannock with eighty aboard"


def told(*mentions: Mention) -> set[frozenset[str]]:
    return {frozenset(one.document.id for one in some) for some in group(mentions)}


def test_like_accounts_meet_without_a_time() -> None:
    assert told(mention(STRUCK, None, by=A), mention(STRUCK, None, by=B)) == {frozenset("ab")}


def test_unlike_accounts_stay_apart_without_a_time() -> None:
    other = mention("voted to raise harbour fees in calverhaven", None, by=C)
    assert frozenset("c") in told(mention(STRUCK, None, by=A), mention(STRUCK, None, by=B), other)


def test_the_order_of_input_plays_no_part() -> None:
    mentions = [mention(STRUCK, None, by=A), mention(STRUCK, day("2026-01-16"), by=B), mention(STRUCK, None, by=C)]
    assert group(mentions) == group(reversed(mentions))


class _Known(UndatedPairs):
    """Scores known beforehand, whatever is measured."""

    def __init__(self, block: Block, scores: dict[tuple[int, int], float]) -> None:
        self._block, self._scores = block, scores

    def score(self, i: int, j: int) -> float:
        return self._scores[min(i, j), max(i, j)]

    def measures(self, i: int, j: int) -> tuple[float, ...]:
        return (0.0,) * len(MEASURES)


def test_pairs_not_worth_it_are_two_events_and_dated_ones_are_not_looked_at() -> None:
    friday = day("2026-01-16")
    block = prepared([mention(STRUCK, when, by=by) for when, by in ((None, A), (friday, B), (friday, C))], languages=())
    undated = _Known(block, {(0, 1): 0.6, (0, 2): 0.01})
    look = SecondLook(block, dated=lambda _i, _j, *, least=0.0: 0.9, undated=undated, pairs=[(0, 1), (0, 2), (1, 2)])
    score = look.weigh(Trees(((),) * (len(AROUND) + len(MEASURES)), (2.0,)))
    assert score(1, 0) == pytest.approx(0.88, abs=0.01)
    assert score(2, 0) == 0.0
    assert score(1, 2) == 0.9


def test_the_weights_fit_the_measures() -> None:
    first, again = load_undated_weights()
    assert len(first.edges) == len(MEASURES)
    assert len(again.edges) == len(AROUND) + len(MEASURES)
