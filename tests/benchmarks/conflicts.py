"""Where sources of real stories contradict each other: what is flagged, and what might have been, for reading.

python -m tests.benchmarks.conflicts CORPORA_FOLDER [TOPIC…]

All papers on one topic are taken together. Prints each conflict with the words of its sides; then pairs of tellings of
two outlets that are like each other and no conflict of one event: other figures of one unit, other days of one word and
name, quotations in other words that stand beside no event. Whether they are contradictions only a reader can tell.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from pathlib import Path

from timeline.merging.counting import figures_differ
from timeline.merging.kinds import load_same_units
from timeline.merging.ordering import LATEST, published
from timeline.merging.quoting_across import worded_differently
from timeline.merging.sides import as_told, likeness, names_of, outlet, share_a_name
from timeline.model.event import Event, Mention, Story
from timeline.pipeline.stories import build_story

_ALIKE = 0.4  # of their words, names aside
_NEAR = timedelta(days=4)  # between publications where one does not say when, and between two days of one thing
_MOST = 200  # tellings with one name that are held against each other
_Pair = tuple[Mention, Mention]


def main(folder: Path, wanted: Sequence[str]) -> None:
    topics = sorted({paper.name.split("_")[0] for paper in (folder / "stories").iterdir()})
    for topic in wanted or topics:
        story = build_story(sorted((folder / "stories").glob(f"{topic}_*/articles.jsonl")))
        for line in _report(topic, story):
            sys.stdout.write(line + "\n")


def _report(topic: str, story: Story) -> Iterator[str]:
    yield f"== {topic}: {len(story.documents)} documents, {len(story.events)} events"
    for event in story.events:
        yield from _flagged(event)
    dated = [mention for event in story.events for mention in event.mentions]
    every = [*dated, *(undated.mention for undated in story.undated)]
    told = (side.value for event in story.events for conflict in event.conflicts for side in conflict.values)
    shown = {value.strip("“…”") for value in told}
    yield from _candidates("figures", _pairs(every, _other_figures))
    yield from _candidates("days", _pairs(dated, _other_days))
    documents = {mention.document.id: mention.document for mention in every}
    for sides in worded_differently(documents.values()):
        if not any(value in side.words for side in sides for value in shown):
            yield "-- quotation beside no event: " + " / ".join(side.words for side in sides)


def _flagged(event: Event) -> Iterator[str]:
    for conflict in event.conflicts:
        yield f"++ {conflict.field} of {event.title!r}: {conflict.note}"
        for side in conflict.values:
            yield from (f"     {side.value}: {_words(mention)}" for mention in side.mentions[:2])


def _candidates(name: str, pairs: Iterable[_Pair]) -> Iterator[str]:
    for pair in pairs:
        yield f"-- {name}"
        yield from (f"     {_words(mention)}" for mention in pair)


def _words(mention: Mention) -> str:
    day = "no date" if mention.interval is None else str(mention.interval.start or mention.interval.end)[:16]
    return f"{as_told(mention)} [{day}] {' '.join(mention.extracted.clause.text.split())}"


def _pairs(mentions: Sequence[Mention], differ: Callable[[Mention, Mention], bool]) -> list[_Pair]:
    """Tellings with a name in common that differ, the likest first, each wording once."""
    named: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda one: (published(one.document), one.key)):
        for word in sorted({word for name in names_of(mention) for word in name.split()}) or [""]:
            named.setdefault(word, []).append(mention)
    found = {
        (one.extracted.clause.text, other.extracted.clause.text): (one, other)
        for told in named.values()
        for place, one in enumerate(told)
        for other in told[place + 1 : place + _MOST]
        if outlet(one) != outlet(other) and differ(one, other) and likeness(one, other) >= _ALIKE
    }
    return sorted(found.values(), key=lambda pair: -likeness(*pair))


def _other_figures(one: Mention, other: Mention) -> bool:
    if not figures_differ(one, other, same=load_same_units(("en",))):
        return False
    if one.interval is not None and other.interval is not None:
        return one.interval.overlaps(other.interval)
    days = published(one.document), published(other.document)
    return LATEST not in days and abs(days[0] - days[1]) <= _NEAR


def _other_days(one: Mention, other: Mention) -> bool:
    if one.extracted.trigger.text.casefold() != other.extracted.trigger.text.casefold() or not share_a_name(one, other):
        return False
    times = [one.interval, other.interval]
    days = [time.start for time in times if time is not None and time.start is not None]
    apart = len(days) == len(times) and all(not a.overlaps(b) for a, b in combinations(filter(None, times), 2))
    return apart and abs(days[0] - days[1]) <= _NEAR


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
