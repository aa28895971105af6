"""Local times of a timeline as moments that all the world shares."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from timeline.exporting.errors import ExportError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from timeline.model.published import PublishedTimeline


def zone_of(timeline: PublishedTimeline) -> ZoneInfo:
    """The zone that the timeline's times are local to; raises `ExportError` where there is none of that name."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(timeline.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ExportError(f"the timeline has the time zone “{timeline.timezone}”, which there is not") from error


def to_utc(local: datetime, zone: ZoneInfo) -> datetime:
    """The local time in UTC; of an hour that comes twice the first."""
    try:
        return local.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError:
        # Within a day of the calendar's ends, where the hour means nothing.
        return local.replace(tzinfo=UTC)
