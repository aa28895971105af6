"""Documents of one sentence that tell one event, for what happens to a mention's date."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import timeline
from timeline.anchoring import date_mentions
from timeline.model.document import Annotated, Article, Basis, Dct, Document, Role, Sentence
from timeline.model.event import Extracted, Mention, Span, Status, Timing
from timeline.model.interval import Interval


def mention(
    text: str, *, index: int, day: str = "2025-09-13", trigger: str = "rain", shown: str = "UTC", ahead: bool = False
) -> Mention:
    """The mention that the whole text is, dated by its expression `index`, published in UTC and shown in a zone."""
    anchored = timeline.tag(text, dct=f"{day}T21:10:00+00:00")
    timexes = tuple(one.timex for one in anchored)
    sentence, whole = Sentence(0, len(text), 0, Role.BODY), Span(0, len(text), text)
    extracted = Extracted(
        sentence=sentence,
        clause=whole,
        trigger=Span(0, len(trigger), trigger),
        kind="",
        title=text,
        status=Status.HAPPENED,
        participants=(),
        places=(),
        quantities=(),
        attribution=None,
        words=frozenset(),
        timing=Timing.OWN,
        timex=timexes[index],
        can_be_ahead=ahead,
    )
    annotated = Annotated(Article("a", text), (sentence,), timexes, (extracted,))
    published = Interval.of_day(date.fromisoformat(day))
    document = Document(annotated, Dct(published, Basis.GIVEN, (), ZoneInfo("UTC")))
    return date_mentions(document, anchored, zone=ZoneInfo(shown))[0]


def bounds(interval: Interval | None) -> tuple[str | None, str | None]:
    """Both ends as far as the minute."""
    assert interval is not None
    start, end = (moment.isoformat(timespec="minutes") if moment else None for moment in (interval.start, interval.end))
    return start, end
