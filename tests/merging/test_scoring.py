"""Pairs are scored as they are compared, and only those left out that cannot reach what is asked."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.merging.making import day, document, figure, mention
from timeline.merging.block import Candidates
from timeline.merging.blocking import candidate_pairs
from timeline.merging.comparison import Comparer, Relations
from timeline.merging.kinds import load_families, load_same_units
from timeline.merging.merge import prepared
from timeline.merging.scoring import Scorer
from timeline.merging.weighing import load_weights
from timeline.model.event import Mention

TOLD = (
    "cutters detained 41 vessels off skell bank",
    "coastguard detained vessels near skell",
    "divers raised the sunken trawler in calverhaven",
    "ministers signed a treaty in brannock",
    "storm struck the harbour of calverhaven overnight",
)
MENTIONS = [
    mention(told, when, by=document(name, text=""), at=60 * place, figures=(figure(41 + place, "vessel"),))
    for name, when in (("a", day("2026-01-16")), ("b", day("2026-01-16")), ("c", day("2026-01-17")), ("d", None))
    for place, told in enumerate(TOLD)
]


def scoring(mentions: list[Mention]) -> tuple[Scorer, Comparer]:
    block = prepared(mentions, languages=("en",))
    relations = Relations(load_families(("en",)), load_same_units(("en",)))
    comparer = Comparer(block, weights=load_weights(), relations=relations)
    return Scorer(block, weights=load_weights(), comparer=comparer), comparer


def test_scores_are_those_of_the_comparison() -> None:
    scorer, comparer = scoring(MENTIONS)
    for i, j in combinations(range(len(MENTIONS)), 2):
        assert scorer.score(i, j) == comparer.compare(j, i).score


@pytest.mark.parametrize("least", [0.05, 0.45, 0.85, 1.0])
def test_only_what_stays_below_is_left_out(least: float) -> None:
    scorer, comparer = scoring(MENTIONS)
    left_out = 0
    for i, j in combinations(range(len(MENTIONS)), 2):
        score, true = scorer.score(j, i, least=least), comparer.compare(i, j).score
        assert score == true or (score == 0.0 and true < least)
        left_out += score != true
    assert left_out


def test_candidates_are_pairs_in_order_each_once() -> None:
    pairs = candidate_pairs(prepared(MENTIONS, languages=("en",)))
    listed = list(pairs)
    assert listed == sorted(set(listed))
    assert len(pairs) == len(listed)
    assert all(i < j for i, j in listed)
    assert all(((i, j) in pairs) == ((i, j) in set(listed)) for i, j in combinations(range(len(MENTIONS)), 2))


def test_disjoint_times_never_meet() -> None:
    block = prepared(MENTIONS, languages=("en",))
    spans = [one.interval for one in block.mentions]
    met = [(spans[i], spans[j]) for i, j in candidate_pairs(block)]
    assert all(one is None or other is None or one.overlaps(other) for one, other in met)


def test_no_candidates() -> None:
    assert list(Candidates.of([])) == []
    assert len(Candidates.of([[], []])) == 0
    assert (0, 1) not in Candidates.of([[], []])
