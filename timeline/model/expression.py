"""The algebra of time expressions: what the words mean before anybody knows when they were written.

No class here holds a reference date. `anchoring` turns an expression and a publication context into an
interval; the operators follow timenorm (Bethard, 2013: "A Synchronous Context Free Grammar for Time
Normalization") and SCATE (Bethard and Parker, 2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from timeline.model.interval import Granularity


class Origin(StrEnum):
    """What a relative expression is counted from.

    DCT: the document's publication ("a fortnight ago"); REFERENCE: the date in play in the text
    ("two weeks earlier", "the same day"); EVENT: something that happens ("a week before the summit").
    """

    DCT = "dct"
    REFERENCE = "reference"
    EVENT = "event"


class Direction(StrEnum):
    """Which way from the origin."""

    BEFORE = "before"
    AFTER = "after"


class DayPart(StrEnum):
    """Parts of a day in TIMEX3's letters; a night has the date of the evening it begins on."""

    MORNING = "TMO"
    MIDDAY = "TMI"
    AFTERNOON = "TAF"
    EVENING = "TEV"
    NIGHT = "TNI"
    DAYTIME = "TDT"
    SMALL_HOURS = "TSH"


class Portion(StrEnum):
    """Which part of a period is meant: "early December", "the end of the week"."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"


class Season(StrEnum):
    """Seasons in TIMEX3's letters."""

    SPRING = "SP"
    SUMMER = "SU"
    AUTUMN = "FA"
    WINTER = "WI"


class Era(StrEnum):
    """PRESENT: "now", "currently"; PAST: "recently", "once"; FUTURE: "soon", "in future"."""

    PRESENT = "PRESENT_REF"
    PAST = "PAST_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Amount:
    """A counted stretch, "two weeks"; `count` None means the words do not say how many ("several days").

    `most` is the upper end where the words give two ("two to four days").
    """

    count: float | None
    unit: Granularity
    most: float | None = None


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """Fields of the calendar as far as they are said; "Friday" has only `weekday` (Monday is 0), "7 December" no year.

    `year` is the astronomical year (264 BC is -263); years before 1 CE are not placed on the calendar. `fiscal` years
    are placed as calendar years, and said to be implied; so is the order of "05/06/2024", whose month and day could be
    `swappable`.
    """

    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: Season | None = None
    month: int | None = None
    week: int | None = None
    day: int | None = None
    weekday: int | None = None
    weekend: bool = False
    fiscal: bool = False
    swappable: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day that comes round every year: `Holiday("easter-2", "Good Friday")`.

    `rule` is "12-25" (month and day), "11-thu-4+1" (the day after the fourth Thursday of November), "easter+1" (from
    Western Easter), "hebrew 7/10" (month and day of that calendar) or "moon ramadan" (a table).
    """

    rule: str
    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """A decade or century: `Years(1990, DECADE)` is the 1990s; `century_implied` marks "the '90s"."""

    first: int
    unit: Granularity
    century_implied: bool = False


Named: TypeAlias = CalendarDate | Holiday
"""Something with a name that comes round again: "Friday", "December", "the weekend", "Christmas"."""

Period: TypeAlias = Granularity | Named
"""Something that comes round again: a unit ("week") or a named one."""


@dataclass(frozen=True, slots=True)
class Last:
    """The latest period that ended by the origin: "last month", "last Friday", "the previous week"."""

    period: Period
    origin: Origin = Origin.DCT


@dataclass(frozen=True, slots=True)
class This:
    """The period the origin lies in: "this week", "this year", "this Friday"."""

    period: Period
    origin: Origin = Origin.DCT


@dataclass(frozen=True, slots=True)
class Next:
    """The first period that begins after the origin: "next month", "the following week"."""

    period: Period
    origin: Origin = Origin.DCT


@dataclass(frozen=True, slots=True)
class Shift:
    """The origin moved by the amounts: "two weeks ago" is `Shift((Amount(2, WEEK),), BEFORE)`; today is by 0 days.

    `base` is the origin where the words name it ("two days after Christmas"), `event` what is tied to it otherwise.
    """

    amounts: tuple[Amount, ...]
    direction: Direction
    origin: Origin = Origin.DCT
    event: str | None = None
    base: Expression | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch that ends (BEFORE) or begins (AFTER) at the origin: "the past week", "the next two years"."""

    amount: Amount
    direction: Direction
    origin: Origin = Origin.DCT


@dataclass(frozen=True, slots=True)
class Same:
    """The period around the date in play: "the same day"; with `unit` None all of it: "the same time".

    `year`: the one of that year ("the 1988 period" of a report on a quarter).
    """

    unit: Granularity | None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of the day that `base` is: "Friday night", "this morning"; `ending`: the night that ends on that day."""

    part: DayPart
    base: Expression
    ending: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on the day `base` (None: the day in play); `zone` as an offset ("+02:00"), None where unsaid.

    `local`: the words say "local time", which is that of the place told of, whatever zone the document is written in.
    `dial`: an hour of a clock face with neither half of the day said ("half past three").
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    base: Expression | None = None
    local: bool = False
    dial: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Early, mid or late in a period: "early December", "the end of the week"."""

    portion: Portion
    base: Expression


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th period within another, counted from its end where negative: "the first week of May"."""

    ordinal: int
    period: Period
    base: Expression


@dataclass(frozen=True, slots=True)
class Holding:
    """The unit that holds another expression: "the week of 6 March", "Easter week"."""

    unit: Granularity
    base: Expression


@dataclass(frozen=True, slots=True)
class Section:
    """The first (or last) stretch of something: "the first nine months of 2019"; `base` None: of the year in play."""

    amount: Amount
    from_end: bool
    base: Expression | None


@dataclass(frozen=True, slots=True)
class NthOfEvent:
    """The n-th unit of something that lasts: "the third day of talks"; a date only if the event has one."""

    ordinal: int
    unit: Granularity
    event: str


@dataclass(frozen=True, slots=True)
class Between:
    """From the start of `first` to the end of `last`: "3-5 May", "Friday into Saturday"."""

    first: Expression
    last: Expression


@dataclass(frozen=True, slots=True)
class Length:
    """A duration with no place of its own: "for two days", "three months and a half"."""

    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Repeating:
    """Something that comes again: "every Friday", "twice a month"; `quant` and `freq` as TIMEX3 writes them.

    `part` is the part of the day: "Tuesday nights".
    """

    period: Period
    count: int = 1
    quant: str | None = None
    freq: str | None = None
    part: DayPart | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """Only a direction in time: "now", "recently", "soon"."""

    era: Era


Expression: TypeAlias = (
    CalendarDate
    | Holiday
    | Years
    | Last
    | This
    | Next
    | Shift
    | Window
    | Same
    | PartOfDay
    | Clock
    | Part
    | Nth
    | Holding
    | Section
    | NthOfEvent
    | Between
    | Length
    | Repeating
    | Vague
)
