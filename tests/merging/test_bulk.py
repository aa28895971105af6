"""Columns find and score the pairs that are found and scored one by one, whatever the mentions are like."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations
from random import Random

import numpy as np
import pytest

from tests.merging.making import day, days, document, figure, mention
from timeline.merging import blocking, merge, neighbours, sharing
from timeline.merging.block import Block
from timeline.merging.bulk import BulkScorer
from timeline.merging.comparison import Comparer, Relations
from timeline.merging.gathering import columns_of
from timeline.merging.kinds import load_families, load_same_units
from timeline.merging.levels import MEASURES, measure
from timeline.merging.measuring import MEASURED, asked_of
from timeline.merging.merge import prepared
from timeline.merging.neighbours import close_documents
from timeline.merging.weighing import load_weights
from timeline.model.event import Mention, Status, Timing
from timeline.model.interval import Granularity, Interval

WORDS = [
    "struck",
    "hit",
    "attack",
    "attacked",
    "meeting",
    "met",
    "talks",
    "said",
    "sank",
    "vessel",
    "ferry",
    "harbour",
    "gale",
    "Skell",
    "Calverhaven",
    "Brannock",
    "41",
    "1,300",
    "the",
    "of",
    "overnight",
    "minister",
    "treaty",
    "signed",
    "detained",
    "cutters",
    "rescued",
    "divers",
]
NEVER = 10**9
MERGING = sys.modules["timeline.merging.merge"]


@pytest.fixture(autouse=True)
def _in_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MERGING, "MANY", 0)


def told(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.choice((1, 2, 5, 9, 20))))


def when(random: Random) -> Interval:
    first = datetime(2026, 1, 10) + timedelta(days=random.randrange(12))
    clock = first + timedelta(hours=7)
    return random.choice(
        (
            day(first.date().isoformat()),
            days(first.date().isoformat(), (first + timedelta(days=random.choice((2, 40)))).date().isoformat()),
            Interval(clock, clock + timedelta(minutes=1), Granularity.MINUTE),
            Interval(None, first, Granularity.DAY),
            Interval(first, None, Granularity.DAY),
        )
    )


def story(seed: int, *, documents: int = 9, dated: bool = True) -> list[Mention]:
    random = Random(seed)
    found = []
    for number in range(documents):
        lines = [told(random) for _ in range(random.randint(1, 6))]
        by = document(f"d{number}", text="\n".join(lines) if random.random() < 0.8 else "")
        at = 0
        for line in lines:
            figures = tuple(
                figure(
                    random.choice((3, 41, 60, 1300)),
                    random.choice(("vessel", "person")),
                    random.choice((None, "about")),
                )
                for _ in range(random.randrange(3))
            )
            kind, status = random.choice(("attack", "talks", "other")), random.choice(tuple(Status))
            interval = when(random) if dated or random.random() < 0.7 else None
            one = mention(line, interval, by=by, at=at, kind=kind, status=status, figures=figures)
            today = random.random() < 0.2
            found.append(replace(one, extracted=replace(one.extracted, timing=Timing.TODAY)) if today else one)
            at += len(line) + 1
    return found


def comparing(mentions: Sequence[Mention]) -> tuple[Block, Comparer]:
    block = prepared(mentions, languages=("en",))
    relations = Relations(load_families(("en",)), load_same_units(("en",)))
    return block, Comparer(block, weights=load_weights(), relations=relations)


def pairs_of(block: Block) -> tuple[list[tuple[int, int]], np.ndarray, np.ndarray]:
    pairs = list(combinations(range(len(block.mentions)), 2))
    return pairs, np.array([i for i, _ in pairs]), np.array([j for _, j in pairs])


@pytest.mark.parametrize("seed", range(12))
def test_the_scores_are_those_of_the_comparison(seed: int) -> None:
    block, comparer = comparing(story(seed))
    pairs, i, j = pairs_of(block)
    scores = BulkScorer(block, weights=load_weights(), comparer=comparer).scores(i, j)
    assert scores.tolist() == [comparer.compare(*pair).score for pair in pairs]


@pytest.mark.parametrize("seed", range(4))
def test_the_measures_are_the_same(seed: int) -> None:
    block, comparer = comparing(story(seed))
    pairs, i, j = pairs_of(block)
    found = {
        name: column for names, ask in asked_of(block, MEASURED) for name, column in zip(names, ask(i, j), strict=True)
    }
    assert set(MEASURES) - set(found) <= {"gist", "crossed_rare"}
    rarity = block.stories.rarity
    for place, (one, other) in enumerate(pairs):
        profiles = block.profiles[one], block.profiles[other]
        single = dict(
            zip(MEASURES, measure(*profiles, closeness=comparer.closeness(one, other), rarity=rarity), strict=True)
        )
        assert {name: column[place] for name, column in found.items()} == pytest.approx(
            {name: single[name] for name in found}, abs=1e-9
        )


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("dated", [True, False])
def test_the_same_pairs_meet(seed: int, *, dated: bool) -> None:
    block = prepared(story(seed, documents=40, dated=dated), languages=("en",))
    one_by_one = list(blocking.candidate_pairs(replace(block, columns=None)))
    assert list(blocking.candidate_pairs(block)) == one_by_one
    assert one_by_one


def test_of_many_in_one_document_the_same_are_seen() -> None:
    random = Random(5)
    by = [document("long"), document("other"), document("third")]
    mentions = [mention(told(random), day("2026-01-16"), by=by[place % 7 % 3], at=40 * place) for place in range(1_500)]
    block = prepared(mentions, languages=("en",))
    one_by_one = list(blocking.candidate_pairs(replace(block, columns=None)))
    assert list(blocking.candidate_pairs(block)) == one_by_one


@pytest.mark.parametrize("seed", range(5))
def test_the_same_documents_are_close(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)
    held = {f"d{number:03}": tuple(dict.fromkeys(random.choices(WORDS, k=9))) for number in range(150)}
    held["d999"] = ()

    def rarity(word: str) -> float:
        return 1 / len(word)

    monkeypatch.setattr(neighbours, "_MANY", NEVER)
    one_by_one = close_documents(held, rarity)
    monkeypatch.setattr(neighbours, "_MANY", 0)
    assert close_documents(held, rarity) == one_by_one
    assert close_documents({}, rarity) == {}


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_events_are_the_same(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    mentions = story(7, documents=60, dated=False)
    monkeypatch.setattr(MERGING, "MANY", NEVER)
    few = merge(mentions)
    monkeypatch.setattr(MERGING, "MANY", 0)
    monkeypatch.setattr(neighbours, "_MANY", 0)
    monkeypatch.setattr(sharing, "_WORTH", 1)
    assert merge(mentions, jobs=jobs) == few
    assert any(len(event.mentions) > 1 for event in few.events)


def test_nothing_to_compare() -> None:
    assert merge(()).events == ()
    assert len(merge([mention("ferry sank", day("2026-01-16"), by=document("a"))], jobs=2).events) == 1


def test_few_mentions_are_in_no_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MERGING, "MANY", NEVER)
    block, _ = comparing(story(1))
    with pytest.raises(ValueError, match="not in columns"):
        columns_of(block)
