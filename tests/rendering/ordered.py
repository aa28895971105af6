"""The dam's story with things that have no date but an order."""

from __future__ import annotations

from tests.rendering.dam import dam
from tests.rendering.samples import Said, mention
from timeline.model.published import PublishedRelative, PublishedTimeline, PublishedUndated

_BOTH = ("gazette", "mirror")


def _told(name: str, document: str, words: str, relative: PublishedRelative) -> PublishedUndated:
    return PublishedUndated(
        **mention(Said(document, words, timing="none"), name).model_dump(by_alias=True),
        title=f"Thing {name}",
        reason="counted from the publication date, which is not known",
        would_help=f"the publication date of {document}",
        relative=relative,
    )


def _place(document: str, words: str, rank: int, group: int, *, certain: bool = False) -> PublishedRelative:
    return PublishedRelative(
        document=document,
        documents=_BOTH,
        offset=(-1, 0),
        words=words,
        rank=rank,
        group=group,
        certain=certain,
        note="by its own words published on a Saturday" if document == "mirror" else None,
    )


UNDATED = (
    _told("o1", "mirror", "The gate [today] {stuck}", _place("mirror", "the day of publication", 1, 2)),
    _told("o2", "gazette", "The pumps {ran} [on Friday]", _place("gazette", "Friday, before publication", 0, 0)),
    _told("o3", "mirror", "Pumps {ran} [yesterday]", _place("mirror", "the day before publication", 0, 0)),
    _told("o4", "gazette", "A siren {sounded} [today]", _place("gazette", "the day of publication", 1, 3)),
    _told("o5", "gazette", "A vote is {due} [next week]", _place("gazette", "the week after", 2, 4, certain=True)),
)


def ordered() -> PublishedTimeline:
    """Five things in an order, and the two of the dam's story that have none."""
    story = dam()
    return story.model_copy(update={"undated": (*UNDATED, *story.undated)})
