"""What has no date gathered in its order, as pages, exports and reports tell it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model.published import PublishedRelative, PublishedUndated


@dataclass(frozen=True, slots=True)
class OrderGroup:
    """What is of one day, or said in the same words; `either`: it may as well come before the group above."""

    words: str
    certain: bool
    either: bool
    told: tuple[PublishedUndated, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """Those that tell it, from whose publication the words count."""
        return tuple(dict.fromkeys(one.document for one in self.told))


@dataclass(frozen=True, slots=True)
class Order:
    """The likely order of what documents tell that hang together; `notes`: documents, each with what is known of it."""

    documents: tuple[str, ...]
    groups: tuple[OrderGroup, ...]
    notes: tuple[tuple[str, str], ...]


def orders(undated: Iterable[PublishedUndated]) -> tuple[Order, ...]:
    """All orders, those of the first documents by id first; `orders(timeline.undated)[0].groups[0].words`."""
    sets: dict[tuple[str, ...], list[tuple[PublishedRelative, PublishedUndated]]] = {}
    for one in undated:
        if one.relative is not None:
            sets.setdefault(one.relative.documents, []).append((one.relative, one))
    return tuple(_order(documents, sets[documents]) for documents in sorted(sets))


def _order(documents: tuple[str, ...], placed: Sequence[tuple[PublishedRelative, PublishedUndated]]) -> Order:
    groups: dict[tuple[int, int], list[tuple[PublishedRelative, PublishedUndated]]] = {}
    for relative, one in placed:
        groups.setdefault((relative.rank, relative.group), []).append((relative, one))
    ranked = sorted(groups)
    before = (None, *ranked)
    return Order(
        documents=documents,
        groups=tuple(
            _group(groups[key], either=last is not None and last[0] == key[0])
            for last, key in zip(before, ranked, strict=False)
        ),
        notes=tuple(sorted({(each.document, each.note) for each, _ in placed if each.note is not None})),
    )


def _group(own: Sequence[tuple[PublishedRelative, PublishedUndated]], *, either: bool) -> OrderGroup:
    said = dict.fromkeys(relative.words for relative, _ in own)
    first = own[0][0]
    certain = first.certain and first.rank > 0
    return OrderGroup("; or ".join(said), certain, either, tuple(one for _, one in own))
