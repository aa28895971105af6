"""What the witnesses of one event support together: its time, its status and history, where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from timeline.merging.figures import Units, bounds, can_both_hold, single_by_unit
from timeline.merging.ordering import LATEST, published
from timeline.model.event import Conflict, ConflictValue, Mention, Quantity, Status
from timeline.model.interval import Interval
from timeline.model.wording import interval_in_words, plain_day

_SETTLED = (Status.CANCELLED, Status.DENIED, Status.HAPPENED, Status.ONGOING)


@dataclass(frozen=True, slots=True)
class Figure:
    """One mention's count of something."""

    mention: Mention
    quantity: Quantity


def in_order_of_publication(mentions: Iterable[Mention]) -> list[Mention]:
    """Earlier publications first, then by document and place in the text."""
    return sorted(
        mentions, key=lambda mention: (published(mention.document), mention.document.id, mention.extracted.clause.start)
    )


def common_interval(mentions: Sequence[Mention]) -> Interval:
    """What the witnesses allow together, the finest first; one that contradicts finer ones narrows nothing."""
    finest_first = sorted(
        (mention.interval for mention in mentions if mention.interval is not None),
        key=lambda interval: (interval.granularity.rank, interval.start or LATEST, interval.end or LATEST),
    )
    result = finest_first[0]
    for interval in finest_first[1:]:
        # A coarser witness would cut a night or a day down to less than anybody says; it only closes open ends.
        if interval.granularity is result.granularity or not result.is_bounded:
            result = result.intersection(interval) or result
    return result


def common_best(mentions: Sequence[Mention], interval: Interval) -> datetime | None:
    """The day that counting reached, where the event's time is one that was counted and it lies within."""
    for mention in in_order_of_publication(mentions):
        best, own = mention.best, mention.interval
        if best is None or own is None or own.granularity is not interval.granularity:
            continue
        if (interval.start is None or interval.start <= best) and (interval.end is None or best < interval.end):
            return best
    return None


def common_status(mentions: Sequence[Mention]) -> tuple[Status, tuple[str, ...]]:
    """The status as last published, planned giving way to happened; the history where it changed."""
    ordered = in_order_of_publication(mentions)
    settled = [mention for mention in ordered if mention.extracted.status in _SETTLED]
    last = (settled or ordered)[-1].extracted.status
    told = [(mention.extracted.status, mention) for mention in ordered]
    changes = [pair for place, pair in enumerate(told) if place == 0 or pair[0] is not told[place - 1][0]]
    return last, tuple(f"{status} {_as_told(mention)}" for status, mention in changes) if len(changes) > 1 else ()


def _as_told(mention: Mention) -> str:
    source = mention.document.article.source or mention.document.id
    when = published(mention.document)
    return f"({source})" if when == LATEST else f"({source}, {plain_day(when)})"


def figure_differences(mentions: Sequence[Mention], *, same: Units) -> tuple[tuple[Conflict, ...], tuple[str, ...]]:
    """Figures that cannot both hold: conflicts, or updates where a later publication counts more."""
    conflicts, updates = [], []
    for unit, figures in _by_unit(mentions, same).items():
        if all(can_both_hold(a.quantity, b.quantity) for a in figures for b in figures):
            continue
        if _is_update(figures):
            updates.append(f"{unit}: " + ", then ".join(_in_words(figure) for figure in figures))
        else:
            conflicts.append(_conflict(figures))
    return tuple(conflicts), tuple(updates)


def date_differences(mentions: Sequence[Mention]) -> tuple[Conflict, ...]:
    """The days that witnesses of one thing name and that no moment is common to; none where one is only coarser."""
    sides: dict[Interval, list[Mention]] = {}
    for mention in in_order_of_publication(mentions):
        if mention.interval is not None:
            sides.setdefault(mention.interval, []).append(mention)
    apart = [one for one in sides if not all(one.overlaps(other) for other in sides)]
    if not apart:
        return ()
    values = tuple(ConflictValue(interval_in_words(one), tuple(sides[one])) for one in apart)
    note = "; ".join(f"{value.value} {_as_told(value.mentions[0])}" for value in values)
    return (Conflict("date", values, f"The sources differ on when: {note}."),)


def _by_unit(mentions: Sequence[Mention], same: Units) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for mention in in_order_of_publication(mentions):
        for unit, quantity in single_by_unit(mention.extracted.quantities, same=same).items():
            found.setdefault(unit, []).append(Figure(mention, quantity))
    return {unit: figures for unit, figures in sorted(found.items()) if _documents(figures) > 1}


def _documents(figures: Sequence[Figure]) -> int:
    return len({figure.mention.document.id for figure in figures})


def _is_update(figures: Sequence[Figure]) -> bool:
    """Counts that never fall from one day of publication to a later one."""
    days = [published(figure.mention.document) for figure in figures]
    values = [figure.quantity.value for figure in figures]
    pairs = list(zip(days, values, strict=True))
    return all(
        (one_day == other_day and one == other) or (one_day < other_day and one <= other)
        for (one_day, one), (other_day, other) in pairwise(pairs)
    )


def _in_words(figure: Figure) -> str:
    return f"{_number(figure.quantity)} {_as_told(figure.mention)}"


def _number(quantity: Quantity) -> str:
    return f"{quantity.mod} {quantity.value:,g}" if quantity.mod else f"{quantity.value:,g}"


def _figure_in_words(quantity: Quantity) -> str:
    return f"{_number(quantity)} {quantity.span.text.split()[-1]}"


def _conflict(figures: Sequence[Figure]) -> Conflict:
    """The sides as numbers with the sources' own nouns: "50 passengers" against "48 people"."""
    told: dict[tuple[float, float], list[Figure]] = {}
    for figure in figures:
        told.setdefault(bounds(figure.quantity), []).append(figure)
    sides = tuple(
        ConflictValue(_figure_in_words(some[0].quantity), tuple(figure.mention for figure in some))
        for some in told.values()
    )
    note = "; ".join(f"{side.value} {_as_told(side.mentions[0])}" for side in sides)
    return Conflict("quantity", sides, f"The sources count differently: {note}.")
