"""When a mention says it was, read back from its published record."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model.published import PublishedDocument, PublishedEvent, PublishedMention

_DAY_LENGTH = len("2025-12-05")
_MIDNIGHT = "T00:00:00"


@dataclass(frozen=True, slots=True)
class When:
    """A half-open stretch in ISO local times, None where open; such strings sort as the times do."""

    start: str | None
    end: str | None

    def overlaps(self, other: When) -> bool:
        """Whether the two share a moment."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def in_words(self) -> str:
        """The stretch with short times; "from 2025-12-05 18:00 until 2025-12-06 06:00"."""
        begins = [f"from {_short(self.start)}"] if self.start else []
        ends = [f"until {_short(self.end)}"] if self.end else []
        return " ".join(begins + ends) or "at an unknown time"


def when_of_event(event: PublishedEvent) -> When:
    """The event's own stretch."""
    return When(event.from_, event.until)


def when_of_mention(mention: PublishedMention, *, document: PublishedDocument | None) -> When | None:
    """The stretch a mention names, or its document's day where it is told as the day's news; None where undated."""
    if mention.time is not None:
        return _when(mention.time.from_, mention.time.until)
    if mention.timing == "today" and document is not None and document.published is not None:
        return _when(document.published.from_, document.published.until)
    return None


def _when(start: str | None, end: str | None) -> When | None:
    return None if start is None and end is None else When(_full(start), _full(end))


def _full(moment: str | None) -> str | None:
    return f"{moment}{_MIDNIGHT}" if moment is not None and len(moment) == _DAY_LENGTH else moment


def _before(start: str | None, end: str | None) -> bool:
    return start is None or end is None or start < end


def _short(moment: str) -> str:
    return moment.removesuffix(_MIDNIGHT).removesuffix(":00").replace("T", " ")
