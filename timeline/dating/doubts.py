"""What speaks against the date that was chosen, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.dating.finding import Finding, Kind
from timeline.dating.settling import nearest, start_day
from timeline.dating.words import in_words
from timeline.model.document import Basis
from timeline.model.interval import Granularity, Interval

# How many days evidence may differ from the publication day without a word. Zones make a day's difference; an agency's
# dateline has the day of writing, which papers print a day or two later.
_TOLERATED = {Basis.DATELINE: 2}
_ZONES = 1


def doubts(chosen: Finding, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Warnings for a chosen date: notes on its own words, and evidence that contradicts it."""
    interval = chosen.dates[0].interval
    notes = [f"{chosen.words}: {chosen.dates[0].note}"] if chosen.dates[0].note else []
    against = [words for finding in findings if finding is not chosen for words in _against(interval, finding)]
    told = f"{_told(interval)} is taken from {chosen.words}"
    return (*notes, *(f"{told}, but {words}" for words in against))


def open_order(finding: Finding) -> str:
    """The warning for a date whose numbers may be read in two orders."""
    days = " or ".join(in_words(start_day(read.interval)) for read in finding.dates)
    return f"{finding.words} may be {days}; a date with the month in words would settle it"


def _against(interval: Interval, finding: Finding) -> Iterator[str]:
    day = start_day(interval)
    if finding.day_of_year:
        other = nearest(day, finding.day_of_year)
        said = [other] if other and interval.granularity is Granularity.DAY else []
    else:
        said = [start_day(read.interval) for read in finding.dates if not read.interval.overlaps(interval)]
    if said and len(said) == max(len(finding.dates), 1) and all(_is_apart(day, other, finding) for other in said):
        yield f"{finding.words} says {' or '.join(map(in_words, said))}"


def _is_apart(day: date, other: date, finding: Finding) -> bool:
    tolerated = _TOLERATED.get(finding.basis, _ZONES)
    if finding.kind is Kind.UPDATED:  # later is what updates are
        return (day - other).days > tolerated
    return abs((other - day).days) > tolerated


def _told(interval: Interval) -> str:
    day = start_day(interval)
    return f"the date {in_words(day)}" if interval.granularity is Granularity.DAY else f"the {interval.granularity}"
