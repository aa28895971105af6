"""The frame of tied documents: on which days they may have been published, how likely, and what they then tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from timeline.model.expression import Window
from timeline.relating.network import Tied
from timeline.relating.span import FAR, Span
from timeline.relating.statements import Place
from timeline.relating.trials import Item, Tried
from timeline.relating.weekdays import Weekdays

_DAY_BY_DAY = 0.6  # of texts that tell of the same, so much fewer with each day between them


Way = tuple[float, Span]
"""A place on the scale of the first document, with its share of all ways things may lie."""


@dataclass(frozen=True, slots=True)
class Chance:
    """One way things may lie: the first document's weekday, another's `day` after it; `share` of all ways, up to 1."""

    weekday: int
    day: int
    share: float


@dataclass(frozen=True)
class Board:
    """What tied documents tell on the days that are possible, counted from the first of them."""

    tied: Tied
    tried: Sequence[Tried]
    weekdays: Sequence[Weekdays]
    _ways: dict[Place, Mapping[int, Sequence[Way]]] = field(default_factory=dict)
    _expected: dict[Place, float] = field(default_factory=dict)

    @cached_property
    def chances(self) -> dict[int, tuple[Chance, ...]]:
        """For each document its days, whatever those of the third are; the shares of a document sum to 1."""
        odds = [self._odds(weekday) for weekday in range(7)]
        total = sum(odds)
        return {
            document: tuple(
                Chance(weekday, day, odds[weekday] / total * weight / sum(weights.values()))
                for weekday in range(7)
                for weights in [self._weights(document, weekday)]
                for day, weight in weights.items()
            )
            for document in self.tied.documents
        }

    def _odds(self, weekday: int) -> float:
        odds = 1.0
        for document in self.tied.documents:
            odds *= sum(self._weights(document, weekday).values())
        return odds

    def _weights(self, document: int, weekday: int) -> dict[int, float]:
        shares = self.weekdays[document].shares
        days = self.tied.days[document][weekday]
        return {day: shares[(weekday + day) % 7] * _DAY_BY_DAY ** abs(day) for day in days}

    def weekdays_of(self, document: int) -> frozenset[int]:
        """The weekdays that remain possible for a document."""
        return frozenset((chance.weekday + chance.day) % 7 for chance in self.chances[document])

    def item(self, place: Place) -> Item:
        """The item at a place."""
        return self.tried[place.document].items[place.item]

    def spans(self, place: Place) -> list[Span]:
        """Where an item may lie from its own document's publication."""
        possible = self.weekdays_of(place.document)
        weekdays = self.tried[place.document].weekdays
        return [span for span, own in zip(self.item(place).spans, weekdays, strict=True) if own in possible]

    def ways(self, place: Place) -> Mapping[int, Sequence[Way]]:
        """Where an item may lie from the first document's publication, by the weekday of that."""
        if place not in self._ways:
            tried = self.tried[place.document]
            found: dict[int, list[Way]] = {}
            for chance in self.chances[place.document]:
                span = tried.span(place.item, (chance.weekday + chance.day) % 7).moved(chance.day)
                found.setdefault(chance.weekday, []).append((chance.share, span))
            self._ways[place] = found
        return self._ways[place]

    def expected(self, place: Place) -> float:
        """The hour that an item is sorted by, over all ways things may lie."""
        if place not in self._expected:
            ways = (way for own in self.ways(place).values() for way in own)
            self._expected[place] = round(sum(share * self.hour(place, span) for share, span in ways), 3)
        return self._expected[place]

    def hour(self, place: Place, span: Span) -> float:
        """What something is sorted by: its start, of a rough count its middle, of "by Friday" its end."""
        if span.start == -FAR:
            return float(span.end) - 1 if self._has_only_an_end(place) else float(span.start)
        rough = self.item(place).mention.best is not None and span.end != FAR
        return (span.start + span.end) / 2 if rough else float(span.start)

    def _has_only_an_end(self, place: Place) -> bool:
        anchored = self.item(place).mention.anchored
        return anchored is not None and not isinstance(anchored.timex.expression, Window)
