"""What has no date, in its order: tied articles together, and of each what is of one day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model.orders import Order, OrderGroup, orders
from timeline.model.published import PublishedUndated
from timeline.model.visible import visible


def order_records(undated: Sequence[PublishedUndated], short: Mapping[str, str]) -> list[dict[str, object]]:
    """The orders as the page's script reads them; `told` are numbers in `undated`, `short` the articles' letters."""
    numbers = {one.id: number for number, one in enumerate(undated)}
    return [_order(order, numbers, short) for order in orders(undated)]


def _order(order: Order, numbers: Mapping[str, int], short: Mapping[str, str]) -> dict[str, object]:
    several = len(order.documents) > 1
    return {
        "letters": [short.get(name, "?") for name in order.documents],
        "notes": [f"{short.get(name, '?')}: {visible(note)}" for name, note in order.notes],
        "groups": [_group(group, numbers, short if several else {}) for group in order.groups],
    }


def _group(group: OrderGroup, numbers: Mapping[str, int], short: Mapping[str, str]) -> dict[str, object]:
    return {
        "words": visible(group.words),
        "letters": sorted({short[one.document] for one in group.told if one.document in short}),
        "certain": group.certain,
        "either": group.either,
        "told": [numbers[one.id] for one in group.told],
    }
