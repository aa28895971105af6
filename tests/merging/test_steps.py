"""Step by step the weights add up to the whole, and what is still to come is never underrated."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.merging.steps import Step
from timeline.merging.weighing import Weights, load_weights

WEIGHTS = load_weights()
SPARSE = Weights(((0.5,), (0.5,), (0.5,)), -1.0, ((0, 0, 2, (-1.0, 0.0, 0.0, 1.0)), (0, 2, 2, (0.0, -3.0, 0.5, 2.0))))


def in_two_steps(weights: Weights, values: list[float], cut: int) -> tuple[float, float]:
    """The log-odds, and what they are at the most when only the measures before `cut` are known."""
    numbers = range(len(weights.edges))
    first, second = Step(weights, (), numbers[:cut]), Step(weights, numbers[:cut], numbers[cut:])
    levels: list[int] = []
    told = weights.bias + first.add(levels, values[:cut])
    most = told + first.most(levels)
    return told + second.add(levels, values[cut:]), most


@given(
    values=st.lists(st.floats(-1, 30), min_size=len(WEIGHTS.edges), max_size=len(WEIGHTS.edges)), cut=st.integers(0, 32)
)
def test_steps_add_up_and_are_bounded(values: list[float], cut: int) -> None:
    told, most = in_two_steps(WEIGHTS, values, cut)
    assert abs(told - WEIGHTS.log_odds(WEIGHTS.levels(values))) < 1e-9
    assert told <= most + 1e-9


def test_the_bound_is_reached_where_one_measure_is_open() -> None:
    told, most = in_two_steps(SPARSE, [1.0, 0.0, 1.0], 2)
    assert (told, most) == (2.0, 2.0)
    assert in_two_steps(SPARSE, [0.0, 0.0, 1.0], 2) == (-5.0, -2.0)


def test_a_measure_that_no_table_asks_for_changes_nothing() -> None:
    assert in_two_steps(SPARSE, [1.0, 0.0, 1.0], 1) == in_two_steps(SPARSE, [1.0, 1.0, 1.0], 1)
