"""Lanes: what puts an event into one, and the user's own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from tests.merging.making import day, document, mention
from timeline.merging import read_lanes
from timeline.merging.lanes import Lane, Lanes, known_kinds, load_lanes
from timeline.model.event import Extracted

LANES = load_lanes(("en",))


def extracted(kind: str, words: Collection[str] = ("met",)) -> Extracted:
    return mention(" ".join(sorted(words)), day("2026-01-20"), by=document("a"), kind=kind).extracted


@pytest.mark.parametrize(
    ("kind", "words", "lane"),
    [
        ("talks", {"meet"}, "Talks and agreements"),
        ("attack", {"shell"}, "Attacks and fighting"),
        ("other", {"radar", "ferry"}, "Accidents and rescue"),
        ("other", {"present", "proposal"}, "Talks and agreements"),
        ("economy", {"rise", "share"}, "Economy"),
        ("economy", {"raise", "wreck"}, "Accidents and rescue"),
        ("economy", {"lift"}, None),
        ("other", {"walk", "square"}, None),
    ],
)
def test_the_lane_of_a_mention(kind: str, words: set[str], lane: str | None) -> None:
    assert LANES.of([extracted(kind=kind, words=words)]) == lane


def test_most_mentions_decide() -> None:
    told = [extracted(kind="attack"), extracted(kind="casualty"), extracted(kind="casualty")]
    assert LANES.of(told) == LANES.of(list(reversed(told))) == "Casualties and damage"


def test_every_lane_gathers_kinds_that_there_are() -> None:
    known = known_kinds(("en",))
    assert all(lane.kinds <= set(known) for lane in LANES.lanes)
    assert len({lane.name for lane in LANES.lanes}) == len(LANES.lanes)


def test_a_name_speaks_for_a_lane_in_full_or_short() -> None:
    lanes = Lanes((Lane("The mayor", names=frozenset({"ruiz"})), Lane("Votes", kinds=frozenset({"vote"}))))
    told = extracted(kind="other")
    assert lanes.of([replace(told, participants=("Ana Ruiz",))]) == "The mayor"
    assert lanes.of([replace(told, participants=("Ana Ruizer",))]) is None


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "lanes.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_of_lanes(tmp_path: Path) -> None:
    text = (
        '[lanes]\n"Votes" = "vote protest"\n[lanes."The bridge"]\nwords = ["Bridge"]\nnames = "Ana Ruiz"\nkinds = []\n'
    )
    lanes, rejected = read_lanes(written(tmp_path, text))
    assert rejected == ()
    assert lanes is not None
    assert lanes.lanes == (
        Lane("Votes", kinds=frozenset({"vote", "protest"})),
        Lane("The bridge", words=frozenset({"bridge"}), names=frozenset({"ana ruiz"})),
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "it names no lanes; they stand under [lanes]"),
        ("[lanes]\n", "it names no lanes; they stand under [lanes]"),
        ("[lane]\nx = 'vote'\n", "“lane” is not known; lanes stand under [lanes]"),
        ("[lanes]\nVotes = 'voet'\n", "lane “Votes”: there is no kind “voet”; did you mean “vote”?"),
        ("[lanes]\nVotes = 3\n", "lane “Votes” is neither a table nor a list of kinds"),
        ("[lanes.Votes]\nkind = 'vote'\n", "lane “Votes”: “kind” is not known; there are kinds, words, names"),
        ("[lanes.Votes]\nwords = [1]\n", "lane “Votes”: “words” is neither text nor a list of texts"),
        ("[lanes.Votes]\n", "lane “Votes” is empty"),
        ("[lanes]\n'' = 'vote'\n", "a lane has no name"),
        ("[lanes", "it is no TOML: "),
    ],
)
def test_a_file_that_makes_no_sense(tmp_path: Path, text: str, complaint: str) -> None:
    lanes, (rejected,) = read_lanes(written(tmp_path, text))
    assert lanes is None
    assert rejected.detail.startswith(complaint)
    assert "\n" not in str(rejected)
    assert rejected.subject == "lanes.toml"
    assert rejected.loses_input


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    lanes, (rejected,) = read_lanes(tmp_path / "none.toml")
    assert lanes is None
    assert rejected.reason.value == "unreadable"
