"""What was only reported on a day: it happened on that day or on the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from timeline.model.interval import Granularity, Interval
from timeline.model.timex import Anchored, Signal
from timeline.model.wording import interval_in_words

_BEFORE = timedelta(days=1)  # news of talks is told on their day or on the next


def as_reported(anchored: Anchored, signal: Signal) -> Anchored:
    """The date widened to the day before where the event was only reported on it.

    Example: of "On Sunday she reported a call" the call was on Saturday or Sunday. Weeks and longer stay as they are.
    """
    interval = anchored.interval
    if signal is not Signal.REPORTED or interval is None or interval.start is None or interval.end is None:
        return anchored
    if Granularity.DAY.is_finer_than(interval.granularity):
        return anchored
    whole = Interval(_midnight(interval.start) - _BEFORE, interval.end, Granularity.DAY)
    return replace(
        anchored,
        interval=whole,
        best=None,
        derivation=f"{anchored.derivation}, when it was reported, or the day before",
        steps=(*anchored.steps, f"It was reported then, and happened {interval_in_words(whole)}."),
    )


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time.min)
