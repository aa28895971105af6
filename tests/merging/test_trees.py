"""Trees ask for levels and say log-odds."""

from __future__ import annotations

import pytest

from timeline.merging.trees import Trees, trees_of

TREES = trees_of({"edges": [[0.5], [1, 2]], "trees": [[1, 2, [0, 1, -1, 0.5], 3], 0.25]})


@pytest.mark.parametrize(("measures", "said"), [((0.0, 0.0), -0.75), ((0.5, 1.9), 0.75), ((0.0, 2.0), 3.25)])
def test_each_tree_says_what_its_questions_lead_to(measures: tuple[float, float], said: float) -> None:
    assert TREES.log_odds(TREES.levels(measures)) == said


def test_no_tree_says_nothing() -> None:
    assert Trees(((),), ()).log_odds((0,)) == 0
