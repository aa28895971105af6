"""Time expressions: as tagged (no date yet) and as anchored (placed on the calendar, or said why not)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from timeline.model.document import Dct
from timeline.model.expression import Expression
from timeline.model.interval import Interval
from timeline.model.rejected import Rejected


class TimexType(StrEnum):
    """The four types of TIMEX3 (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Mod(StrEnum):
    """TIMEX3's modifiers: how the words hedge the value."""

    APPROX = "APPROX"
    START = "START"
    MID = "MID"
    END = "END"
    EARLY = "EARLY"
    LATE = "LATE"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


class Lean(StrEnum):
    """Which way the clause around a bare weekday or month looks: "met on Friday" past, "will meet on Friday" future."""

    PAST = "past"
    FUTURE = "future"
    NEITHER = "neither"


class Signal(StrEnum):
    """The preposition that ties an event to the expression; it decides which end of the event is known.

    BY/UNTIL/BEFORE leave the start open, SINCE/FROM/AFTER the end; AT covers on, in, at, during and none at all.
    REPORTED is AT for a report: the event lies on that day or shortly before.
    """

    AT = "at"
    BY = "by"
    UNTIL = "until"
    BEFORE = "before"
    SINCE = "since"
    FROM = "from"
    AFTER = "after"
    WITHIN = "within"
    FOR = "for"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression in a text, unresolved: `text[start:end]` are its words, `expression` what they mean.

    `rule` names the rule that found it. `lean_words` are the words that decided `lean`.
    Extents follow TimeML: no leading preposition (it is in `signal`).
    """

    start: int
    end: int
    text: str
    type: TimexType
    expression: Expression
    rule: str
    mod: Mod | None = None
    signal: Signal = Signal.AT
    lean: Lean = Lean.NEITHER
    lean_words: str = ""


class AnchorKind(StrEnum):
    """What an expression was counted from: its own words, the publication, an earlier expression, nothing yet."""

    SAID = "said"
    DCT = "dct"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A time expression placed on the calendar as far as it can be.

    `value` is TIMEX3's; `interval` is None for durations, sets and what could not be placed (`rejected` says why);
    `best` is the day that counting reaches where the unit is a week or coarser. `implied` names the parts that the
    words do not say, `steps` tell the way there, `derivation` sums them up. `interval` is local to `zone`: the
    document's, or where that is not known the one the words name.
    """

    timex: Timex
    value: str | None
    interval: Interval | None
    best: datetime | None
    anchor: AnchorKind
    counted_from: Dct | Anchored | None
    implied: tuple[str, ...]
    derivation: str
    steps: tuple[str, ...]
    rejected: Rejected | None
    zone: tzinfo | None = None
