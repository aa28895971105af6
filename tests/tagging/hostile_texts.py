"""Strategies for texts that no newspaper prints: words of time, numbers and signs in any order."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from importlib.resources import files

from hypothesis import strategies as st

from timeline.dating.windows import month_window, week_window, year_window
from timeline.model.document import Basis, Dct
from timeline.model.interval import Interval

_LINES = (
    "Friday friday Mondays May may March the first second third last 31st of to - and in on at by from until since for",
    "12 0 00 2019 31 24 60 99 1990s '98 '90s 1000 9999 0001 10000 2019-02-29 31/12/99 12:30 24:00 25:61 99999999999999",
    "day days week weeks month months year years century centuries decade quarter hours minutes seconds fortnight night",
    "ago later earlier next this that same following previous before after between within every each half early late mid",
    "about nearly more than several a few dozen hundred thousand million billion two twenty twelve and a half once twice",
    "Easter Christmas Eve Ramadan spring summer tomorrow yesterday today now noon midnight evening morning weekend",
    "p.m. pm a.m. o'clock GMT EST UTC+14 BC AD BCE Dec. Sept Q3 fiscal year former time end start will was has been said is set",
    "7 : / . , ; ' \u2019 p m ( ) $ % – — \n \n\n \t -- ... ! ? “ ” [ ] { } \\ # @ & * + = ^ ~ | < >",
)
WORDS = tuple(word for line in _LINES for word in line.split(" "))
ODD_SIGNS = (
    "\u0661\u0669\u0669\u0660",  # Arabic digits
    "\u0967\u096f",  # Devanagari digits
    "\uff11\uff19\uff19\uff10",  # wide digits
    "\u00b2\u00bd",  # raised two, a half: digits that are no numbers
    "\u2160\u2179",  # Roman numerals
    "Ma\u0301y",
    "\u202eFriday\u202c",
    "Mon\u00adday",
    "2019\u200b",
    "\ufeff7 May",
    "May\u00a03",
    "\u0130stanbul \u1e9e \ufb01rst",  # letters whose case has another length
    "\U0001d7d9\U0001d7da \U0001f4c5",
    "\x00",
    "\u2028",
    "\ud800",  # half a pair, as JSON may hold
)
EXTREMES = (
    "in 99999999999999999999 years",
    "10^400 days ago",
    "9" * 400 + " days ago",
    "five hundred million billion years ago",
    "10,000 years ago",
    "99999 centuries later",
    "a million Mondays ago",
    "the 999th day of 2019",
    "0 days ago",
    "31 February",
    "29 February 1900",
    "year 0",
    "0000-00-00",
    "the year 10000",
    "9999-12-31T24:00",
    "the last day of 9999",
    "the day after 31 December 9999",
    "the day before 1 January 0001",
    "20000 BC",
    "the first week of 1 AD",
    "25:99 p.m.",
    "the next century",
    "every 99999999999 years",
    "Friday night into Saturday",
)

numbers = (
    st.sampled_from(["0", "1", "2", "12", "31", "99", "1000"])
    | st.integers(0, 10**25).map(str)
    | st.integers(0, 9999).map("{:04}".format)
    | st.floats(0, 1e9).map(str)
)
counted = st.builds(
    " ".join,
    st.tuples(
        st.sampled_from(("in", "the first", "the last", "", "about", "over", "the next", "within", "every", "the")),
        numbers,
        st.sampled_from(("days", "weeks", "months", "years", "centuries", "hours", "Mondays", "quarters", "BC", "-")),
        st.sampled_from(
            ("ago", "later", "earlier", "before May 1", "from now", "after that", "of 9999", "", "to 5 AD")
        ),
    ),
)


def _examples() -> tuple[str, ...]:
    """What the rules say they find."""
    rules = tomllib.loads((files("timeline.lang") / "en" / "rules.toml").read_text(encoding="utf-8"))["rule"]
    return tuple(example["find"] for rule in rules for example in rule["examples"])


@st.composite
def _twisted(draw: st.DrawFn) -> str:
    """Expressions that rules find, with other numbers in them and anything between them."""
    found = draw(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=6))
    joint = draw(st.sampled_from((" ", ". ", ", ", " and ", " to ", " of ", " after ", " before ", "-", "")))
    return re.sub("[0-9]+", lambda number: draw(numbers | st.just(number.group())), joint.join(found))


EXAMPLES = _examples()
twisted = _twisted()
words = st.lists(st.sampled_from(WORDS), max_size=30)
mixed = st.lists(st.sampled_from((*WORDS, *EXTREMES, *ODD_SIGNS)) | st.text(max_size=6), max_size=25)
texts = (
    twisted
    | counted
    | st.text(max_size=200)
    | st.builds(lambda parts, joint: joint.join(parts), mixed, st.sampled_from((" ", "", "\n", "  ", ", ")))
    | st.builds(lambda parts, joint: joint.join(parts), words, st.sampled_from((" ", "-")))
)


def _published(interval: Interval) -> Dct:
    return Dct(interval, Basis.GIVEN, ("given",))


DAY = _published(Interval.of_day(date(2025, 12, 7)))
DCTS: tuple[Dct | None, ...] = (
    None,
    DAY,
    *(_published(Interval.of_day(date(*day))) for day in ((2024, 2, 29), (1, 1, 1), (1, 12, 31), (9999, 12, 30))),
    *(_published(year_window(year)) for year in (1, 2025, 9998)),
    *(_published(month_window(*month)) for month in ((1, 1), (2024, 2), (9999, 11))),
    _published(week_window(2020, 53)),
)
LAST_DAYS = (
    _published(Interval.of_day(date(9999, 12, 31))),
    _published(year_window(9999)),
    _published(month_window(9999, 12)),
)
dcts = st.sampled_from((*DCTS, *LAST_DAYS))
published = st.dates().map(date.isoformat) | st.datetimes(datetime(1, 1, 1)).map(datetime.isoformat)
kinds = st.sampled_from(("auto", "news", "narrative"))
