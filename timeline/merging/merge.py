"""Dated mentions to events and a list of what stays undated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from timeline.config import MergingConfig
from timeline.merging.blocking import candidate_pairs
from timeline.merging.clustering import Clusterer
from timeline.merging.comparison import Comparison, Relations, Weights, compare
from timeline.merging.events import build_event, weight_of, when_key
from timeline.merging.kinds import load_families, load_lanes, load_same_units
from timeline.model.event import Event, Mention, Undated
from timeline.model.rejected import Reason

_WOULD_HELP = {
    Reason.NO_PUBLICATION_DATE: "the publication date of {document}",
    Reason.NO_REFERENCE_DATE: "an earlier date in {document}, or its publication date",
    Reason.NO_EVENT_DATE: "the date of the event it is counted from",
    Reason.NO_TIME_SAID: "another source that says when",
    Reason.NOT_PLACED: "another source that says when",
    Reason.OUT_OF_CALENDAR: "nothing: the calendar used here has the years 1 to 9999",
}


_DEFAULTS = MergingConfig()
_NO_COPIES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Merged:
    """Events in order of time, and mentions without a place on the calendar."""

    events: tuple[Event, ...]
    undated: tuple[Undated, ...]


def merge(
    mentions: Iterable[Mention],
    *,
    threshold: float = _DEFAULTS.threshold,
    languages: Iterable[str] = ("en",),
    copies: Mapping[str, str] = _NO_COPIES,
) -> Merged:
    """Joins mentions of one event; `merge(mentions).events`, in order of time, whatever the order of the input.

    `threshold` (0 to 1) is the least score of a pair; `copies` (see `find_copies`) count as the document they repeat.
    """
    ordered = sorted(mentions, key=_content_key)
    dated = [mention for mention in ordered if mention.interval is not None]
    named = tuple(sorted(languages))
    relations = Relations(Weights(dated), load_families(named), load_same_units(named))
    clusters = _cluster(dated, threshold, relations)
    lanes = load_lanes(named)
    events = [
        build_event([dated[number] for number in cluster], lanes=lanes, copies=copies, same_units=relations.same_units)
        for cluster in clusters
    ]
    undated = tuple(_undated(mention) for mention in ordered if mention.interval is None)
    return Merged(tuple(sorted(_weighed(events), key=when_key)), undated)


def _cluster(mentions: Sequence[Mention], threshold: float, relations: Relations) -> list[list[int]]:
    @cache
    def compared(i: int, j: int) -> Comparison:
        return compare(mentions[i], mentions[j], relations=relations)

    def symmetric(i: int, j: int) -> Comparison:
        return compared(min(i, j), max(i, j))

    return Clusterer(mentions, symmetric, threshold).clusters(candidate_pairs(mentions))


def _weighed(events: Sequence[Event]) -> list[Event]:
    most = max((weight_of(event) for event in events), default=1.0)
    return [replace(event, importance=round(weight_of(event) / most, 4)) for event in events]


def _content_key(mention: Mention) -> tuple[str, int, int, int]:
    extracted = mention.extracted
    return mention.document.id, extracted.clause.start, extracted.clause.end, extracted.trigger.start


def _undated(mention: Mention) -> Undated:
    rejected = mention.rejected
    if rejected is None:
        return Undated(mention, "not dated", "the publication date")
    help_words = _WOULD_HELP.get(rejected.reason, "the publication date of {document}")
    return Undated(mention, rejected.detail, help_words.format(document=mention.document.id))
