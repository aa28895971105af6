"""What other pairs say of a pair; every measure is the same whichever mention comes first."""

from __future__ import annotations

import pytest

from timeline.merging.support import MEASURES, Support

DOCUMENTS = ["a", "a", "b", "b", "c"]
LIKELY = {(0, 2): 0.6, (0, 4): 0.9, (2, 4): 0.8, (1, 3): 0.7, (0, 3): 0.3, (0, 1): 0.1}


def said(i: int, j: int) -> dict[str, float]:
    return dict(zip(MEASURES, Support(LIKELY, DOCUMENTS).measures(i, j), strict=True))


@pytest.mark.parametrize("pair", sorted(LIKELY))
def test_the_order_of_the_two_plays_no_part(pair: tuple[int, int]) -> None:
    assert said(*pair) == said(*reversed(pair))


def test_a_third_mention_stands_between_two() -> None:
    assert said(0, 2)["between"] == 0.8
    assert said(1, 3)["between"] == 0.1


def test_what_else_two_documents_tell_alike_counts_without_the_pair() -> None:
    assert said(0, 2)["beside_less"] == pytest.approx(0.7)
    assert said(0, 4)["beside_more"] == 0.0
    assert said(0, 1)["beside_less"] < 0, "one document is not held against itself"


def test_a_closer_mention_of_the_other_document_is_seen() -> None:
    assert said(0, 3)["outdone_more"] == pytest.approx(0.4)
    assert said(1, 3)["outdone_more"] == 0.0
