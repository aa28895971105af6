"""The finished story in the shape of timeline.json."""

from __future__ import annotations

from timeline.model.event import Story
from timeline.model.published import PublishedRejected, PublishedTimeline
from timeline.model.rejected import Rejected
from timeline.publishing.documents import path_as_given, published_document
from timeline.publishing.events import published_event
from timeline.publishing.mentions import mention_id, published_undated
from timeline.publishing.unquoted import without_quotes

DISTRIBUTION = "timeline-reconstruction"


def publish(story: Story, *, version: str, quotes: bool = True) -> PublishedTimeline:
    """A story as plain values and words, ready for timeline.json, pages and exports.

    Without `quotes` the sources' words are left out; offsets into them, names and figures stay.
    Example: `publish(story, version="0.1.0").events[0].date_text`.
    """
    published = PublishedTimeline(
        title=story.title,
        timezone=story.zone_name,
        generator=f"{DISTRIBUTION} {version}",
        documents=tuple(
            published_document(document, copy_of=story.copies.get(document.id)) for document in story.documents
        ),
        events=tuple(published_event(event) for event in story.events),
        undated=tuple(published_undated(undated) for undated in story.undated),
        rejected=tuple(_rejected(rejected) for rejected in story.rejected),
    )
    return published if quotes else without_quotes(published, kinds=_kinds(story))


def _kinds(story: Story) -> dict[str, str]:
    dated = (mention for event in story.events for mention in event.mentions)
    undated = (undated.mention for undated in story.undated)
    return {mention_id(mention): mention.extracted.kind for mention in (*dated, *undated)}


def _rejected(rejected: Rejected) -> PublishedRejected:
    return PublishedRejected(
        stage=rejected.stage.value,
        subject=path_as_given(rejected.subject) or rejected.subject,
        reason=rejected.reason.value,
        detail=rejected.detail,
    )
