"""A quote cut into stretches, so that the page can highlight what dates it and what names the event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.model.published import PublishedMention
from timeline.model.visible import visible

Stretch = tuple[str, str]
"""Text and its class names: "", "time", "trigger" or "time trigger"."""


MOST_QUOTE = 1500
"""Characters of one quote that the page carries; timeline.json has all."""
_BEFORE = 500


def stretches(mention: PublishedMention) -> list[Stretch]:
    """The quote in pieces; offsets are counted here because JavaScript counts UTF-16 units, the records characters.

    Of a longer quote than `MOST_QUOTE` it is what stands around the marked words, an ellipsis at each cut.
    Example: the quote "fired on Friday" gives `[("fired", "trigger"), (" on ", ""), ("Friday", "time")]`.
    """
    quote = mention.quote or ""
    spans = [(name, start, end) for name, start, end in _spans(mention) if 0 <= start < end <= len(quote)]
    first, last = _window(len(quote), min((start for _, start, _ in spans), default=0))
    spans = [(name, max(first, start), min(last, end)) for name, start, end in spans if start < last]
    cuts = sorted({first, last, *(start for _, start, _ in spans), *(end for _, _, end in spans)})
    pieces = [
        (visible(quote[left:right]), " ".join(name for name, start, end in spans if start <= left and right <= end))
        for left, right in pairwise(cuts)
    ]
    return [*([("… ", "")] if first else []), *pieces, *([(" …", "")] if last < len(quote) else [])]


def _window(length: int, first_mark: int) -> tuple[int, int]:
    """What is kept of a quote, so that the first marked words are in it."""
    start = 0 if length <= MOST_QUOTE else max(0, min(first_mark - _BEFORE, length - MOST_QUOTE))
    return start, min(length, start + MOST_QUOTE)


def holds_time(mention: PublishedMention) -> bool:
    """Whether the words of the date stand in the quote itself, and not in an earlier sentence."""
    time = mention.time
    return time is not None and mention.start <= time.start < time.end <= mention.end


def _spans(mention: PublishedMention) -> Iterator[tuple[str, int, int]]:
    if mention.time is not None:
        yield "time", mention.time.start - mention.start, mention.time.end - mention.start
    yield "trigger", mention.trigger.start - mention.start, mention.trigger.end - mention.start
