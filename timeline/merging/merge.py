"""Dated mentions to events and a list of what stays undated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from timeline.config import MergingConfig
from timeline.merging.block import MANY, Block, Candidates
from timeline.merging.blocking import candidate_pairs
from timeline.merging.clustering import Score, clusters
from timeline.merging.comparison import Comparer, Relations
from timeline.merging.disputing import with_disputes
from timeline.merging.events import build_event, scaled, when_key
from timeline.merging.joining import Joins, rejoined
from timeline.merging.kinds import load_families, load_same_units
from timeline.merging.lanes import Lanes, load_lanes
from timeline.merging.linking import Linker
from timeline.merging.moving import followed, with_plans
from timeline.merging.profiles import Profiler, Profiles
from timeline.merging.quoting_across import with_quotations
from timeline.merging.scoring import Known, Scorer, known_scores
from timeline.merging.sharing import in_shares, jobs_for
from timeline.merging.stories import Stories
from timeline.merging.taking_up import with_taken_up
from timeline.merging.trees import load_undated_weights
from timeline.merging.undated import SecondLook, UndatedPairs
from timeline.merging.vocabulary import load_vocabulary
from timeline.merging.weighing import load_weights
from timeline.merging.witnessing import with_witnesses
from timeline.model.event import Event, Mention, MentionKey, Undated
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
_NO_JOINS = Joins()


@dataclass(frozen=True, slots=True)
class Merged:
    """Events in order of time, and mentions without a place on the calendar."""

    events: tuple[Event, ...]
    undated: tuple[Undated, ...]


def merge(  # noqa: PLR0913  # what the user may ask for
    mentions: Iterable[Mention],
    *,
    threshold: float = _DEFAULTS.threshold,
    languages: Iterable[str] = ("en",),
    copies: Mapping[str, str] = _NO_COPIES,
    lanes: Lanes | None = None,
    joins: Joins = _NO_JOINS,
    jobs: int = 1,
) -> Merged:
    """Joins mentions of one event; `merge(mentions).events`, in order of time, whatever the order of the input.

    `threshold` (0 to 1) is the least score of a pair; `copies` (see `find_copies`) count as the document they repeat.
    `lanes` are the user's own instead of the language's, `joins` the user's word on what is one event. Where there are
    many mentions, `jobs` processes work on them, with the same outcome.
    """
    named = tuple(sorted(languages))
    plans = followed(sorted(mentions, key=_content_key), languages=named)
    ordered = plans.mentions
    dated = [mention for mention in ordered if mention.interval is not None]
    same_units = load_same_units(named)
    grouped = _grouped(dated, threshold=threshold, languages=named, jobs=jobs)
    groups = rejoined(with_plans(with_taken_up(grouped.groups), moved=plans.moved), joins=joins)
    undated = [mention for mention in ordered if mention.interval is None]
    found = with_witnesses(groups, undated, same=same_units, joins=joins)
    threads = load_lanes(named) if lanes is None else lanes
    joined = {key for keys in joins.together for key in keys}
    linker = Linker(grouped.comparer, grouped.score, grouped.numbers, joined, threshold)

    def built(part: slice) -> list[Event]:
        return [
            build_event(
                told, lanes=threads, copies=copies, same_units=same_units, moved=plans.moved, links=linker.links
            )
            for told in found.groups[part]
        ]

    shares = in_shares(built, of=len(found.groups), jobs=jobs_for(len(ordered), jobs), known=ordered)
    events = _weighed(with_quotations([event for share in shares for event in share], found.undated))
    return Merged(tuple(sorted(events, key=when_key)), tuple(_undated(mention) for mention in found.undated))


def group(
    mentions: Iterable[Mention], *, threshold: float = _DEFAULTS.threshold, languages: Iterable[str] = ("en",)
) -> tuple[tuple[Mention, ...], ...]:
    """The mentions, dated or not, in groups of one event each; what `merge` builds its events from.

    `threshold` (0 to 1) is how likely the pairs of a group must be one event on average. Groups and members come in
    the order of documents and texts, whatever the order of the input.
    """
    return _grouped(mentions, threshold=threshold, languages=tuple(sorted(languages))).groups


@dataclass(frozen=True, slots=True)
class _Grouped:
    """The groups, and what their mentions were compared with."""

    groups: tuple[tuple[Mention, ...], ...]
    comparer: Comparer
    score: Score
    numbers: Mapping[MentionKey, int]


def _grouped(mentions: Iterable[Mention], *, threshold: float, languages: tuple[str, ...], jobs: int = 1) -> _Grouped:
    named = languages
    block = prepared(mentions, languages=named, jobs=jobs)
    relations = Relations(load_families(named), load_same_units(named))
    comparer = Comparer(block, weights=load_weights(), relations=relations)
    pairs = candidate_pairs(block, jobs=jobs)
    known = known_scores(block, pairs, weights=load_weights(), comparer=comparer, jobs=jobs)
    score = _score(block, comparer, pairs, known)
    found = clusters(
        block.mentions,
        pairs,
        score=score,
        kindred=comparer.kindred,
        threshold=threshold,
        likely=None if known is None else known.reaching(threshold),
    )
    disputed = with_disputes(found, mentions=block.mentions, comparer=comparer)
    groups = tuple(tuple(block.mentions[number] for number in cluster) for cluster in disputed)
    return _Grouped(groups, comparer, score, {mention.key: number for number, mention in enumerate(block.mentions)})


def _score(block: Block, comparer: Comparer, pairs: Candidates, known: Known | None) -> Score:
    """The first look where all say when; what does not is looked at twice."""
    dated = Scorer(block, weights=load_weights(), comparer=comparer, known=known).score
    if all(mention.interval is not None for mention in block.mentions):
        return dated
    first, again = load_undated_weights()
    undated = UndatedPairs(block, comparer=comparer, weights=first)
    return SecondLook(block, dated=dated, undated=undated, pairs=pairs).weigh(again)


def prepared(mentions: Iterable[Mention], *, languages: Iterable[str], jobs: int = 1) -> Block:
    """The mentions in order of their content, ready to be compared."""
    ordered = sorted(mentions, key=_content_key)
    vocabulary = load_vocabulary(tuple(sorted(languages)))
    stories = Stories(_texts(ordered), vocabulary=vocabulary, jobs=jobs)
    profiler = Profiler(vocabulary, stories)
    if len(ordered) < MANY:
        return Block(ordered, [profiler.profile(mention) for mention in ordered], stories, profiler)
    from timeline.merging.gathering import gather

    columns = gather(ordered, profiler=profiler, stories=stories, jobs=jobs)
    return Block(ordered, Profiles(ordered, profiler), stories, profiler, columns)


def _texts(mentions: Iterable[Mention]) -> Mapping[str, str]:
    """The text of each document; of one whose text is not at hand, what its mentions quote."""
    found: dict[str, str] = {}
    for mention in mentions:
        article = mention.document.article
        if article.text:
            found.setdefault(article.id, article.text[article.body_start :])
        else:
            found[article.id] = f"{found.get(article.id, '')} {mention.extracted.clause.text}"
    return found


def _weighed(events: Sequence[Event]) -> list[Event]:
    most = max((event.importance for event in events), default=1.0)
    return [scaled(event, most) for event in events]


def _content_key(mention: Mention) -> tuple[str, int, int, int]:
    extracted = mention.extracted
    return mention.document.id, extracted.clause.start, extracted.clause.end, extracted.trigger.start


def _undated(mention: Mention) -> Undated:
    rejected = mention.rejected
    if rejected is None:
        return Undated(mention, "not dated", "the publication date")
    help_words = _WOULD_HELP.get(rejected.reason, "the publication date of {document}")
    return Undated(mention, rejected.detail, help_words.format(document=mention.document.id))
