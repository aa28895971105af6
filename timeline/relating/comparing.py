"""Which of two comes first: on how many of the possible days, and whether on all."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from timeline.relating.board import Board, Way
from timeline.relating.span import Span, days_of
from timeline.relating.statements import Place


def share_first(board: Board, place: Place, other: Place) -> float:
    """The share of the ways things may lie, 0 to 1, in which the one does not begin after the other."""
    if place.document == other.document:
        cases = _in_one(board, place, other)
        return sum(share for share, one, two in cases if board.hour(place, one) <= board.hour(other, two))
    total = 0.0
    for one, two in _across(board, place, other):
        later = sorted((board.hour(other, span), share) for share, span in two)
        hours = [hour for hour, _ in later]
        up_to = [0.0, *accumulate(share for _, share in later)]
        total += sum(
            share * (1 - up_to[bisect_left(hours, board.hour(place, span))] / up_to[-1]) for share, span in one
        )
    return total


def share_of_one_day(board: Board, place: Place, other: Place) -> float:
    """The share in which two of different documents are of the same days."""
    total = 0.0
    for one, two in _across(board, place, other):
        by_days: dict[tuple[int, int], float] = defaultdict(float)
        for share, span in two:
            by_days[span.days] += share
        whole = sum(by_days.values())
        total += sum(share * by_days.get(span.days, 0.0) / whole for share, span in one)
    return total


def known_day(board: Board, place: Place) -> tuple[tuple[int, int], ...] | None:
    """The day of an item by the weekday of the first document, where that alone decides it and others may share it."""
    if len(board.tied.documents) == 1:
        return None
    found = []
    for weekday, ways in sorted(board.ways(place).items()):
        first, last = days_of(span for _, span in ways)
        if first != last:
            return None
        found.append((weekday, first))
    return tuple(found)


def is_apart(board: Board, place: Place, other: Place) -> bool:
    """Whether the two lie on different days, and in one order, whatever the days of publication."""
    if place.document == other.document:
        orders = {_order(one.days, two.days) for _, one, two in _in_one(board, place, other)}
    else:
        pairs = _across(board, place, other)
        orders = {_order(days_of(span for _, span in one), days_of(span for _, span in two)) for one, two in pairs}
    return len(orders) == 1 and 0 not in orders


def _order(one: tuple[int, int], two: tuple[int, int]) -> int:
    """-1 where the one's days come first, 1 where the other's do, 0 where they meet."""
    if one[1] < two[0]:
        return -1
    return 1 if two[1] < one[0] else 0


def _across(board: Board, place: Place, other: Place) -> Iterator[tuple[Sequence[Way], Sequence[Way]]]:
    """Where two of different documents may lie, by the weekday of the first document."""
    ours, theirs = board.ways(place), board.ways(other)
    return ((ours[weekday], theirs[weekday]) for weekday in sorted(ours) if weekday in theirs)


def _in_one(board: Board, place: Place, other: Place) -> Iterator[tuple[float, Span, Span]]:
    """Where two of one document lie, day by day, with the share of each."""
    tried = board.tried[place.document]
    odds = [0.0] * 7
    for chance in board.chances[place.document]:
        odds[(chance.weekday + chance.day) % 7] += chance.share
    spans = zip(tried.weekdays, board.item(place).spans, board.item(other).spans, strict=True)
    for weekday, one, two in spans:
        if odds[weekday]:
            yield odds[weekday] / tried.weekdays.count(weekday), one, two
