"""What a check finds, and how it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.model.orders import Order, OrderGroup

_TOLD_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources that differ about an event; `sides` pairs each value with the documents that take it."""

    event_id: str
    title: str
    date_text: str
    field: str
    sides: tuple[tuple[str, tuple[str, ...]], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Things without a place on the calendar that wait for the same answer; `told` are their titles and documents."""

    reason: str
    would_help: str
    told: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Check:
    """What a timeline leaves open, and the `orders` of what has no date; `report()` tells it in words."""

    disagreements: tuple[Disagreement, ...]
    gaps: tuple[Gap, ...]
    undated_documents: tuple[str, ...]
    orders: tuple[Order, ...] = ()

    @property
    def disagrees(self) -> bool:
        """Whether sources disagree anywhere, which makes the exit status 1."""
        return bool(self.disagreements)

    def report(self) -> str:
        """All that is open in words, most pressing first; says so where there is nothing."""
        lines = [*_disagreements(self), *_gaps(self), *_orders(self), *_documents(self)]
        return "\n".join(lines or ["The sources agree, and everything told has a date."]) + "\n"


def _disagreements(check: Check) -> Iterator[str]:
    if check.disagreements:
        yield f"The sources disagree {_times(len(check.disagreements))}:"
    for disagreement in check.disagreements:
        yield from _disagreement(disagreement)


def _disagreement(disagreement: Disagreement) -> Iterator[str]:
    yield f"  {disagreement.title} ({disagreement.date_text}), event {disagreement.event_id}"
    yield f"    {disagreement.field}: {disagreement.note}"
    for value, sources in disagreement.sides:
        yield f"      {value}: {', '.join(sources)}"


def _gaps(check: Check) -> Iterator[str]:
    if check.gaps:
        yield f"Without a date: {sum(len(gap.told) for gap in check.gaps)}"
    for gap in check.gaps:
        yield from _gap(gap)


def _gap(gap: Gap) -> Iterator[str]:
    yield f"  {gap.reason}: {len(gap.told)}"
    yield f"    would help: {gap.would_help}"
    yield from _shown(gap.told)


def _orders(check: Check) -> Iterator[str]:
    for order in check.orders:
        yield f"Likely order without dates ({', '.join(order.documents)}):"
        for group in order.groups:
            yield from _group(group, several=len(order.documents) > 1)
        yield from (f"  {document}: {note}" for document, note in order.notes)


def _group(group: OrderGroup, *, several: bool) -> Iterator[str]:
    whose = f"{', '.join(group.documents)}: " if several else ""
    aside = " (or before the one above)" if group.either else " (surely later)" if group.certain else ""
    yield f"  {whose}{group.words}{aside}"
    yield from _shown([(one.title, one.document) for one in group.told])


def _shown(told: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield from (f"      {title} ({document})" for title, document in told[:_TOLD_SHOWN])
    if len(told) > _TOLD_SHOWN:
        yield f"      and {len(told) - _TOLD_SHOWN} more"


def _documents(check: Check) -> Iterator[str]:
    if check.undated_documents:
        yield "Documents without a publication date:"
    yield from (f"  {name}" for name in check.undated_documents)


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
