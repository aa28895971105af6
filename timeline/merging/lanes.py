"""Lanes: the few named threads of a story, and which of them an event belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.merging.kinds import data_of
from timeline.model.event import Extracted

_BY_KIND = 2
_BY_NAME = 2
_MOST_WORDS = 3  # of one mention that count: a long clause speaks no louder than a short one


@dataclass(frozen=True, slots=True)
class Lane:
    """A thread with what speaks for it: kinds of events, words in dictionary form, names (small letters all)."""

    name: str
    kinds: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def hears(self, told: Extracted) -> bool:
        """Whether anything in a mention may speak for the lane; mostly nothing does, and that is soon seen."""
        return told.kind in self.kinds or bool(self.names) or not self.words.isdisjoint(told.words)

    def points(self, told: Extracted, doubtful: frozenset[str]) -> tuple[int, int]:
        """How much speaks for the lane in one mention, and how much of it is more than a doubtful kind."""
        named = bool(self.names) and self._is_named(told)
        sure = _BY_NAME * named + min(_MOST_WORDS, len(self.words & told.words))
        if told.kind not in self.kinds:
            return sure, sure
        return (sure + 1, sure) if told.kind in doubtful else (sure + _BY_KIND, sure + _BY_KIND)

    def _is_named(self, told: Extracted) -> bool:
        return any(_is_called(one, name) for one in (*told.participants, *told.places) for name in self.names)


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes of a timeline in the order in which a tie is settled."""

    lanes: tuple[Lane, ...] = ()
    doubtful: frozenset[str] = frozenset()

    def of(self, told: Sequence[Extracted]) -> str | None:
        """The lane that most speaks for over all mentions of an event; None where nothing but doubtful kinds do."""
        best, chosen = (0, 0), None
        for lane in self.lanes:
            points = [lane.points(one, self.doubtful) for one in told if lane.hears(one)]
            if points:
                total = sum([point for point, _ in points]), sum([sure for _, sure in points])
                if total[1] and total > best:
                    best, chosen = total, lane.name
        return chosen


def _is_called(participant: str, name: str) -> bool:
    """ "Starmer" and "Keir Starmer" both call Keir Starmer."""
    low = participant.casefold()
    return low == name or low.endswith(f" {name}")


@cache
def load_lanes(languages: tuple[str, ...]) -> Lanes:
    """The lanes of the languages' data, in the order of the data."""
    lanes: list[Lane] = []
    doubtful: set[str] = set()
    for language in languages:
        content = data_of(language, "lanes")
        lanes.extend(Lane(name, *_sets(entry)) for name, entry in content.get("lanes", {}).items())
        doubtful.update(content.get("doubtful", {}).get("kinds", "").split())
    return Lanes(tuple(lanes), frozenset(doubtful))


def _sets(entry: Mapping[str, str]) -> tuple[frozenset[str], ...]:
    return tuple(small(entry.get(field, "").split()) for field in ("kinds", "words"))


def small(words: Iterable[str]) -> frozenset[str]:
    """The words in small letters."""
    return frozenset(word.casefold() for word in words)


@cache
def known_kinds(languages: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of events that the languages know, for a lane to name."""
    kinds: set[str] = {"other"}
    for language in languages:
        triggers = data_of(language, "triggers")
        kinds.update(name for name, table in triggers.items() if isinstance(table, dict) and "verbs" in table)
    return tuple(sorted(kinds))
