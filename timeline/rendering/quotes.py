"""A quote cut into stretches, so that the page can highlight what dates it and what names the event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from timeline.model.published import PublishedMention
from timeline.rendering.visible import visible

Stretch = tuple[str, str]
"""Text and its class names: "", "time", "trigger" or "time trigger"."""


def stretches(mention: PublishedMention) -> list[Stretch]:
    """The quote in pieces; offsets are counted here because JavaScript counts UTF-16 units, the records characters.

    Example: the quote "fired on Friday" gives `[("fired", "trigger"), (" on ", ""), ("Friday", "time")]`.
    """
    quote = mention.quote or ""
    spans = [(name, start, end) for name, start, end in _spans(mention) if 0 <= start < end <= len(quote)]
    cuts = sorted({0, len(quote), *(start for _, start, _ in spans), *(end for _, _, end in spans)})
    return [
        (visible(quote[left:right]), " ".join(name for name, start, end in spans if start <= left and right <= end))
        for left, right in pairwise(cuts)
    ]


def holds_time(mention: PublishedMention) -> bool:
    """Whether the words of the date stand in the quote itself, and not in an earlier sentence."""
    time = mention.time
    return time is not None and mention.start <= time.start < time.end <= mention.end


def _spans(mention: PublishedMention) -> Iterator[tuple[str, int, int]]:
    if mention.time is not None:
        yield "time", mention.time.start - mention.start, mention.time.end - mention.start
    yield "trigger", mention.trigger.start - mention.start, mention.trigger.end - mention.start
