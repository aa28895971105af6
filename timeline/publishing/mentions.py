"""Mentions in the shape of timeline.json."""

from __future__ import annotations

from hashlib import blake2s

from timeline.model.document import Dct
from timeline.model.event import Extracted, Mention, Quantity, Span, Undated
from timeline.model.moments import day_or_time, local_time
from timeline.model.published import (
    PublishedMention,
    PublishedQuantity,
    PublishedRelative,
    PublishedTime,
    PublishedTrigger,
    PublishedUndated,
)
from timeline.model.relative import Relative
from timeline.model.timex import Anchored
from timeline.publishing.documents import publication_in_words
from timeline.publishing.words import in_words

_DIGEST_BYTES = 6


def mention_id(mention: Mention) -> str:
    """A short id made of the document and the places of the words, the same in every order and on every machine."""
    extracted = mention.extracted
    spans = (extracted.clause, extracted.trigger, extracted.timex)
    places = [mention.document.id, *(f"{span.start}-{span.end}" for span in spans if span is not None)]
    # An id taken from a damaged file may hold half a surrogate pair, which plain UTF-8 refuses.
    content = "\n".join(places).encode("utf-8", "surrogatepass")
    return f"m{blake2s(content, digest_size=_DIGEST_BYTES).hexdigest()}"


def published_mention(mention: Mention) -> PublishedMention:
    """A mention as plain values, with the source's words."""
    extracted = mention.extracted
    return PublishedMention(
        id=mention_id(mention),
        document=mention.document.id,
        start=extracted.clause.start,
        end=extracted.clause.end,
        quote=extracted.clause.text,
        trigger=_trigger(extracted.trigger),
        status=extracted.status,
        status_words=None if extracted.status_words is None else _trigger(extracted.status_words),
        attribution=extracted.attribution,
        hedge=extracted.hedge,
        quotations=tuple(map(_trigger, extracted.quotations)),
        quantities=_quantities(extracted),
        timing=extracted.timing.value,
        time=None if mention.anchored is None else _time(mention, mention.anchored),
    )


def published_undated(undated: Undated) -> PublishedUndated:
    """Something without a place on the calendar, with why and what would help."""
    mention = published_mention(undated.mention)
    return PublishedUndated(
        **dict(mention),
        title=undated.mention.extracted.title,
        reason=undated.reason,
        would_help=undated.would_help,
        relative=None if undated.relative is None else _relative(undated.relative),
    )


def _relative(relative: Relative) -> PublishedRelative:
    return PublishedRelative(
        document=relative.document,
        documents=relative.documents,
        offset=(relative.first, relative.last),
        words=relative.words,
        rank=relative.rank,
        group=relative.group,
        certain=relative.certain,
        note=relative.note,
    )


def _trigger(span: Span) -> PublishedTrigger:
    return PublishedTrigger(start=span.start, end=span.end, text=span.text)


def _quantities(extracted: Extracted) -> tuple[PublishedQuantity, ...]:
    return tuple(_quantity(quantity) for quantity in extracted.quantities)


def _quantity(quantity: Quantity) -> PublishedQuantity:
    whole = float(quantity.value).is_integer()
    return PublishedQuantity(
        value=int(quantity.value) if whole else quantity.value,
        unit=quantity.unit,
        mod=quantity.mod,
        text=quantity.span.text,
    )


def _time(mention: Mention, anchored: Anchored) -> PublishedTime:
    timex, interval = anchored.timex, mention.interval
    return PublishedTime(
        expression=timex.text,
        start=timex.start,
        end=timex.end,
        type=timex.type.value,
        value=anchored.value,
        mod=None if timex.mod is None else timex.mod.value,
        anchor=anchored.anchor.value,
        anchor_text=_anchor_text(anchored.counted_from),
        derivation=anchored.derivation,
        from_=None if interval is None else local_time(interval.start),
        until=None if interval is None else local_time(interval.end),
        best=day_or_time(mention.best),
        granularity=None if interval is None else interval.granularity,
        implied=anchored.implied,
    )


def _anchor_text(counted_from: Dct | Anchored | None) -> str | None:
    match counted_from:
        case None:
            return None
        case Dct(interval=interval):
            return publication_in_words(interval)
        case Anchored(timex=timex, interval=interval, best=best):
            return f"“{timex.text}”" if interval is None else f"“{timex.text}” ({in_words(interval, best=best)})"
