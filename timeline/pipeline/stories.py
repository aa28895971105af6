"""All stages in order: articles in, a timeline out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from timeline import anchoring
from timeline.config import AnchoringConfig, Config, Kind, Plotlyjs, ReadingConfig
from timeline.model.correction import Corrections
from timeline.model.document import Document
from timeline.model.rejected import Rejected
from timeline.model.timex import Anchored
from timeline.pipeline.dating import anchored_of, dated_of
from timeline.pipeline.inputs import Day, Fields, Inputs, Path, Paths, day_of

if TYPE_CHECKING:
    from timeline.correcting import Applied, Found
    from timeline.merging import Joins, Merged
    from timeline.model.event import Mention, Story
    from timeline.story import Timeline

_DEFAULT_TITLE = "Timeline"
_DEFAULTS = Config()


def build(  # noqa: PLR0913  # one parameter an option of the command
    paths: Paths,
    *,
    published: Path | None = None,
    corrections: Path | None = None,
    lanes: Path | None = None,
    today: Day | None = None,
    timezone: str = "UTC",
    title: str | None = None,
    kind: Kind = "auto",
    quotes: bool = True,
    plotlyjs: Plotlyjs = "light",
    jobs: int = 1,
    map: Fields | None = None,  # noqa: A002  # the option's name
) -> Timeline:
    """The timeline of a pile of articles; `build(["articles/"], published="published.csv").save("exports/")`.

    `paths` are files, folders, patterns or "-" for standard input. `published` names a CSV or JSON file with
    publication dates, `corrections` a TOML file of what you know better, `lanes` one of your own lanes. `today` is the
    latest day of publication to believe, `timezone` the zone that times are shown in. Without `quotes` the sources'
    words are left out. `jobs` processes share the work, with the same outcome. `map` gives the names that JSON and
    tables have for our fields ({"text": "body"}). Bad input is in `.rejected`. Raises
    `zoneinfo.ZoneInfoNotFoundError` for an unknown zone, `ValueError` for an unknown `kind` or `jobs` below 1.
    """
    from timeline import __version__
    from timeline.publishing import publish
    from timeline.story import Timeline

    config = Config(
        title=title,
        today=day_of(today),
        timezone=timezone,
        jobs=jobs,
        reading=ReadingConfig(field_map=map or {}),
        anchoring=AnchoringConfig(kind=kind),
    )
    story = build_story(paths, published=published, corrections=corrections, lanes=lanes, config=config)
    return Timeline.of(publish(story, version=__version__, quotes=quotes), plotlyjs=plotlyjs)


def build_story(
    paths: Paths,
    *,
    published: Path | None = None,
    corrections: Path | None = None,
    lanes: Path | None = None,
    config: Config = _DEFAULTS,
) -> Story:
    """All stages but the last: records that contain the ones they came from; `build_story(["articles/"]).events`."""
    from zoneinfo import ZoneInfo

    from timeline import correcting, merging, relating
    from timeline.model.event import Story
    from timeline.pipeline.spreading import annotate_all

    zone = ZoneInfo(config.timezone)
    known, senseless = _corrections(corrections)
    inputs = Inputs(paths=paths, published=published, known=known, config=config.reading)
    dated = dated_of(inputs, today=config.today, annotate=partial(annotate_all, jobs=config.jobs))

    def place(document: Document) -> tuple[Sequence[Anchored], Sequence[Mention]]:
        anchored = anchored_of(document, config.anchoring.kind)
        return anchored, anchoring.date_mentions(document, anchored, zone=zone)

    mentions = [mention for document in dated.documents for mention in place(document)[1]]
    copies = merging.find_copies(dated.documents)
    found, unmatched = correcting.find(known, mentions)
    threads, laneless = (None, ()) if lanes is None else merging.read_lanes(lanes)

    def merge(pinned: Sequence[Mention], joins: Joins) -> Merged:
        asked = config.merging.threshold
        return merging.merge(pinned, threshold=asked, copies=copies, lanes=threads, joins=joins, jobs=config.jobs)

    corrected = _corrected(mentions, found, merge)
    return Story(
        title=config.title or _title(mentions),
        zone=zone,
        zone_name=config.timezone,
        documents=dated.documents,
        events=corrected.events,
        undated=relating.relate(dated.documents, corrected.undated, place),
        rejected=(*dated.rejected, *senseless, *laneless, *unmatched, *corrected.unseen, *corrected.hidden),
        copies=copies,
    )


def _corrected(
    mentions: Sequence[Mention], found: Sequence[Found], merge: Callable[[Sequence[Mention], Joins], Merged]
) -> Applied:
    """The mentions merged with the user's word on them, which counts before and after."""
    from timeline import correcting, merging

    def merged_as(told: Sequence[Mention], said: Sequence[Found]) -> Merged:
        return merge(told, merging.Joins(correcting.together(told, said), correcting.apart(told, said)))

    if any(one.correction.interval is not None for one in found):
        found = correcting.widened(found, mentions=mentions, events=merged_as(mentions, found).events)
    pinned = correcting.pin(mentions, found)
    merged = merged_as(pinned, found)
    return correcting.apply(merged.events, merged.undated, found=found, mentions=pinned)


def _corrections(path: Path | None) -> tuple[Corrections, tuple[Rejected, ...]]:
    from timeline import correcting

    return (Corrections(), ()) if path is None else correcting.read_corrections(path)


def _title(mentions: Iterable[Mention]) -> str:
    """The names that most documents of the story share."""
    documents: dict[str, set[str]] = {}
    for mention in mentions:
        for name in (*mention.extracted.participants, *mention.extracted.places):
            documents.setdefault(name, set()).add(mention.document.id)
    names = sorted(documents, key=lambda name: (-len(documents[name]), name))[:3]
    return ", ".join(names) if names else _DEFAULT_TITLE
