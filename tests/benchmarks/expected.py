"""How much of the fixtures' expected timelines a build finds: `python tests/benchmarks/expected.py [-v]`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tests.expectations import STORIES, Expectations, is_dated, load  # after the path is set
from timeline.model.event import Event


def report(name: str, *, verbose: bool) -> None:
    """Prints the counts of one story and, where verbose, each miss."""
    story = load(name)
    counts: Counter[str] = Counter()
    for wanted in story.expected["events"]:
        found = [story.event_of(needle, wanted) for needle in wanted["needles"]]
        dated = [event for event in found if event is not None and is_dated(event, wanted)]
        counts["needles"] += len(found)
        counts["needles found"] += sum(event is not None for event in found)
        counts["needles dated"] += len(dated)
        counts["events"] += 1
        counts["events dated"] += bool(dated)
        counts["status right"] += any(event.status == wanted["status"] for event in dated)
        whole = len(dated) == len(found) and len({event.id for event in dated}) == 1
        counts["events whole"] += whole
        if verbose and not whole:
            miss(wanted, found)
    counts.update(pairs(story, verbose=verbose))
    counts.update(mixed(story, verbose=verbose))
    print(name, dict(counts), f"built {len(story.story.events)} events, {len(story.story.undated)} undated")
    if verbose:
        for event in story.story.events:
            for conflict in event.conflicts:
                print("  conflict", event.title, "|", conflict.note)


def miss(wanted: dict[str, Any], found: list[Event | None]) -> None:
    """One expected event that was not found whole."""
    print(f"\n  {wanted['what']} [{wanted['from']} .. {wanted['until']}] {wanted.get('match', '')} {wanted['status']}")
    for needle, event in zip(wanted["needles"], found, strict=True):
        told = f"{event.id} {event.interval.start} .. {event.interval.end} {event.title}" if event else "NOT FOUND"
        print(f"     {needle['file'][:22]}: {needle['text'][:80]!r} -> {told}")


def mixed(story: Expectations, *, verbose: bool) -> Counter[str]:
    """Built events that hold mentions of several expected ones."""
    counts: Counter[str] = Counter()
    for event in story.story.events:
        told = {
            wanted["what"]
            for wanted in story.expected["events"]
            for needle in wanted["needles"]
            if any(story.tells(mention, needle) for mention in event.mentions)
        }
        if len(told) > 1 and len(event.mentions) > 1:
            counts["mixed"] += 1
            if verbose:
                print(f"  MIXED: {event.title}: {sorted(told)}")
    return counts


def pairs(story: Expectations, *, verbose: bool) -> Counter[str]:
    """Pairs that must stay apart, and did not."""
    counts: Counter[str] = Counter()
    for one, other, reason in story.expected["apart"]:
        left = {event.id for needle in story.needles(one) if (event := story.event_of(needle, story.wanted(one)))}
        right = {event.id for needle in story.needles(other) if (event := story.event_of(needle, story.wanted(other)))}
        counts["apart"] += not left & right
        counts["apart of"] += 1
        if verbose and left & right:
            print(f"  NOT APART: {one} | {other} | {reason}")
    return counts


if __name__ == "__main__":
    for each in STORIES:
        report(each, verbose="-v" in sys.argv)
