"""The key dates of a story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.config import AnchoringConfig, Kind, ReadingConfig
from timeline.model.document import Document
from timeline.pipeline.dating import anchored_of, dated_of
from timeline.pipeline.inputs import Day, Fields, Inputs, Path, Paths, day_of
from timeline.pipeline.marking import events_of, mark_all

if TYPE_CHECKING:
    from timeline.model.digest import Digest
    from timeline.model.event import Extracted


def digest(  # noqa: PLR0913  # one parameter an option of the command
    paths: Paths,
    *,
    dates: int,
    sentences: int = 1,
    since: Day | None = None,
    until: Day | None = None,
    published: Path | None = None,
    kind: Kind = "auto",
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Digest:
    """The key dates of a story with their best sentences; `digest(["articles/"], dates=10).dates[0].day`.

    `since` and `until` are days, both included; only what happened from the one to the other is asked for.
    Raises `ValueError` where they are no dates, and for an unknown `kind`.
    """
    from timeline import digesting, merging

    known = AnchoringConfig(kind=kind).kind
    wanted = digesting.Wanted(dates, sentences, day_of(since), day_of(until))
    inputs = Inputs(paths=paths, published=published, config=ReadingConfig(field_map=map or {}))
    dated = dated_of(inputs, today=None, annotate=mark_all)
    # A document that tells of many key dates is read for its events once.
    read: dict[str, tuple[Extracted, ...]] = {}

    def events(document: Document) -> tuple[Extracted, ...]:
        if document.id not in read:
            read[document.id] = events_of(document.annotated)
        return read[document.id]

    found = digesting.digest(
        dated.documents,
        [anchored_of(document, known) for document in dated.documents],
        wanted=wanted,
        events=events,
        copies=merging.find_copies(dated.documents),
    )
    return replace(found, rejected=dated.rejected)
