"""What placing an expression gives, and what it is placed with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from timeline.anchoring.in_play import InPlay
from timeline.model.document import Dct
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason
from timeline.model.timex import Anchored, AnchorKind, Lean
from timeline.model.wording import day_in_words, interval_in_words

_QUARTER, _TEXT = Granularity.QUARTER, AnchorKind.TEXT  # asked for each date in play; a look-up in an enum is slow


@dataclass(frozen=True, slots=True)
class Origin:
    """A day to count from: its start, how it is called, and what gave it."""

    moment: datetime
    words: str
    kind: AnchorKind
    source: Dct | Anchored | None
    granularity: Granularity = Granularity.DAY


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that an expression can be counted from: the publication, the dates in play, and how the clause leans."""

    dct: Origin | None
    in_play: InPlay
    lean: Lean
    lean_words: str
    narrative: bool
    zone: tzinfo | None = None

    @property  # origins are made when somebody asks: most expressions ask for one of them, many for none
    def reference(self) -> Origin | None:
        """The last date named."""
        return origin_of(self.in_play.date)

    @property
    def day(self) -> Origin | None:
        """The last day that a story told."""
        return origin_of(self.in_play.day)

    @property
    def quarter(self) -> Origin | None:
        """The quarter that a report is on."""
        return origin_of(self.in_play.quarter)

    @property
    def base(self) -> Origin | None:
        """What bare dates hang on: the publication, in a narrative the date in play."""
        return (origin_of(self.in_play.story) or self.reference or self.dct) if self.narrative else self.dct


@dataclass(frozen=True, slots=True)
class Placed:
    """An expression on the calendar: the interval, its value, and the way there in words.

    `words` is a noun phrase ("the Friday before Sunday 7 December 2025"), `steps` whole sentences.
    """

    interval: Interval | None
    value: str | None
    words: str
    origin: Origin | None = None
    best: datetime | None = None
    implied: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    zone: tzinfo | None = None
    local: bool = False  # said to be the time of the place told of: not of the document's zone, nor of the origin's

    def then(self, step: str) -> Placed:
        """The same with one more step told."""
        steps = (*self.steps, step)
        return Placed(  # as replace() has it, at a third of the time
            self.interval,
            self.value,
            self.words,
            self.origin,
            self.best,
            self.implied,
            steps,
            self.zone,
            self.local,
        )


@dataclass(frozen=True, slots=True)
class Open:
    """An expression that could not be placed: why, in words, and the value that is known all the same."""

    reason: Reason
    detail: str
    value: str | None = None


def unit_in_words(interval: Interval) -> str:
    """A stretch as something to count from: "quarter 3 of 2025" rather than its first and last day."""
    if interval.granularity is _QUARTER and interval.start is not None:
        return f"quarter {(interval.start.month + 2) // 3} of {interval.start.year}"
    return interval_in_words(interval)


def moment_of(origin: Origin) -> Origin:
    """The publication's time of day as an origin, where it is known; any other origin as it is."""
    moment = origin.source.moment if isinstance(origin.source, Dct) else None
    if moment is None:
        return origin
    unit = Granularity.SECOND if moment.second else Granularity.MINUTE
    words = f"{moment:%H:%M} on {day_in_words(moment)}"
    return Origin(moment, words, origin.kind, origin.source, unit)


def origin_of_dct(dct: Dct, moment: datetime) -> Origin:
    """The publication as an origin; `moment` is the day of its window to count from."""
    return Origin(moment, day_in_words(moment), AnchorKind.DCT, dct, dct.interval.granularity)


def origin_of(anchored: Anchored | None) -> Origin | None:
    """An earlier expression as an origin, or None where it has no start on the calendar."""
    interval = anchored.interval if anchored is not None else None
    if anchored is None or interval is None or interval.start is None:
        return None
    moment = anchored.best or interval.start
    words = unit_in_words(interval) if anchored.best is None else day_in_words(anchored.best)
    return Origin(moment, words, _TEXT, anchored, interval.granularity)
