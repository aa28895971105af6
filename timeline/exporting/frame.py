"""A pandas table, for those who go on in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.exporting.events_csv import COLUMNS, event_rows

if TYPE_CHECKING:
    import pandas as pd

    from timeline.model.published import PublishedTimeline

_TIMES = ("from", "until", "best")


def to_frame(timeline: PublishedTimeline) -> pd.DataFrame:
    """One row an event with the columns of events.csv; `from`, `until` and `best` are naive times, NaT where open."""
    import pandas as pd

    frame = pd.DataFrame(list(event_rows(timeline)), columns=list(COLUMNS))
    times = {column: pd.to_datetime(frame[column], format="ISO8601").astype("datetime64[us]") for column in _TIMES}
    return frame.assign(**times)
