"""Evidence weighed: the publication date of one document, what remains open, what contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812  the public function is called date
from datetime import datetime, timedelta, tzinfo

from timeline.dating.byline import published_line, updated_line
from timeline.dating.dateline import dateline
from timeline.dating.doubts import doubts, open_order
from timeline.dating.finding import Finding, Kind
from timeline.dating.settling import narrow, settle, start_day
from timeline.dating.stamped import given_stamps, own_stamps, update_stamp
from timeline.dating.url import url_date
from timeline.dating.words import in_words
from timeline.dating.written import StampDate
from timeline.model.document import Annotated, Article, Basis, Dct, Document
from timeline.model.rejected import Reason, Rejected, Stage

EVIDENCE: tuple[Callable[[Article], tuple[Finding, ...]], ...] = (
    given_stamps,  # somebody vouches for it
    own_stamps,  # made for machines, by the publisher
    url_date,  # made by the publisher's software on the day, never touched again
    dateline,  # the day of writing, at most a day or two before
    published_line,  # for readers, but may belong to another story on the page
    update_stamp,  # not before publication, perhaps long after it
    updated_line,
)


@dataclass(frozen=True, slots=True)
class Dating:
    """A document with its publication context, and the stamps somebody gave for it that could not be read."""

    document: Document
    rejected: tuple[Rejected, ...]


def date(annotated: Annotated, *, today: Day | None = None) -> Dating:
    """When a document was published, from evidence in an order of trust; `date(annotated).document.dct`.

    `dct` is None where nothing is known; then `candidates` are the days that remain. With `today`, later dates are not
    believed, nor are days after that on which a web archive or a browser saved the page. Neither the clock nor a file's
    times are ever asked. Rejected: BAD_DATE, AMBIGUOUS_DATE of stamps.
    """
    findings = [finding for look in EVIDENCE for finding in look(annotated.article)]
    past, warnings = _not_after(findings, annotated.article, today)
    settled = [settle(finding, past) for finding in past]
    chosen = next((finding for finding in settled if len(finding.dates) == 1), None)
    if chosen is not None:
        chosen = narrow(chosen, settled)
    document = Document(
        annotated,
        dct=_dct(chosen, settled) if chosen else None,
        candidates=_candidates(chosen, settled),
        warnings=(*warnings, *_warnings(chosen, settled)),
    )
    return Dating(document, tuple(_rejected(settled)))


def _latest(article: Article, today: Day | None) -> Day | None:
    # A page is saved at a moment in UTC; where it was published, the next day may have begun by then.
    captured = article.extra.get("captured", "")[:10]
    try:
        saved = Day.fromisoformat(captured) + timedelta(days=1)
    except (ValueError, OverflowError):
        return today
    return saved if today is None else min(saved, today)


def _not_after(
    findings: Sequence[Finding], article: Article, today: Day | None
) -> tuple[list[Finding], tuple[str, ...]]:
    latest = _latest(article, today)
    past, warnings = list(findings), []
    for place, finding in enumerate(findings):
        # Who vouches for a day may know better than who saved the page.
        bound = today if finding.basis is Basis.GIVEN else latest
        if bound is not None:
            past[place] = replace(finding, dates=_until(finding.dates, bound))
            if finding.dates and not past[place].dates:
                warnings.append(f"{finding.words} lies after {in_words(bound)} and is not used")
    return past, tuple(warnings)


def _until(dates: tuple[StampDate, ...], today: Day) -> tuple[StampDate, ...]:
    return tuple(read for read in dates if start_day(read.interval) <= today)


def _dct(chosen: Finding, findings: Sequence[Finding]) -> Dct:
    read = chosen.dates[0]
    agreeing = [other for other in findings if other.words != chosen.words and _says_the_same(other, read)]
    zones = [other.dates[0].zone for other in agreeing if other.dates and other.dates[0].zone]
    evidence = tuple(dict.fromkeys((chosen.words, *(other.words for other in agreeing))))
    zone = read.zone or next(iter(zones), None)
    return Dct(read.interval, chosen.basis, evidence, zone, _moment(read, zone, agreeing))


def _moment(read: StampDate, zone: tzinfo | None, agreeing: Sequence[Finding]) -> datetime | None:
    """The time of day that goes with the zone: its own, or that of evidence for the same day."""
    if read.moment is not None:
        return read.moment if read.zone == zone else None
    same = (other.dates[0] for other in agreeing if other.kind is Kind.PUBLISHED and other.dates)
    told = (date.moment for date in same if date.interval == read.interval and date.zone == zone)
    return next((moment for moment in told if moment is not None), None)


def _says_the_same(finding: Finding, read: StampDate) -> bool:
    day = start_day(read.interval)
    if finding.day_of_year:
        return finding.day_of_year == (day.month, day.day)
    return len(finding.dates) == 1 and finding.dates[0].interval.contains(read.interval)


def _candidates(chosen: Finding | None, findings: Sequence[Finding]) -> tuple[Dct, ...]:
    # Nothing remains open beside a given date. Beside one that was read, other days that were read do.
    if chosen is not None and chosen.basis is Basis.GIVEN:
        return ()
    taken = {chosen.dates[0].interval} if chosen else set()
    found: list[Dct] = []
    for finding in findings:
        for read in finding.dates if finding.kind is Kind.PUBLISHED else ():
            if read.interval not in taken:
                taken.add(read.interval)
                found.append(Dct(read.interval, finding.basis, (finding.words,), read.zone))
    return tuple(found)


def _warnings(chosen: Finding | None, findings: Sequence[Finding]) -> tuple[str, ...]:
    unsettled = tuple(open_order(finding) for finding in findings if len(finding.dates) > 1)
    if chosen is not None:
        return (*unsettled, *doubts(chosen, findings))
    yearless = (finding for finding in findings if finding.day_of_year)
    return (*unsettled, *(f"{finding.words} does not say the year" for finding in yearless))


def _rejected(findings: Sequence[Finding]) -> list[Rejected]:
    unread = [(finding, finding.unread) for finding in findings if finding.unread]
    bad = [Rejected(Stage.DATING, finding.where, why.reason, why.detail) for finding, why in unread]
    unsettled = [finding for finding in findings if finding.basis is Basis.GIVEN and len(finding.dates) > 1]
    return bad + [
        Rejected(Stage.DATING, finding.where, Reason.AMBIGUOUS_DATE, open_order(finding)) for finding in unsettled
    ]
