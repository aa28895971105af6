"""Dates that people pin, put on the mentions before these are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.correcting.finding import Found
from timeline.model.event import Mention


def pin(mentions: Sequence[Mention], found: Sequence[Found]) -> tuple[Mention, ...]:
    """The mentions, those with a pinned date placed there whatever their words say; the words stay with them.

    A telling that is joined to another takes its pinned date too, for what the user says holds of the event.
    """
    pinned = list(mentions)
    for one in found:
        interval = one.correction.interval
        for place in (one.mention, *one.same) if interval is not None else ():
            pinned[place] = replace(pinned[place], interval=interval, best=None, rejected=None)
    return tuple(pinned)
