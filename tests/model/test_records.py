"""Records inside a stage: equal by value, usable as keys, without room for more."""

import pytest

from timeline.model.records import record


@record(frozen=True, slots=True)
class _Pair:
    one: int
    other: str = ""


def test_equal_by_value_and_usable_as_keys() -> None:
    assert _Pair(1, "a") == _Pair(1, "a") != _Pair(1)
    assert len({_Pair(1), _Pair(1), _Pair(2)}) == 2


def test_there_is_no_room_for_more() -> None:
    with pytest.raises(AttributeError):
        _Pair(1).third = 3  # type: ignore[attr-defined]  # what is tested
