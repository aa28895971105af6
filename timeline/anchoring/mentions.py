"""Extracted events get their time: from their expression, from a date that still runs, or from the publication day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from timeline.anchoring.reported import as_reported
from timeline.anchoring.spans import over_span
from timeline.model.document import Document
from timeline.model.event import Extracted, Mention, Status, Timing
from timeline.model.expression import Amount, Length
from timeline.model.interval import Granularity, Interval
from timeline.model.rejected import Reason, Rejected, Stage
from timeline.model.timex import Anchored, Signal, Timex

_DAYS = {Granularity.DAY: 1, Granularity.WEEK: 7}
_SEVERAL = 7  # "several", "some": at the most, where nothing better is said
_COME_TRUE = (Status.HAPPENED, Status.ONGOING)
_DOUBT = timedelta(days=2)  # a publication day may be wrong by so much: another zone, tomorrow's paper
# "The talks begin on Friday" is a plan, "outbreaks happen in autumn" what always holds.
_PLANNED_FOR = frozenset(one for one in Granularity if not Granularity.WEEK.is_finer_than(one))
AHEAD = "not told as planned, but “{words}” lies after the publication"
_LONGEST = 31  # days: what lasted longer is no news of the day


def date_mentions(document: Document, anchored: Iterable[Anchored], *, zone: tzinfo) -> tuple[Mention, ...]:
    """The document's mentions with their intervals in the story's zone; undated ones say why."""
    by_timex = {_key(one.timex): one for one in anchored}
    mentions = (_mention(document, extracted, by_timex, zone=zone) for extracted in document.annotated.extracted)
    return tuple(_not_told_early(mention) for mention in mentions)


def _key(timex: Timex) -> tuple[int, int]:
    return timex.start, timex.end


def _mention(
    document: Document, extracted: Extracted, by_timex: dict[tuple[int, int], Anchored], *, zone: tzinfo
) -> Mention:
    if extracted.timing is Timing.TODAY:
        return _told_today(document, extracted)
    if extracted.timing is Timing.NONE or extracted.timex is None:
        reason = extracted.reason or "no time expression and no running date"
        return _undated(document, extracted, None, Reason.NO_TIME_SAID, reason)
    anchored = by_timex[_key(extracted.timex)]
    if anchored.rejected is not None:
        return Mention(document, extracted, anchored, None, None, anchored.rejected)
    if anchored.interval is None:
        return _undated(document, extracted, anchored, Reason.NOT_PLACED, anchored.derivation)
    stretch = over_span(document, extracted, by_timex)
    if stretch is not None and stretch.interval is not None:
        return Mention(document, extracted, stretch, _in_zone(stretch.interval, stretch.zone, zone), None, None)
    told = as_reported(anchored, extracted.timex.signal)
    interval = _in_zone(_opened(told.interval or anchored.interval, extracted.timex.signal), anchored.zone, zone)
    best = told.best if interval.is_bounded else None
    return Mention(document, extracted, told, interval, best, None)


def _not_told_early(mention: Mention) -> Mention:
    """Nothing has happened after its publication: it is planned, or the time that stands beside it is another's."""
    extracted, published = mention.extracted, mention.document.dct
    if published is None or mention.interval is None or extracted.status not in _COME_TRUE:
        return mention
    starts, ends = mention.interval.start, published.interval.end
    if starts is None or ends is None or starts < ends:
        return mention
    if extracted.can_be_ahead and extracted.timing is Timing.OWN and mention.interval.granularity in _PLANNED_FOR:
        return replace(mention, extracted=replace(extracted, status=Status.PLANNED))
    if not extracted.can_be_ahead and starts < ends + _DOUBT:
        return mention
    detail = AHEAD.format(words=extracted.timex.text if extracted.timex else "")
    return _undated(mention.document, extracted, mention.anchored, Reason.NOT_PLACED, detail)


def _told_today(document: Document, extracted: Extracted) -> Mention:
    if document.dct is None:
        detail = "told as news of the publication day, which is not known"
        return _undated(document, extracted, None, Reason.NO_PUBLICATION_DATE, detail)
    return Mention(document, extracted, None, _up_to(document.dct.interval, _lengths(document, extracted)), None, None)


def _lengths(document: Document, extracted: Extracted) -> list[Amount]:
    """How long the clause says it lasted: "over several days"."""
    clause = extracted.clause
    return [
        amount
        for timex in document.annotated.timexes
        if isinstance(timex.expression, Length) and clause.start <= timex.start < clause.end
        for amount in timex.expression.amounts
    ]


def _up_to(published: Interval, lengths: list[Amount]) -> Interval:
    """What is told as news but lasted for days lies within that many days up to the publication."""
    days = max(
        (_DAYS[amount.unit] * (amount.count or _SEVERAL) for amount in lengths if amount.unit in _DAYS), default=0
    )
    if published.start is None or not 1 < days <= _LONGEST:
        return published
    return Interval(published.start - timedelta(days=days), published.end, Granularity.WEEK)


def _undated(
    document: Document, extracted: Extracted, anchored: Anchored | None, reason: Reason, detail: str
) -> Mention:
    subject = f"{document.id}: “{extracted.trigger.text}”"
    return Mention(document, extracted, anchored, None, None, Rejected(Stage.ANCHORING, subject, reason, detail))


def _opened(interval: Interval, signal: Signal) -> Interval:
    """What the preposition leaves of it: "by Friday" has no start, "since Friday" no end."""
    match signal:
        case Signal.BY | Signal.UNTIL:
            # "By Friday" leaves all of Friday, "by noon" not a minute of it.
            is_clock = interval.granularity.is_finer_than(Granularity.PART_OF_DAY)
            return Interval(None, interval.start if is_clock else interval.end, interval.granularity)
        case Signal.BEFORE:
            return Interval(None, interval.start, interval.granularity) if interval.start else interval
        case Signal.SINCE | Signal.FROM:
            return Interval(interval.start, None, interval.granularity)
        case Signal.AFTER:
            return Interval(interval.end, None, interval.granularity) if interval.end else interval
        case Signal.AT | Signal.WITHIN | Signal.FOR | Signal.REPORTED:
            return interval


def _in_zone(interval: Interval, said: tzinfo | None, shown: tzinfo) -> Interval:
    """Clock times and parts of days move to the zone shown; days and longer keep the name they were given."""
    if said is None or not interval.granularity.is_finer_than(Granularity.DAY):
        return interval
    return Interval(_moved(interval.start, said, shown), _moved(interval.end, said, shown), interval.granularity)


def _moved(moment: datetime | None, said: tzinfo, shown: tzinfo) -> datetime | None:
    return None if moment is None else moment.replace(tzinfo=said).astimezone(shown).replace(tzinfo=None)
