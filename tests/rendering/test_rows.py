from itertools import combinations

from tests.rendering.dam import dam, without_lanes
from timeline.rendering.plan import plan
from timeline.rendering.rows import Board, Placed


def laid_out(*, lanes: bool) -> Board:
    found = plan(dam() if lanes else without_lanes())
    assert found is not None
    return found.board


def overlap(one: Placed, other: Placed) -> bool:
    return one.row == other.row and one.mark.start < other.mark.end and other.mark.start < one.mark.end


def test_lanes_come_by_their_first_event() -> None:
    assert [lane.name for lane in laid_out(lanes=True).lanes] == [
        "Talks and decisions",
        "Dam and river",
        "People",
        "Statements",
    ]


def test_without_lanes_there_is_one() -> None:
    assert [lane.name for lane in laid_out(lanes=False).lanes] == ["Events"]


def test_no_two_bars_share_a_row_and_a_time() -> None:
    placed = laid_out(lanes=True).placed
    assert not [pair for pair in combinations(placed, 2) if overlap(*pair)]


def test_rows_lie_within_their_lane() -> None:
    board = laid_out(lanes=True)
    assert all(board.lanes[one.lane].top < one.row < board.lanes[one.lane].bottom for one in board.placed)
